import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../src/local/file-name.js';
import { splitText } from '../../src/local/split-text.js';
import { LOOPBACK_USER_ID } from '../../src/local/store/user-store.js';
import { startServer, temporaryDatabase } from './harness.js';
import { callApi, send, sendFromPage } from './requests.js';

const CHAT = 1;
const ID = 'client-id-1';

describe('a message sent from the page', () => {
  it('is stored and delivered once, however often it is sent', async () => {
    const server = await startServer();
    for (let n = 0; n < 3; n += 1) {
      await sendFromPage(server, `/api/chats/${CHAT}/messages`, { text: '问题', clientId: ID });
    }
    const { body } = await callApi(server, 'getUpdates');
    expect(body.result).toHaveLength(1);
    expect(server.state.messages.page(CHAT, 1e9, 9)).toHaveLength(1);
  });

  it('carries the user that the server knows, whatever the page says', async () => {
    const server = await startServer();
    const forged = { text: '/start', from: { id: 7 }, chat: { id: 7 }, entities: [] };
    await sendFromPage(server, `/api/chats/${CHAT}/messages`, forged);
    const { body } = await callApi(server, 'getUpdates');
    expect(body.result).toEqual([
      {
        update_id: 1,
        message: {
          message_id: 1,
          from: { id: 1, is_bot: false, first_name: '我', language_code: 'zh-hans' },
          chat: { id: 1, type: 'private', first_name: '我' },
          date: expect.any(Number),
          text: '/start',
          entities: [{ type: 'bot_command', offset: 0, length: 6 }],
        },
      },
    ]);
  });

  it('becomes several where it is long, and the bot gets all of it', async () => {
    const server = await startServer();
    const text = Array.from({ length: 1200 }, (_, n) => `第${n}条材料。`).join('\n');
    await sendFromPage(server, `/api/chats/${CHAT}/messages`, { text, clientId: ID });
    const texts = server.state.messages.page(CHAT, 1e9, 9).map(({ message }) => message.text ?? '');
    expect(texts.length).toBe(3);
    expect(Math.max(...texts.map((piece) => piece.length))).toBeLessThanOrEqual(4096);
    expect(texts.join('\n')).toBe(text);
  });

  it('answers an earlier one', async () => {
    const server = await startServer();
    await callApi(server, 'sendMessage', { chat_id: CHAT, text: '答案' });
    await sendFromPage(server, `/api/chats/${CHAT}/messages`, { text: '第二条展开说说', replyTo: 1 });
    const { body } = await callApi(server, 'getUpdates');
    const reply = expect.objectContaining({
      reply_to_message: expect.objectContaining({ message_id: 1, text: '答案' }),
    });
    expect(body.result).toEqual([expect.objectContaining({ message: reply })]);
  });
});

describe('conversations', () => {
  it('are called by their first question until they are named', async () => {
    const server = await startServer();
    const title = () => server.state.chats.get(CHAT)?.title;
    server.conversations.sendText(CHAT, CHAT, { text: '/start' });
    expect(title()).toBeNull();
    server.conversations.sendText(CHAT, CHAT, { text: '/peers  行政复议\n怎么做' });
    expect(title()).toBe('行政复议 怎么做');
    await sendFromPage(server, `/api/chats/${CHAT}`, { title: ' 复议 ' }, 'PATCH');
    server.conversations.sendText(CHAT, CHAT, { text: '别的' });
    expect(title()).toBe('复议');
  });

  it('are deleted with messages and files', async () => {
    const server = await startServer();
    const { id } = server.conversations.create(CHAT);
    const [message] = server.conversations.sendFile(CHAT, id, { name: 'a', mime: 'a/b', data: Buffer.from('a') });
    const { origin } = new URL(server.url);
    const file = `/files/${message?.document?.file_id}`;
    expect((await send(origin, file)).text).toBe('a');
    await sendFromPage(server, `/api/chats/${id}`, {}, 'DELETE');
    expect((await send(origin, file)).status).toBe(404);
    expect((await send(origin, `/api/chats/${id}/messages`)).status).toBe(404);
  });

  it.each(['', '  ', '长'.repeat(61)])('cannot be called %j', async (title) => {
    const server = await startServer();
    expect((await sendFromPage(server, `/api/chats/${CHAT}`, { title }, 'PATCH')).status).toBe(400);
  });

  it('give their history page by page', async () => {
    const server = await startServer();
    server.state.change(() => {
      for (let n = 1; n <= 120; n += 1) server.conversations.sendText(CHAT, CHAT, { text: `${n}` });
    });
    const { origin } = new URL(server.url);
    const page = async (before: string): Promise<readonly [string, string, boolean]> => {
      const { messages, more } = JSON.parse((await send(origin, `/api/chats/${CHAT}/messages${before}`)).text);
      return [messages.at(0).text, messages.at(-1).text, more];
    };
    expect(await page('')).toEqual(['71', '120', true]);
    expect(await page('?before=71')).toEqual(['21', '70', true]);
    expect(await page('?before=21')).toEqual(['1', '20', false]);
  });
});

