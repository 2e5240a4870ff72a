import { describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/fold.js';
import type { ReportFilter } from '../../src/domain/passage.js';
import { createPassageLookup } from '../../src/search/passage-lookup.js';
import { reportOf, sampleReports, searchDataOf } from './reports.js';

const data = searchDataOf([
  reportOf('甲区', ['开展企业“法治体检”16次。', '热线12345办理。', '法律体检覆盖APP企业。'], { title: '法治体检报告' }),
  reportOf('乙县', ['开展企业"法治体检"。', '法治与体检。'], { year: 2022 }),
  reportOf('丙市', ['推进普法,a。'], { district: null, year: null }),
]);
const lookup = createPassageLookup(data);

describe('passage lookup', () => {
  it.each<[string, string[], number[]]>([
    ['quotation marks apart', ['企业法治体检'], [0, 3]],
    ['any of several alternatives, once each', ['法律体检', '法治体检', '法治体检'], [0, 2, 3]],
    ['text, not titles', ['报告'], []],
    ['whatever the width and case', ['12345', 'app'], [1, 2]],
    ['one letter', ['普'], [5]],
    ['a stop that folding keeps', ['。'], [0, 1, 2, 3, 4, 5]],
    ['no empty string', ['', '“”'], []],
    ['nothing that no passage holds', ['区块链', '体检法治'], []],
    ['neighbouring letters only', ['法治与体'], [4]],
  ])('finds %s', (_, alternatives, ordinals) => {
    expect([...lookup.find(alternatives)]).toEqual(ordinals);
  });

  it.each<[ReportFilter, number[]]>([
    [{ districts: ['乙县'] }, [3, 4]],
    [{ exceptDistricts: ['甲区'] }, [3, 4]],
    [{ years: [2023] }, [0, 2]],
    [{ reportIds: ['甲区', '丙市'] }, [0, 2]],
    [{ districts: ['甲区'], years: [2022] }, []],
    [{ districts: [], years: [] }, [0, 2, 3, 4]],
  ])('stays within %o', (filter, ordinals) => {
    expect([...lookup.find(['体检'], filter)]).toEqual(ordinals);
  });

  it('says how common a string is', () => {
    expect(lookup.frequency('体检')).toEqual({ passages: 4 / 6, reports: 2 / 3 });
    expect(lookup.frequency('没有')).toEqual({ passages: 0, reports: 0 });
    expect(createPassageLookup(searchDataOf([])).frequency('体检')).toEqual({ passages: 0, reports: 0 });
  });

  it.each<[string, string[][], [string, number][]]>([
    [
      'one group, most passages first',
      [['体检']],
      [
        ['甲区', 2],
        ['乙县', 2],
      ],
    ],
    [
      'any string of a group, a passage once',
      [['体检', '法治']],
      [
        ['甲区', 2],
        ['乙县', 2],
      ],
    ],
    [
      'all groups in one passage before apart',
      [['体检'], ['app', '法治与']],
      [
        ['甲区', 1],
        ['乙县', 1],
      ],
    ],
    ['groups in different passages', [['热线'], ['法律']], [['甲区', 0]]],
    ['a group that a report lacks', [['热线'], ['普法']], []],
  ])('names reports that hold %s', (_, groups, expected) => {
    expect(lookup.reportsWith(groups)).toEqual(expected.map(([reportId, together]) => ({ reportId, together })));
  });

  it('finds in the sample what reading every passage finds', () => {
    const sample = searchDataOf(sampleReports());
    const sampleLookup = createPassageLookup(sample);
    for (const text of ['法治', '行政复议', '“法治体检”', '2023', '行政执法人员', '不', '5', '件,', '府院联动']) {
      const expected = [...sample.passages.reportOf.keys()].filter((ordinal) =>
        fold(sample.passages.passage(ordinal).text).includes(fold(text)),
      );
      expect([...sampleLookup.find([text])], text).toEqual(expected);
    }
  });
});
