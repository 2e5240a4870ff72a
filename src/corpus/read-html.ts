import { type CheerioAPI, load } from 'cheerio';
import { foldWidth } from './characters.js';
import { isAfterwards } from './furniture.js';
import { type AnyNode, BLOCKS, type Element, elementsOf } from './html-elements.js';
import { LINK_MARK } from './line.js';
import { isField, isFieldName } from './page-fields.js';
import { PAGE_ADDRESS, type PageText } from './page-text.js';
import { sentenceContainer } from './sentence-container.js';

const DROPPED = new Set(
  'script style noscript template iframe svg object embed canvas audio video select button input textarea nav footer head'.split(
    ' ',
  ),
);
const FRAME_NAME =
  /(?:^|[-_\s])(?:nav|navbar|menu|foot|footer|copyright|share|crumb|crumbs|breadcrumb|sidebar|related|banner|toolbar|search|pagination|pager|friendlink|links|qrcode|comment|comments|topbar|header-top|fixed|float)(?:$|[-_\s\d])/i;
/** Elements in elements; real pages stay below a hundred, sloppy ones that never close a tag below this. */
const DEEPEST_NESTING = 500;

/**
 * Text of a page: a line a block, a row a table row with its cells divided by ` | `, headings marked. Scripts, menus and
 * footers are left out, and so is all that comes after the element that holds the sentences, unless sections do.
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

/** A numbered heading: where one comes below the container of the sentences, the report goes on there. */
const SECTION = /^[#\s]*(?:[一二三四五六七八九十]{1,3}、|[(\uff08][一二三四五六七八九十]{1,3}[)\uff09])/;

/** What stands beside the links of a list: marks, dates, brackets. */
const BESIDE_LINK = /^[\s\d\-/.:|·•()[\]【】年月日]*$/;
const LARGEST_HEADING = /^##? /;

class LineWriter {
  private readonly lines: string[] = [];
  private open = '';
  /** Text of the open line in links and outside of them. */
  private linked = '';
  private unlinked = '';
  private inLink = false;
  /** How many lines stood above the end of the container, once that is passed. */
  private above: number | null = null;

  constructor(
    private readonly dropped: ReadonlySet<AnyNode>,
    private readonly container: AnyNode | null,
  ) {}

  text(): string {
    this.breakLine();
    const goesOn = this.lines.slice(this.above ?? 0).some((line) => SECTION.test(line));
    if (goesOn || this.above === null) return this.lines.join('\n');
    return [...this.lines.slice(0, this.above), ...fieldsOf(this.lines.slice(this.above))].join('\n');
  }

  walk(node: AnyNode, preformatted: boolean): void {
    if (this.dropped.has(node)) return;
    if (node.type === 'text') this.write(node.data, preformatted);
    else if ('children' in node) this.element(node as Element, preformatted);
    if (node === this.container) {
      this.breakLine();
      this.above = this.lines.length;
    }
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
      this.noteLinks(element, false);
      this.open = row;
      this.breakLine();
      return;
    }
    if (isLink(element) && !this.inLink) {
      this.inLink = true;
      for (const child of element.children) this.walk(child, preformatted);
      this.inLink = false;
      return;
    }
    const block = BLOCKS.has(name) || name === 'td' || name === 'th';
    if (block) this.breakLine();
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level) this.open = `${'#'.repeat(Number(level))} `;
    for (const child of element.children) this.walk(child, preformatted || name === 'pre');
    if (block) this.breakLine();
  }

  private noteLinks(node: AnyNode, inLink: boolean): void {
    if (node.type === 'text' && inLink) this.linked += node.data;
    else if (node.type === 'text') this.unlinked += node.data;
    else if ('children' in node) {
      for (const child of node.children) this.noteLinks(child, inLink || isLink(node as Element));
    }
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
      this.open += data;
    }
    if (this.inLink) this.linked += data;
    else this.unlinked += data;
  }

  private breakLine(): void {
    const line = collapse(this.open);
    const isLinked = /\S/.test(this.linked) && BESIDE_LINK.test(this.unlinked) && !LARGEST_HEADING.test(line);
    if (/[^#\s]/.test(line)) this.lines.push(isLinked ? LINK_MARK + line : line);
    this.open = '';
    this.linked = '';
    this.unlinked = '';
  }
}

/** Fields of the page stand at most this many lines below the container of the sentences. */
const FIELD_LINES = 30;

/** What a page states of the report below it, up to where it offers others. */
function fieldsOf(below: readonly string[]): string[] {
  const folded = below.slice(0, FIELD_LINES).map(foldWidth);
  const offers = folded.findIndex((line) => line.startsWith(LINK_MARK) || isAfterwards(line));
  return below.filter((_, index) => {
    if (index >= (offers < 0 ? folded.length : offers)) return false;
    return isField(folded[index] ?? '') || isFieldName(folded[index - 1] ?? '');
  });
}

/** An `<a>` that leads somewhere: others only name the place where they stand. */
const isLink = ({ name, attribs }: Element): boolean =>
  name === 'a' && (attribs.href !== undefined || (attribs.name === undefined && attribs.id === undefined));

/** Source line ends are spaces; inside Chinese sentences and numbered headings they are nothing at all. */
function collapse(line: string): string {
  if (!/[\r\n]/.test(line)) return line.replace(/[ \t]+/g, ' ');
  const joined = line.replace(
    /(?<=[\u2e80-\uffef“”])[ \t]*[\r\n]\s*(?=[\w\u2e80-\uffef“”])|(?<=\w)[ \t]*[\r\n]\s*(?=[\u2e80-\uffef“”])/g,
    '',
  );
  return (WORDING.test(joined) ? joined : line).replace(/[ \t\r\n]+/g, ' ');
}

const WORDING = /[。;\uff1b,\uff0c]|^[#\s]*[(\uff08]?[一二三四五六七八九十]{1,3}[)\uff09、]/;

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
    if (node.type === 'text') text += node.data;
    else if ('children' in node) {
      const { name } = node as Element;
      if (name === 'table') blocks += 10;
      if (BLOCKS.has(name)) blocks++;
      if (name === 'br') text += ' ';
      for (const child of (node as Element).children) visit(child);
    }
  };
  for (const child of cell.children) visit(child);
  return blocks > 3 ? null : collapse(text).replace(/\s+/g, ' ').trim();
}
