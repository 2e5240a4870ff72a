import { describe, expect, it } from 'vitest';
import { createDrafter } from '../../src/draft/create-drafter.js';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { reportOf } from '../fakes/report-shelf.js';
import { shelfOf, shelfWithLookup } from './shelf.js';

const REPORTS = [
  reportOf('甲区', 2023, ['开展企业法治体检，体检企业318家，排查法律风险1275个。', '举办运动会。']),
  reportOf('乙县', 2023, ['组织法治体检，体检企业77家。'.repeat(30)]),
  reportOf('丙市', 2022, ['法治体检覆盖企业901家，出具法律意见书555份。']),
  reportOf('丁区', 2023, ['推进法治体检常态化。']),
];
const request = { section: '法治体检', notes: '排查法律风险230余个\n出具法律意见书35份' };

describe.each([
  { by: 'search', shelf: shelfOf(REPORTS) },
  { by: 'lookup of topic words', shelf: shelfWithLookup(REPORTS) },
])('peers beside a draft, found by $by', ({ shelf }) => {
  const drafter = createDrafter({ data: loadDraftingData(), shelf: async () => shelf });

  it('are exact quotes of other districts on the topic, one a district', async () => {
    const { peers } = await drafter.draft({ ...request, home: '甲区' });
    expect(peers.map(({ district }) => district).sort()).toEqual(['丁区', '丙市', '乙县']);
    expect(peers.map(({ n }) => n)).toEqual([1, 2, 3]);
    for (const { reportId, quote, start, end } of peers) {
      expect(shelf.library.report(reportId)?.text.slice(start, end)).toBe(quote);
      expect(quote.length).toBeLessThanOrEqual(300);
      expect(quote).toContain('法治体检');
    }
  });

  it('say what most of them give and the notes do not', async () => {
    const { peerRemarks } = await drafter.draft(request);
    expect(peerRemarks).toEqual(['4个同类地区中有3个写了体检企业数，您的笔记没有。']);
  });

  it('leave no figure or name in the text', async () => {
    const { text } = await drafter.draft(request);
    for (const foreign of ['318', '1275', '77', '901', '555', '甲区', '乙县', '丙市'])
      expect(text).not.toContain(foreign);
    expect(text).toContain('【待补充:体检企业数】');
  });
});
