import { wordListSections } from '../../corpus/word-lists.js';

/** A word or term of a question that says what it is about. Offsets are UTF-16 units of the question. */
export interface Piece {
  readonly source: string;
  readonly alternatives: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly generic: boolean;
  readonly term: boolean;
  readonly verb: boolean;
  /** A deed told as a thing: 统一标准. */
  readonly deed?: boolean;
  /** What an answer names rather than repeats: 哪个法院, 多少企业. */
  readonly answer: boolean;
}

/** What joins things in a list. */
export const JOINT = /^(?![“”"]$)(?:和|与|及|以及|或|或者|还是|并|[、,，/\s?？。;；!！“”"])+$/;

/** What stands right after these is what the answer names. */
export const INTERROGATIVE = /(?:哪(?:个|家|些|位|一个|几个|里的)?|什么|(?:多少|几)[个家名条件项次份部位所种类批]?)$/u;

let generics: ReadonlySet<string> | undefined;

/** Whether a word is so common in reports that having it says little. */
export function isGeneric(word: string): boolean {
  generics ??= new Set(wordListSections('question-words.txt').get('generic'));
  return generics.has(word);
}
