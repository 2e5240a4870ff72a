import { expect, it, onTestFinished } from 'vitest';
import { FakeBotApi, type Fault } from '../fakes/bot-api-server.js';
import { firstCalls } from '../fakes/first-calls.js';
import { reportOf } from '../fakes/report-shelf.js';
import { ScriptedAssistant, surveyOf } from '../fakes/scripted-assistant.js';
import { botOptions, openRoom, servingOnly, shelf, start, temporaryDatabase, USER } from './harness.js';

const CHAT = 77;

const open = async () => {
  const api = await FakeBotApi.open();
  onTestFinished(() => api.close());
  const logs: string[] = [];
  const options = botOptions(temporaryDatabase(), api, { logs, settings: servingOnly(CHAT) });
  return { api, logs, options };
};

it('outlasts a longer outage of the server', async () => {
  const { api, options } = await open();
  const error: Fault = { kind: 'error', code: 502, description: 'Bad Gateway' };
  api.fault = firstCalls('sendMessage', [error, error, { kind: 'drop', applied: false }, error]);
  await start(options);
  api.say('各地怎么做？');
  await expect.poll(() => api.sent.length, { timeout: 10_000 }).toBe(1);
});

it('goes on polling after failed polls', async () => {
  const { api, options } = await open();
  const faults: readonly Fault[] = [
    { kind: 'error', code: 500, description: 'Internal Server Error' },
    { kind: 'drop', applied: false },
    { kind: 'error', code: 409, description: 'Conflict: terminated by other getUpdates request' },
  ];
  api.fault = firstCalls('getUpdates', faults);
  await start(options);
  api.say('各地怎么做？');
  await expect.poll(() => api.sent.length, { timeout: 10_000 }).toBe(1);
});

it('answers a repeated update once', async () => {
  const { api, options } = await open();
  await start(options);
  const update = api.say('各地怎么做？');
  await expect.poll(() => api.sent.length).toBe(1);
  api.repeat(update);
  api.repeat(update);
  api.say('/new');
  await expect.poll(() => api.sent.length).toBe(2);
  expect(api.sent[1]?.text).toContain('新的对话');
});

it('gives up a chat that blocked the bot and serves the others', async () => {
  const { api, options } = await open();
  api.fault = ({ method, payload }) =>
    method === 'sendMessage' && payload.chat_id === 78 ? { kind: 'error', code: 403, description: 'Forbidden' } : null;
  const settings = { ...options.settings, allowed: new Set([CHAT, 78]) };
  const bot = await start({ ...options, settings });
  api.say('各地怎么做？', 78);
  api.say('各地怎么做？');
  await expect.poll(() => api.textsTo(CHAT).length).toBe(1);
  await expect.poll(() => bot.health().pending).toBe(0);
});

it.each([
  ["can't parse entities: unsupported start tag", 'entities'],
  ['BUTTON_DATA_INVALID', 'reply_markup'],
])('sends an answer plainly that the server refuses with %s', async (complaint, parameter) => {
  const { api, options } = await open();
  api.fault = ({ method, payload }) =>
    method === 'sendMessage' && parameter in payload
      ? { kind: 'error', code: 400, description: `Bad Request: ${complaint}` }
      : null;
  await start(options);
  api.say('各地怎么做？');
  await expect.poll(() => api.textsTo(CHAT)).toEqual([expect.stringContaining('甲县')]);
});

it('sends in smaller messages what the server finds too long', async () => {
  const { api, options } = await open();
  const limit = 900;
  api.fault = ({ method, payload }) =>
    method === 'sendMessage' && String(payload.text).length > limit
      ? { kind: 'error', code: 400, description: 'Bad Request: message is too long' }
      : null;
  const library = shelf();
  for (let n = 0; n < 30; n += 1) library.put(reportOf(`丙${n}区`, 2023, [`${'开展活动，'.repeat(8)}共${n}场。`]));
  await start({ ...options, library, assistant: new ScriptedAssistant((request) => surveyOf(library, request)) });
  api.say('各地怎么做？');
  await expect.poll(() => api.textsTo(CHAT).join('')).toMatch(/甲县[\s\S]*丙0区[\s\S]*丙29区/);
  expect(api.sent.filter(({ reply_markup }) => reply_markup)).toEqual([api.sent.at(-1)]);
});

