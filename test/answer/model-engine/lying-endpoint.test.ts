import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readQuestions } from '../../../scripts/evaluation/question.js';
import { withIndex } from '../../../scripts/evaluation/with-index.js';
import { createAssistant } from '../../../src/assistant.js';
import { parseConfig } from '../../../src/config.js';
import type { Answer } from '../../../src/domain/answer.js';
import { createChatModel } from '../../../src/model/chat-model.js';
import { createPromptLibrary } from '../../../src/model/prompts.js';
import {
  type Behaviour,
  type OpenAiEndpoint,
  type SeenRequest,
  startOpenAiEndpoint,
} from '../../fakes/openai-endpoint.js';
import { HONEST_WORDINGS, type Lie, liesOf } from './lies.js';
import { evidenceIn } from './survey-fixture.js';

const ROOT = join(import.meta.dirname, '../../..');
const QUESTIONS = readQuestions(join(ROOT, 'test/evaluation/five-reports/questions.jsonl')).filter(
  ({ history }) => !history?.length,
);
const open: OpenAiEndpoint[] = [];
afterAll(() => Promise.all(open.map((endpoint) => endpoint.close())));

/** Asks questions through a model behind the endpoint; `heard` gets each answer. */
async function ask(
  questions: readonly string[],
  script: (request: SeenRequest) => Behaviour,
  heard: (answer: Answer) => void,
): Promise<void> {
  const endpoint = await startOpenAiEndpoint(script);
  open.push(endpoint);
  const model = createChatModel({ model: 'clerk', baseUrl: endpoint.baseUrl, apiKey: null, timeoutMs: 60_000 });
  await withIndex(parseConfig({}), join(ROOT, 'corpus/reports'), async (house) => {
    const assistant = createAssistant(house, { model, prompts: createPromptLibrary() });
    for (const question of questions) heard(await assistant.ask({ question }));
  });
}

const json = (value: unknown): Behaviour => ({ kind: 'text', text: JSON.stringify(value), chunk: 2000 });
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s。]/g, '');

describe('an endpoint asked the questions of the evaluation', () => {
  it('that lies is not believed once', { timeout: 300_000 }, async () => {
    const told: Lie[] = [];
    const shown: string[] = [];
    let fresh: Lie[] = [];
    let turn = 0;
    const script = (request: SeenRequest): Behaviour => {
      const evidence = evidenceIn(request);
      const all = evidence.flatMap((item) => liesOf(item, evidence));
      const lies = all.filter((_, index) => index % 7 === turn % 7).slice(0, 12);
      turn++;
      told.push(...lies);
      fresh.push(...lies);
      const boast = '全国第一,共开展9999次';
      return json({ title: boast, conclusion: boast, claims: lies.map(({ claim }) => claim), summary: boast });
    };
    await ask(
      QUESTIONS.slice(0, 90).map(({ question }) => question),
      script,
      ({ text, claims, citations }) => {
        for (const { kind, claim } of fresh) {
          const told = claims.find((one) => bare(one.text) === bare(claim.text) && one.district === claim.district);
          // Refused for what it cited, and then told in the report's own words with what does support it.
          const own = citations.some(
            ({ n, quote }) => told?.citations.includes(n) && bare(quote).includes(bare(claim.text)),
          );
          if (told && !own) shown.push(`${kind}: ${claim.text}`);
        }
        if (/9999|evil|全国第一/.test(text)) shown.push(text);
        fresh = [];
      },
    );
    expect(shown).toEqual([]);
    expect(told.length).toBeGreaterThan(500);
    expect(new Set(told.map(({ kind }) => kind)).size).toBeGreaterThan(20);
  });

  it('that is honest is shown, 95 claims of 100', { timeout: 300_000 }, async () => {
    let told: string[] = [];
    const hidden: string[] = [];
    let count = 0;
    const script = (request: SeenRequest): Behaviour => {
      const evidence = evidenceIn(request);
      const claims = evidence.map(({ n, district, text }, index) => {
        const word = HONEST_WORDINGS[(n + index) % HONEST_WORDINGS.length] ?? String;
        return { district, text: word(text, district), evidence: [n] };
      });
      if (told.length === 0) told = claims.map(({ text }) => text);
      return json({ claims });
    };
    await ask(
      QUESTIONS.slice(0, 60).map(({ question }) => question),
      script,
      ({ claims }) => {
        const missing = told.filter((text) => !claims.some((one) => bare(one.text) === bare(text)));
        hidden.push(...missing);
        count += told.length;
        told = [];
      },
    );
    expect(count).toBeGreaterThan(200);
    expect(hidden.length / count, hidden.join('\n')).toBeLessThan(0.05);
  });
});
