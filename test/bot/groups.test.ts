import { expect, it } from 'vitest';
import { Chat, openRoom, USER } from './harness.js';

const inGroup = async () => {
  const room = await openRoom();
  return { ...room, group: new Chat(room.server, room.server.conversations.createGroup('科室群'), USER) };
};

it.each([
  ['a mention', '@fayan_bot 各地怎么做？'],
  ['a command', '/ask 各地怎么做？'],
  ['a command to it by name', '/ask@fayan_bot 各地怎么做？'],
])('answers %s in a group, in reply to the question', async (_name, text) => {
  const { group, assistant } = await inGroup();
  group.send(text);
  const reply = await group.reply(1);
  expect(assistant.requests[0]?.question).toBe('各地怎么做？');
  expect(reply.reply_to_message?.text).toBe(text);
});

it('answers a reply to one of its messages', async () => {
  const { group, assistant } = await inGroup();
  group.send('/ask 各地怎么做？');
  const first = await group.reply(1);
  group.send('那2022年呢？', first.message_id);
  await group.reply(2);
  expect(assistant.requests[1]).toMatchObject({
    question: '那2022年呢？',
    history: [{ role: 'user' }, { role: 'assistant' }],
  });
});

it.each(['大家中午好', '/ask@other_bot 各地怎么做？', '@other_bot 各地怎么做？'])(
  'keeps silent on %s',
  async (text) => {
    const { group, assistant } = await inGroup();
    group.send(text);
    group.send('/new');
    expect((await group.reply(1)).text).toContain('新的对话');
    expect(assistant.requests).toHaveLength(0);
  },
);

it('serves everybody in a group that is allowed, and nobody else', async () => {
  const { server, startBot, group, assistant } = await inGroup();
  await startBot({
    settings: {
      open: false,
      allowed: new Set([group.id]),
      administrators: new Set(),
      home: null,
      readingAddress: null,
    },
  });
  const member = server.conversations.addUser('李四');
  new Chat(server, group.id, member).send('/ask 各地怎么做？');
  await group.reply(1);
  expect(assistant.requests).toHaveLength(1);
  const alone = new Chat(server, member, member);
  alone.send('各地怎么做？');
  expect((await alone.reply(1)).text).toContain('只对指定的用户开放');
});