describe('long texts', () => {
  it.each([
    ['ab\ncd', 4, ['ab', 'cd']],
    ['a\nbcdef', 5, ['a\nbcd', 'ef']],
    ['a😀b', 2, ['a', '😀', 'b']],
    [' \n ', 4, []],
    ['abcd', 4, ['abcd']],
  ])('%j is cut at %i into %j', (text, limit, pieces) => {
    expect(splitText(text, limit)).toEqual(pieces);
  });
});

describe('file names', () => {
  it.each([
    ['a/b\\c.txt', 'c.txt'],
    ['..', 'file'],
    ['.env', 'env'],
    ['', 'file'],
    ['a\u0000\u202egpj.exe', 'agpj.exe'],
    [`${'长'.repeat(300)}.docx`, `${'长'.repeat(114)}….docx`],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });
});

it('deletes conversations that rested longer than they are kept, with their files', async () => {
  const database = temporaryDatabase();
  const first = await startServer({ database });
  const [old, fresh] = [
    first.conversations.create(LOOPBACK_USER_ID).id,
    first.conversations.create(LOOPBACK_USER_ID).id,
  ];
  for (const chat of [old, fresh]) first.conversations.sendText(LOOPBACK_USER_ID, chat, { text: '问题' });
  first.conversations.sendFile(LOOPBACK_USER_ID, old, { name: 'a.txt', mime: 'text/plain', data: Buffer.from('a') });
  database.prepare('UPDATE local_chats SET active = unixepoch() - 8 * 86400 WHERE id = ?').run(old);
  first.conversations.sendText(LOOPBACK_USER_ID, fresh, { text: '旧问题' });
  database
    .prepare("UPDATE local_messages SET payload = json_set(payload, '$.date', 1) WHERE payload ->> '$.text' = '旧问题'")
    .run();
  await first.close();
  const second = await startServer({ database, retentionDays: 7 });
  expect(() => second.conversations.chat(LOOPBACK_USER_ID, old)).toThrow('不存在');
  expect(second.state.messages.page(fresh, 1e9, 9)).toHaveLength(1);
  expect(database.prepare('SELECT count(*) AS count FROM local_files').get()).toEqual({ count: 0 });
});

it('empties what a user had deleted: one conversation stays, without name, messages and files', async () => {
  const { conversations, state } = await startServer();
  const [stays, goes] = [conversations.create(LOOPBACK_USER_ID).id, conversations.create(LOOPBACK_USER_ID).id];
  const other = conversations.addUser('李四');
  for (const chat of [stays, goes]) {
    conversations.sendText(LOOPBACK_USER_ID, chat, { text: '问题' });
    conversations.sendFile(LOOPBACK_USER_ID, chat, { name: 'a.txt', mime: 'text/plain', data: Buffer.from('a') });
  }
  conversations.sendText(other, other, { text: '别人的问题' });
  const before = state.counters.current('revision');
  conversations.forget(LOOPBACK_USER_ID, stays);
  expect(state.chats.list(LOOPBACK_USER_ID)).toMatchObject([{ id: stays, title: null }]);
  expect(state.messages.page(stays, 1e9, 9)).toEqual([]);
  const tombstones = state.messages.since(LOOPBACK_USER_ID, before, 9);
  expect(tombstones).toMatchObject([{ deleted: true }, { deleted: true }]);
  expect(JSON.stringify(tombstones)).not.toMatch(/问题|a\.txt/);
  expect(state.messages.page(other, 1e9, 9)).toHaveLength(1);
});

it('takes files sent at once with what is said to them', async () => {
  const server = await startServer();
  const { origin } = new URL(server.url);
  const path = `/api/chats/1/files?${new URLSearchParams({ name: 'a.txt', caption: '/draft 标题', group: 'group-0001' })}`;
  expect((await send(origin, path, { method: 'POST', headers: { origin }, body: 'a' })).status).toBe(201);
  const { updates } = server.state;
  expect(updates.list(0, 9)[0]?.message).toMatchObject({
    caption: '/draft 标题',
    caption_entities: [{ type: 'bot_command', offset: 0, length: 6 }],
    media_group_id: 'group-0001',
  });
  expect(server.state.chats.get(1)?.title).toBe('标题');
});
