import { isIdeograph, type Range } from './sentences.js';

/** One measure of a paragraph: 一是…, or what stands before the first. Ranges adjoin and cover the paragraph. */
export interface Measure extends Range {
  /** The run-in label as it stands (`一是`, `首先`, `(1)`), or null for text before the first label. */
  readonly label: string | null;
}

/** A label counts only after a clause or sentence end, never inside quotes or brackets. */
const BEFORE = /[。;；:：!！?？\n”)）]\s*$/;
const LABEL =
  /([一二三四五六七八九十]{1,2})(是|要)(?=[^\s。,，])|([一二三四五六七八九十])(?=(?:组织|积极|着力|持续|深入|扎实|加强|强化|推进|推动|开展|完善|健全|提升|优化|注重|坚持|全面)[^\s。,，])|(首先|其次|再次|最后)(?=[,，、:：是]|要)|[(（](\d{1,2})[)）](?=[^\s年月日])|(\d{1,2})[..、](?!\d)(?=\S)|([①-⑳])|([第其])([一二三四五六七八九十])(?=[,，、:：是])/g;
const ORDER = '一二三四五六七八九十';
const SEQUENCE = ['首先', '其次', '再次', '最后'];

/** Splits one paragraph at its run-in labels. A series counts from 1 and needs two labels; else the text is one measure. */
export function splitMeasures(text: string): Measure[] {
  const starts = labelStarts(text);
  if (starts.length < 2) return [{ label: null, start: 0, end: text.length }];
  const measures = starts.map(({ label, start }, index) => ({
    label,
    start,
    end: starts[index + 1]?.start ?? text.length,
  }));
  const first = starts[0]?.start ?? 0;
  return first > 0 ? [{ label: null, start: 0, end: first }, ...measures] : measures;
}

interface Found {
  readonly label: string;
  readonly start: number;
  readonly kind: string;
  readonly number: number;
}

/** Labels of the series that begins first: each next one must continue it, so figures and quoted labels drop out. */
function labelStarts(text: string): Found[] {
  const matches = [...text.matchAll(LABEL)];
  if (matches.length < 2) return [];
  const found: Found[] = [];
  const depths = quoteDepths(text);
  for (const match of matches) {
    if (depths[match.index] !== 0) continue;
    const isStart = match.index === 0 || BEFORE.test(text.slice(Math.max(0, match.index - 3), match.index));
    if (!isStart) continue;
    const label = read(match);
    if (label) found.push(label);
  }
  const series: Found[] = [];
  for (const label of found) {
    const last = series.at(-1);
    const restart = label.number === 1 && label.kind !== 'typo' && (!last || last.kind === label.kind);
    const sameKind = last && (label.kind === last.kind || (last.kind === '是' && label.kind === 'typo'));
    const next =
      sameKind && (label.number === last.number + 1 || (label.kind === 'sequence' && label.number > last.number));
    if (next || restart) series.push(label.kind === 'typo' ? { ...label, kind: '是' } : label);
  }
  return series;
}

function read(match: RegExpMatchArray): Found | null {
  const [whole, numeral, verb, typo, word, bracketed, dotted, circled, prefix, ordinal] = match;
  const start = match.index ?? 0;
  if (numeral && verb) return { label: whole, start, kind: verb, number: numeralValue(numeral) };
  if (typo) return { label: whole, start, kind: 'typo', number: numeralValue(typo) };
  if (word) return { label: word, start, kind: 'sequence', number: SEQUENCE.indexOf(word) + 1 };
  if (bracketed) return { label: whole, start, kind: '()', number: Number(bracketed) };
  if (dotted) return { label: whole, start, kind: '.', number: Number(dotted) };
  if (circled) return { label: whole, start, kind: '①', number: circled.charCodeAt(0) - 0x245f };
  if (prefix && ordinal) return { label: whole, start, kind: prefix, number: numeralValue(ordinal) };
  return null;
}

function numeralValue(numeral: string): number {
  if (numeral.length === 1) return ORDER.indexOf(numeral) + 1;
  return numeral.startsWith('十') ? 11 + ORDER.indexOf(numeral.charAt(1)) : 0;
}

/** For each unit, how many quotes, brackets and titles stand open; a full stop closes what was left open by mistake. */
function quoteDepths(text: string): Uint8Array {
  const depths = new Uint8Array(text.length);
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (isIdeograph(text.charCodeAt(index))) {
      depths[index] = depth;
      continue;
    }
    const char = text.charAt(index);
    if ('”》」』)）'.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === '。' && !/^[^“”]*”/.test(text.slice(index, index + 80))) depth = 0;
    depths[index] = depth;
    if ('“《「『(（'.includes(char)) depth = Math.min(200, depth + 1);
  }
  return depths;
}
