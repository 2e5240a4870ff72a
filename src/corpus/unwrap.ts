import { columns } from './characters.js';
import { type Line, makeLine } from './line.js';

const SENTENCE_END = /[。!?;:…]["'”’」』)】》]*$/;
const STARTS_A_BLOCK =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.章节部]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,2}是|[①-⑳●•■◆-]|附件)/;

/**
 * A text is hard-wrapped when many of its lines end at the same column. There a full line that does not end a sentence
 * goes on in the next; elsewhere only a line that breaks off at a comma, or inside a sentence at a page's end, does.
 */
export function unwrap(lines: readonly Line[]): Line[] {
  const isFull = fullLineTest(lines);
  const joined: Line[] = [];
  let first: Line | null = null;
  let parts: Line[] = [];
  const flush = (): void => {
    if (first) joined.push(parts.length === 1 ? first : makeLine(joinWrapped(parts), first));
  };
  for (const next of lines) {
    const last = parts.at(-1);
    if (first && last && goesOn(last, first, next, isFull)) {
      parts.push(next);
    } else {
      flush();
      first = next;
      parts = [next];
    }
  }
  flush();
  return joined;
}

type FullLineTest = (line: Line) => boolean;

function goesOn(last: Line, first: Line, next: Line, isFull: FullLineTest | null): boolean {
  if (first.level > 0 || next.level > 0 || next.indented || STARTS_A_BLOCK.test(next.folded)) return false;
  if (isFull?.(last)) return !SENTENCE_END.test(last.folded);
  if (next.opensPage && /[,。;]/.test(last.folded)) return !SENTENCE_END.test(last.folded);
  return last.text.length >= 16 && /[,、]$/.test(last.folded);
}

/** Editors wrap at a count of columns or of characters; an indent counts as two characters. */
const MEASURES: readonly ((line: Line) => number)[] = [
  ({ text, indented }) => columns(text) + (indented ? 4 : 0),
  ({ text, indented }) => 2 * (text.length + (indented ? 2 : 0)),
];

/** Tells full lines of a hard-wrapped text; null where the text is not wrapped. */
function fullLineTest(lines: readonly Line[]): FullLineTest | null {
  if (lines.length < 8) return null;
  let best: { measure: (line: Line) => number; width: number; full: number } | null = null;
  for (const measure of MEASURES) {
    const widths = lines.map(measure).sort((a, b) => a - b);
    const width = widths[Math.floor(widths.length * 0.95)] ?? 0;
    if (width < 24 || width > 160 || (widths.at(-1) ?? 0) > width + 16) continue;
    const full = widths.filter((each) => each >= width - 4).length;
    if (full >= lines.length * 0.3 && full > (best?.full ?? 0)) best = { measure, width, full };
  }
  if (!best) return null;
  const { measure, width } = best;
  return (each) => measure(each) >= width - 6;
}

/** Only the line above is looked at: a look at all that is joined so far would copy it every time. */
function joinWrapped(parts: readonly Line[]): string {
  return parts
    .map(({ text }, index) => {
      const above = parts[index - 1]?.text ?? '';
      return /[A-Za-z]$/.test(above) && /^[A-Za-z]/.test(text) ? ` ${text}` : text;
    })
    .join('');
}
