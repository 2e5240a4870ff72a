import type { PageButton, PageMessage } from '../protocol.js';
import { copyText } from './clipboard.js';
import { el } from './dom.js';
import { clockTime, fileSize } from './format.js';
import { icon } from './icons.js';
import type { Outgoing } from './outbox.js';
import { type RichTextActions, richText } from './rich-text.js';

export interface MessageActions extends RichTextActions {
  /** Resolves when the bot has answered the button, or took too long. */
  readonly press: (message: PageMessage, data: string) => Promise<void>;
  readonly insert: (text: string) => void;
  readonly reply: (message: PageMessage) => void;
  readonly show: (messageId: number) => void;
  readonly retry: (clientId: string) => void;
  readonly discard: (clientId: string) => void;
}

/** One message as an item of the list. */
export function messageView(message: PageMessage, actions: MessageActions): HTMLElement {
  const author = message.mine ? '我' : '法言';
  return el(
    'li',
    {
      class: message.mine ? 'message mine' : 'message',
      'data-id': message.id,
      'aria-label': `${author} ${clockTime(message.date)}`,
    },
    el(
      'div',
      { class: 'bubble' },
      replyLine(message, actions),
      fileBox(message),
      message.text === '' ? null : el('div', { class: 'text' }, richText(message.text, message.entities, actions)),
      el(
        'div',
        { class: 'meta' },
        message.reaction === null ? null : el('span', { class: 'reaction', text: message.reaction }),
        el('time', { text: `${message.edited ? '已编辑 ' : ''}${clockTime(message.date)}` }),
      ),
    ),
    messageTools(message, actions),
    keyboard(message, actions),
  );
}

function replyLine({ replyTo }: PageMessage, actions: MessageActions): HTMLElement | null {
  if (replyTo === null) return null;
  const line = el(
    'button',
    { type: 'button', class: 'reply-line', 'aria-label': `回复：${replyTo.text}` },
    replyTo.text,
  );
  line.addEventListener('click', () => actions.show(replyTo.id));
  return line;
}

function fileBox({ file }: PageMessage): HTMLElement | null {
  if (file === null) return null;
  if (file.picture) return el('img', { class: 'picture', src: `/files/${file.id}?show`, alt: file.name });
  return el(
    'a',
    { class: 'file', href: `/files/${file.id}`, download: file.name },
    el('span', { class: 'file-icon' }, icon('file')),
    el(
      'span',
      { class: 'file-words' },
      el('span', { class: 'file-name', text: file.name }),
      el('span', { class: 'file-size', text: `${fileSize(file.size)} · 点击下载` }),
    ),
  );
}

function messageTools(message: PageMessage, actions: MessageActions): HTMLElement | null {
  if (message.text === '') return null;
  const copy = el(
    'button',
    { type: 'button', class: 'quiet', title: '复制', 'aria-label': '复制这条消息' },
    icon('copy'),
  );
  copy.addEventListener('click', () => void copyText(message.text));
  const reply = el(
    'button',
    { type: 'button', class: 'quiet', title: '回复', 'aria-label': '回复这条消息' },
    icon('reply'),
  );
  reply.addEventListener('click', () => actions.reply(message));
  return el('div', { class: 'tools' }, copy, reply);
}

function keyboard(message: PageMessage, actions: MessageActions): HTMLElement | null {
  if (message.keyboard.length === 0) return null;
  const rows = message.keyboard.map((row) =>
    el('div', { class: 'keys' }, ...row.map((button) => keyView(message, button, actions))),
  );
  return el('div', { class: 'keyboard', role: 'group', 'aria-label': '可选操作' }, ...rows);
}

function keyView(message: PageMessage, button: PageButton, actions: MessageActions): HTMLElement {
  const key = el('button', { type: 'button', class: `key ${button.style ?? ''}` }, el('span', { text: button.text }));
  const { data, url, copy, insert } = button;
  if (data !== undefined) {
    key.addEventListener('click', () => {
      key.classList.add('busy');
      key.setAttribute('aria-busy', 'true');
      void actions.press(message, data).finally(() => {
        key.classList.remove('busy');
        key.removeAttribute('aria-busy');
      });
    });
  } else if (url !== undefined) {
    if (!actions.links.isReport(url)) key.append(icon('external'));
    key.addEventListener('click', () => actions.links.follow(url));
  } else if (copy !== undefined) {
    key.append(icon('copy'));
    key.addEventListener('click', () => void copyText(copy));
  } else if (insert !== undefined) key.addEventListener('click', () => actions.insert(insert));
  return key;
}

/** A message that has not arrived yet. */
export function outgoingView(entry: Outgoing, actions: MessageActions): HTMLElement {
  const refused = entry.state === 'refused';
  return el(
    'li',
    { class: refused ? 'message mine refused' : 'message mine waiting' },
    el(
      'div',
      { class: 'bubble' },
      entry.file === undefined
        ? el('div', { class: 'text', text: entry.text })
        : el(
            'div',
            { class: 'file' },
            el('span', { class: 'file-icon' }, icon('file')),
            el(
              'span',
              { class: 'file-words' },
              el('span', { class: 'file-name', text: entry.file.name }),
              el('span', { class: 'file-size', text: fileSize(entry.file.size) }),
            ),
          ),
      el('div', { class: 'meta' }, icon(refused ? 'warning' : 'clock'), el('time', { text: clockTime(entry.date) })),
    ),
    refused ? refusal(entry, actions) : null,
  );
}

function refusal({ clientId, problem }: Outgoing, actions: MessageActions): HTMLElement {
  return el(
    'div',
    { class: 'refusal', role: 'alert' },
    el('span', { text: problem ?? '发送失败。' }),
    el('button', { type: 'button', class: 'plain', text: '重试', onclick: () => actions.retry(clientId) }),
    el('button', { type: 'button', class: 'plain', text: '删除', onclick: () => actions.discard(clientId) }),
  );
}
