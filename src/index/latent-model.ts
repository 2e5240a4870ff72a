import { crc32 } from 'node:zlib';
import { type Columns, column, isFloat32, isString, isUint32 } from './columns.js';
import type { KeywordIndex } from './keyword-index.js';
import { type LatentVocabulary, latentVocabulary, passageRows, type TermRow, termRow } from './latent-vocabulary.js';
import { orthonormalise } from './orthonormal-basis.js';
import { TermDictionary } from './term-dictionary.js';

/**
 * The built-in embedding: latent semantic analysis of the corpus itself (Deerwester et al. 1990). Texts whose terms keep
 * the same company are similar. Nothing is downloaded; the same corpus always gives the same model.
 */
export interface LatentModel {
  /** Names this very fit. */
  readonly id: string;
  readonly dimension: number;
  readonly vocabulary: LatentVocabulary;
  /** `dimension` numbers a term of the vocabulary. */
  readonly projection: Float32Array;
  /** Passages of the corpus it was fitted to. */
  readonly fittedTo: number;
}

const DIMENSION = 64;

/** Passages learnt from at most, evenly spread over the corpus. */
const SAMPLE = 4096;

/** Fewer passages have no structure to learn. */
const LEAST_PASSAGES = 16;

/** Times the random start is multiplied through: each brings it nearer to the leading directions. */
const ITERATIONS = 2;

/** Null for a corpus too small to learn from. Some seconds of work for a large one, whatever its size. */
export function fitLatentModel(index: KeywordIndex): LatentModel | null {
  if (index.size < LEAST_PASSAGES) return null;
  const vocabulary = latentVocabulary(index);
  const stride = Math.ceil(index.size / SAMPLE);
  const rows = [...passageRows(index, vocabulary, stride)];
  const dimension = Math.min(DIMENSION, rows.length >> 1, vocabulary.terms.size >> 2);
  const projection = leadingDirections(rows, vocabulary.terms.size, dimension);
  return latentModel(vocabulary, projection, dimension, index.size);
}

function latentModel(
  vocabulary: LatentVocabulary,
  projection: Float32Array,
  dimension: number,
  fittedTo: number,
): LatentModel {
  const bytes = new Uint8Array(projection.buffer, projection.byteOffset, projection.byteLength);
  const id = `latent:${crc32(bytes).toString(16)}`;
  return { id, dimension, vocabulary, projection, fittedTo };
}

/** The unit vector of a text with the given counts of its terms; zeros where it has no known term. */
export function embedTerms(model: LatentModel, counts: ReadonlyMap<string, number>): Float32Array {
  return embedRow(model, termRow(counts, model.vocabulary));
}

/** The vectors of an index's passages, in the order of ordinals. */
export function* embedPassages(model: LatentModel, index: KeywordIndex): Iterable<Float32Array> {
  for (const row of passageRows(index, model.vocabulary)) yield embedRow(model, row);
}

function embedRow({ projection, dimension }: LatentModel, row: TermRow): Float32Array {
  const vector = new Float32Array(dimension);
  multiplyRow(row, projection, dimension, vector, 0);
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  for (let i = 0; i < dimension; i++) vector[i] = (vector[i] as number) / length;
  return vector;
}

/**
 * An orthonormal basis of the directions in term space along which the rows differ most: subspace iteration from a fixed
 * random start (Halko, Martinsson and Tropp 2011, algorithm 4.4). One row of the result a term.
 */
function leadingDirections(rows: readonly TermRow[], terms: number, dimension: number): Float32Array {
  const directions = pseudoRandom(terms * dimension);
  const products = new Float32Array(rows.length * dimension);
  for (let iteration = 0; iteration <= ITERATIONS; iteration++) {
    products.fill(0);
    rows.forEach((row, i) => {
      multiplyRow(row, directions, dimension, products, i * dimension);
    });
    orthonormalise(products, dimension);
    directions.fill(0);
    rows.forEach((row, i) => {
      spreadRow(row, products, i * dimension, dimension, directions);
    });
  }
  orthonormalise(directions, dimension);
  return directions;
}

/** target[at …] += row · matrix */
function multiplyRow(row: TermRow, matrix: Float32Array, dimension: number, target: Float32Array, at: number): void {
  for (let i = 0; i < row.terms.length; i++) {
    const from = (row.terms[i] as number) * dimension;
    const weight = row.weights[i] as number;
    for (let k = 0; k < dimension; k++) {
      target[at + k] = (target[at + k] as number) + weight * (matrix[from + k] as number);
    }
  }
}

/** target += rowᵀ · source[at …] */
function spreadRow(row: TermRow, source: Float32Array, at: number, dimension: number, target: Float32Array): void {
  for (let i = 0; i < row.terms.length; i++) {
    const to = (row.terms[i] as number) * dimension;
    const weight = row.weights[i] as number;
    for (let k = 0; k < dimension; k++) {
      target[to + k] = (target[to + k] as number) + weight * (source[at + k] as number);
    }
  }
}

/** Numbers from −1 to 1, the same every time (a linear congruential generator, Numerical Recipes' constants). */
function pseudoRandom(count: number): Float32Array {
  let state = 1;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state / 2 ** 31;
  });
}

export function latentColumns({ vocabulary, projection, dimension, fittedTo }: LatentModel): Columns {
  const { terms, idf } = vocabulary;
  return { terms: terms.text, offsets: terms.offsets, idf, projection, shape: Uint32Array.of(dimension, fittedTo) };
}

/** Reads back what `latentColumns` gave. Throws `RangeError` on columns of another version. */
export function latentModelOf(columns: Columns): LatentModel {
  const terms = new TermDictionary(column(columns, 'terms', isString), column(columns, 'offsets', isUint32));
  const [dimension = 0, fittedTo = 0] = column(columns, 'shape', isUint32);
  const vocabulary = { terms, idf: column(columns, 'idf', isFloat32) };
  return latentModel(vocabulary, column(columns, 'projection', isFloat32), dimension, fittedTo);
}
