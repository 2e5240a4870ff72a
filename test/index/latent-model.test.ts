import { describe, expect, it } from 'vitest';
import { packColumns, unpackColumns } from '../../src/index/columns.js';
import { buildKeywordIndex } from '../../src/index/keyword-index-builder.js';
import {
  embedPassages,
  embedTerms,
  fitLatentModel,
  latentColumns,
  latentModelOf,
} from '../../src/index/latent-model.js';
import { orthonormalise } from '../../src/index/orthonormal-basis.js';
import { queryTerms } from '../../src/index/terms.js';
import { randomNumbers } from './random.js';

const WORDS_A_TOPIC = 8;

/** A made-up word of two letters that no other word shares. */
const wordOf = (topic: number, number: number): string => {
  const first = 0x4e00 + 2 * (topic * WORDS_A_TOPIC + number);
  return String.fromCharCode(first, first + 1);
};

/** Texts of four words of one topic each; there are three topics. */
function topicTexts(count: number): string[] {
  const random = randomNumbers(5);
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: 4 }, () => wordOf(i % 3, Math.floor(random() * WORDS_A_TOPIC))).join(','),
  );
}

const textOf = (topic: number, from: number): string =>
  Array.from({ length: 4 }, (_, i) => wordOf(topic, from + i)).join(',');

const indexOf = (texts: readonly string[]) => buildKeywordIndex(texts.map((body) => ({ body, header: '' })));

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

describe('orthonormal basis', () => {
  it('spans columns by orthogonal ones of length 1, and drops those that depend on others', () => {
    const random = randomNumbers(3);
    const rows = 40;
    const matrix = new Float32Array(rows * 4);
    for (let row = 0; row < rows; row++) {
      const [a, b] = [random(), random()];
      matrix.set([a, b, 2 * a - b, random()], row * 4);
    }
    orthonormalise(matrix, 4);
    const column = (i: number) => matrix.filter((_, at) => at % 4 === i);
    for (let i = 0; i < 4; i++) {
      for (let j = 0; j < 4; j++) {
        expect(dot(column(i), column(j))).toBeCloseTo(i === j && i !== 2 ? 1 : 0, 4);
      }
    }
  });
});

describe('built-in embedding', () => {
  const index = indexOf(topicTexts(300));
  const model = fitLatentModel(index);
  if (!model) throw new Error('300 passages are enough to learn from');
  const embed = (text: string) => embedTerms(model, queryTerms(text));

  it('finds texts alike whose words keep the same company, though they share none', () => {
    for (const topic of [0, 1, 2]) {
      const text = embed(textOf(topic, 0));
      const other = dot(text, embed(textOf((topic + 1) % 3, 4)));
      expect(dot(text, embed(textOf(topic, 4)))).toBeGreaterThan(other + 0.1);
    }
  });

  it('gives unit vectors, and zeros for a text it knows nothing of', () => {
    for (const vector of embedPassages(model, index))
      expect([0, 1]).toContain(Math.round(dot(vector, vector) * 1e4) / 1e4);
    expect(dot(embed('龘'), embed('龘'))).toBe(0);
  });

  it('is the same every time and another one for another corpus', () => {
    expect(fitLatentModel(indexOf(topicTexts(300)))?.id).toBe(model.id);
    expect(fitLatentModel(indexOf(topicTexts(303)))?.id).not.toBe(model.id);
  });

  it('survives packing', () => {
    expect(latentModelOf(unpackColumns(packColumns(latentColumns(model))))).toEqual(model);
  });

  it.each([0, 1, 15])('does not learn from %i passages', (count) => {
    expect(fitLatentModel(indexOf(topicTexts(count)))).toBeNull();
  });

  it('learns from passages without any term in common', () => {
    const strange = fitLatentModel(
      indexOf(Array.from({ length: 20 }, (_, i) => String.fromCharCode(0x4e00 + 2 * i, 0x4e01 + 2 * i))),
    );
    expect(strange?.projection.length ?? 0).toBe(0);
  });
});
