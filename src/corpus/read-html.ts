import { type CheerioAPI, load } from 'cheerio';
import { PAGE_ADDRESS, type PageText } from './page-text.js';

/** Nodes as cheerio hands them out. */
type AnyNode = Parameters<CheerioAPI['contains']>[1];
type Element = Extract<AnyNode, { tagName: string }>;

const DROPPED = new Set(
  'script style noscript template iframe svg object embed canvas audio video select button input textarea nav footer head'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol option p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const FRAME_NAME =
  /(?:^|[-_\s])(?:nav|navbar|menu|foot|footer|copyright|share|crumb|crumbs|breadcrumb|sidebar|related|banner|toolbar|search|pagination|pager|friendlink|links|qrcode|comment|comments|topbar|header-top|fixed|float)(?:$|[-_\s\d])/i;
/** Elements in elements; real pages stay below a hundred, sloppy ones that never close a tag below this. */
const DEEPEST_NESTING = 500;
const CONTAINERS = new Set(['div', 'article', 'section', 'main', 'body', 'td', 'form']);

/**
 * Text of a page: a line a block, a row a table row with its cells divided by ` | `, headings marked. Scripts, menus and
 * footers are left out, and so is all that comes after the element that holds the sentences.
 */
export function readHtml(html: string): PageText {
  const $ = load(html);
  const elements = elementsOf($.root().get(0));
  const body = elements.find(({ name }) => name === 'body');
  const whole = $(body).text();
  const hints = {
    title:
      metaContent(elements, ['ArticleTitle', 'og:title', 'title']) ??
      $(elements.find(({ name }) => name === 'title'))
        .text()
        .trim(),
    published: metaContent(elements, ['PubDate', 'publishdate', 'article:published_time', 'og:release_date']),
    issuer: metaContent(elements, ['ContentSource', 'source']),
    address: metaContent(elements, ['og:url']) ?? PAGE_ADDRESS.exec(whole)?.[1] ?? null,
  };
  const dropped = new Set<AnyNode>(elements.filter(isDropped));
  for (const frame of frames($, elements, whole.length)) dropped.add(frame);
  const lines = new LineWriter(dropped, sentenceContainer(elements, dropped));
  if (body) lines.walk(body, false);
  return { text: lines.text(), hints };
}

/** All elements in the order of the page. One walk: a query of a library for each purpose takes many times as long. */
function elementsOf(root: AnyNode | undefined): Element[] {
  const elements: Element[] = [];
  const open: AnyNode[] = root ? [root] : [];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node) elements.push(node);
    if ('children' in node) for (const child of node.children.toReversed()) open.push(child);
  }
  return elements;
}

function isDropped({ name, attribs }: Element): boolean {
  if (DROPPED.has(name) || attribs.hidden !== undefined || attribs['aria-hidden'] === 'true') return true;
  return /display: ?none/.test(attribs.style ?? '');
}

const NEVER_NESTED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr tbody thead tfoot dt dd option'.split(
    ' ',
  ),
);

/** Whether elements stand in each other far deeper than any page's do: parsers take ages over such. */
export function isNestedTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, closing, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (NEVER_NESTED.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (closing ? -1 : 1));
    if (depth > DEEPEST_NESTING) return true;
  }
  return false;
}

function metaContent(elements: readonly Element[], names: readonly string[]): string | null {
  for (const name of names) {
    const wanted = name.toLowerCase();
    const found = elements.find(
      ({ name: tag, attribs }) =>
        tag === 'meta' && [attribs.name, attribs.property].some((each) => each?.toLowerCase() === wanted),
    )?.attribs.content;
    if (found?.trim()) return found.trim();
  }
  return null;
}

const MAY_BE_FRAME = new Set('div ul ol dl section aside header table p'.split(' '));

