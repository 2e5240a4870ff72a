import type { PageChat } from '../protocol.js';
import { api, RefusedError } from './api.js';
import { ask } from './dialog.js';
import { byId, el } from './dom.js';
import { briefTime } from './format.js';
import { icon } from './icons.js';
import type { Model } from './model.js';
import { toast } from './toast.js';

export const UNTITLED = '新对话';

/** The conversations at the side: open, rename, delete. */
export class ChatList {
  readonly #list = byId('chat-list');
  readonly #model: Model;
  readonly #open: (chat: number) => void;

  constructor(model: Model, open: (chat: number) => void) {
    this.#model = model;
    this.#open = open;
  }

  render(current: number): void {
    const focused = document.activeElement?.closest('[data-chat]')?.getAttribute('data-chat');
    this.#list.replaceChildren(...this.#model.chats().map((chat) => this.#item(chat, chat.id === current)));
    if (focused) this.#list.querySelector<HTMLElement>(`[data-chat="${focused}"] .chat-open`)?.focus();
  }

  #item(chat: PageChat, current: boolean): HTMLElement {
    const title = chat.title ?? UNTITLED;
    const unread = !current && this.#model.unread.has(chat.id);
    return el(
      'li',
      { class: `chat${current ? ' current' : ''}${unread ? ' unread' : ''}`, 'data-chat': chat.id },
      el(
        'button',
        { type: 'button', class: 'chat-open', 'aria-current': current, onclick: () => this.#open(chat.id) },
        el('span', { class: 'chat-title', text: title }),
        el('span', { class: 'chat-time', text: briefTime(chat.active) }),
        unread ? el('span', { class: 'dot', 'aria-label': '有新消息' }) : null,
      ),
      el(
        'div',
        { class: 'chat-tools' },
        tool('pen', `重命名“${title}”`, () => void rename(chat)),
        tool('trash', `删除“${title}”`, () => void remove(chat)),
      ),
    );
  }
}

function tool(name: 'pen' | 'trash', label: string, act: () => void): HTMLElement {
  return el('button', { type: 'button', class: 'quiet', 'aria-label': label, title: label, onclick: act }, icon(name));
}

async function rename(chat: PageChat): Promise<void> {
  const title = await ask({ title: '重命名对话', confirm: '保存', value: chat.title ?? '' });
  if (title !== null && title.trim() !== '') await tryTo(api.renameChat(chat.id, title));
}

async function remove(chat: PageChat): Promise<void> {
  const detail = `“${chat.title ?? UNTITLED}”中的消息和文件会一并删除，无法恢复。`;
  const answer = await ask({ title: '删除这个对话？', detail, confirm: '删除', danger: true });
  if (answer !== null) await tryTo(api.removeChat(chat.id));
}

/** Says why where it did not work. */
export async function tryTo<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    toast(error instanceof RefusedError ? error.message : '连接已断开，请稍后再试。');
    return null;
  }
}
