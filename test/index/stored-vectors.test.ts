import { describe, expect, it, onTestFinished } from 'vitest';
import { ModelError } from '../../src/domain/errors.js';
import type { EmbeddingModel } from '../../src/domain/ports.js';
import { openForReading } from '../../src/index/database.js';
import { INDEX_MIGRATIONS } from '../../src/index/schema.js';
import { dropOtherVectors, vectorsOf } from '../../src/index/stored-vectors.js';
import { temporaryFolder } from './temporary-folder.js';

function openSample() {
  const { database } = openForReading(temporaryFolder(), [INDEX_MIGRATIONS]);
  onTestFinished(() => {
    database.close();
  });
  return database;
}

/** Puts the length of a text first; records what it was asked. */
function lengthModel(id: string, dimension = 2) {
  const asked: string[] = [];
  const model: EmbeddingModel = {
    id,
    async embed(texts) {
      asked.push(...texts);
      return texts.map((text) => new Float32Array(dimension).fill(text.length));
    },
  };
  return { model, asked };
}

describe('stored vectors', () => {
  it('come in the order of the texts, equal texts included', async () => {
    const database = openSample();
    const { model, asked } = lengthModel('a');
    const { dimension, values } = await vectorsOf(database, model, ['一', '二三', '一']);
    expect({ dimension, values: [...values] }).toEqual({ dimension: 2, values: [1, 1, 2, 2, 1, 1] });
    expect(asked).toEqual(['一', '二三']);
  });

  it('are made once a text and model', async () => {
    const database = openSample();
    const { model, asked } = lengthModel('a');
    await vectorsOf(database, model, ['一', '二三']);
    await vectorsOf(database, model, ['二三', '四五六']);
    expect(asked).toEqual(['一', '二三', '四五六']);
    const other = lengthModel('b', 3);
    expect((await vectorsOf(database, other.model, ['一'])).dimension).toBe(3);
    expect(other.asked).toEqual(['一']);
  });

  it('stay where the model fails half-way', async () => {
    const database = openSample();
    const { model, asked } = lengthModel('a');
    const texts = Array.from({ length: 100 }, (_, n) => `text ${n}`);
    let calls = 0;
    const failing: EmbeddingModel = {
      id: 'a',
      async embed(batch, options) {
        if (calls++ > 0) throw new ModelError('down');
        return model.embed(batch, options);
      },
    };
    await expect(vectorsOf(database, failing, texts)).rejects.toThrow(ModelError);
    const before = asked.length;
    await vectorsOf(database, model, texts);
    expect(before).toBeGreaterThan(0);
    expect(asked).toHaveLength(100);
  });

  it('of another dimension under the same name are refused', async () => {
    const database = openSample();
    await vectorsOf(database, lengthModel('a', 2).model, ['一']);
    await expect(vectorsOf(database, lengthModel('a', 3).model, ['一', '二'])).rejects.toThrow('维数');
  });

  it('of texts long gone and of other models are dropped', async () => {
    const database = openSample();
    const { model } = lengthModel('a');
    await vectorsOf(database, model, ['一', '二', '三', '四']);
    await vectorsOf(database, model, ['一']);
    await vectorsOf(database, lengthModel('b').model, ['一']);
    dropOtherVectors(database, ['a']);
    expect(database.prepare('SELECT model, count(*) AS count FROM vectors').all()).toEqual([{ model: 'a', count: 1 }]);
  });
});
