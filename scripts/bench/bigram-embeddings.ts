import { Embeddings } from '@langchain/core/embeddings';

export const DIMENSIONS = 256;

/**
 * Hashed character bigrams, a unit vector: it stands for any embedding so fast that what is measured is the store.
 * A real model adds its own time to both indexing and searching.
 */
export class BigramEmbeddings extends Embeddings {
  constructor() {
    super({});
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.resolve(texts.map(embed));
  }

  override embedQuery(text: string): Promise<number[]> {
    return Promise.resolve(embed(text));
  }
}

function embed(text: string): number[] {
  const vector = new Array<number>(DIMENSIONS).fill(0);
  // A text of one character has no bigram: its own end stands for the second character.
  for (let index = 0; index < Math.max(1, text.length - 1); index++) {
    const hash = Math.imul(text.charCodeAt(index) * 31 + (text.charCodeAt(index + 1) || 0), 0x9e3779b1) >>> 0;
    const at = hash % DIMENSIONS;
    vector[at] = (vector[at] ?? 0) + (hash & 0x10000 ? 1 : -1);
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
