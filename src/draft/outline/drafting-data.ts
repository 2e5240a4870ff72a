import { wordListLines } from '../../corpus/word-lists.js';
import { type DraftingWords, parseDraftingWords } from '../words/drafting-words.js';
import { type Outline, parseOutline } from './outline.js';

/** What drafting knows of the field, from the files that staff can edit. */
export interface DraftingData {
  readonly outline: Outline;
  readonly words: DraftingWords;
}

/** Reads `corpus/outline.txt` and `corpus/outline-words.txt`. Throws `UsageError` where they are missing. */
export function loadDraftingData(): DraftingData {
  return {
    outline: parseOutline(wordListLines('outline.txt')),
    words: parseDraftingWords(wordListLines('outline-words.txt')),
  };
}
