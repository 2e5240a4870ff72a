import type { PageMessage, PageSignal } from '../protocol.js';
import { byId, el } from './dom.js';
import { dayName } from './format.js';
import { type MessageActions, messageView, outgoingView } from './message-view.js';
import type { Model } from './model.js';
import type { Outbox, Outgoing } from './outbox.js';
import { richText } from './rich-text.js';

type Draft = Extract<PageSignal, { kind: 'draft' }>;

interface Item {
  readonly key: string;
  /** What the node shows; a node is kept as long as this stays. */
  readonly version: string;
  readonly make: () => HTMLElement;
}

/** The open chat's messages: nodes are kept while their message stays the same, so that reading is not disturbed. */
export class MessageList {
  readonly #scroller = byId('messages');
  readonly #list = byId('message-list');
  readonly #model: Model;
  readonly #outbox: Outbox;
  readonly #actions: MessageActions;
  readonly #nodes = new Map<string, { readonly version: string; readonly node: HTMLElement }>();
  #chat = 0;

  constructor(model: Model, outbox: Outbox, actions: MessageActions) {
    this.#model = model;
    this.#outbox = outbox;
    this.#actions = actions;
  }

  /** Shows a chat from its newest message. */
  open(chat: number): void {
    this.#chat = chat;
    this.#nodes.clear();
    this.#list.replaceChildren();
    this.render(false, null);
    this.toEnd();
  }

  render(typing: boolean, draft: Draft | null): void {
    const following = this.atEnd();
    const items = this.#items(typing, draft);
    const nodes = items.map((item) => this.#nodeOf(item));
    const keys = new Set(items.map((item) => item.key));
    for (const key of this.#nodes.keys()) if (!keys.has(key)) this.#nodes.delete(key);
    const standing = new Set<Element>(nodes);
    for (const node of [...this.#list.children]) if (!standing.has(node)) node.remove();
    nodes.forEach((node, index) => {
      if (this.#list.children[index] !== node) this.#list.insertBefore(node, this.#list.children[index] ?? null);
    });
    if (following) this.#follow();
  }

  /** Keeps the place when older messages are put in front. */
  prepend(): void {
    const height = this.#scroller.scrollHeight;
    this.render(false, null);
    this.#scroller.scrollTop += this.#scroller.scrollHeight - height;
  }

  atEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < 80;
  }

  toEnd(): void {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  /** Scrolls to a message and marks it for a moment. */
  show(messageId: number): void {
    const node = this.#nodes.get(`m${messageId}`)?.node;
    if (node === undefined) return;
    node.scrollIntoView({ block: 'center', behavior: 'smooth' });
    node.classList.add('shown');
    setTimeout(() => node.classList.remove('shown'), 1_500);
  }

  /** To the end, but not past the beginning of the newest answer and a short question above it: it is read from its top. */
  #follow(): void {
    const { scrollHeight, clientHeight } = this.#scroller;
    const last = this.#list.lastElementChild;
    const before = last?.previousElementSibling;
    const isAnswer = last instanceof HTMLElement && !last.classList.contains('mine');
    const hasQuestion = before instanceof HTMLElement && before.offsetHeight < clientHeight / 3;
    const top = isAnswer ? (hasQuestion ? before : last).offsetTop - 12 : scrollHeight;
    this.#scroller.scrollTop = Math.min(scrollHeight - clientHeight, top);
  }

  #nodeOf({ key, version, make }: Item): HTMLElement {
    const known = this.#nodes.get(key);
    if (known?.version === version) return known.node;
    const node = make();
    keepOpenQuotes(known?.node, node);
    this.#nodes.set(key, { version, node });
    return node;
  }

  #items(typing: boolean, draft: Draft | null): readonly Item[] {
    const messages = this.#model.messages(this.#chat);
    return [
      ...messages.flatMap((message, index) => this.#messageItems(message, messages[index - 1])),
      ...this.#outbox.of(this.#chat).map((entry) => this.#outgoingItem(entry)),
      ...(draft === null ? [] : [this.#draftItem(draft)]),
      ...(typing && draft === null ? [TYPING] : []),
    ];
  }

  #messageItems(message: PageMessage, before: PageMessage | undefined): readonly Item[] {
    const day = dayName(message.date);
    const view: Item = {
      key: `m${message.id}`,
      version: String(message.revision),
      make: () => messageView(message, this.#actions),
    };
    if (before !== undefined && dayName(before.date) === day) return [view];
    return [{ key: `d${message.id}`, version: day, make: () => el('li', { class: 'day', text: day }) }, view];
  }

  #outgoingItem(entry: Outgoing): Item {
    return { key: `o${entry.clientId}`, version: entry.state, make: () => outgoingView(entry, this.#actions) };
  }

  #draftItem({ draft, text, entities }: Draft): Item {
    const content = (): HTMLElement => el('div', { class: 'text' }, richText(text, entities, this.#actions));
    return {
      key: `p${draft}`,
      version: text,
      make: () => el('li', { class: 'message draft' }, el('div', { class: 'bubble' }, content())),
    };
  }
}

const TYPING: Item = {
  key: 'typing',
  version: '',
  make: () =>
    el(
      'li',
      { class: 'message typing', 'aria-label': '法言正在输入' },
      el('div', { class: 'bubble' }, el('i'), el('i'), el('i')),
    ),
};

/** An edit must not close what the reader opened. */
function keepOpenQuotes(before: HTMLElement | undefined, after: HTMLElement): void {
  if (before === undefined) return;
  const open = [...before.querySelectorAll('.expandable')].map((quote) => quote.classList.contains('open'));
  const toggles = after.querySelectorAll<HTMLElement>('.expandable > .quote-toggle');
  toggles.forEach((toggle, index) => {
    if (open[index] === true) toggle.click();
  });
}
