import { columns, foldWidth } from './characters.js';

/** One line of a source text, trimmed, inner white space single. Never empty. */
export interface Line {
  readonly text: string;
  /** `text` with full-width forms folded; same length. */
  readonly folded: string;
  /** 1 to 6 for a marked heading (`## …`, from Markdown or HTML), else 0. */
  readonly level: number;
  /** The source indented it, as the first line of a paragraph is. */
  readonly indented: boolean;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: stray control characters are what this removes
const INVISIBLE = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** Splits raw text into lines; lines that a hard wrap split inside a sentence are joined again. */
export function toLines(raw: string): Line[] {
  const lines: Line[] = [];
  for (const rawLine of raw.split(/\r\n|[\n\r\f\u0085\u2028\u2029]/)) {
    const visible = rawLine.replace(INVISIBLE, '').replace(/[\s\u3000]+/g, ' ');
    const mark = /^ ?(#{1,6}) (?=\S)/.exec(visible);
    const text = (mark ? visible.slice(mark[0].length) : visible).trim();
    if (text === '') continue;
    lines.push(line(text, mark?.[1]?.length ?? 0, visible.startsWith(' ')));
  }
  return unwrap(lines);
}

function line(text: string, level: number, indented: boolean): Line {
  return { text, folded: foldWidth(text), level, indented };
}

const SENTENCE_END = /[。!?;:…]["'”’」』)】》]*$/;
const STARTS_A_BLOCK =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.章节部]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,2}是|[①-⑳●•■◆-]|附件)/;

/**
 * A text is hard-wrapped when many of its lines end at the same column. There a full line that does not end a sentence
 * goes on in the next; elsewhere only a line that breaks off at a comma does.
 */
function unwrap(lines: readonly Line[]): Line[] {
  const width = wrapWidth(lines);
  const joined: Line[] = [];
  let tail = 0;
  let parts: string[] = [];
  let first: Line | null = null;
  const flush = (): void => {
    if (first) joined.push(parts.length === 1 ? first : line(joinWrapped(parts), first.level, first.indented));
  };
  for (const next of lines) {
    const last = parts.at(-1);
    if (first && last !== undefined && goesOn(last, tail, first, next, width)) {
      parts.push(next.text);
    } else {
      flush();
      first = next;
      parts = [next.text];
    }
    tail = columns(next.text) + (next.indented ? 4 : 0);
  }
  flush();
  return joined;
}

function goesOn(last: string, lastColumns: number, first: Line, next: Line, width: number | null): boolean {
  if (first.level > 0 || next.level > 0 || STARTS_A_BLOCK.test(next.folded)) return false;
  if (width !== null && lastColumns >= width - 4 && !next.indented) return !SENTENCE_END.test(foldWidth(last));
  return last.length >= 16 && /[,，、]$/.test(last) && !next.indented;
}

/** Column at which the text is hard-wrapped, or null where it is not. */
function wrapWidth(lines: readonly Line[]): number | null {
  const widths = lines.map((each) => columns(each.text) + (each.indented ? 4 : 0)).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.95)];
  if (width === undefined || width < 24 || width > 160 || widths.length < 8) return null;
  if ((widths.at(-1) ?? 0) > width + 16) return null;
  const full = widths.filter((each) => each >= width - 6).length;
  return full >= widths.length * 0.3 ? width : null;
}

function joinWrapped(parts: readonly string[]): string {
  return parts.reduce((text, part) => text + (/[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(part) ? ' ' : '') + part);
}
