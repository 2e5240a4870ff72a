import { describe, expect, it } from 'vitest';
import { homeFinding, indexFindings } from '../../src/cli/findings.js';
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

describe('what doctor says of the own district', () => {
  const held = {
    ...overview,
    districts: ['甲县', '丙山市', '乙水市', '乙水新区'].map((district) => ({ district, years: [2023] })),
  };
  it.each<[string | null, string, RegExp]>([
    [null, 'ok', /未设置/],
    ['甲县', 'ok', /^甲县$/],
    ['甲', 'note', /没有它的报告/],
    ['丙山', 'ok', /^丙山市$/],
    ['乙水', 'note', /乙水市或乙水新区.*HOME_DISTRICT/],
    ['丁州', 'note', /没有它的报告，问“其他区”时不会略去任何地区$/],
  ])('%s', (home, state, text) => {
    expect(homeFinding(home, held)).toMatchObject({ state, text: expect.stringMatching(text) });
  });

  it('waits with it until something is indexed', () => {
    expect(homeFinding('乙水', { ...held, reports: 0 }).state).toBe('ok');
  });
});
