import { describe, expect, it } from 'vitest';
import { createSearcher } from '../../src/search/searcher.js';
import { reportOf, sampleReports, searchDataOf } from './reports.js';

const searcher = createSearcher(searchDataOf(sampleReports()));

describe('search', () => {
  it('brings up the passage that says it, with its place in the report', async () => {
    const hits = await searcher.search('德惠市开展企业法治体检多少次', { k: 3 });
    const hit = hits.find(({ district }) => district === '德惠市');
    expect(hit?.text).toContain('开展企业“法治体检”16次');
    expect(hit?.score).toBeGreaterThan(0);
  });

  it('gives at most k passages, best first, each once', async () => {
    const hits = await searcher.search('行政复议', { k: 7 });
    expect(hits.length).toBe(7);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    expect(new Set(hits.map(({ reportId, start }) => `${reportId} ${start}`)).size).toBe(7);
  });

  it('stays within the filter', async () => {
    const hits = await searcher.search('行政复议', { k: 50, filter: { exceptDistricts: ['德惠市', '长春新区'] } });
    expect(new Set(hits.map(({ district }) => district))).toEqual(new Set(['昆山高新区', '兰州新区', '东湖高新区']));
    expect(await searcher.search('行政复议', { k: 5, filter: { districts: ['没有此区'] } })).toEqual([]);
  });

  it('knows titles and section paths', async () => {
    const titled = createSearcher(
      searchDataOf([
        reportOf('a', ['开展了活动。'], { title: '海门区2021年报告' }),
        reportOf('b', ['开展了活动。'], { section: ['三、营商环境'] }),
      ]),
    );
    expect((await titled.search('海门区', { k: 5 })).map(({ reportId }) => reportId)).toEqual(['a']);
    expect((await titled.search('营商环境', { k: 5 }))[0]?.reportId).toBe('b');
  });

  it.each([
    ['one letter', '法'],
    ['100,000 letters', '行政复议案件'.repeat(17_000)],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['only punctuation', '。,!?《》……——'],
    ['nothing', ''],
    ['half a surrogate pair', '\ud83d法治\ude00'],
    ['markup', '<script>alert(1)</script>'],
  ])('answers a question of %s quickly', async (_, query) => {
    const started = performance.now();
    const hits = await searcher.search(query, { k: 10 });
    expect(hits.length).toBeLessThanOrEqual(10);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
