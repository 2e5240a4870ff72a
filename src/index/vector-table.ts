import { type Columns, column, isFloat32, isInt8, isString } from './columns.js';
import { type ScoredPassage, TopList } from './top-list.js';

/** A unit vector a passage, in the order of ordinals, each number in one byte. */
export interface VectorTable {
  /** `EmbeddingModel.id` of the model that made the vectors. */
  readonly model: string;
  readonly dimension: number;
  readonly size: number;
  /** Row i begins at `i · dimension`; times `scales[i]` it is the vector. */
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

const GREATEST = 127;

/** Rounds vectors of any length to unit vectors of bytes; cosines keep two digits. A vector of zeros is similar to none. */
export function vectorTable(
  model: string,
  dimension: number,
  vectors: Iterable<Float32Array>,
  size: number,
): VectorTable {
  const values = new Int8Array(size * dimension);
  const scales = new Float32Array(size);
  let row = 0;
  for (const vector of vectors) {
    let squares = 0;
    let greatest = 0;
    for (const value of vector) {
      squares += value * value;
      greatest = Math.max(greatest, Math.abs(value));
    }
    if (greatest > 0) {
      scales[row] = greatest / GREATEST / Math.sqrt(squares);
      for (let i = 0; i < dimension; i++) {
        values[row * dimension + i] = Math.round(((vector[i] as number) / greatest) * GREATEST);
      }
    }
    row++;
  }
  return { model, dimension, size, values, scales };
}

/** The rows of a table marked 1 in `stay`, then all of another one of the same model. */
export function concatenate(table: VectorTable, stay: Uint8Array, added: VectorTable): VectorTable {
  const { model, dimension } = table;
  const kept = stay.reduce((sum, each) => sum + each, 0);
  const size = kept + added.size;
  const values = new Int8Array(size * dimension);
  const scales = new Float32Array(size);
  let row = 0;
  for (let i = 0; i < table.size; i++) {
    if (stay[i] === 0) continue;
    values.set(table.values.subarray(i * dimension, (i + 1) * dimension), row * dimension);
    scales[row++] = table.scales[i] as number;
  }
  values.set(added.values, row * dimension);
  scales.set(added.scales, row);
  return { model, dimension, size, values, scales };
}

/** A passage's vector; of length 1 but for rounding. */
export function rowOf({ values, scales, dimension }: VectorTable, ordinal: number): Float32Array {
  const scale = scales[ordinal] as number;
  return Float32Array.from(values.subarray(ordinal * dimension, (ordinal + 1) * dimension), (value) => value * scale);
}

/** Cosine of a passage's vector and a unit vector. */
export function similarity({ values, scales, dimension }: VectorTable, query: Float32Array, ordinal: number): number {
  const start = ordinal * dimension;
  let sum = 0;
  for (let i = 0; i < dimension; i++) sum += (values[start + i] as number) * (query[i] as number);
  return sum * (scales[ordinal] as number);
}

/** The k passages most similar to a unit vector, best first, by looking at every one that is allowed. */
export function scanVectors(table: VectorTable, query: Float32Array, k: number, allowed?: Uint8Array): ScoredPassage[] {
  const best = new TopList(Math.min(k, table.size));
  if (k === 0) return [];
  for (let ordinal = 0; ordinal < table.size; ordinal++) {
    if (allowed && allowed[ordinal] === 0) continue;
    best.offer(ordinal, Math.fround(similarity(table, query, ordinal)));
  }
  return best.toArray();
}

/** A vector of length 1 in the same direction; zeros stay zeros. */
export function unitVector(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  return vector.map((value) => value / length);
}

export function vectorColumns({ model, values, scales }: VectorTable): Columns {
  return { model, values, scales };
}

/** Reads back what `vectorColumns` gave. Throws `RangeError` on columns of another version. */
export function vectorTableOf(columns: Columns): VectorTable {
  const values = column(columns, 'values', isInt8);
  const scales = column(columns, 'scales', isFloat32);
  const dimension = scales.length === 0 ? 0 : values.length / scales.length;
  return { model: column(columns, 'model', isString), dimension, size: scales.length, values, scales };
}
