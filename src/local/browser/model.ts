import type { PageBot, PageChange, PageChat, PageHistory, PageMessage, PageState } from '../protocol.js';

/** What the page knows. Of two versions of a message the one with the greater revision counts, whatever came first. */
export class Model {
  bot: PageBot = { name: '法言', description: '', commands: [] };
  uploadLimit = 0;
  reportBase = '';
  /** Chats with an answer not looked at yet. */
  readonly unread = new Set<number>();
  readonly #chats = new Map<number, PageChat>();
  readonly #messages = new Map<number, Map<number, PageMessage>>();
  readonly #more = new Map<number, boolean>();

  applyState(state: PageState): void {
    this.bot = state.bot;
    this.uploadLimit = state.uploadLimit;
    this.reportBase = state.reportBase;
    this.#chats.clear();
    for (const chat of state.chats) this.#chats.set(chat.id, chat);
  }

  applyChange(change: PageChange): void {
    for (const chat of change.chats) this.applyChat(chat);
    for (const message of change.messages) this.#messages.get(message.chat)?.set(message.id, this.#newer(message));
  }

  applyChat(chat: PageChat): void {
    if (chat.deleted) {
      this.#chats.delete(chat.id);
      this.#messages.delete(chat.id);
      return;
    }
    this.#chats.set(chat.id, chat);
  }

  applyHistory(chat: number, history: PageHistory): void {
    const known = this.#messages.get(chat) ?? new Map<number, PageMessage>();
    this.#messages.set(chat, known);
    for (const message of history.messages) known.set(message.id, this.#newer(message));
    this.#more.set(chat, history.more);
  }

  /** Forgets what was loaded of the chats, so that it is loaded anew. */
  forgetMessages(): void {
    this.#messages.clear();
  }

  #newer(message: PageMessage): PageMessage {
    const known = this.#messages.get(message.chat)?.get(message.id);
    return known !== undefined && known.revision > message.revision ? known : message;
  }

  /** Latest activity first. */
  chats(): readonly PageChat[] {
    return [...this.#chats.values()].sort((a, b) => b.active - a.active || b.id - a.id);
  }

  chat(id: number): PageChat | null {
    return this.#chats.get(id) ?? null;
  }

  loaded(chat: number): boolean {
    return this.#messages.has(chat);
  }

  /** Oldest first, without deleted ones. */
  messages(chat: number): readonly PageMessage[] {
    const known = this.#messages.get(chat)?.values() ?? [];
    return [...known].filter((message) => !message.deleted).sort((a, b) => a.id - b.id);
  }

  /** Whether the chat is known to hold nothing. */
  isEmpty(chat: number): boolean {
    return this.loaded(chat) && this.messages(chat).length === 0;
  }

  /** Whether older messages can be loaded. */
  hasMore(chat: number): boolean {
    return this.#more.get(chat) ?? false;
  }
}
