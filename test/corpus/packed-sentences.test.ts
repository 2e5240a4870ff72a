import { describe, expect, it } from 'vitest';
import { packSentences } from '../../src/corpus/packed-sentences.js';

const pack = (
  text: string,
  cap: number,
  cuts: readonly (readonly [number, number, string])[] = [[0, text.length, '']],
) =>
  packSentences(
    {
      text,
      paragraphs: cuts.map(([start, end, section], i) => ({ id: `${i}`, n: i + 1, section: [section], start, end })),
    },
    cap,
  ).map(({ start, end }) => text.slice(start, end));

describe('packing sentences', () => {
  it.each<[string, string, number, string[]]>([
    ['as many sentences as fit', '甲甲。乙乙。丙丙。', 6, ['甲甲。乙乙。', '丙丙。']],
    ['parts of a sentence between semicolons', '甲甲;乙乙;丙丙。', 4, ['甲甲;', '乙乙;', '丙丙。']],
    ['a run without any stop', '甲乙丙丁戊', 2, ['甲乙', '丙丁', '戊']],
    ['no surrogate pair', '甲😀乙', 2, ['甲', '😀', '乙']],
    ['nothing', '', 10, []],
  ])('takes %s', (_, text, cap, expected) => {
    expect(pack(text, cap)).toEqual(expected);
  });

  it('joins paragraphs of one section and none of two', () => {
    const text = '甲。\n乙。\n丙。';
    const cuts = [
      [0, 2, '一'],
      [3, 5, '一'],
      [6, 8, '二'],
    ] as const;
    expect(pack(text, 100, cuts)).toEqual(['甲。\n乙。', '丙。']);
  });
});
