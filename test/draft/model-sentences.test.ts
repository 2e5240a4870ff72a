import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guard, withItsNotes } from '../../src/draft/guard/guard.js';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { prepareNotes } from '../../src/draft/section/rule-engine.js';

const data = loadDraftingData();
const FOLDER = new URL('model-sentences/', import.meta.url);

interface Told {
  readonly name: string;
  readonly honest: boolean;
  /** Whether it would be shown as fact. */
  readonly shown: boolean;
}

/**
 * A file holds `节：title`, the notes, `---`, and sentences that a model might write: `+` honest, `-` a lie, the notes it cites
 * (p: as a plan), the sentence.
 */
function toldIn(file: string): readonly Told[] {
  const [head = '', cases = ''] = readFileSync(new URL(file, FOLDER), 'utf8').split('---\n');
  const [section = '', ...lines] = head.split('\n');
  const { notes, place } = prepareNotes(lines.join('\n'), section.slice(2), data);
  const context = { notes, words: data.words, title: place.title, foreign: [] };
  return cases
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [, sign, cited = '', plan, text = ''] = /^([+-])([\d,]+)(p?) (.+)$/u.exec(line) ?? [];
      const kind = plan ? ('plan' as const) : ('measure' as const);
      const sentence = withItsNotes({ kind, item: 1, text, notes: cited.split(',').map(Number) }, context);
      return { name: text, honest: sign === '+', shown: guard(sentence, context).length === 0 };
    });
}

const TOLD = readdirSync(FOLDER).flatMap(toldIn);

describe('a lie of a model is not shown as fact', () => {
  it.each(TOLD.filter(({ honest }) => !honest))('$name', ({ shown }) => {
    expect(shown).toBe(false);
  });
});

it('honest rewordings are shown, at least 92 of 100', () => {
  const honest = TOLD.filter((each) => each.honest);
  expect(honest.length).toBeGreaterThan(150);
  const refused = honest.filter(({ shown }) => !shown).map(({ name }) => name);
  expect(refused.length / honest.length, refused.join('\n')).toBeLessThanOrEqual(0.08);
});
