import { type AnyNode, BLOCKS, type Element } from './html-elements.js';

const CONTAINERS = new Set(['div', 'article', 'section', 'main', 'body', 'td', 'form']);

/** A block of text this long that has a full stop is a sentence, and no caption or field of the page. */
const SENTENCE_LENGTH = 40;

interface Held {
  /** Text of its own and of its inline elements: how much, and whether a full stop is in it. */
  length: number;
  stops: boolean;
  /** Characters of the long sentences in it, and of all sentences. */
  long: number;
  sentences: number;
}

/**
 * The smallest container around all long sentences. Null where there is none, or where most of what has full stops stands
 * outside of it: then it is a box beside a report of short sentences.
 */
export function sentenceContainer(elements: readonly Element[], dropped: ReadonlySet<AnyNode>): AnyNode | null {
  const held = new Map<AnyNode, Held>();
  const of = (node: AnyNode): Held => {
    const known = held.get(node) ?? { length: 0, stops: false, long: 0, sentences: 0 };
    held.set(node, known);
    return known;
  };
  let whole: Held | undefined;
  // Elements stand in the order of the page, so backwards each comes before the one that it stands in.
  for (const element of elements.toReversed()) {
    if (dropped.has(element)) continue;
    const own = of(element);
    for (const child of element.children) {
      if (child.type !== 'text') continue;
      own.length += child.data.trim().length;
      own.stops ||= child.data.includes('。');
    }
    if (BLOCKS.has(element.name) || element.name === 'td' || element.name === 'th') {
      if (own.stops) own.sentences += own.length;
      if (own.stops && own.length >= SENTENCE_LENGTH) own.long += own.length;
      own.length = 0;
      own.stops = false;
    }
    whole = own;
    if (!element.parent) continue;
    const outer = of(element.parent);
    outer.length += own.length;
    outer.stops ||= own.stops;
    outer.long += own.long;
    outer.sentences += own.sentences;
  }
  if (!whole || whole.long === 0) return null;
  const { long, sentences } = whole;
  const container = elements.findLast((each) => CONTAINERS.has(each.name) && held.get(each)?.long === long);
  return container && (held.get(container)?.sentences ?? 0) * 2 >= sentences ? container : null;
}
