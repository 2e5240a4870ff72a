import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/** A word of a text with jieba's part of speech (n noun, v verb, ns place, m numeral, …). */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
  /** UTF-16 offsets in the text given, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

let jieba: Jieba | undefined;

/** All words of the dictionary within a word, itself included where the dictionary has it. */
export function searchWords(word: string): readonly string[] {
  jieba ??= Jieba.withDict(dict);
  return jieba.cutForSearch(word);
}

/** Splits a text into words, in order and without gaps. Loads jieba's dictionary (about 0.2 s) at the first call. */
export function tagWords(text: string): readonly TaggedWord[] {
  jieba ??= Jieba.withDict(dict);
  let at = 0;
  return jieba.tag(text).map(({ word, tag }) => {
    const start = at;
    at += word.length;
    return { word, tag, start, end: at };
  });
}
