import { LINK_MARK } from './line.js';
import type { PageText } from './page-text.js';

const FRONT_MATTER = /^---\r?\n([\s\S]{0,4000}?)\r?\n---\r?\n/;

/** Markdown as plain lines: heading marks stay, emphasis, links, quotes and table rules go. */
export function readMarkdown(source: string): PageText {
  const front = FRONT_MATTER.exec(source);
  const field = (name: string): string | null =>
    new RegExp(`^${name}:\\s*["']?(.+?)["']?\\s*$`, 'm').exec(front?.[1] ?? '')?.[1] ?? null;
  const text = source
    .slice(front?.[0].length ?? 0)
    .split('\n')
    .map(plainLine)
    .join('\n');
  return { text, hints: { title: field('title'), published: field('date') } };
}

function plainLine(line: string): string {
  const trimmed = line.trim();
  if (/^(?:```|~~~)/.test(trimmed) || /^[:\s]*-{3,}[:\s-]*$/.test(trimmed)) return '';
  const plain = line.replace(/^\s*>\s?/, '');
  const mark = /^(?:[-*+] )?\[[^\]]{1,200}\]\([^)]{0,500}\)$/.test(trimmed) ? LINK_MARK : '';
  return (mark + plain)
    .replace(/!\[[^\]]{0,200}\]\([^)]{0,500}\)/g, '')
    .replace(/\[([^\]]{1,200})\]\([^)]{0,500}\)/g, '$1')
    .replace(/(\*\*|__)(\S(?:[^*_]{0,500}\S)?)\1/g, '$2')
    .replace(/`([^`]{1,200})`/g, '$1')
    .replace(/&(?:nbsp|e[mn]sp|#160|#819[45]);/g, ' ')
    .replace(/\\([\\`*_{}[\]()#+\-.!|])/g, '$1');
}
