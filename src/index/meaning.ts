import { type Columns, prefixedColumns, unprefixedColumns } from './columns.js';
import type { KeywordIndex } from './keyword-index.js';
import { embedPassages, fitLatentModel, type LatentModel, latentColumns, latentModelOf } from './latent-model.js';
import { concatenate, type VectorTable, vectorColumns, vectorTable, vectorTableOf } from './vector-table.js';

/** The built-in embedding with the vectors it gave the passages. */
export interface Meaning {
  readonly model: LatentModel;
  readonly vectors: VectorTable;
}

/** A model learns anew when the corpus has grown or shrunk by this factor since. */
const OUTGROWN = 2;

/** Null for a corpus too small to learn from. */
function learnMeaning(index: KeywordIndex): Meaning | null {
  const model = fitLatentModel(index);
  return model && { model, vectors: embedIndex(model, index) };
}

/**
 * The meaning of `index`, which holds the passages of `previous` that stay and then those of `added`. The model is kept
 * until the corpus has outgrown it, so that one new report costs no more than its own passages.
 */
export function updateMeaning(
  previous: Meaning | null,
  stay: Uint8Array,
  added: KeywordIndex,
  index: KeywordIndex,
): Meaning | null {
  if (!previous) return learnMeaning(index);
  const { model, vectors } = previous;
  if (index.size > OUTGROWN * model.fittedTo || index.size * OUTGROWN < model.fittedTo) return learnMeaning(index);
  return { model, vectors: concatenate(vectors, stay, embedIndex(model, added)) };
}

const embedIndex = (model: LatentModel, index: KeywordIndex): VectorTable =>
  vectorTable(model.id, model.dimension, embedPassages(model, index), index.size);

export function meaningColumns({ model, vectors }: Meaning): Columns {
  return {
    ...prefixedColumns('model.', latentColumns(model)),
    ...prefixedColumns('vectors.', vectorColumns(vectors)),
  };
}

/** Reads back what `meaningColumns` gave; null where there is none. Throws `RangeError` where vectors and model differ. */
export function meaningOf(columns: Columns): Meaning | null {
  if (Object.keys(columns).length === 0) return null;
  const model = latentModelOf(unprefixedColumns('model.', columns));
  const vectors = vectorTableOf(unprefixedColumns('vectors.', columns));
  if (vectors.model !== model.id) throw new RangeError('vectors of another model');
  return { model, vectors };
}
