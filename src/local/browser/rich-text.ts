import type { PageEntity } from '../protocol.js';
import { copyText } from './clipboard.js';
import { el } from './dom.js';
import { icon } from './icons.js';
import type { LinkOpener } from './links.js';

const BLOCKS = new Set(['blockquote', 'expandable_blockquote', 'pre']);

const INLINE_TAGS: Readonly<Record<string, keyof HTMLElementTagNameMap>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
};

export interface RichTextActions {
  readonly links: LinkOpener;
  /** A tapped command is sent. */
  readonly command: (text: string) => void;
}

/** A message's text with its formatting, as nodes. Entities that cross are cut where they meet. */
export function richText(text: string, entities: readonly PageEntity[], actions: RichTextActions): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const blocks = entities.filter((entity) => BLOCKS.has(entity.type));
  const inline = entities.filter((entity) => !BLOCKS.has(entity.type));
  let at = 0;
  for (const block of blocks) {
    if (block.offset < at) continue;
    const end = block.offset + block.length;
    fragment.append(...inlineNodes(text, at, block.offset, inline, actions), blockNode(text, block, inline, actions));
    // The block itself breaks the line.
    at = text.charAt(end) === '\n' ? end + 1 : end;
  }
  fragment.append(...inlineNodes(text, at, text.length, inline, actions));
  return fragment;
}

function inlineNodes(
  text: string,
  start: number,
  end: number,
  entities: readonly PageEntity[],
  actions: RichTextActions,
): readonly Node[] {
  const nodes: Node[] = [];
  let at = start;
  while (at < end) {
    const from = at;
    const next = entities.find((entity) => entity.offset + entity.length > from && entity.offset < end);
    if (next === undefined) break;
    const open = Math.max(next.offset, at);
    const close = Math.min(next.offset + next.length, end);
    if (open > at) nodes.push(document.createTextNode(text.slice(at, open)));
    const inner = entities.slice(entities.indexOf(next) + 1);
    nodes.push(inlineNode(next, text.slice(open, close), inlineNodes(text, open, close, inner, actions), actions));
    at = close;
  }
  if (at < end) nodes.push(document.createTextNode(text.slice(at, end)));
  return nodes;
}

function inlineNode(entity: PageEntity, text: string, children: readonly Node[], actions: RichTextActions): Node {
  switch (entity.type) {
    case 'text_link':
      return /^\[\d+\]$/.test(text)
        ? citation(actions.links.anchor(entity.url ?? '', children, 'cite'))
        : actions.links.anchor(entity.url ?? '', children, '');
    case 'url':
      return actions.links.anchor(text, children, '');
    case 'bot_command':
      return el('button', { type: 'button', class: 'command', onclick: () => actions.command(text) }, ...children);
    case 'spoiler':
      return el('span', { class: 'spoiler', tabindex: 0 }, ...children);
    default: {
      const tag = INLINE_TAGS[entity.type];
      return tag === undefined ? el('span', {}, ...children) : el(tag, {}, ...children);
    }
  }
}

/** A mark stays on the line of the sentence that it proves. */
function citation(anchor: Node): Node {
  const fragment = document.createDocumentFragment();
  fragment.append('\u2060', anchor);
  return fragment;
}

function blockNode(text: string, block: PageEntity, inline: readonly PageEntity[], actions: RichTextActions): Node {
  const end = block.offset + block.length;
  const content = inlineNodes(text, block.offset, end, inline, actions);
  if (block.type === 'blockquote') return el('blockquote', {}, ...content);
  if (block.type === 'expandable_blockquote') return expandableQuote(content);
  const copy = el('button', { type: 'button', class: 'quiet copy-block', 'aria-label': '复制' }, icon('copy'));
  copy.addEventListener('click', () => void copyText(text.slice(block.offset, end)));
  return el('div', { class: 'code-block' }, el('pre', {}, ...content), copy);
}

/** Shows three lines until it is opened; the button goes where the whole quote fits anyway. */
function expandableQuote(content: readonly Node[]): Node {
  const body = el('div', { class: 'quote-body' }, ...content);
  const toggle = el('button', { type: 'button', class: 'quote-toggle', 'aria-expanded': 'false', text: '展开' });
  const quote = el('blockquote', { class: 'expandable' }, body, toggle);
  toggle.addEventListener('click', () => {
    const open = quote.classList.toggle('open');
    toggle.setAttribute('aria-expanded', String(open));
    toggle.textContent = open ? '收起' : '展开';
  });
  new ResizeObserver((_, observer) => {
    if (!quote.isConnected) observer.disconnect();
    else if (!quote.classList.contains('open')) toggle.hidden = body.scrollHeight <= body.clientHeight + 1;
  }).observe(body);
  return quote;
}
