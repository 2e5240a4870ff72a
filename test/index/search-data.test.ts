import { describe, expect, it } from 'vitest';
import { EMPTY_SEARCH_DATA, packSearchData, unpackSearchData, updateSearchData } from '../../src/index/search-data.js';
import { reportOf, searchDataOf } from '../search/reports.js';

const first = reportOf('甲区', ['开展企业“法治体检”16次。', '办理行政复议案件12件。'], {
  key: 1,
  section: ['一、成效'],
});
const second = reportOf('乙县', ['一对一服务企业。'], { key: 2, title: '乙县2023年报告', year: null });
const silent = reportOf('丙市', [], { key: 3 });
const third = reportOf('丁区', ['推进普法。', '公示执法结果。'], { key: 4, district: null });

describe('search data', () => {
  it('gives each passage back as it stands in its report', () => {
    const { passages } = searchDataOf([first, silent, second]);
    expect(passages.size).toBe(3);
    expect(passages.passage(1)).toEqual({
      reportId: '甲区',
      district: '甲区',
      year: 2023,
      paragraph: 2,
      section: ['一、成效'],
      start: 15,
      end: 27,
      text: '办理行政复议案件12件。',
    });
    expect(passages.passage(2).reportId).toBe('乙县');
    expect(passages.foldedHeader(2)).toBe('乙县2023年报告');
    expect(passages.reports.map(({ id }) => id)).toEqual(['甲区', '丙市', '乙县']);
  });

  it('is the same updated step by step as made at once', () => {
    const once = searchDataOf([first, silent, third]);
    const before = searchDataOf([first, second, silent]);
    const after = updateSearchData(before, { stays: ({ key }) => key !== 2, added: [third] });
    expect(packSearchData(after)).toEqual(packSearchData(once));
  });

  it('keeps the embedding while the corpus grows a little, and learns anew once it has doubled', () => {
    const numbered = (count: number, from = 0) =>
      Array.from({ length: count }, (_, i) =>
        reportOf(`${from + i}`, [`第${from + i}次行政复议办理`, `普法宣传${i % 5}场次`], { key: 100 + from + i }),
      );
    const before = searchDataOf(numbered(20));
    const grown = updateSearchData(before, { stays: ({ key }) => key !== 103, added: numbered(5, 20) });
    expect(grown.meaning?.model.id).toBe(before.meaning?.model.id);
    expect(grown.meaning?.vectors.size).toBe(48);
    const doubled = updateSearchData(before, { stays: () => true, added: numbered(25, 20) });
    expect(doubled.meaning?.model.id).not.toBe(before.meaning?.model.id);
    expect(packSearchData(doubled)).toEqual(packSearchData(searchDataOf([...numbered(20), ...numbered(25, 20)])));
    expect(packSearchData(unpackSearchData(packSearchData(grown)))).toEqual(packSearchData(grown));
  });

  it('survives packing', () => {
    const data = searchDataOf([first, second, silent, third]);
    expect(packSearchData(unpackSearchData(packSearchData(data)))).toEqual(packSearchData(data));
    expect(unpackSearchData(packSearchData(EMPTY_SEARCH_DATA)).passages.size).toBe(0);
  });

  it('refuses torn and foreign bytes', () => {
    const packed = packSearchData(searchDataOf([first]));
    expect(() => unpackSearchData(packed.slice(0, -1))).toThrow();
    expect(() => unpackSearchData(new Uint8Array(100))).toThrow();
    expect(() => unpackSearchData(Buffer.from('not ours at all, but long enough to read'))).toThrow();
  });
});
