import { describe, expect, it } from 'vitest';
import { startServer } from './harness.js';
import { callApi } from './requests.js';

const CHAT = 1;
const long = (length: number): string => '法'.repeat(length);
const keys = (...buttons: object[]): object => ({ inline_keyboard: [buttons] });

/** Method, parameters (`MESSAGE`: the bot's text message, `USER_MESSAGE`, `FILE_MESSAGE`), and the refusal. */
const REFUSED: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
  ['sendMessage', { text: 'a' }, 'chat_id is empty'],
  ['sendMessage', { chat_id: 999, text: 'a' }, 'chat not found'],
  ['sendMessage', { chat_id: 'x', text: 'a' }, 'chat not found'],
  ['sendMessage', { chat_id: CHAT }, 'message text is empty'],
  ['sendMessage', { chat_id: CHAT, text: ' \n ' }, 'message text is empty'],
  ['sendMessage', { chat_id: CHAT, text: long(4097) }, 'message is too long'],
  ['sendMessage', { chat_id: CHAT, text: 'a', parse_mode: 'Markdown' }, 'unsupported parse_mode'],
  ['sendMessage', { chat_id: CHAT, text: '<b>a', parse_mode: 'HTML' }, `can't parse entities: Can't find end tag`],
  [
    'sendMessage',
    { chat_id: CHAT, text: 'a', entities: [{ type: 'bold', offset: 0, length: 2 }] },
    'ends after the end',
  ],
  [
    'sendMessage',
    { chat_id: CHAT, text: '😀', entities: [{ type: 'bold', offset: 1, length: 1 }] },
    'in a middle of a UTF-16',
  ],
  [
    'sendMessage',
    { chat_id: CHAT, text: 'a', entities: [{ type: 'bold', offset: -1, length: 1 }] },
    'incorrect offset',
  ],
  [
    'sendMessage',
    { chat_id: CHAT, text: 'a', entities: [{ type: 'bold', offset: 0, length: 'x' }] },
    'incorrect length',
  ],
  ['sendMessage', { chat_id: CHAT, text: 'a', entities: [{ type: 'what', offset: 0, length: 1 }] }, 'unsupported type'],
  ['sendMessage', { chat_id: CHAT, text: 'a', entities: '{' }, `can't parse entities JSON`],
  ['sendMessage', { chat_id: CHAT, text: 'a', entities: {} }, 'expected an Array'],
  ['sendMessage', { chat_id: CHAT, text: 'a', reply_markup: 'x' }, `can't parse reply_markup JSON`],
  ['sendMessage', { chat_id: CHAT, text: 'a', reply_markup: [] }, 'object expected as reply markup'],
  [
    'sendMessage',
    { chat_id: CHAT, text: 'a', reply_markup: { inline_keyboard: [1] } },
    'must be of type Array of Array',
  ],
  ['sendMessage', { chat_id: CHAT, text: 'a', reply_markup: keys({ text: 'x' }) }, 'text buttons are unallowed'],
  [
    'sendMessage',
    { chat_id: CHAT, text: 'a', reply_markup: keys({ text: '', callback_data: 'x' }) },
    'must be non-empty',
  ],
  [
    'sendMessage',
    { chat_id: CHAT, text: 'a', reply_markup: keys({ text: 'x', callback_data: '法'.repeat(22) }) },
    'BUTTON_DATA_INVALID',
  ],
  [
    'sendMessage',
    { chat_id: CHAT, text: 'a', reply_markup: keys({ text: 'x', callback_data: '' }) },
    'BUTTON_DATA_INVALID',
  ],
  [
    'sendMessage',
    { chat_id: CHAT, text: 'a', reply_markup: keys({ text: 'x', url: 'javascript:alert(1)' }) },
    'Wrong HTTP URL',
  ],
  [
    'sendMessage',
    { chat_id: CHAT, text: 'a', reply_markup: keys({ text: 'x', copy_text: { text: long(257) } }) },
    'BUTTON_COPY_TEXT_INVALID',
  ],
  [
    'sendMessage',
    {
      chat_id: CHAT,
      text: 'a',
      reply_markup: { inline_keyboard: [Array(101).fill({ text: 'x', callback_data: 'x' })] },
    },
    'reply markup is too long',
  ],
  [
    'sendMessage',
    { chat_id: CHAT, text: 'a', reply_parameters: { message_id: 999 } },
    'message to be replied not found',
  ],
  ['sendMessageDraft', { chat_id: CHAT, text: 'a' }, 'RANDOM_ID_INVALID'],
  ['sendChatAction', { chat_id: CHAT, action: 'dancing' }, 'wrong parameter action in request'],
  ['sendDocument', { chat_id: CHAT }, 'there is no document in the request'],
  [
    'sendDocument',
    { chat_id: CHAT, document: 'https://example.com/a.pdf' },
    'wrong file identifier/HTTP URL specified',
  ],
  ['sendDocument', { chat_id: CHAT, document: 'x', caption: long(1025) }, 'message caption is too long'],
  ['sendPhoto', { chat_id: CHAT }, 'there is no photo in the request'],
  ['editMessageText', { chat_id: CHAT, text: 'b' }, 'message identifier is not specified'],
  ['editMessageText', { chat_id: CHAT, message_id: 999, text: 'b' }, 'message to edit not found'],
  ['editMessageText', { chat_id: CHAT, message_id: 'MESSAGE', text: 'old' }, 'message is not modified'],
  ['editMessageText', { chat_id: CHAT, message_id: 'MESSAGE', text: '' }, 'message text is empty'],
  ['editMessageText', { chat_id: CHAT, message_id: 'USER_MESSAGE', text: 'b' }, `message can't be edited`],
  [
    'editMessageText',
    { chat_id: CHAT, message_id: 'FILE_MESSAGE', text: 'b' },
    'there is no text in the message to edit',
  ],
  [
    'editMessageCaption',
    { chat_id: CHAT, message_id: 'MESSAGE', caption: 'b' },
    'there is no caption in the message to edit',
  ],
  ['editMessageReplyMarkup', { chat_id: CHAT, message_id: 'MESSAGE' }, 'message is not modified'],
  ['deleteMessage', { chat_id: CHAT, message_id: 999 }, 'message to delete not found'],
  ['setMessageReaction', { chat_id: CHAT, message_id: 999, reaction: [] }, 'message to react not found'],
  [
    'setMessageReaction',
    { chat_id: CHAT, message_id: 'MESSAGE', reaction: [{ type: 'emoji', emoji: '<b>' }] },
    'REACTION_INVALID',
  ],
  ['setMessageReaction', { chat_id: CHAT, message_id: 'MESSAGE', reaction: [1, 2] }, 'REACTIONS_TOO_MANY'],
  ['answerCallbackQuery', { callback_query_id: '1' }, 'query is too old'],
  ['answerCallbackQuery', { callback_query_id: '1', text: long(201) }, 'MESSAGE_TOO_LONG'],
  ['answerInlineQuery', { inline_query_id: '1', results: [] }, 'query is too old'],
  ['answerInlineQuery', { inline_query_id: '1' }, 'expected an Array'],
  ['answerInlineQuery', { inline_query_id: '1', results: Array(51).fill({ id: 'a' }) }, 'RESULTS_TOO_MUCH'],
  ['answerInlineQuery', { inline_query_id: '1', results: [{ id: 'a' }, { id: 'a' }] }, 'RESULT_ID_DUPLICATE'],
  ['answerInlineQuery', { inline_query_id: '1', results: [{ id: long(22) }] }, 'RESULT_ID_INVALID'],
  ['setMyCommands', { commands: 'x' }, `can't parse commands JSON`],
  ['setMyCommands', { commands: [{ command: 'Start', description: 'a' }] }, 'BOT_COMMAND_INVALID'],
  ['setMyCommands', { commands: [{ command: 'start', description: '' }] }, 'BOT_COMMAND_DESCRIPTION_INVALID'],
  ['setMyCommands', { commands: Array(101).fill({ command: 'a', description: 'a' }) }, 'BOT_COMMANDS_TOO_MUCH'],
  ['setMyDescription', { description: long(513) }, 'BOT_DESCRIPTION_INVALID'],
  ['getFile', { file_id: '../../etc/passwd' }, 'invalid file_id'],
  ['getChat', { chat_id: 999 }, 'chat not found'],
];

