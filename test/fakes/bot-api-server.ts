import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'grammy/types';
import { complaintAbout } from './bot-api-rules.js';

type Payload = Readonly<Record<string, unknown>>;

export interface ApiCall {
  readonly method: string;
  readonly payload: Payload;
}

/** What goes wrong with one call. `applied`: the server did its part before the connection broke. */
export type Fault =
  | {
      readonly kind: 'error';
      readonly code: number;
      readonly description: string;
      readonly retryAfter?: number;
      readonly movedTo?: number;
    }
  | { readonly kind: 'drop'; readonly applied: boolean }
  | { readonly kind: 'hang'; readonly applied: boolean }
  | { readonly kind: 'not-json' };

const BOT = { id: 4242, is_bot: true, first_name: '法言', username: 'fayan_bot' };

/** The fields of a multipart body that a test looks at: where a document went, and its name. */
function uploadIn(body: string): Payload {
  const chat = /name="chat_id"\r\n\r\n(-?\d+)/.exec(body)?.[1];
  const document = /filename="?([^"\r\n]+)/.exec(body)?.[1];
  return chat === undefined || document === undefined ? {} : { chat_id: Number(chat), document };
}

const messageOf = (message_id: number, { chat_id, text, document }: Payload) => ({
  message_id,
  date: 1,
  chat: { id: chat_id, type: 'private' },
  from: BOT,
  text,
  ...(document === undefined ? {} : { document: { file_id: 'f', file_unique_id: 'f', file_name: document } }),
});

/** A strict Bot API server in memory that misbehaves as told. */
export class FakeBotApi {
  readonly token: string;
  /** Messages that reached the chat. */
  readonly sent: Payload[] = [];
  readonly calls: ApiCall[] = [];
  /** Messages as the chats show them now, after edits, by id; deleted from here, a message is gone. */
  readonly shown = new Map<number, Payload>();
  /** Whether an edit names the chat that its message stands in, as at Telegram. */
  checksChats = true;
  /** Decides on each call, and on each `download` of a file; null lets it pass. */
  fault: (call: ApiCall) => Fault | null = () => null;
  readonly #server: Server;
  /** Contents of files that users sent, by id. */
  readonly #files = new Map<string, string>();
  #updates: Update[] = [];
  #nextUpdate = 1000;
  /** Of all private chats together, messages of users and the bot alike, as at Telegram. */
  #lastMessage = 5_000;
  readonly #byUsers = new Set<number>();
  #wake: (() => void) | null = null;

