import { expect, it, onTestFinished } from 'vitest';
import { FakeBotApi, type Fault } from '../fakes/bot-api-server.js';
import { firstCalls } from '../fakes/first-calls.js';
import { botOptions, servingOnly, start, temporaryDatabase } from './harness.js';

const CHAT = 77;

const open = async () => {
  const api = await FakeBotApi.open();
  onTestFinished(() => api.close());
  return { api, options: botOptions(temporaryDatabase(), api, { settings: servingOnly(CHAT) }) };
};

const BREAK: Fault = { kind: 'drop', applied: false };
const BREAK_AFTER: Fault = { kind: 'drop', applied: true };

it.each<[string, readonly Fault[]]>([
  ['429 with retry_after', [{ kind: 'error', code: 429, description: 'Too Many Requests', retryAfter: 1 }]],
  ['500', [{ kind: 'error', code: 500, description: 'Internal Server Error' }]],
  ['a page of a gateway', [{ kind: 'not-json' }]],
  ['a dropped connection', [BREAK]],
  ['a connection dropped after the message was taken', [BREAK_AFTER]],
  ['one dropped before and one after', [BREAK, BREAK_AFTER]],
])('sends the answer once in spite of %s', async (_, faults) => {
  const { api, options } = await open();
  api.fault = firstCalls('sendMessage', faults);
  const bot = await start(options);
  api.say('各地怎么做？');
  await expect.poll(() => api.sent.length, { timeout: 10_000 }).toBe(1);
  await expect.poll(() => bot.health().pending, { timeout: 10_000 }).toBe(0);
  expect(api.textsTo(CHAT)).toEqual([expect.stringContaining('2份报告写到')]);
  expect(api.shownTo(CHAT)).toEqual(api.textsTo(CHAT));
});

it('finds a message that arrived unseen among those of other chats', async () => {
  const { api, options } = await open();
  const other = 78;
  api.fault = ({ method, payload }) => {
    if (method !== 'sendMessage' || payload.chat_id !== CHAT || api.textsTo(CHAT).length > 0) return null;
    for (let n = 0; n < 3; n += 1) api.say('/help', other);
    return BREAK_AFTER;
  };
  const bot = await start({ ...options, settings: { ...options.settings, allowed: new Set([CHAT, other]) } });
  api.say('/help', other);
  await expect.poll(() => api.textsTo(other).length).toBe(1);
  api.say('各地怎么做？');
  await expect.poll(() => api.textsTo(other).length).toBe(4);
  await expect.poll(() => bot.health().pending).toBe(0);
  expect(api.textsTo(CHAT)).toHaveLength(1);
});

it('sends a file once whose connection breaks after it was taken', async () => {
  const { api, options } = await open();
  api.fault = firstCalls('sendDocument', [BREAK_AFTER]);
  const bot = await start(options);
  api.say('各地怎么做？');
  api.say('/export md');
  await expect.poll(() => api.sent.filter(({ document }) => document).length).toBe(1);
  await expect.poll(() => bot.health().pending).toBe(0);
  expect(api.sent).toHaveLength(2);
});

it('does not take the same text in another chat for its message', async () => {
  const { api, options } = await open();
  api.checksChats = false;
  const other = 78;
  api.fault = ({ method, payload }) =>
    method === 'sendMessage' && payload.chat_id === CHAT && api.textsTo(other).length === 0 ? BREAK : null;
  await start({ ...options, settings: { ...options.settings, allowed: new Set([CHAT, other]) } });
  api.say('各地怎么做？');
  await expect.poll(() => api.calls.some(({ method }) => method === 'sendMessage')).toBe(true);
  api.say('各地怎么做？', other);
  await expect.poll(() => api.textsTo(other).length, { timeout: 10_000 }).toBe(1);
  await expect.poll(() => api.textsTo(CHAT).length, { timeout: 10_000 }).toBe(1);
});

it('rather sends a message twice than never where the server cannot tell whether it arrived', async () => {
  const { api, options } = await open();
  const broken = firstCalls('sendMessage', [BREAK_AFTER]);
  api.fault = (call) =>
    call.method === 'editMessageText' ? { kind: 'error', code: 400, description: 'Bad Request' } : broken(call);
  await start(options);
  api.say('各地怎么做？');
  await expect.poll(() => api.textsTo(CHAT).length).toBe(2);
});
