import { describe, expect, it } from 'vitest';
import { LOOPBACK_USER_ID } from '../../src/local/store/user-store.js';
import { startServer } from './harness.js';
import { callApi } from './requests.js';

const CHAT = LOOPBACK_USER_ID;
const keyboard = { inline_keyboard: [[{ text: '更多', callback_data: 'm' }]] };
const bot = { id: expect.any(Number), is_bot: true, first_name: '法言', username: expect.any(String) };
const chat = { id: CHAT, type: 'private', first_name: '我' };

/** Method, parameters and result; a user's message 1 and a bot's message 2 (`old`, with a keyboard) stand before. */
const ANSWERED: readonly (readonly [string, Readonly<Record<string, unknown>>, unknown])[] = [
  ['getMe', {}, expect.objectContaining({ ...bot, supports_inline_queries: true })],
  ['GETME', {}, expect.objectContaining(bot)],
  ['deleteWebhook', { drop_pending_updates: true }, true],
  ['getWebhookInfo', {}, { url: '', has_custom_certificate: false, pending_update_count: 1 }],
  ['getChat', { chat_id: CHAT }, expect.objectContaining(chat)],
  ['getChat', { chat_id: String(CHAT) }, expect.objectContaining(chat)],
  [
    'sendMessage',
    { chat_id: CHAT, text: '  法言 ', reply_markup: keyboard, reply_parameters: { message_id: 1 } },
    {
      message_id: 3,
      from: bot,
      chat,
      date: expect.any(Number),
      text: '法言',
      reply_markup: keyboard,
      reply_to_message: expect.objectContaining({ message_id: 1, text: '问题' }),
    },
  ],
  [
    'sendMessage',
    { chat_id: CHAT, text: 'a', reply_parameters: { message_id: 9, allow_sending_without_reply: true } },
    expect.not.objectContaining({ reply_to_message: expect.anything() }),
  ],
  [
    'sendMessage',
    { chat_id: CHAT, text: 'a', reply_markup: JSON.stringify(keyboard) },
    expect.objectContaining({ reply_markup: keyboard }),
  ],
  ['sendMessage', { chat_id: CHAT, text: '法'.repeat(4096) }, expect.objectContaining({ message_id: 3 })],
  ['sendMessageDraft', { chat_id: CHAT, draft_id: 7, text: '正在' }, true],
  ['sendChatAction', { chat_id: CHAT, action: 'typing' }, true],
  [
    'editMessageText',
    { chat_id: CHAT, message_id: 2, text: '<b>新</b>', parse_mode: 'html' },
    {
      message_id: 2,
      from: bot,
      chat,
      date: expect.any(Number),
      edit_date: expect.any(Number),
      text: '新',
      entities: [{ type: 'bold', offset: 0, length: 1 }],
    },
  ],
  [
    'editMessageReplyMarkup',
    { chat_id: CHAT, message_id: 2 },
    expect.not.objectContaining({ reply_markup: expect.anything() }),
  ],
  ['deleteMessage', { chat_id: CHAT, message_id: 2 }, true],
  ['deleteMessage', { chat_id: CHAT, message_id: 1 }, true],
  ['setMessageReaction', { chat_id: CHAT, message_id: 1, reaction: [{ type: 'emoji', emoji: '👀' }] }, true],
  ['setMessageReaction', { chat_id: CHAT, message_id: 1, reaction: [] }, true],
  ['setMyCommands', { commands: [{ command: '/help', description: '帮助' }] }, true],
  ['getMyCommands', {}, []],
  ['deleteMyCommands', {}, true],
  ['setMyDescription', { description: '您好' }, true],
  ['getMyDescription', {}, { description: '' }],
  ['getUpdates', {}, [{ update_id: 1, message: expect.objectContaining({ message_id: 1, text: '问题', chat }) }]],
];

describe('the Bot API answers', () => {
  it.each(ANSWERED)('%s %j', async (method, parameters, result) => {
    const server = await startServer();
    server.conversations.sendText(CHAT, CHAT, { text: '问题' });
    await callApi(server, 'sendMessage', { chat_id: CHAT, text: 'old', reply_markup: keyboard });
    const { status, body } = await callApi(server, method, parameters);
    expect(body).toEqual({ ok: true, result });
    expect(status).toBe(200);
  });

  it('keeps commands by scope and shows each user the narrowest', async () => {
    const server = await startServer();
    const { botProfile } = await import('../../src/local/bot-profile.js');
    const names = (user: number) => botProfile(server.state, user).commands.map(({ command }) => command);
    const other = server.conversations.addUser();
    const set = (command: string, scope?: object) =>
      callApi(server, 'setMyCommands', { commands: [{ command, description: 'x' }], ...(scope ? { scope } : {}) });
    await set('all');
    await set('admin', { type: 'chat', chat_id: CHAT });
    expect([names(CHAT), names(other)]).toEqual([['admin'], ['all']]);
    await callApi(server, 'deleteMyCommands', { scope: { type: 'chat', chat_id: CHAT } });
    expect(names(CHAT)).toEqual(['all']);
  });

  it('reads parameters from query and form as well', async () => {
    const server = await startServer();
    const url = `${server.apiRoot}/bot${server.botToken}/sendMessage`;
    const byQuery = await fetch(`${url}?chat_id=${CHAT}&text=a`);
    const byForm = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ chat_id: String(CHAT), text: 'b' }),
    });
    expect([byQuery.status, byForm.status]).toEqual([200, 200]);
    expect(server.state.messages.page(CHAT, 1e9, 9).map(({ message }) => message.text)).toEqual(['a', 'b']);
  });

  it('lets a button be answered once', async () => {
    const server = await startServer();
    await callApi(server, 'sendMessage', { chat_id: CHAT, text: 'a', reply_markup: keyboard });
    const query = server.conversations.press(CHAT, CHAT, 1, 'm');
    const answer = () => callApi(server, 'answerCallbackQuery', { callback_query_id: query, text: '好' });
    expect((await answer()).body).toEqual({ ok: true, result: true });
    expect((await answer()).body.description).toContain('query is too old');
  });

  it('passes an inline query on and its results back', async () => {
    const server = await startServer();
    const results = server.conversations.inlineQuery(CHAT, '体检');
    const { body } = await callApi(server, 'getUpdates', { timeout: 5 });
    const [update] = body.result as { inline_query: { id: string; query: string } }[];
    expect(update?.inline_query.query).toBe('体检');
    const answer = { inline_query_id: update?.inline_query.id, results: [{ type: 'article', id: '1' }] };
    expect((await callApi(server, 'answerInlineQuery', answer)).status).toBe(200);
    expect(await results).toEqual([{ type: 'article', id: '1' }]);
  });

  it('brings a deleted first chat back when the bot writes to its user', async () => {
    const server = await startServer();
    const second = server.conversations.create(CHAT);
    server.conversations.remove(CHAT, CHAT);
    server.conversations.remove(CHAT, second.id);
    expect((await callApi(server, 'sendMessage', { chat_id: second.id, text: 'a' })).body.description).toContain(
      'not found',
    );
    expect((await callApi(server, 'sendMessage', { chat_id: CHAT, text: 'a' })).status).toBe(200);
    expect(server.state.chats.list(CHAT).map(({ id }) => id)).toEqual([CHAT]);
  });
});
