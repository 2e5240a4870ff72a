import { ModelError } from '../../src/domain/errors.js';
import type { EmbeddingModel } from '../../src/domain/ports.js';

export interface LetterEmbedding extends EmbeddingModel {
  /** All texts embedded so far. */
  readonly seen: readonly string[];
  /** Makes every further call fail. */
  fail(): void;
}

/** A model whose vectors say which letters a text has: texts of the same letters are alike, in whatever order. */
export function letterEmbedding(id = 'letters', dimension = 32): LetterEmbedding {
  const seen: string[] = [];
  let failing = false;
  return {
    id,
    seen,
    fail: () => {
      failing = true;
    },
    async embed(texts) {
      if (failing) throw new ModelError('向量模型连接不上。');
      seen.push(...texts);
      return texts.map((text) => {
        const vector = new Float32Array(dimension);
        for (const letter of text) {
          const at = letter.charCodeAt(0) % dimension;
          vector[at] = (vector[at] ?? 0) + 1;
        }
        return vector;
      });
    },
  };
}
