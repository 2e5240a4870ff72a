/** Ends, exclusive, of the balanced JSON value that starts at `start`; -1 where it is cut off. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(text.replace(/,(\s*[}\]])/g, '$1'));
    } catch {
      return undefined;
    }
  }
}

/** Openings looked at: enough for chatter, few enough that a hostile reply costs no time. */
const MOST_OPENINGS = 200;

/**
 * The JSON object or array in a model's reply: fences, chatter around it, a thinking block before it and trailing
 * commas are looked past. `undefined` where there is none.
 */
export function readJsonReply(reply: string): unknown {
  const text = reply.replace(/<think>[\s\S]*?<\/think>/g, '');
  let tries = 0;
  for (let at = nextOpening(text, 0); at >= 0 && tries < MOST_OPENINGS; at = nextOpening(text, at + 1), tries++) {
    const end = endOfValue(text, at);
    if (end < 0) continue;
    const value = parse(text.slice(at, end));
    if (typeof value === 'object' && value !== null) return value;
  }
  return undefined;
}

function nextOpening(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '{' || text[at] === '[') return at;
  return -1;
}

/** What `readPartialList` found, and where it may go on when more of the reply has come. */
export interface PartialList {
  /** In UTF-16 units; 0 while the list has not begun. */
  readonly end: number;
  readonly items: readonly unknown[];
}

/**
 * The complete objects of a reply's `list` array, as far as the reply has come: for showing a stream piece by piece.
 * `from` is the `end` of an earlier look at the same reply: only objects behind it are read.
 */
export function readPartialList(reply: string, list: string, from = 0): PartialList {
  const opening = from > 0 ? null : new RegExp(`"${list}"\\s*:\\s*\\[`).exec(reply);
  if (from === 0 && !opening) return { items: [], end: 0 };
  const items: unknown[] = [];
  let at = opening ? opening.index + opening[0].length : from;
  for (;;) {
    const start = reply.slice(at).search(/[{\]]/);
    if (start < 0 || reply[at + start] === ']') return { items, end: at };
    const end = endOfValue(reply, at + start);
    if (end < 0) return { items, end: at };
    const item = parse(reply.slice(at + start, end));
    if (item !== undefined) items.push(item);
    at = end;
  }
}
