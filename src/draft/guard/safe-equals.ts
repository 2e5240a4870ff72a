import { draftingProofWords } from '../words/drafting-proof-words.js';

/** The sentence in the notes' own words where these have a safe equal, without what says nothing. */
export function inWordsOf(source: string, sentence: string): string {
  const { equals, free } = draftingProofWords();
  const told = equals.reduce((rest, group) => {
    const used = group.find((word) => rest.includes(word));
    const own = group.find((word) => source.includes(word));
    return used && own && !source.includes(used) ? rest.replaceAll(used, own) : rest;
  }, sentence);
  const counted = told.replace(/(\d)(名|人)(?![次员])/gu, (figure: string, digit: string, unit: string) => {
    const other = digit + (unit === '名' ? '人' : '名');
    return source.includes(figure) || !source.includes(other) ? figure : other;
  });
  return free.reduce((rest, word) => (source.includes(word) ? rest : rest.replaceAll(word, '')), counted);
}