it.each<[string, readonly Fault[], RegExp]>([
  ['breaks off', [{ kind: 'drop', applied: false }], /86家/],
  ['fails at the server', [{ kind: 'error', code: 502, description: '' }], /86家/],
  ['finds no file', Array(9).fill({ kind: 'error', code: 404, description: '' }), /没有取到/],
])('reads a file whose download %s', async (_, faults, answer) => {
  const { api, options } = await open();
  api.fault = firstCalls('download', faults);
  await start(options);
  api.sendFiles({ '材料.txt': '组织律师分组走访企业86家。\n举办合规讲座12场。' }, '开展企业法治体检');
  await expect.poll(() => api.textsTo(CHAT)[0], { timeout: 10_000 }).toMatch(answer);
});

it('says that something went wrong where the server will not take an answer', async () => {
  const { api, options } = await open();
  api.fault = ({ method, payload }) =>
    method === 'sendMessage' && String(payload.text).includes('甲县')
      ? { kind: 'error', code: 400, description: 'Bad Request: a complaint of tomorrow' }
      : null;
  const bot = await start(options);
  api.say('各地怎么做？');
  await expect.poll(() => api.textsTo(CHAT)).toEqual([expect.stringContaining('出了点问题')]);
  await expect.poll(() => bot.health().pending).toBe(0);
});

it('leaves buttons alone where an edit changes nothing', async () => {
  const { api, options } = await open();
  const refusal = 'Bad Request: message is not modified: message content and reply markup are exactly the same';
  api.fault = ({ method }) =>
    method === 'editMessageReplyMarkup' ? { kind: 'error', code: 400, description: refusal } : null;
  const bot = await start(options);
  api.say('各地怎么做？');
  await expect.poll(() => api.sent.length).toBe(1);
  const from = { id: CHAT, is_bot: false, first_name: '用户' };
  const message = { message_id: 5002, date: 1, chat: { id: CHAT, type: 'private' } };
  api.push({ callback_query: { id: '1', from, message, chat_instance: '1', data: 'n:1' } });
  const edits = () => api.calls.filter(({ method }) => method === 'editMessageReplyMarkup');
  await expect.poll(() => edits().length).toBe(1);
  await expect.poll(() => bot.health().pending).toBe(0);
  expect(edits()).toHaveLength(1);
});

it('leaves updates alone that no chat can be told of, and those of kinds it does not know', async () => {
  const { api, logs, options } = await open();
  const bot = await start(options);
  const from = { id: CHAT, is_bot: false, first_name: '用户' };
  api.push({ brand_new: { a: 1 } });
  api.push({});
  api.push({ callback_query: { id: '1', from, chat_instance: '1', inline_message_id: 'a', data: 's:1:1' } });
  api.push({
    channel_post: { message_id: 1, date: 1, chat: { id: -5, type: 'channel', title: '频道' }, text: '/start' },
  });
  api.say('各地怎么做？');
  await expect.poll(() => api.sent.length).toBe(1);
  await expect.poll(() => bot.health().pending).toBe(0);
  expect(logs.join('')).not.toContain('failed');
});

it('says in one sentence that the token is refused', async () => {
  const { options } = await open();
  await expect(start({ ...options, token: '1:wrong' })).rejects.toThrow('BOT_TOKEN 无效');
});

it('ends when another process keeps polling with the same token', async () => {
  const { api, options } = await open();
  api.fault = ({ method }) =>
    method === 'getUpdates' ? { kind: 'error', code: 401, description: 'Unauthorized' } : null;
  const bot = await start(options);
  await expect(bot.ended).rejects.toThrow('BOT_TOKEN 无效');
});

it('logs no name of a file that it told the user about', async () => {
  const { chat, logs, server } = await openRoom();
  const file = { name: '秘密.docx', mime: 'x/y', data: Buffer.from('PK nothing') };
  server.conversations.sendFile(USER, USER, file);
  expect((await chat.reply(1)).text).toContain('秘密');
  expect(logs.join('')).toContain('UnusableNotesError');
  expect(logs.join('')).not.toContain('秘密');
});

it('logs neither token nor content', async () => {
  const { api, logs, options } = await open();
  api.fault = firstCalls('sendMessage', [
    { kind: 'drop', applied: false },
    { kind: 'error', code: 400, description: 'Bad Request' },
  ]);
  const bot = await start(options);
  api.say('这是一个秘密问题');
  await expect.poll(() => logs.join('').includes('update failed')).toBe(true);
  await bot.stop();
  await api.close().catch(() => undefined);
  expect(logs.join('')).not.toMatch(/秘密|fake-token/);
});