  private constructor(token: string) {
    this.token = token;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async open(token = '4242:fake-token-for-tests'): Promise<FakeBotApi> {
    const api = new FakeBotApi(token);
    api.#server.listen(0, '127.0.0.1');
    await once(api.#server, 'listening');
    return api;
  }

  get apiRoot(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Queues an update and returns it. */
  push(content: object): Update {
    this.#nextUpdate += 1;
    const update = { update_id: this.#nextUpdate, ...content } as Update;
    this.repeat(update);
    return update;
  }

  /** Queues an update as it is, e.g. once more. */
  repeat(update: Update): void {
    this.#updates.push(update);
    this.#wake?.();
  }

  /** A text message of a private chat. */
  say(text: string, chat = 77): Update {
    const from = { id: chat, is_bot: false, first_name: '用户' };
    const entities = text.startsWith('/')
      ? [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length }]
      : [];
    const message = {
      message_id: this.#userMessage(),
      date: 1,
      chat: { id: chat, type: 'private' },
      from,
      text,
      entities,
    };
    return this.push({ message });
  }

  /** Files of a private chat sent at once, the first with a caption. */
  sendFiles(files: Readonly<Record<string, string>>, caption: string, chat = 77): void {
    const group = { media_group_id: `album-${this.#nextUpdate}` };
    for (const [index, [file_name, text]] of Object.entries(files).entries()) {
      const file_id = `file-${this.#nextUpdate}`;
      this.#files.set(file_id, text);
      const from = { id: chat, is_bot: false, first_name: '用户' };
      const document = { file_id, file_unique_id: file_id, file_name, file_size: text.length };
      const words = index === 0 ? { caption } : {};
      const message = { message_id: this.#userMessage(), date: 1, chat: { id: chat, type: 'private' }, from, document };
      this.push({ message: { ...message, ...group, ...words } });
    }
  }

  #userMessage(): number {
    this.#lastMessage += 1;
    this.#byUsers.add(this.#lastMessage);
    return this.#lastMessage;
  }

  textsTo(chat: number): readonly string[] {
    return this.sent.filter(({ chat_id }) => chat_id === chat).map(({ text }) => String(text));
  }

  /** Texts that a chat shows now. */
  shownTo(chat: number): readonly string[] {
    return [...this.shown.values()].filter(({ chat_id }) => chat_id === chat).map(({ text }) => String(text));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const [, owner, file] = /^\/file\/bot([^/]+)\/([\w-]+)$/.exec(request.url ?? '') ?? [];
    if (file !== undefined) {
      const broken = this.fault({ method: 'download', payload: { file } });
      if (broken?.kind === 'drop') return void request.socket.destroy();
      if (broken?.kind === 'error') return void response.writeHead(broken.code).end();
      const content = owner === this.token ? this.#files.get(file) : undefined;
      response.writeHead(content === undefined ? 404 : 200).end(content);
      return;
    }
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const type = request.headers['content-type'] ?? '';
    const body = Buffer.concat(chunks).toString();
    const fields = type.startsWith('multipart/') ? uploadIn(body) : {};
    const payload = type === 'application/json' && body !== '' ? JSON.parse(body) : fields;
    const call = { method, payload };
    this.calls.push(call);
    const reply = (code: number, body: object) =>
      response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const refuse = (code: number, description: string, parameters?: object) =>
      reply(code, { ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) });
    if (token !== this.token) return void refuse(401, 'Unauthorized');
    const fault = this.fault(call);
    if (fault?.kind === 'not-json') return void response.writeHead(502).end('<html>Bad Gateway</html>');
    if (fault?.kind === 'error') {
      const { retryAfter: retry_after, movedTo: migrate_to_chat_id } = fault;
      return void refuse(fault.code, fault.description, { retry_after, migrate_to_chat_id });
    }
    if (fault && !fault.applied) return fault.kind === 'drop' ? void request.socket.destroy() : undefined;
    if (method === 'getUpdates') return void reply(200, { ok: true, result: await this.#poll(payload, response) });
    const complaint = this.#complaintAbout(call);
    if (complaint) return void refuse(400, `Bad Request: ${complaint}`);
    const result = this.#apply(call);
    if (result === null) return void refuse(404, 'Not Found');
    if (fault?.kind === 'drop') return void request.socket.destroy();
    if (fault?.kind !== 'hang') reply(200, { ok: true, result });
  }

  async #poll({ offset, timeout }: Payload, response: ServerResponse): Promise<readonly Update[]> {
    this.#updates = this.#updates.filter(({ update_id }) => update_id >= Number(offset ?? 0));
    if (this.#updates.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        response.once('close', resolve);
        setTimeout(resolve, Number(timeout ?? 0) * 1000).unref();
      });
    }
    return this.#updates.slice(0, 100);
  }

  #complaintAbout({ method, payload }: ApiCall): string | null {
    const complaint = complaintAbout(method, payload);
    if (complaint || !/^editMessage(?:Text|ReplyMarkup)$/.test(method)) return complaint;
    const now = this.shown.get(Number(payload.message_id));
    if (this.#byUsers.has(Number(payload.message_id))) return "message can't be edited";
    if (!now || (this.checksChats && now.chat_id !== payload.chat_id)) return 'message to edit not found';
    if (method === 'editMessageReplyMarkup') return null;
    if (now.text === undefined) return 'there is no text in the message to edit';
    const looks = ({ text, entities = [], reply_markup = null }: Payload) =>
      JSON.stringify([text, entities, reply_markup]);
    return looks(now) === looks(payload) ? 'message is not modified' : null;
  }

  #apply({ method, payload }: ApiCall): unknown {
    if (method === 'getMe') return BOT;
    if (method === 'getFile') return { file_id: payload.file_id, file_path: payload.file_id };
    if (method === 'sendMessage' || (method === 'sendDocument' && payload.document !== undefined)) {
      this.#lastMessage += 1;
      this.sent.push(payload);
      this.shown.set(this.#lastMessage, payload);
      return messageOf(this.#lastMessage, payload);
    }
    if (method === 'editMessageText' || method === 'editMessageReplyMarkup') {
      const id = Number(payload.message_id);
      const edited = {
        ...this.shown.get(id),
        reply_markup: undefined,
        ...payload,
        chat_id: this.shown.get(id)?.chat_id,
      };
      this.shown.set(id, edited);
      return messageOf(id, edited);
    }
    const plain =
      /^(setMyCommands|deleteWebhook|setWebhook|sendChatAction|answerCallbackQuery|answerInlineQuery|editMessage\w+)$/;
    return plain.test(method) ? true : null;
  }
}
