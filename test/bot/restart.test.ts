import { expect, it, onTestFinished } from 'vitest';
import { FakeBotApi } from '../fakes/bot-api-server.js';
import { ScriptedAssistant, surveyOf } from '../fakes/scripted-assistant.js';
import { botOptions, servingOnly, shelf, start, temporaryDatabase } from './harness.js';

const CHAT = 77;
const settings = servingOnly(CHAT);
const library = shelf();

const open = async (assistant: ScriptedAssistant) => {
  const api = await FakeBotApi.open();
  onTestFinished(() => api.close());
  return { api, options: botOptions(temporaryDatabase(), api, { settings, assistant, library, drainMs: 300 }) };
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('lets an answer in flight finish before it stops', async () => {
  const assistant = new ScriptedAssistant(async (request) => {
    await pause(150);
    return surveyOf(library, request);
  });
  const { api, options } = await open(assistant);
  const bot = await start(options);
  api.say('各地怎么做？');
  await expect.poll(() => assistant.requests.length).toBe(1);
  await bot.stop();
  expect(api.sent).toHaveLength(1);
});

it('answers after the restart, once, what it could not finish before', async () => {
  const assistant = new ScriptedAssistant(
    ({ signal }) => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))),
  );
  const { api, options } = await open(assistant);
  const bot = await start(options);
  api.say('各地怎么做？');
  api.say('第二个问题？');
  await expect.poll(() => assistant.requests.length).toBe(1);
  await bot.stop();
  expect(api.sent).toHaveLength(0);
  assistant.script = (request) => surveyOf(library, request);
  await start(options);
  await expect.poll(() => api.sent.length).toBe(2);
  await pause(200);
  expect(api.textsTo(CHAT).map((text) => text.slice(0, 20))).toEqual([
    expect.stringContaining('各地怎么做？'),
    expect.stringContaining('第二个问题？'),
  ]);
});

it('goes on with the part of a long answer that had not arrived', async () => {
  const assistant = new ScriptedAssistant((request) => ({
    ...surveyOf(library, request),
    text: ['结论。', '甲'.repeat(4000), '乙'.repeat(4000)].join('\n\n'),
  }));
  const { api, options } = await open(assistant);
  api.fault = ({ method, payload }) =>
    method === 'sendMessage' && String(payload.text).startsWith('乙') ? { kind: 'hang', applied: false } : null;
  const bot = await start(options);
  api.say('各地怎么做？');
  await expect.poll(() => api.calls.filter(({ method }) => method === 'sendMessage').length).toBe(2);
  await bot.stop();
  api.fault = () => null;
  await start(options);
  await expect.poll(() => api.sent.length).toBe(2);
  await pause(100);
  expect(api.textsTo(CHAT).map((text) => text.at(-1))).toEqual(['甲', '乙']);
  expect(assistant.requests).toHaveLength(1);
});

it('does not send again after the restart what had arrived without an answer', async () => {
  const assistant = new ScriptedAssistant((request) => surveyOf(library, request));
  const { api, options } = await open(assistant);
  api.fault = ({ method }) => (method === 'sendMessage' ? { kind: 'hang', applied: true } : null);
  const bot = await start(options);
  api.say('各地怎么做？');
  await expect.poll(() => api.sent.length).toBe(1);
  await bot.stop();
  api.fault = () => null;
  const again = await start(options);
  await expect.poll(() => again.health().pending).toBe(0);
  expect(api.sent).toHaveLength(1);
  expect(assistant.requests).toHaveLength(1);
});

it('does not take an update again that the server had not seen confirmed', async () => {
  const assistant = new ScriptedAssistant((request) => surveyOf(library, request));
  const { api, options } = await open(assistant);
  const bot = await start(options);
  const update = api.say('各地怎么做？');
  await expect.poll(() => api.sent.length).toBe(1);
  await bot.stop();
  api.repeat(update);
  await start(options);
  api.say('/new');
  await expect.poll(() => api.sent.length).toBe(2);
  expect(assistant.requests).toHaveLength(1);
});

it('keeps updates of another bot on the same data apart', async () => {
  const assistant = new ScriptedAssistant((request) => surveyOf(library, request));
  const { api, options } = await open(assistant);
  const bot = await start(options);
  api.say('各地怎么做？');
  await expect.poll(() => api.sent.length).toBe(1);
  await bot.stop();
  const other = await FakeBotApi.open('5353:another-token');
  onTestFinished(() => other.close());
  await start({ ...options, token: other.token, apiRoot: other.apiRoot });
  other.say('各地怎么做？');
  await expect.poll(() => other.sent.length).toBe(1);
});
