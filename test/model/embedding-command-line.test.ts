import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.js';
import { runFayan, runJson } from '../cli/run-fayan.js';
import { type Behaviour, type SeenRequest, startOpenAiEndpoint } from '../fakes/openai-endpoint.js';
import { temporaryFolder } from '../index/temporary-folder.js';

const QUERY = '行政复议';

/** Vectors of letters, and scores by shared letters; `failing` and `dimension` are read at every request. */
function answering(settings: { failing: boolean; dimension: number }) {
  return ({ path, body }: SeenRequest): Behaviour => {
    if (settings.failing) return { kind: 'status', status: 500 };
    if (path.endsWith('/rerank')) {
      const results = (body.documents ?? []).map((text, index) => ({
        index,
        relevance_score: text.includes(QUERY) ? 1 : 0,
      }));
      return { kind: 'json', body: { results } };
    }
    const data = (body.input ?? []).map((text, index) => {
      const embedding = new Array<number>(settings.dimension).fill(0);
      for (const letter of text) {
        const at = letter.charCodeAt(0) % settings.dimension;
        embedding[at] = (embedding[at] ?? 0) + 1;
      }
      return { index, embedding };
    });
    return { kind: 'json', body: { data } };
  };
}

describe('embedding and reranking behind an endpoint, from the command line', () => {
  it('indexes and searches by them, falls back when they fail, and mixes no models', { timeout: 180_000 }, async () => {
    const settings = { failing: false, dimension: 24 };
    const endpoint = await startOpenAiEndpoint(answering(settings));
    try {
      const folder = join(temporaryFolder(), 'reports');
      mkdirSync(folder);
      for (const [index, text] of ['受理行政复议案件31件', '开展企业“法治体检”16次', '调解纠纷243件'].entries())
        writeFileSync(
          join(folder, `${index}.txt`),
          `甲${index}县2023年度法治政府建设情况报告\n\n一、主要举措和成效\n\n${text}，成效明显。\n`,
        );
      const environment = {
        DATA_DIR: temporaryFolder(),
        EMBEDDING_MODEL: 'letters',
        EMBEDDING_BASE_URL: endpoint.baseUrl,
        RERANK_MODEL: 'judge',
        RERANK_BASE_URL: endpoint.baseUrl,
        MODEL_TIMEOUT_MS: '3000',
      };
      const search = async (more: Readonly<Record<string, string>> = {}) =>
        runJson<readonly { readonly text: string }[]>(['search', QUERY, '--k', '2'], {
          environment: { ...environment, ...more },
        });
      expect((await runFayan(['index', folder], { environment })).status).toBe(0);
      const embedded = endpoint.seen.filter(({ path }) => path.endsWith('/embeddings')).length;
      expect(embedded).toBeGreaterThan(0);
      expect((await search())[0]?.text).toContain(QUERY);
      expect(endpoint.seen.some(({ path }) => path.endsWith('/rerank'))).toBe(true);
      settings.dimension = 16;
      expect((await search())[0]?.text).toContain(QUERY);
      expect((await search({ EMBEDDING_MODEL: 'other' }))[0]?.text).toContain(QUERY);
      settings.failing = true;
      expect((await search())[0]?.text).toContain(QUERY);
      const answer = await runJson<Answer>(['ask', '各地受理了多少件行政复议案件?'], { environment });
      expect(answer.text).toContain('31件');
    } finally {
      await endpoint.close();
    }
  });
});
