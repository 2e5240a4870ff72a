import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/corpus/parse-report.js';
import { inWidth } from './layouts/layout.js';

const ABOVE = `云岭区2023年法治政府建设年度报告
2023年,云岭区坚持以习近平法治思想为指导,扎实推进依法行政,现将有关情况报告如下:`;

/** Lines of a report, then words of its sentences with the section that they stand in. */
const CASES: readonly { readonly lines: string; readonly sections: Readonly<Record<string, readonly string[]>> }[] = [
  {
    lines: '第一章 主要举措\n第一节 加强学习\n全年学法12次,讲座5场。\n第二章 不足\n人员不足,能力有待提高。',
    sections: { 学法12次: ['第一章 主要举措', '第一节 加强学习'], 人员不足: ['第二章 不足'] },
  },
  {
    lines: '壹、主要举措\n(一)加强学习\n全年学法12次,讲座5场。\n贰、不足\n人员不足,能力有待提高。',
    sections: { 学法12次: ['壹、主要举措', '(一)加强学习'], 人员不足: ['贰、不足'] },
  },
  {
    lines: '一、主要举措\n(一)加强学习:全年学法12次,讲座5场。\n(二)规范执法。办理案件45件,审核12次。',
    sections: { 学法12次: ['一、主要举措', '(一)加强学习'], 案件45件: ['一、主要举措', '(二)规范执法'] },
  },
  {
    lines: '一、主要举措\n(一)精简证明事项137项。\n(二)规范执法。办理案件45件,审核12次。',
    sections: { 证明事项137项: ['一、主要举措', '(一)精简证明事项137项'], 案件45件: ['一、主要举措', '(二)规范执法'] },
  },
  {
    lines:
      '一、主要举措\n(1)加强学习。全年学法12次,讲座5场。\n(2)办理行政复议案件176件,调解率45.5%。受理点14个。\n(3)15分钟服务圈。建站5个。',
    sections: {
      学法12次: ['一、主要举措', '(1)加强学习'],
      复议案件176件: ['一、主要举措'],
      建站5个: ['一、主要举措', '(3)15分钟服务圈'],
    },
  },
  {
    lines: '一、主要举措\n一、二类疫苗接种率达到98%,接种点12个,服务群众3万人次。\n(一)加强学习\n全年学法12次,讲座5场。',
    sections: { 接种点12个: ['一、主要举措'], 学法12次: ['一、主要举措', '(一)加强学习'] },
  },
  {
    lines: '一、主要举措\n(一)加强学习\n2.5万件事项网上办,1.2亿元资金到位。\n3月12日召开会议,部署工作12项。',
    sections: { '2.5万件': ['一、主要举措', '(一)加强学习'], '3月12日': ['一、主要举措', '(一)加强学习'] },
  },
  {
    lines:
      '一、主要举措\n全年学法12次,讲座5场。\n2023年云岭区法治政府建设主要指标完成情况\n指标 | 2022年 | 2023年\n行政复议收案 | 44 | 76\n二、存在的不足\n人员不足,能力有待提高。',
    sections: {
      '44': ['一、主要举措', '2023年云岭区法治政府建设主要指标完成情况'],
      人员不足: ['二、存在的不足'],
    },
  },
];

describe.each(['narrow', 'wide'] as const)('the section of a paragraph, %s punctuation', (width) => {
  it.each(CASES)('is told by the headings above it: $lines', ({ lines, sections }) => {
    const { text, paragraphs } = parseReport(inWidth(`${ABOVE}\n${lines}`, width), { source: 'a.txt' });
    const sectionOf = (words: string): readonly string[] | undefined =>
      paragraphs.find(({ start, end }) => text.slice(start, end).includes(words))?.section;
    for (const [words, section] of Object.entries(sections)) {
      expect(sectionOf(words), words).toEqual(section.map((heading) => inWidth(heading, width)));
    }
  });
});
