import type { CheerioAPI } from 'cheerio';

/** Nodes as cheerio hands them out. */
export type AnyNode = Parameters<CheerioAPI['contains']>[1];
export type Element = Extract<AnyNode, { tagName: string }>;

/** Elements that begin a line of their own. */
export const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol option p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** All elements in the order of the page. One walk: a query of a library for each purpose takes many times as long. */
export function elementsOf(root: AnyNode | undefined): Element[] {
  const elements: Element[] = [];
  const open: AnyNode[] = root ? [root] : [];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node) elements.push(node);
    if ('children' in node) for (const child of node.children.toReversed()) open.push(child);
  }
  return elements;
}