/** What names itself a menu, a footer and the like, unless much of the page's text stands in it. */
function frames($: CheerioAPI, elements: readonly Element[], whole: number): Element[] {
  return elements.filter((element) => {
    const { name, attribs } = element;
    if (!MAY_BE_FRAME.has(name) || !FRAME_NAME.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`)) return false;
    const text = $(element).text();
    return text.length < whole * 0.2 && (text.match(/[。;\uff1b]/g)?.length ?? 0) <= 2;
  });
}

const HOLDS_SENTENCES = new Set('p div td li span section article font'.split(' '));

/** The smallest container around all long sentences, or null where there is none. */
function sentenceContainer(elements: readonly Element[], dropped: ReadonlySet<AnyNode>): AnyNode | null {
  let common: AnyNode[] | null = null;
  for (const element of elements) {
    if (!HOLDS_SENTENCES.has(element.name)) continue;
    const own = element.children
      .map((child) => (child.type === 'text' ? child.data : ''))
      .join('')
      .trim();
    if (own.length < 40 || !own.includes('。')) continue;
    const path = pathTo(element);
    if (path.some((node) => dropped.has(node))) continue;
    common = common === null ? path : common.filter((node, depth) => path[depth] === node);
  }
  return common?.findLast((node) => node.type === 'tag' && CONTAINERS.has(node.name)) ?? null;
}

/** From the root down to the node. */
function pathTo(node: AnyNode): AnyNode[] {
  const path: AnyNode[] = [];
  for (let each: AnyNode | null = node; each; each = each.parent) path.push(each);
  return path.reverse();
}

class LineWriter {
  private readonly lines: string[] = [];
  private open = '';
  private done = false;

  constructor(
    private readonly dropped: ReadonlySet<AnyNode>,
    private readonly container: AnyNode | null,
  ) {}

  text(): string {
    this.breakLine();
    return this.lines.join('\n');
  }

  walk(node: AnyNode, preformatted: boolean): void {
    if (this.done || this.dropped.has(node)) return;
    if (node.type === 'text') this.write(node.data, preformatted);
    else if ('children' in node) this.element(node as Element, preformatted);
    if (node === this.container) this.done = true;
  }

  private element(element: Element, preformatted: boolean): void {
    const { name } = element;
    if (name === 'br' || name === 'hr') {
      this.breakLine();
      return;
    }
    const row = name === 'tr' ? rowText(element) : null;
    if (row !== null) {
      this.breakLine();
      this.open = row;
      this.breakLine();
      return;
    }
    const block = BLOCKS.has(name) || name === 'td' || name === 'th';
    if (block) this.breakLine();
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level) this.open = `${'#'.repeat(Number(level))} `;
    for (const child of element.children) this.walk(child, preformatted || name === 'pre');
    if (block) this.breakLine();
  }

  private write(data: string, preformatted: boolean): void {
    if (preformatted) {
      const [first = '', ...others] = data.split('\n');
      this.open += first;
      for (const other of others) {
        this.breakLine();
        this.open = other;
      }
    } else {
      this.open += collapse(data);
    }
  }

  private breakLine(): void {
    if (/[^#\s]/.test(this.open)) this.lines.push(this.open);
    this.open = '';
  }
}

/** Source line ends mean nothing in HTML; between Chinese characters they are not even a space. */
function collapse(data: string): string {
  return data.replace(/(?<=[\u2e80-\uffef])[ \t]*[\r\n]+[ \t]*(?=[\u2e80-\uffef])/g, '').replace(/[ \t\r\n]+/g, ' ');
}

/** A data row: two or more filled cells, none of them laid out in blocks. Null for anything else. */
function rowText(row: Element): string | null {
  const cells = row.children.filter(
    (child): child is Element => child.type === 'tag' && (child.name === 'td' || child.name === 'th'),
  );
  const texts = cells.map((cell) => cellText(cell));
  if (texts.some((text) => text === null || text.length > 400)) return null;
  const filled = texts.flatMap((text) => (text ? [text] : []));
  return filled.length >= 2 ? filled.join(' | ') : null;
}

function cellText(cell: Element): string | null {
  let text = '';
  let blocks = 0;
  const visit = (node: AnyNode): void => {
    if (node.type === 'text') text += collapse(node.data);
    else if ('children' in node) {
      const { name } = node as Element;
      if (name === 'table') blocks += 10;
      if (BLOCKS.has(name)) blocks++;
      if (name === 'br') text += ' ';
      for (const child of (node as Element).children) visit(child);
    }
  };
  for (const child of cell.children) visit(child);
  return blocks > 3 ? null : text.replace(/\s+/g, ' ').trim();
}
