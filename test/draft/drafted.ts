import type { Draft } from '../../src/domain/draft.js';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { draftByRules, prepareNotes } from '../../src/draft/section/rule-engine.js';

export const data = loadDraftingData();

/** What the rules make of notes. */
export const drafted = (notes: string, section = '规范行政执法行为'): Draft =>
  draftByRules(prepareNotes(notes, section, data), data).draft;
