import { describe, expect, it } from 'vitest';
import { packColumns, unpackColumns } from '../../src/index/columns.js';
import {
  concatenate,
  scanVectors,
  similarity,
  unitVector,
  vectorColumns,
  vectorTable,
  vectorTableOf,
} from '../../src/index/vector-table.js';
import { randomNumbers } from './random.js';

function randomVectors(count: number, dimension: number, seed = 1): Float32Array[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => Float32Array.from({ length: dimension }, () => random() * 20 - 10));
}

const vectors = randomVectors(500, 48);
const table = vectorTable('m', 48, vectors, 500);
const query = unitVector(vectors[7] ?? new Float32Array(48));

function cosine(a: Float32Array, b: Float32Array): number {
  const [one, other] = [unitVector(a), unitVector(b)];
  return one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);
}

describe('vector table', () => {
  it('keeps cosines to two digits', () => {
    vectors.forEach((vector, i) => {
      expect(Math.abs(similarity(table, query, i) - cosine(query, vector))).toBeLessThan(0.01);
    });
  });

  it('scans for the most similar, best first, among those allowed', () => {
    const all = scanVectors(table, query, 500);
    expect(all[0]?.ordinal).toBe(7);
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
    expect(scanVectors(table, query, 5)).toEqual(all.slice(0, 5));
    const allowed = Uint8Array.from(vectors, (_, i) => i % 2);
    expect(scanVectors(table, query, 5, allowed)).toEqual(all.filter(({ ordinal }) => ordinal % 2 === 1).slice(0, 5));
    expect(scanVectors(table, query, 0)).toEqual([]);
  });

  it('finds a vector of zeros similar to none', () => {
    const zeros = vectorTable('m', 3, [new Float32Array(3), Float32Array.of(0, 2, 0)], 2);
    expect(similarity(zeros, Float32Array.of(0, 1, 0), 0)).toBe(0);
    expect(similarity(zeros, Float32Array.of(0, 1, 0), 1)).toBeCloseTo(1, 5);
    expect(unitVector(new Float32Array(3))).toEqual(new Float32Array(3));
  });

  it('joins the rows that stay with new ones', () => {
    const stay = Uint8Array.from(vectors, (_, i) => Number(i % 3 === 0));
    const added = randomVectors(20, 48, 2);
    const expected = [...vectors.filter((_, i) => i % 3 === 0), ...added];
    expect(concatenate(table, stay, vectorTable('m', 48, added, 20))).toEqual(
      vectorTable('m', 48, expected, expected.length),
    );
  });

  it('survives packing', () => {
    expect(vectorTableOf(unpackColumns(packColumns(vectorColumns(table))))).toEqual(table);
  });
});
