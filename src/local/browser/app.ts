import type { PageChange, PageMessage, PageSignal } from '../protocol.js';
import { api } from './api.js';
import { ChatList, tryTo, UNTITLED } from './chat-list.js';
import { Composer } from './composer.js';
import { byId } from './dom.js';
import { type Connection, listenToEvents } from './event-source.js';
import { fileSize } from './format.js';
import { LinkOpener } from './links.js';
import { MessageList } from './message-list.js';
import { Model } from './model.js';
import { Outbox, randomId } from './outbox.js';
import { Presence } from './presence.js';
import { Presses } from './presses.js';
import { ReportPanel } from './report-panel.js';
import { bindShortcuts } from './shortcuts.js';
import { recall, remember } from './storage.js';
import { bindThemeButton } from './theme.js';
import { toast } from './toast.js';

const CHAT_KEY = 'chat';
const MAX_FILES = 10;
const RETRY_MS = 2_000;

/** Puts the page together: what the server says goes into the model, the model onto the screen. */
export class App {
  readonly #model = new Model();
  readonly #outbox = new Outbox(() => this.#render());
  readonly #panel = new ReportPanel();
  readonly #links = new LinkOpener(
    () => this.#model.reportBase,
    (place) => void this.#panel.open(place),
  );
  readonly #presses = new Presses(this.#links);
  readonly #presence = new Presence(() => this.#render());
  readonly #chats = new ChatList(this.#model, (chat) => void this.#openChat(chat));
  readonly #messages = new MessageList(this.#model, this.#outbox, {
    links: this.#links,
    command: (text) => void this.#send(text),
    press: (message, data) => this.#presses.press(message.chat, message.id, data),
    insert: (text) => this.#composer.setText(text),
    reply: (message) => this.#composer.reply(message),
    show: (message) => this.#messages.show(message),
    retry: (clientId) => this.#outbox.retry(clientId),
    discard: (clientId) => this.#outbox.discard(clientId),
  });
  readonly #composer = new Composer({
    send: (text, replyTo) => void this.#send(text, replyTo),
    sendFiles: (files, caption) => void this.#sendFiles(files, caption),
    bot: () => this.#model.bot,
  });
  #current = Number(recall(CHAT_KEY) ?? 0);
  /** Settles when the conversation that is being loaded or made is the open one: what is sent before goes there. */
  #opening: Promise<unknown> = Promise.resolve();

  async start(): Promise<void> {
    bindThemeButton(byId('theme'));
    bindShortcuts(this.#composer, this.#panel);
    if (location.search !== '') history.replaceState(null, '', '/');
    byId('new-chat').addEventListener('click', () => this.#openNew());
    byId('begin').addEventListener('click', () => void this.#send('/start'));
    byId('to-end').addEventListener('click', () => this.#messages.toEnd());
    byId('messages').addEventListener('scroll', () => this.#scrolled());
    const loading = this.#load();
    this.#opening = loading;
    const revision = await loading;
    listenToEvents(revision, {
      change: (change) => void this.#change(change),
      signal: (signal) => this.#signal(signal),
      connection: (connection) => this.#connected(connection),
    });
    void this.#outbox.run();
    this.#composer.focus();
  }

  /** Loads the state until the server answers; resolves with its revision. */
  async #load(): Promise<number> {
    for (;;) {
      const state = await api.state().catch(() => null);
      if (state !== null) {
        this.#model.applyState(state);
        await this.#openChat(this.#model.chat(this.#current)?.id ?? state.chats[0]?.id ?? null);
        return state.revision;
      }
      this.#connected('lost');
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  async #openChat(chat: number | null): Promise<void> {
    if (chat === null) return this.#createChat();
    this.#current = chat;
    remember(CHAT_KEY, String(chat));
    document.body.classList.remove('drawer-open');
    this.#composer.reply(null);
    if (!this.#model.loaded(chat)) {
      const history = await tryTo(api.history(chat));
      if (history !== null) this.#model.applyHistory(chat, history);
    }
    if (this.#current !== chat) return;
    this.#model.unread.delete(chat);
    this.#messages.open(chat);
    this.#render();
    this.#messages.toEnd();
    this.#composer.focus();
  }

  #openNew(): void {
    this.#opening = this.#opening.then(() => this.#createChat());
  }

  async #createChat(): Promise<void> {
    const empty = this.#model.chats().find((chat) => chat.title === null && this.#model.isEmpty(chat.id));
    const chat = empty ?? (await tryTo(api.createChat()));
    if (chat === null) return;
    this.#model.applyChat(chat);
    await this.#openChat(chat.id);
  }

  async #send(text: string, replyTo?: number): Promise<void> {
    await this.#opening;
    this.#outbox.add({ chat: this.#current, text, ...(replyTo === undefined ? {} : { replyTo }) });
    this.#messages.toEnd();
  }

  /** The words go with the first file. */
  async #sendFiles(files: readonly File[], caption: string): Promise<void> {
    await this.#opening;
    if (files.length > MAX_FILES) toast(`一次最多发送 ${MAX_FILES} 个文件。`);
    const limit = this.#model.uploadLimit;
    const large = files.filter(({ size }) => size > limit);
    for (const { name } of large) toast(`“${name}”超过了 ${fileSize(limit)} 的上限。`);
    const sent = files.slice(0, MAX_FILES).filter((file) => !large.includes(file));
    const together = sent.length > 1 ? { group: randomId() } : {};
    for (const [index, file] of sent.entries()) {
      this.#outbox.add({ chat: this.#current, text: index === 0 ? caption : '', file, ...together });
    }
    this.#messages.toEnd();
  }

  async #change(change: PageChange): Promise<void> {
    if (change.reset === true) {
      this.#model.forgetMessages();
      await this.#load();
      return;
    }
    this.#model.applyChange(change);
    for (const message of change.messages) this.#arrived(message);
    this.#outbox.arrived(new Set(change.messages.flatMap(({ clientId }) => clientId ?? [])));
    if (this.#model.chat(this.#current) === null) await this.#openChat(this.#model.chats()[0]?.id ?? null);
  }

  #arrived(message: PageMessage): void {
    if (message.mine || message.deleted) return;
    this.#presence.arrived(message);
    if (message.chat !== this.#current) this.#model.unread.add(message.chat);
  }

  #signal(signal: PageSignal): void {
    if (signal.kind === 'bot') {
      this.#model.bot = signal.bot;
      this.#render();
    } else if (signal.kind === 'pressed') this.#presses.receive(signal);
    else this.#presence.signal(signal);
  }

  #connected(connection: Connection): void {
    document.body.classList.toggle('offline', connection === 'lost');
    // Loaded, and what happens from now on is heard.
    if (connection === 'open') document.body.classList.add('ready');
    this.#render();
    if (connection === 'open') void this.#outbox.run();
  }

  #render(): void {
    const chat = this.#model.chat(this.#current);
    const typing = this.#presence.isTyping(this.#current);
    const empty = this.#model.isEmpty(this.#current) && this.#outbox.of(this.#current).length === 0;
    this.#chats.render(this.#current);
    this.#messages.render(typing, this.#presence.draft(this.#current));
    byId('welcome').hidden = !empty;
    byId('welcome-text').textContent = this.#model.bot.description || WELCOME;
    byId('title').textContent = chat?.title ?? UNTITLED;
    byId('commands-button').hidden = this.#model.bot.commands.length === 0;
    const offline = document.body.classList.contains('offline');
    byId('status').textContent = offline ? '连接已断开，正在重新连接…' : typing ? '正在输入…' : '';
    document.title = this.#model.unread.size > 0 ? `(${this.#model.unread.size}) 法言` : '法言';
    this.#scrolled();
  }

  #scrolled(): void {
    byId('to-end').hidden = this.#messages.atEnd();
    if (byId('messages').scrollTop < 200) void this.#loadOlder();
  }

  #loading = false;

  async #loadOlder(): Promise<void> {
    const chat = this.#current;
    const first = this.#model.messages(chat)[0];
    if (this.#loading || first === undefined || !this.#model.hasMore(chat)) return;
    this.#loading = true;
    const history = await tryTo(api.history(chat, first.id));
    if (history !== null) {
      this.#model.applyHistory(chat, history);
      if (this.#current === chat) this.#messages.prepend();
    }
    this.#loading = false;
  }
}

const WELCOME = '查阅法治政府建设年度报告：每一句回答都有出处，点开就能看到原文。';
