/** 二, 12: as it stands in 第二条. */
export const NUMERAL = '[一二三四五六七八九十]{1,3}|\\d{1,2}';
const FROM_END = '最[后末]一|末|倒数第(?:[一二三四五六七八九]|\\d)';
const UNIT = '个?(?:条|点|项|段|是|句)';

/** 第二条, 二是, 最后一点, 倒数第二条; the one group is for `toNumber`. */
export const ITEM = `第?(${FROM_END}|${NUMERAL})${UNIT}`;
/** 第2、3条: the first of two may come without its unit. */
export const LOOSE_ITEM = `第?(${FROM_END}|${NUMERAL})(?:${UNIT})?`;
/** 两段, 3条. */
export const COUNT = `(${NUMERAL}|两|俩)`;

/** The number that a numeral means; below zero it counts from the end: 最后一 is -1. */
export function toNumber(numeral: string | undefined): number {
  const text = numeral ?? '';
  if (/^(?:最[后末]一|末)$/u.test(text)) return -1;
  if (text.startsWith('倒数第')) return -toNumber(text.slice('倒数第'.length));
  if (text === '两' || text === '俩') return 2;
  if (/^\d+$/.test(text)) return Number(text);
  const digit = (character: string | undefined): number => '一二三四五六七八九'.indexOf(character ?? '') + 1;
  const [tens, ones] = text.split('十');
  return text.includes('十') ? (tens === '' ? 10 : digit(tens) * 10) + digit(ones) : digit(text);
}
