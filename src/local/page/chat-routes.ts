import type { IncomingMessage, ServerResponse } from 'node:http';
import { DOWNLOAD_LIMIT } from '../bot-api/lookup-methods.js';
import { botProfile } from '../bot-profile.js';
import type { Conversations } from '../conversations.js';
import type { PageHistory, PageState } from '../protocol.js';
import { Refusal } from '../refusal.js';
import type { LocalState } from '../state.js';
import { readLimited, readObject, replyJson } from './http.js';
import { toPageChat, toPageMessage } from './page-message.js';

export interface PageRequest {
  readonly state: LocalState;
  readonly conversations: Conversations;
  readonly user: number;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** Origin in the addresses given to reports. */
  readonly reportBase: string;
  /** The groups of the route's pattern, decoded. */
  readonly path: readonly string[];
}

export interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  readonly handle: (page: PageRequest) => void | Promise<void>;
}

const HISTORY_PAGE = 50;
const CLIENT_ID = /^[\w-]{8,64}$/;

const chatId = ({ path }: PageRequest): number => Number(path[0]);

function clientIdOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && CLIENT_ID.test(value)) return value;
  throw new Refusal(400, '请求格式不对。');
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Refusal(400, '请求格式不对。');
}

function sendState({ state, user, response, reportBase }: PageRequest): void {
  const body: PageState = {
    bot: botProfile(state, user),
    chats: state.chats.list(user).map(toPageChat),
    revision: state.counters.current('revision'),
    uploadLimit: DOWNLOAD_LIMIT,
    reportBase,
  };
  replyJson(response, 200, body);
}

function sendHistory(page: PageRequest): void {
  const { state, conversations, user, response, url } = page;
  const chat = conversations.chat(user, chatId(page));
  const before = Number(url.searchParams.get('before') ?? Number.MAX_SAFE_INTEGER);
  if (!Number.isSafeInteger(before)) throw new Refusal(400, '请求格式不对。');
  const found = state.messages.page(chat.id, before, HISTORY_PAGE + 1);
  const messages = found.slice(-HISTORY_PAGE).map((stored) => toPageMessage(state, stored));
  replyJson(response, 200, { messages, more: found.length > HISTORY_PAGE } satisfies PageHistory);
}

async function sendText(page: PageRequest): Promise<void> {
  const body = await readObject(page.request);
  page.conversations.sendText(page.user, chatId(page), {
    text: textOf(body.text),
    clientId: clientIdOf(body.clientId),
    replyTo: typeof body.replyTo === 'number' ? body.replyTo : undefined,
  });
  replyJson(page.response, 201, {});
}

async function sendFile(page: PageRequest): Promise<void> {
  const { request, url, conversations, user, response } = page;
  conversations.chat(user, chatId(page));
  const data = await readLimited(request, DOWNLOAD_LIMIT);
  const mime = /^[\w.+-]+\/[\w.+-]+$/.exec(request.headers['content-type'] ?? '')?.[0];
  conversations.sendFile(user, chatId(page), {
    name: url.searchParams.get('name') ?? '',
    mime: mime ?? 'application/octet-stream',
    data,
    caption: url.searchParams.get('caption') ?? undefined,
    group: clientIdOf(url.searchParams.get('group')),
    clientId: clientIdOf(url.searchParams.get('clientId')),
  });
  replyJson(response, 201, {});
}

async function press(page: PageRequest): Promise<void> {
  const body = await readObject(page.request);
  const query = page.conversations.press(page.user, chatId(page), Number(page.path[1]), textOf(body.data));
  replyJson(page.response, 202, { query });
}

export const CHAT_ROUTES: readonly Route[] = [
  { method: 'GET', pattern: /^\/api\/state$/, handle: sendState },
  {
    method: 'POST',
    pattern: /^\/api\/chats$/,
    handle: ({ conversations, user, response }) => replyJson(response, 201, toPageChat(conversations.create(user))),
  },
  {
    method: 'PATCH',
    pattern: /^\/api\/chats\/(\d{1,15})$/,
    handle: async (page) => {
      const { title } = await readObject(page.request);
      page.conversations.rename(page.user, chatId(page), textOf(title));
      replyJson(page.response, 200, {});
    },
  },
  {
    method: 'DELETE',
    pattern: /^\/api\/chats\/(\d{1,15})$/,
    handle: (page) => {
      page.conversations.remove(page.user, chatId(page));
      replyJson(page.response, 200, {});
    },
  },
  { method: 'GET', pattern: /^\/api\/chats\/(\d{1,15})\/messages$/, handle: sendHistory },
  { method: 'POST', pattern: /^\/api\/chats\/(\d{1,15})\/messages$/, handle: sendText },
  { method: 'POST', pattern: /^\/api\/chats\/(\d{1,15})\/files$/, handle: sendFile },
  { method: 'POST', pattern: /^\/api\/chats\/(\d{1,15})\/messages\/(\d{1,15})\/press$/, handle: press },
];
