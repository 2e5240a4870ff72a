import { expect, it } from 'vitest';
import { usualTitle } from '../../src/draft/desk/report-title.js';
import { collectReport } from '../../src/draft/desk/whole-report.js';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { draftByRules, prepareNotes } from '../../src/draft/section/rule-engine.js';

const data = loadDraftingData();

it.each([
  ['某某区', '2024年走访企业86家', '某某区2024年法治政府建设年度报告'],
  ['某某区', '２０２４年走访企业86家，印发《普法规划（2021年版）》', '某某区2024年法治政府建设年度报告'],
  ['某某区', '2023年走访企业80家，2024年走访企业86家', '某某区【待补充:年份】年法治政府建设年度报告'],
  [null, '走访企业86家', '【待补充:地区】【待补充:年份】年法治政府建设年度报告'],
])('names district and year of the whole report as far as they are known: %#', (district, notes, title) => {
  const { draft } = draftByRules(prepareNotes(notes, '法治体检', data), data);
  expect(usualTitle(collectReport([draft], data.outline), district)).toBe(title);
});
