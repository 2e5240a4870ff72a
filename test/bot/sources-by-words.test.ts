import { expect, it } from 'vitest';
import { openRoom, shelf } from './harness.js';

it.each(['[2]', '第2条出处', '2'])('opens the source that %s asks for', async (text) => {
  const { chat, assistant } = await openRoom();
  chat.send('各地怎么做？');
  await chat.reply(1);
  chat.send(text);
  expect((await chat.reply(2)).text).toMatch(/^\[2\] 乙市2022年/);
  chat.send('/audit');
  expect((await chat.reply(3)).text).toContain('看来源（报告1份）');
  expect(assistant.requests).toHaveLength(1);
});

it.each(['看看原文', '[9]'])('says of %s how to choose among several sources', async (text) => {
  const { chat } = await openRoom();
  chat.send('各地怎么做？');
  await chat.reply(1);
  chat.send(text);
  expect((await chat.reply(2)).text).toContain('前面的回答有2处出处');
});

it('opens the only source, also of an older answer that is replied to', async () => {
  const { chat } = await openRoom();
  chat.send('甲县怎么做？');
  const first = await chat.reply(1);
  chat.press('按地区、年份看', first);
  await expect.poll(() => chat.replies()[0]?.reply_markup?.inline_keyboard.length).toBe(3);
  chat.press('2022年', first);
  await chat.reply(2);
  chat.send('看看原文');
  expect((await chat.reply(3)).text).toMatch(/^\[1\] 乙市2022年/);
  chat.send('[1]', first.message_id);
  expect((await chat.reply(4)).text).toMatch(/^\[1\] 甲县2023年/);
});

it('takes a number for the option of that place', async () => {
  const { chat, assistant } = await openRoom();
  const usual = assistant.script;
  assistant.script = async (request) => ({
    ...(await usual(request)),
    status: 'clarify',
    options: ['甲县怎么做？', '乙市怎么做？'],
    citations: [],
    claims: [],
  });
  chat.send('怎么做？');
  await chat.reply(1);
  assistant.script = usual;
  chat.send('2');
  await chat.reply(2);
  expect(assistant.requests[1]?.question).toBe('乙市怎么做？');
});

it('leaves a number behind a draft, and words where nothing was answered, to others', async () => {
  const { chat, assistant } = await openRoom({ library: shelf() });
  chat.send('看看原文');
  await chat.reply(1);
  expect(assistant.requests[0]?.question).toBe('看看原文');
  chat.send('/draft 规范执法\n1. 开展执法检查120次。\n2. 组织培训3期。');
  await chat.reply(3);
  chat.send('2');
  expect((await chat.reply(4)).text).not.toMatch(/^\[2\]/);
});

it('sends after a restart the answer of the option that a number chose before, not a source of it', async () => {
  const { chat, assistant, startBot } = await openRoom();
  const usual = assistant.script;
  assistant.script = async (request) => ({
    ...(await usual(request)),
    status: 'clarify',
    options: ['甲县怎么做？'],
    citations: [],
  });
  chat.send('怎么做？');
  await chat.reply(1);
  const bot = await startBot({ drainMs: 0 });
  assistant.script = (request) => {
    void bot.stop();
    return usual(request);
  };
  chat.send('1');
  await expect.poll(() => assistant.requests.length).toBe(2);
  await bot.stop();
  assistant.script = usual;
  await startBot();
  expect((await chat.reply(2)).text).toContain('份报告写到“甲县怎么做？”');
});
