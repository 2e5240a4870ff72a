import { describe, expect, it } from 'vitest';
import { indexFindings } from '../../src/cli/findings.js';
import { parseConfig } from '../../src/config.js';
import { probeEmbedding, probeModel } from '../../src/model/probe-models.js';

const overview = { reports: 2, passages: 40, districts: [], roots: [], cached: true, embedded: null };
const textsOf = (embedded: boolean | null, reports = 2) =>
  indexFindings({ ...overview, reports, embedded }, 'data', false).map(({ text }) => text);

describe('what doctor says of vectors', () => {
  it.each<[string, boolean | null, number, number]>([
    ['no model is set', null, 2, 0],
    ['the passages have its vectors', true, 2, 0],
    ['the passages lack its vectors', false, 2, 1],
    ['nothing is indexed', false, 0, 0],
  ])('asks for another index run where it helps: %s', (_, embedded, reports, notes) => {
    expect(textsOf(embedded, reports).filter((text) => text.includes('EMBEDDING_MODEL'))).toHaveLength(notes);
  });

  it('promises that nothing is sent only where no model is set at all', async () => {
    expect((await probeModel(parseConfig({}))).text).toContain('不向外发送任何内容');
    const embedding = { EMBEDDING_MODEL: 'bge', EMBEDDING_BASE_URL: 'http://127.0.0.1:1/v1' };
    expect((await probeModel(parseConfig(embedding))).text).not.toContain('不向外发送');
    expect((await probeEmbedding(parseConfig({}))).fine).toBe(true);
  });
});
