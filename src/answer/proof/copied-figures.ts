import { type Figure, figuresOf, standsIn } from '../../domain/figures.js';
import { numeralValue, scaleValue, wholeNumeralValue } from '../../domain/numerals.js';
import { remembered } from './remembered.js';

/** Ways of writing one qualifier, the first for all. */
const QUALIFIERS: readonly (readonly [pattern: RegExp, form: string])[] = [
  [/多/, '余'],
  [/接近|将近/, '近'],
  [/大约|约为/, '约'],
  [/超过|逾/, '超'],
];

/** Measure words that say no more than that persons are counted; and those that any of these may stand for before one noun. */
const PERSONS = /^[名人位]$/;
const MEASURES = /^[个名人位家]$/;

/** In hundredths: 百分之九十三点一八 → 93.18, 四分之三 → 75, 一半 → 50; null for what is no share. */
function shareOf({ number, unit, value }: Figure): number | null {
  if (number === '一半') return 50;
  if (unit === '成') return value === null ? null : value * 10;
  const [whole = '', part] = number.split('分之');
  return part === undefined ? null : (wholeNumeralValue(part) / (numeralValue(whole) ?? 1)) * 100;
}

/** One form of measure words that count the same: with or without 个, 场次 and 场. */
const unitOf = ({ unit }: Figure): string =>
  PERSONS.test(unit) ? '人' : unit.replace(/^个(?=.)/, '').replace('场次', '场');

/**
 * What a figure amounts to, however it is written: the same for 1.8万多 and 18000多, 百分之二十四 and 24%, 两次 and 2次; another
 * for 10余万 and 10万余. Null for what is no single amount.
 */
function amountOf(figure: Figure): string | null {
  const { kind, text, number, qualifier, value } = figure;
  if (kind === 'label') {
    const [, numeral = '', rest = ''] = /^第([\d一二两三四五六七八九十百]+)(.*)$/.exec(text) ?? [];
    return numeral && `第${/^\d/.test(numeral) ? Number(numeral) : numeralValue(numeral)}${rest}`;
  }
  const share = shareOf(figure);
  const amount = share ?? value;
  // A nought behind a decimal is another precision, or a slip.
  if (kind !== 'quantity' || amount === null || /\.\d*0$/.test(number)) return null;
  const inexact = QUALIFIERS.reduce((rest, [pattern, form]) => rest.replace(pattern, form), qualifier);
  const step = scaleValue(/[余多来]([十百千万亿]+)/.exec(text)?.[1] ?? '');
  return [Number(amount.toPrecision(12)), share === null ? unitOf(figure) : '%', inexact, step].join('|');
}

/** The noun that a figure counts, by its first characters. */
const nounBehind = (text: string, { end }: Figure): string => text.slice(end, end + 2);

function sameAmount(claim: string, mine: Figure, evidence: string, theirs: Figure): boolean {
  const [one, other] = [amountOf(mine), amountOf(theirs)];
  if (!one || !other) return false;
  const measured = MEASURES.test(mine.unit) && MEASURES.test(theirs.unit);
  const bare = (amount: string): string => amount.replace(/\|[个人家]\|/, '|');
  const alike = measured && bare(one) === bare(other) && nounBehind(claim, mine) === nounBehind(evidence, theirs);
  /** 8000名人员 would become 8000人人员. */
  const doubled = mine.unit !== theirs.unit && claim.charAt(mine.end) === theirs.unit;
  return (one === other || alike) && !doubled;
}

const DIGIT = '[〇○零一二两三四五六七八九]';
const NUMERAL = '[零〇一二两三四五六七八九十百千]';
/** Numerals that are read as one figure nowhere: with 万 or 亿 inside, with decimals, of dates. */
const SPELT = new RegExp(
  `${NUMERAL}+[万亿](?:${NUMERAL}+[万亿]?)+|${NUMERAL}+点${DIGIT}+[万亿]?(?=[个万亿元倍公平])|` +
    `${DIGIT}{4}(?=年)|[一二三四五六七八九十]{1,3}(?=月(?!租))|(?<=月)[一二三四五六七八九十]{1,3}(?=[日号])`,
  'gu',
);

/** A claim with such numerals in digits, where no evidence has them as they are. */
function inDigits(claim: string, evidence: readonly string[]): string {
  const told = claim.replace(SPELT, (numeral) => {
    if (evidence.some((text) => text.includes(numeral))) return numeral;
    const year = new RegExp(`^${DIGIT}{4}$`, 'u').test(numeral);
    return String(year ? numeralValue(numeral.replaceAll('○', '〇')) : wholeNumeralValue(numeral));
  });
  return told.replace(/(?<=\d月\d{1,2})号/g, '日');
}

/** The indefinite 一 counts where the evidence counts one of the same (一件 for 1件). */
function withOnes(claim: string, figures: readonly Figure[]): string {
  const ones = figures.filter(({ value, qualifier, unit }) => value === 1 && qualifier === '' && unit !== '');
  return ones.reduce((text, { unit, text: written }) => {
    const spelt = new RegExp(`(?<![一-十第每统唯同进逐万])一${unit}(?!${unit})`, 'u');
    return /^1/.test(written) ? text.replace(spelt, written) : text;
  }, claim);
}

const figuresIn: (text: string) => readonly Figure[] = remembered(figuresOf);

/**
 * A claim with its figures as its evidence writes them: what it says in another notation of the same amount, with the same
 * 余, 近 or 约 (八万件 for 80000件, 二十多项 for 20余项), is copied from there; any other figure stays as it is.
 */
export function withCopiedFigures(written: string, evidence: readonly string[]): string {
  const claim = inDigits(written, evidence);
  const held = evidence.flatMap((text) => figuresIn(text).map((figure) => ({ text, figure })));
  const all = held.map(({ figure }) => figure);
  const strange = figuresOf(claim).filter((figure) => !standsIn(figure, all));
  const copied = strange.reduceRight((text, figure) => {
    const twin = held.find((other) => sameAmount(claim, figure, other.text, other.figure));
    return twin ? text.slice(0, figure.start) + twin.figure.text + text.slice(figure.end) : text;
  }, claim);
  return withOnes(copied, all);
}
