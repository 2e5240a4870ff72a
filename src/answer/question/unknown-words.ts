import type { TaggedWord } from '../../search/tagging.js';

/** A word that the dictionary lacks; offsets in UTF-16 units of the text tagged. */
export interface UnknownWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether it names a deed rather than a thing: 收案. */
  readonly verb: boolean;
}

const isSingle = ({ word }: TaggedWord): boolean => /^\p{Script=Han}$/u.test(word);

/**
 * Words that the dictionary takes apart into single characters (微信, 高管, 网办): of a run of them the longest stretches
 * that `heard` knows from the reports. `stop`: words that no such word begins or ends with.
 */
export function unknownWords(
  words: readonly TaggedWord[],
  heard: (word: string) => boolean,
  stop: ReadonlySet<string>,
): readonly UnknownWord[] {
  const found: UnknownWord[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!words[from] || !isSingle(words[from] as TaggedWord)) continue;
    let to = from;
    while (words[to + 1] && isSingle(words[to + 1] as TaggedWord)) to++;
    const run = words.slice(from, to + 1);
    for (let i = 0; i < run.length; i++) {
      const length = longestHeard(run.slice(i), heard, stop);
      if (length < 2) continue;
      const parts = run.slice(i, i + length);
      const start = parts[0]?.start ?? 0;
      const word = parts.map((part) => part.word).join('');
      found.push({ word, start, end: start + word.length, verb: parts.some(({ tag }) => /^v(?!n)/.test(tag)) });
      i += length - 1;
    }
    from = to;
  }
  return found;
}

/** How many of the first characters make the longest word that the reports hold; 0 where none do. */
function longestHeard(run: readonly TaggedWord[], heard: (word: string) => boolean, stop: ReadonlySet<string>): number {
  if (!run[0] || stop.has(run[0].word) || /^[prcumd]/.test(run[0].tag)) return 0;
  for (let length = run.length; length >= 2; length--) {
    const part = run.slice(0, length);
    const last = part.at(-1);
    if (!last || stop.has(last.word) || !part.some(({ tag }) => /^v?n/.test(tag))) continue;
    if (heard(part.map(({ word }) => word).join(''))) return length;
  }
  return 0;
}
