import { expect, it, onTestFinished } from 'vitest';
import { FakeBotApi, type Fault } from '../fakes/bot-api-server.js';
import { botOptions, servingOnly, start, temporaryDatabase } from './harness.js';

const CHAT = 77;

const open = async () => {
  const api = await FakeBotApi.open();
  onTestFinished(() => api.close());
  return { api, options: botOptions(temporaryDatabase(), api, { settings: servingOnly(CHAT) }) };
};

const pressing = (data: string) => ({
  callback_query: {
    id: String(Math.random()),
    from: { id: CHAT, is_bot: false, first_name: '用户' },
    message: { message_id: 5002, date: 1, chat: { id: CHAT, type: 'private' } },
    chat_instance: '1',
    data,
  },
});

it.each<[string, Fault]>([
  ['a broken connection', { kind: 'drop', applied: false }],
  ['an error of the server', { kind: 'error', code: 500, description: 'Internal Server Error' }],
  ['too many requests', { kind: 'error', code: 429, description: 'Too Many Requests', retryAfter: 1 }],
])('tells over %s what a pressed button did', async (_, fault) => {
  const { api, options } = await open();
  const left = [fault];
  api.fault = ({ method }) => (method === 'answerCallbackQuery' ? (left.shift() ?? null) : null);
  await start(options);
  api.say('各地怎么做？');
  await expect.poll(() => api.sent.length).toBe(1);
  api.push(pressing('w:1'));
  const answers = () => api.calls.filter(({ method }) => method === 'answerCallbackQuery');
  await expect.poll(() => answers().length, { timeout: 5_000 }).toBe(2);
  expect(answers()[1]?.payload.text).toContain('已记下');
});

it('does once what an impatient finger pressed twice', async () => {
  const { api, options } = await open();
  const bot = await start(options);
  api.say('各地怎么做？');
  await expect.poll(() => api.sent.length).toBe(1);
  api.push(pressing('s:1:1'));
  api.push(pressing('s:1:1'));
  api.push(pressing('s:1:2'));
  await expect.poll(() => api.sent.length).toBe(3);
  await expect.poll(() => bot.health().pending).toBe(0);
  expect(api.sent).toHaveLength(3);
  expect(api.calls.filter(({ method }) => method === 'answerCallbackQuery')).toHaveLength(3);
});
