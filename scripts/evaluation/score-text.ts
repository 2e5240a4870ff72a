/** How texts are compared: after NFKC, without white space and thousands separators. */
export function normalise(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .replace(WHITE_SPACE, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
}

/** Whether `wanted` stands in `text`; a number only as a whole token, so that 16 is not shown by 116, 16.5 or 160. */
export function shows(text: string, wanted: string): boolean {
  const needle = normalise(wanted);
  const before = /^\d/.test(needle) ? '(?<![\\d.])' : '';
  const after = /\d$/.test(needle) ? '(?![\\d.]*\\d)' : '';
  return new RegExp(before + escapeForRegExp(needle) + after, 'u').test(normalise(text));
}

/** The longest run of `gold` that stands in `text`, as a share of `gold`'s characters. Both are compared as they are. */
export function longestRunShare(gold: string, text: string): number {
  const characters = [...gold];
  let best = 0;
  for (let from = 0; from < characters.length; from += 1) {
    while (from + best + 1 <= characters.length && text.includes(characters.slice(from, from + best + 1).join(''))) {
      best += 1;
    }
  }
  return best / Math.max(1, characters.length);
}

/** Numbers with their scale (余 千 百 万 亿 %), without the marks `[n]`. */
export function numbersIn(text: string): readonly string[] {
  return normalise(text.replace(/\[\d+\]/g, '')).match(/\d+(?:\.\d+)?[余多]?[千百]?[万亿]?%?/g) ?? [];
}

/** Values of the numbers, scales left aside. */
export function plainValues(text: string): ReadonlySet<number> {
  return new Set((normalise(text).match(/\d+(?:\.\d+)?/g) ?? []).map(Number));
}

/** `1.` at the start of a line, and whole lines that start with a mark (a list of sources). */
export function withoutEnumerators(text: string): string {
  return text.replace(/(?<![^\n])\s*(?:\d+[.、)）]|\[\d+\][^\n]*)/g, '');
}

export function lengthInCharacters(text: string): number {
  return [...text].length;
}

function escapeForRegExp(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
}

const WHITE_SPACE = /\s/gu;
