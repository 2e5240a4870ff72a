import { expect, it, onTestFinished } from 'vitest';
import type { AskRequest } from '../../src/domain/answer.js';
import { FakeBotApi } from '../fakes/bot-api-server.js';
import { ScriptedAssistant, surveyOf } from '../fakes/scripted-assistant.js';
import { botOptions, servingOnly, shelf, start, temporaryDatabase } from './harness.js';

const CHAT = 77;
const library = shelf();
const settings = servingOnly(CHAT);

/** An assistant that tells its first lines when asked to and the whole when released. */
const slowly = async () => {
  const api = await FakeBotApi.open();
  onTestFinished(() => api.close());
  let request: AskRequest | undefined;
  let release: () => void = () => undefined;
  const assistant = new ScriptedAssistant(async (asked) => {
    request = asked;
    await new Promise<void>((resolve, reject) => {
      release = resolve;
      asked.signal?.addEventListener('abort', () => reject(new Error('aborted')));
    });
    return surveyOf(library, asked);
  });
  const options = botOptions(temporaryDatabase(), api, { settings, assistant, library });
  const tell = async (lines: number) => {
    await expect.poll(() => request).toBeDefined();
    if (!request) return;
    const whole = surveyOf(library, request);
    request.onProgress?.({ ...whole, text: whole.text.split('\n').slice(0, lines).join('\n') });
  };
  return { api, assistant, options, tell, release: () => release() };
};

const WHOLE = /^2份报告写到[\s\S]*甲县2023年[\s\S]*乙市2022年[\s\S]*\[2\]$/;

it('grows by edits and ends as the whole answer with its buttons, one message in all', async () => {
  const { api, options, tell, release } = await slowly();
  await start(options);
  api.say('各地怎么做？');
  await tell(1);
  await expect.poll(() => api.shownTo(CHAT), { timeout: 10_000 }).toEqual([expect.stringMatching(/^2份[^甲]*……$/)]);
  await tell(4);
  await expect.poll(() => api.shownTo(CHAT), { timeout: 10_000 }).toEqual([expect.stringMatching(/甲县[^乙]*……$/)]);
  release();
  await expect.poll(() => api.shownTo(CHAT), { timeout: 10_000 }).toEqual([expect.stringMatching(WHOLE)]);
  expect([...api.shown.values()][0]).toHaveProperty('reply_markup.inline_keyboard');
  expect(api.sent).toHaveLength(1);
});

it('goes on with a first step that arrived without an answer', async () => {
  const { api, options, tell, release } = await slowly();
  api.fault = ({ method }) => (method === 'sendMessage' ? { kind: 'drop', applied: true } : null);
  await start(options);
  api.say('各地怎么做？');
  await tell(1);
  await expect.poll(() => api.sent.length, { timeout: 10_000 }).toBe(1);
  release();
  await expect.poll(() => api.shownTo(CHAT), { timeout: 10_000 }).toEqual([expect.stringMatching(WHOLE)]);
  expect(api.sent).toHaveLength(1);
});

it('sends an answer that comes at once whole', async () => {
  const { api, options, tell, release } = await slowly();
  await start(options);
  api.say('各地怎么做？');
  await tell(1);
  release();
  await expect.poll(() => api.shownTo(CHAT)).toEqual([expect.stringMatching(WHOLE)]);
  expect(api.calls.some(({ method }) => method === 'editMessageText')).toBe(false);
});

it('keeps to steps that the server can take, however often more is proven', async () => {
  const { api, options, tell, release } = await slowly();
  await start(options);
  api.say('各地怎么做？');
  await tell(1);
  await expect.poll(() => api.shownTo(CHAT).length, { timeout: 10_000 }).toBe(1);
  for (let n = 0; n < 100; n += 1) await tell(1 + (n % 4));
  release();
  await expect.poll(() => api.shownTo(CHAT), { timeout: 10_000 }).toEqual([expect.stringMatching(WHOLE)]);
  expect(api.calls.filter(({ method }) => method === 'editMessageText').length).toBeLessThanOrEqual(2);
});

it.each([
  { name: 'is refused for now', fault: { kind: 'error', code: 429, description: 'Too Many', retryAfter: 60 } },
  { name: 'fails', fault: { kind: 'error', code: 500, description: 'Internal' } },
  { name: 'is not seen to arrive', fault: { kind: 'drop', applied: false } },
] as const)('sends the whole answer all the same where the first step $name', async ({ fault }) => {
  const { api, options, tell, release } = await slowly();
  api.fault = ({ method, payload }) => (method === 'sendMessage' && String(payload.text).endsWith('……') ? fault : null);
  await start(options);
  api.say('各地怎么做？');
  await tell(1);
  await expect.poll(() => api.calls.some(({ method }) => method === 'sendMessage'), { timeout: 10_000 }).toBe(true);
  release();
  await expect.poll(() => api.shownTo(CHAT), { timeout: 10_000 }).toEqual([expect.stringMatching(WHOLE)]);
});

it('sends the whole answer anew where the growing message was deleted', async () => {
  const { api, options, tell, release } = await slowly();
  await start(options);
  api.say('各地怎么做？');
  await tell(1);
  await expect.poll(() => api.shownTo(CHAT).length, { timeout: 10_000 }).toBe(1);
  api.shown.clear();
  release();
  await expect.poll(() => api.shownTo(CHAT), { timeout: 10_000 }).toEqual([expect.stringMatching(WHOLE)]);
});

it('goes on with the same message after a restart', async () => {
  const { api, options, tell, release } = await slowly();
  const bot = await start(options);
  api.say('各地怎么做？');
  await tell(1);
  await expect.poll(() => api.shownTo(CHAT).length, { timeout: 10_000 }).toBe(1);
  await bot.stop();
  await start(options);
  await expect.poll(() => options.assistant).toHaveProperty('requests.length', 2);
  release();
  await expect.poll(() => api.shownTo(CHAT), { timeout: 10_000 }).toEqual([expect.stringMatching(WHOLE)]);
  expect(api.sent).toHaveLength(1);
});

it('says under what was shown that it was stopped', async () => {
  const { api, options, tell } = await slowly();
  await start(options);
  api.say('各地怎么做？');
  await tell(1);
  await expect.poll(() => api.shownTo(CHAT).length, { timeout: 10_000 }).toBe(1);
  api.say('/cancel');
  await expect.poll(() => api.shownTo(CHAT)[0], { timeout: 10_000 }).toMatch(/^2份[\s\S]*已停止/);
  expect(api.shownTo(CHAT)[0]).not.toContain('甲县');
});
