import { expect, it, onTestFinished } from 'vitest';
import { FakeBotApi } from '../fakes/bot-api-server.js';
import { ScriptedAssistant, surveyOf } from '../fakes/scripted-assistant.js';
import { botOptions, openRoom, servingOnly, shelf, start, temporaryDatabase } from './harness.js';

const CHAT = 77;
const library = shelf();
const settings = servingOnly(CHAT);

const open = async () => {
  const api = await FakeBotApi.open();
  onTestFinished(() => api.close());
  const assistant = new ScriptedAssistant((request) => surveyOf(library, request));
  return { api, assistant, options: botOptions(temporaryDatabase(), api, { settings, assistant, library }) };
};

const WITHIN = '甲'.repeat(4096);
const LINES = `${'乙'.repeat(2500)}。`;

it.each([
  { name: 'cut in the middle of a sentence', pieces: [WITHIN, '丙怎么做？'], whole: `${WITHIN}丙怎么做？` },
  { name: 'cut at a line break', pieces: [LINES, '丙怎么做？'], whole: `${LINES}\n丙怎么做？` },
  { name: 'of three messages', pieces: [WITHIN, LINES, '丙？'], whole: `${WITHIN}${LINES}\n丙？` },
  { name: 'with a long last piece', pieces: [WITHIN, LINES], whole: `${WITHIN}${LINES}` },
  { name: 'of one message', pieces: [LINES], whole: LINES },
])('takes a text $name as one question', async ({ pieces, whole }) => {
  const { api, assistant, options } = await open();
  const bot = await start(options);
  for (const piece of pieces) api.say(piece);
  await expect.poll(() => assistant.requests.map(({ question }) => question), { timeout: 10_000 }).toEqual([whole]);
  await expect.poll(() => bot.health().pending).toBe(0);
  expect(assistant.requests).toHaveLength(1);
});

it.each([
  { name: 'a short question', first: '甲怎么做？', second: '乙怎么做？' },
  { name: 'a command', first: LINES, second: '/ask 乙怎么做？' },
])('takes what follows $name as a message of its own, in order', async ({ first, second }) => {
  const { api, assistant, options } = await open();
  await start(options);
  api.say(first);
  api.say(second);
  await expect
    .poll(() => assistant.requests.map(({ question }) => question), { timeout: 10_000 })
    .toEqual([first, '乙怎么做？']);
});

it('puts pieces together again that a restart found unhandled', async () => {
  const { api, assistant, options } = await open();
  assistant.script = ({ signal }) =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
  const bot = await start(options);
  api.say(WITHIN);
  api.say('丙怎么做？');
  await expect.poll(() => assistant.requests.length, { timeout: 10_000 }).toBe(1);
  await bot.stop();
  assistant.script = (request) => surveyOf(library, request);
  const again = await start(options);
  await expect.poll(() => again.health().pending, { timeout: 10_000 }).toBe(0);
  expect(assistant.requests.map(({ question }) => question)).toEqual(Array(2).fill(`${WITHIN}丙怎么做？`));
  expect(api.sent.length).toBeGreaterThan(0);
});

it('drafts from notes pasted beyond the length of a message', async () => {
  const { chat } = await openRoom();
  chat.send('/draft 开展企业法治体检');
  await chat.reply(1);
  const filler = Array.from(
    { length: 150 },
    (_, n) => `走访第${n + 1}个社区，听取居民对公共法律服务站点布局的意见建议。`,
  );
  chat.send(['组织律师分组走访企业86家。', ...filler, '排查法律风险230余个。'].join('\n'));
  const said = () => chat.replies().flatMap(({ text }) => text ?? []);
  await expect.poll(() => said().at(-1), { timeout: 20_000 }).toContain('要改的话直接说');
  expect(said().join('\n')).toMatch(/86家[\s\S]*230余个/);
  expect(said().filter((text) => text.startsWith('要改的话直接说'))).toHaveLength(1);
});
