import { describe, expect, it } from 'vitest';
import { Citations, claimOf } from '../../src/answer/compose.js';
import { outlineOf } from '../../src/answer/evidence/outline.js';
import { parseReport } from '../../src/corpus/parse-report.js';

/** What is told of a report where all of it below its title is quoted. */
function toldOf(body: string): string {
  const report = parseReport(`云溪县2023年法治政府建设年度报告\n全年依法行政水平有了新的提高。\n${body}`, {
    source: 'a.txt',
    id: 'a',
  });
  const sentence = outlineOf(report).at(-1);
  if (!sentence) throw new Error('no sentence was read');
  const range = { start: report.text.indexOf(body.slice(0, 4)), end: report.text.length };
  return claimOf({ report, sentence, range, score: 1, direct: 1 }, new Citations()).text;
}

describe('a quote of several lines is told as a reader would say it', () => {
  it.each([
    ['【矛盾化解】\n·登记纠纷1146件,化解1129件。', '矛盾化解：登记纠纷1146件,化解1129件。'],
    ['科学决策,扎紧笼子\n1.规范决策。公布目录3项。', '科学决策,扎紧笼子：规范决策。公布目录3项。'],
    ['【2023年思路】\n·建设驿站5个,用方言讲法。', '2023年思路：建设驿站5个,用方言讲法。'],
    ['开展普法宣传24场;\n2.4万人参加,发放资料3万份。', '开展普法宣传24场;2.4万人参加,发放资料3万份。'],
  ])('%s', (body, told) => expect(toldOf(body)).toBe(told));
});
