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
  /** Of each chat that was loaded the oldest message in an unbroken row to the newest; 0 where none is older. */
  readonly #oldest = new Map<number, number>();

  applyState(state: PageState): void {
    this.bot = state.bot;
    this.uploadLimit = state.uploadLimit;
    this.reportBase = state.reportBase;
    this.#chats.clear();
    for (const chat of state.chats) this.#chats.set(chat.id, chat);
  }

  applyChange(change: PageChange): void {
    for (const chat of change.chats) this.applyChat(chat);
    for (const message of change.messages) this.#put(message);
  }

  applyChat(chat: PageChat): void {
    if (chat.deleted) {
      this.#chats.delete(chat.id);
      this.#messages.delete(chat.id);
      this.#oldest.delete(chat.id);
      return;
    }
    this.#chats.set(chat.id, chat);
  }

  applyHistory(chat: number, history: PageHistory): void {
    for (const message of history.messages) this.#put(message);
    this.#oldest.set(chat, history.more ? (history.messages[0]?.id ?? 0) : 0);
  }

  /** Forgets what was loaded of the chats, so that it is loaded anew. */
  forgetMessages(): void {
    this.#messages.clear();
    this.#oldest.clear();
  }

  /** Messages are kept before their chat is loaded too: one may arrive while the history is on its way. */
  #put(message: PageMessage): void {
    const known = this.#messages.get(message.chat) ?? new Map<number, PageMessage>();
    this.#messages.set(message.chat, known);
    const before = known.get(message.id);
    if (before === undefined || before.revision <= message.revision) known.set(message.id, message);
  }

  /** Latest activity first. */
  chats(): readonly PageChat[] {
    return [...this.#chats.values()].sort((a, b) => b.active - a.active || b.id - a.id);
  }

  chat(id: number): PageChat | null {
    return this.#chats.get(id) ?? null;
  }

  loaded(chat: number): boolean {
    return this.#oldest.has(chat);
  }

  /** Oldest first, without deleted ones; none before the first that was loaded. */
  messages(chat: number): readonly PageMessage[] {
    const oldest = this.#oldest.get(chat) ?? 0;
    const known = this.#messages.get(chat)?.values() ?? [];
    return [...known].filter(({ id, deleted }) => !deleted && id >= oldest).sort((a, b) => a.id - b.id);
  }

  /** Whether the chat is known to hold nothing. */
  isEmpty(chat: number): boolean {
    return this.loaded(chat) && this.messages(chat).length === 0;
  }

  /** Whether older messages can be loaded. */
  hasMore(chat: number): boolean {
    return (this.#oldest.get(chat) ?? 0) > 0;
  }
}
