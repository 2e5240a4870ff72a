import { expect, it } from 'vitest';
import { surveyOf } from '../fakes/scripted-assistant.js';
import { Chat, openRoom, USER } from './harness.js';

it('stops the answer in progress and those that wait, and goes on with the next', async () => {
  const { chat, assistant, library } = await openRoom();
  assistant.script = ({ signal }) =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
  chat.send('一？');
  chat.send('二？');
  await expect.poll(() => assistant.requests.length).toBe(1);
  chat.send('/cancel');
  expect((await chat.reply(1)).text).toBe('已停止。');
  assistant.script = (request) => surveyOf(library, request);
  chat.send('三？');
  expect((await chat.reply(2)).text).toContain('三？');
  expect(assistant.requests.map(({ question }) => question)).toEqual(['一？', '三？']);
});

it('shows typing while it works', async () => {
  const { chat, assistant, library, server } = await openRoom();
  const signals: string[] = [];
  server.state.feed.subscribe(
    chat.user,
    () => undefined,
    ({ kind }) => signals.push(kind),
  );
  assistant.script = async (request) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    return surveyOf(library, request);
  };
  chat.send('一？');
  await chat.reply(1);
  expect(signals).toContain('typing');
});

it('opens a source while the next answer is in progress', async () => {
  const { chat, assistant } = await openRoom();
  chat.send('一？');
  await chat.reply(1);
  assistant.script = ({ signal }) =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
  chat.send('二？');
  await expect.poll(() => assistant.requests.length).toBe(2);
  chat.press('[1]');
  expect((await chat.reply(2)).text).toContain('[1] 甲县2023年');
  chat.send('/cancel');
  await chat.reply(3);
});

it('leaves the question of another member of the group alone', async () => {
  const { server, assistant, library } = await openRoom({
    settings: { open: true, allowed: new Set(), administrators: new Set(), home: null, readingAddress: null },
  });
  const id = server.conversations.createGroup('科室群');
  const other = new Chat(server, id, server.conversations.addUser('李四'));
  const group = new Chat(server, id, USER);
  let release: () => void = () => undefined;
  assistant.script = async (request) => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return surveyOf(library, request);
  };
  group.send('/ask 一？');
  await expect.poll(() => assistant.requests.length).toBe(1);
  other.send('/cancel');
  expect((await group.reply(1)).text).toContain('没有正在回答');
  release();
  expect((await group.reply(2)).text).toContain('一？');
});