describe('the Bot API refuses', () => {
  it.each(REFUSED)('%s %j: %s', async (method, parameters, description) => {
    const server = await startServer();
    server.conversations.sendText(CHAT, CHAT, { text: '问题' });
    await callApi(server, 'sendMessage', { chat_id: CHAT, text: 'old' });
    server.conversations.sendFile(CHAT, CHAT, { name: 'a.txt', mime: 'text/plain', data: Buffer.from('a') });
    const file = server.state.messages.get(CHAT, 3)?.message.document?.file_id;
    await callApi(server, 'sendDocument', { chat_id: CHAT, document: file });
    const ids: Readonly<Record<string, number>> = { USER_MESSAGE: 1, MESSAGE: 2, FILE_MESSAGE: 4 };
    const id = ids[String(parameters.message_id)] ?? parameters.message_id;
    const { status, body } = await callApi(server, method, { ...parameters, message_id: id });
    expect(body).toEqual({ ok: false, error_code: 400, description: expect.stringContaining(description) });
    expect(body.description).toMatch(/^Bad Request: /);
    expect(status).toBe(400);
  });

  it.each([
    ['a wrong token', '/bot1:wrong/getMe', 401],
    ['a token that is none', '/botx/getMe', 404],
    ['an unknown method', '/bot{token}/getNothing', 404],
    ['a path of no method', '/', 404],
    ['a strange verb', '/bot{token}/getMe', 405],
    ['a download with a wrong token', '/file/bot1:wrong/documents/x', 404],
    ['a download of nothing', '/file/bot{token}/documents/x', 404],
    ['a download outside', '/file/bot{token}/documents/..%2f..%2fetc%2fpasswd', 404],
  ])('%s', async (name, path, status) => {
    const server = await startServer();
    const method = name === 'a strange verb' ? 'PUT' : 'GET';
    const response = await fetch(server.apiRoot + path.replace('{token}', server.botToken), { method });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ ok: false, error_code: status, description: expect.any(String) });
  });

  it.each([
    ['application/json', '{'],
    ['application/json', '[]'],
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=b', 'x'],
    ['multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; name="chat_id"'],
    ['multipart/form-data; boundary=b', '--b\r\nname\r\n--b--'],
    ['multipart/form-data; boundary=b', '--b\r\ncontent-type: text/plain\r\n\r\nx\r\n--b--'],
  ])('a malformed body of %s: %j', async (contentType, body) => {
    const server = await startServer();
    const url = `${server.apiRoot}/bot${server.botToken}/sendMessage`;
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': contentType }, body });
    expect(response.status).toBe(400);
  });

  it('a body of more than 50 MB', async () => {
    const server = await startServer();
    const url = `${server.apiRoot}/bot${server.botToken}/sendDocument`;
    const response = await fetch(url, { method: 'POST', body: Buffer.alloc(51 * 1024 * 1024) });
    expect(response.status).toBe(413);
    expect((await callApi(server, 'getMe')).status).toBe(200);
  });
});
