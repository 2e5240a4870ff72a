import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Jieba } from '@node-rs/jieba';

/** Found, not imported: the package's own module reads 11 MB the moment it is imported, half of them for keywords. */
const DICTIONARY = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');

let jieba: Jieba | undefined;

/** The words of a text in order, with the shorter ones that a long word consists of: 行政复议 gives 行政, 复议 and 行政复议. */
export function segmentForSearch(text: string): string[] {
  return dictionary().cutForSearch(text);
}

/** The words of a text that the dictionary knows as names of persons, places and organisations. */
export function properNames(text: string): string[] {
  return dictionary()
    .tag(text)
    .filter(({ tag }) => /^n[rst]/.test(tag))
    .map(({ word }) => word);
}

/** The one dictionary of the process. The first call loads it: about 200 ms. */
export function dictionary(): Jieba {
  jieba ??= Jieba.withDict(readFileSync(DICTIONARY));
  return jieba;
}
