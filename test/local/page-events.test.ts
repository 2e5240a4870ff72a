import { expect, it, onTestFinished } from 'vitest';
import type { PageChange, PageSignal } from '../../src/local/protocol.js';
import type { LocalServer } from '../../src/local/start-local-server.js';
import { startServer, temporaryDatabase } from './harness.js';
import { callApi, sendFromPage } from './requests.js';

const CHAT = 1;

class Stream {
  readonly changes: PageChange[] = [];
  readonly signals: PageSignal[] = [];
  readonly #abort = new AbortController();
  lastId = '';

  /** Resolves when the stream is open. */
  async open(server: LocalServer, position: { readonly since?: number; readonly lastEventId?: string }): Promise<this> {
    const { origin } = new URL(server.url);
    const response = await fetch(
      `${origin}/api/events${position.since === undefined ? '' : `?since=${position.since}`}`,
      {
        headers: position.lastEventId === undefined ? {} : { 'last-event-id': position.lastEventId },
        signal: this.#abort.signal,
      },
    );
    void this.#read(response).catch(() => undefined);
    onTestFinished(() => this.#abort.abort());
    return this;
  }

  close(): void {
    this.#abort.abort();
  }

  texts(): readonly string[] {
    return this.changes.flatMap(({ messages }) => messages.map(({ text }) => text));
  }

  async #read(response: Response): Promise<void> {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      const events = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) this.#take(event);
    }
  }

  #take(event: string): void {
    const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(event)?.[1];
    const data = field('data');
    if (data === undefined) return;
    this.lastId = field('id') ?? this.lastId;
    if (field('event') === 'change') this.changes.push(JSON.parse(data));
    else this.signals.push(JSON.parse(data));
  }
}

it('sends what happens, edits and deletions too', async () => {
  const server = await startServer();
  const stream = await new Stream().open(server, { since: 0 });
  await sendFromPage(server, `/api/chats/${CHAT}/messages`, { text: '问' });
  await callApi(server, 'sendMessage', { chat_id: CHAT, text: '答' });
  await expect.poll(() => stream.texts()).toEqual(['问', '答']);
  await callApi(server, 'editMessageText', { chat_id: CHAT, message_id: 2, text: '改' });
  await expect.poll(() => stream.texts()).toEqual(['问', '答', '改']);
  await callApi(server, 'deleteMessage', { chat_id: CHAT, message_id: 2 });
  await expect
    .poll(() => stream.changes.at(-1)?.messages)
    .toEqual([expect.objectContaining({ id: 2, deleted: true, text: '' })]);
});

it('goes on after a break where it stopped, without loss or repetition, also after a restart', async () => {
  const database = temporaryDatabase();
  const first = await startServer({ database });
  const before = await new Stream().open(first, { since: 0 });
  first.conversations.sendText(CHAT, CHAT, { text: 'a' });
  await expect.poll(() => before.texts()).toEqual(['a']);
  before.close();
  first.conversations.sendText(CHAT, CHAT, { text: 'b' });
  await first.close();
  const second = await startServer({ database });
  const after = await new Stream().open(second, { since: 0, lastEventId: before.lastId });
  await expect.poll(() => after.texts()).toEqual(['b']);
  second.conversations.sendText(CHAT, CHAT, { text: 'c' });
  await expect.poll(() => after.texts()).toEqual(['b', 'c']);
});

it('tells a page that missed too much, or comes from other data, to load anew', async () => {
  const server = await startServer();
  const ahead = await new Stream().open(server, { since: 99_999 });
  await expect.poll(() => ahead.changes).toEqual([expect.objectContaining({ reset: true })]);
  server.state.change(() => {
    for (let n = 0; n < 600; n += 1) server.conversations.sendText(CHAT, CHAT, { text: `${n}` });
  });
  const behind = await new Stream().open(server, { since: 0 });
  await expect.poll(() => behind.changes).toEqual([expect.objectContaining({ reset: true, messages: [] })]);
});

it('shows a user neither the messages nor the signals of another', async () => {
  const server = await startServer();
  const stream = await new Stream().open(server, { since: 0 });
  const other = server.conversations.addUser();
  server.conversations.sendText(other, other, { text: '别人' });
  await callApi(server, 'sendChatAction', { chat_id: other, action: 'typing' });
  await callApi(server, 'sendChatAction', { chat_id: CHAT, action: 'typing' });
  server.conversations.sendText(CHAT, CHAT, { text: '自己' });
  await expect.poll(() => stream.texts()).toEqual(['自己']);
  expect(stream.signals).toEqual([{ kind: 'typing', chat: CHAT }]);
});

it('passes drafts and answers to buttons on', async () => {
  const server = await startServer();
  const stream = await new Stream().open(server, {});
  await callApi(server, 'sendMessageDraft', { chat_id: CHAT, draft_id: 3, text: '<b>在写</b>', parse_mode: 'HTML' });
  const reply_markup = { inline_keyboard: [[{ text: 'x', callback_data: 'x' }]] };
  await callApi(server, 'sendMessage', { chat_id: CHAT, text: 'a', reply_markup });
  const pressed = await sendFromPage(server, `/api/chats/${CHAT}/messages/1/press`, { data: 'x' });
  const { query } = JSON.parse(pressed.text);
  await callApi(server, 'answerCallbackQuery', { callback_query_id: query, text: '好', show_alert: true });
  await expect
    .poll(() => stream.signals)
    .toEqual([
      { kind: 'draft', chat: CHAT, draft: 3, text: '在写', entities: [{ type: 'bold', offset: 0, length: 2 }] },
      { kind: 'pressed', query, text: '好', alert: true, url: null },
    ]);
});
