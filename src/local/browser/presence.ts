import type { PageMessage, PageSignal } from '../protocol.js';
import { byId } from './dom.js';

type Draft = Extract<PageSignal, { kind: 'draft' }>;

const TYPING_MS = 6_000;
const DRAFT_MS = 30_000;
const SPOKEN_LENGTH = 120;

/** What the bot is doing just now: typing, or showing an answer in the making. A message ends both. */
export class Presence {
  readonly #changed: () => void;
  readonly #typing = new Map<number, ReturnType<typeof setTimeout>>();
  readonly #drafts = new Map<number, { readonly draft: Draft; readonly timer: ReturnType<typeof setTimeout> }>();
  /** Newest message spoken to screen readers, a chat; edits are not spoken again. */
  readonly #spoken = new Map<number, number>();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  isTyping(chat: number): boolean {
    return this.#typing.has(chat);
  }

  draft(chat: number): Draft | null {
    return this.#drafts.get(chat)?.draft ?? null;
  }

  signal(signal: Extract<PageSignal, { kind: 'typing' | 'draft' }>): void {
    const { chat } = signal;
    if (signal.kind === 'typing') {
      clearTimeout(this.#typing.get(chat));
      this.#typing.set(
        chat,
        setTimeout(() => this.#end(chat, 'typing'), TYPING_MS),
      );
    } else {
      clearTimeout(this.#drafts.get(chat)?.timer);
      this.#drafts.set(chat, { draft: signal, timer: setTimeout(() => this.#end(chat, 'draft'), DRAFT_MS) });
    }
    this.#changed();
  }

  arrived(message: PageMessage): void {
    this.#end(message.chat, 'typing');
    this.#end(message.chat, 'draft');
    if ((this.#spoken.get(message.chat) ?? 0) >= message.id) return;
    this.#spoken.set(message.chat, message.id);
    byId('live').textContent = `法言：${message.text.slice(0, SPOKEN_LENGTH)}`;
  }

  #end(chat: number, kind: 'typing' | 'draft'): void {
    if (kind === 'typing') {
      clearTimeout(this.#typing.get(chat));
      if (this.#typing.delete(chat)) this.#changed();
    } else {
      clearTimeout(this.#drafts.get(chat)?.timer);
      if (this.#drafts.delete(chat)) this.#changed();
    }
  }
}
