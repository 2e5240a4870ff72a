import { remembered } from './remembered.js';

/** A clause and the sentence it belongs to, counted from 0. */
export interface Clause {
  readonly text: string;
  readonly sentence: number;
}

/** NFKC, without white space and thousands separators: the form in which claims and evidence are compared. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
}

/** As `plainText`, without quotation marks and brackets, which writers set or leave out at will. */
export function bareText(text: string): string {
  return plainText(text).replace(/[‹›“”"'‘’「」『』《》〈〉<>()[\]【】·•]/g, '');
}

/** Without quotation marks. */
export const unquoted = (text: string): string => text.replace(/[“”"'‘’「」『』]/g, '');

/** Clauses of a plain text between commas, stops, colons and brackets; 。;!? also end the sentence. */
export function clausesOf(plain: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let sentence = 0;
  for (const part of plain.split(/([,。;:!?])/)) {
    if (/^[。;!?]$/.test(part)) sentence++;
    else if (part !== '' && !/^[,:]$/.test(part)) clauses.push({ text: part, sentence });
  }
  return clauses;
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let at = 0; at + 2 <= run.length; at++) pairs.add(run.slice(at, at + 2));
  }
  return pairs;
}

/** The distinct neighbouring pairs of Chinese characters. */
export const bigramsOf: (text: string) => ReadonlySet<string> = remembered(pairsOf);
