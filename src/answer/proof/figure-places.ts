import { figuresOf } from '../../domain/figures.js';
import { JOINT, type PlacedWord, type Stretch } from './alignment.js';
import { clauseWords, roleOf } from './claim-words.js';
import { isEveryones, says, unsaidNouns } from './skipped-words.js';

/** What an elliptical clause says of the counted thing before it. */
const CHANGE = /^(?:同比|环比|增长|增加|上升|提高|下降|降低|减少|回落)/;

/** A figure in a part of evidence that a claim leaves out, as the evidence writes it. */
const skippedFigure = (part: string, placed: readonly PlacedWord[]): string | undefined =>
  figuresOf(part).find(({ kind, text }) => kind === 'quantity' && !placed.some(({ word }) => word === text))?.text;

/** An adverb qualifies a thing (重复信访量) where there is little else. In UTF-16 units. */
const SHORT_SUBJECT = 6;

/** Things and what qualifies them that a part of evidence says and the claim does not. */
function subjectOf(part: string, placed: readonly PlacedWord[], verbs: boolean): string | undefined {
  const words = clauseWords(part);
  const told = placed.map(({ word }) => word).join(JOINT);
  if (!words.some(({ tag }) => tag.startsWith('n'))) return undefined;
  const naming = part.length > SHORT_SUBJECT ? /^(?:n|vn|a|b)/ : verbs ? /^(?:n|v|a|b|d)/ : /^(?:n|vn|a|b)/;
  return words.find(
    (item) => item.word.length > 1 && naming.test(item.tag) && roleOf(item) !== 'frame' && !says(told, item.word),
  )?.word;
}

/**
 * What completes a clause from before it may not bring along what that was counted for: a change told of the counted
 * thing right before it, or a subject told without the word that singles out another (正职负责人*38件*,负责人出庭率*99%*).
 */
function ledFault(placed: readonly PlacedWord[], { text, lead }: Stretch): string | undefined {
  const strays = placed.filter((item) => !item.at && item.word.length > 1 && ['thing', 'deed'].includes(roleOf(item)));
  const at = placed.findIndex((item) => item.at);
  const [first, before] = [placed[at], placed[at - 1]];
  if (!first?.at || strays.length === 0) return undefined;
  const clauses = `${lead}${JOINT}${text.slice(0, first.at[0])}`.split(JOINT).slice(0, -1);
  const opens = first.at[0] === 0 || text.charAt(first.at[0] - 1) === JOINT;
  const counted = clauses.at(-1) ?? '';
  const nearer = opens && CHANGE.test(first.word) && skippedFigure(counted, placed);
  const [changed] = nearer ? unsaidNouns(counted, placed.map(({ word }) => word).join(JOINT)) : [];
  if (changed) return `“${first.word}”在证据中说的是“${changed}”`;
  const singled = before && strays.includes(before) && opens ? before.word + first.word : undefined;
  const apart =
    singled !== undefined && clauses.some((clause) => clause.includes(singled) && skippedFigure(clause, placed));
  return apart ? `“${singled}”在证据中说的是另一个数` : undefined;
}

/**
 * A claim's clause may not draw a deed or a figure to what another figure stands beside: over a member of the list with a
 * figure of its own (1932个实现甲、1706个实现乙), from a clause with its own subject, over a counted thing that an elliptical
 * clause goes on about, or from a clause whose verb has its own figure. `claim` holds the words out of place.
 */
export function overleapFaults(placed: readonly PlacedWord[], stretch: Stretch, claim: string): readonly string[] {
  const { text } = stretch;
  const told = placed.filter(({ at }) => at);
  const borrowed = ledFault(placed, stretch);
  if (borrowed) return [borrowed];
  const claims = placed.map(({ word }) => word).join(JOINT);
  const counts = told.some(({ tag }) => tag === 'figure');
  return told.flatMap((item, index) => {
    const last = told[index - 1];
    if (!last?.at || !item.at) return [];
    const parts = text.slice(last.at[1], item.at[0]).split(JOINT);
    const [tail = ''] = parts;
    if (parts.length === 1) {
      const other =
        counts &&
        item.tag !== 'figure' &&
        told.slice(0, index).some(({ tag }) => tag === 'figure') &&
        skippedFigure(tail, placed);
      return other ? [`“${item.word}”在证据中说的是“${other}”`] : [];
    }
    const head = parts.at(-1) ?? '';
    if (index === 1 && last.tag === 'figure') {
      const start = text.lastIndexOf(JOINT, last.at[0] - 1) + 1;
      const does = clauseWords(text.slice(start, last.at[0])).find(
        (word) => word.word.length > 1 && /^[va]/.test(word.tag) && roleOf(word) !== 'frame',
      );
      if (does && !says(claims, does.word)) return [`“${last.word}”在证据中说的是“${does.word}”`];
    }
    if (isEveryones(head, item, told[index + 1])) return [];
    const role = roleOf(item);
    const own = role === 'thing' || role === 'frame' ? undefined : subjectOf(head, placed, role === 'deed');
    if (own) return [`“${item.word}”在证据中说的是“${own}”`];
    const between =
      head === '' && CHANGE.test(item.word)
        ? parts.slice(1, -1).findLast((part) => skippedFigure(part, placed))
        : undefined;
    const [changed] = between === undefined ? [] : unsaidNouns(between, claim);
    if (changed) return [`“${item.word}”在证据中说的是“${changed}”`];
    const end = text.indexOf(JOINT, item.at[0]);
    const clause: readonly [number, number] = [text.lastIndexOf(JOINT, item.at[0] - 1), end < 0 ? text.length : end];
    const inside = ([from, until]: readonly [number, number]): boolean => from > clause[0] && until <= clause[1];
    if (!placed.some(({ tag, places }) => tag === 'figure' && places.some(inside))) return [];
    const before = told.slice(0, index);
    const deed = before.some((word) => roleOf(word) === 'deed');
    const another =
      deed &&
      clauseWords(head.split('、')[0] ?? '').find(
        (word) => word.word.length > 1 && word.tag === 'v' && roleOf(word) === 'deed' && !says(claims, word.word),
      );
    if (another) return [`证据在此处写的是“${another.word}”`];
    const repeated = before.findIndex(
      ({ word, at }, place) => head.includes(word) && at && before[place - 1]?.at?.[1] === at[0],
    );
    const within = told.filter(({ at }) => at && inside(at));
    const borrows = (deed && !within.some((word) => roleOf(word) === 'deed')) || repeated > 0;
    const other = borrows ? skippedFigure(tail, placed) : undefined;
    return other ? [`“${item.word}”在证据中不在“${other}”一处`] : [];
  });
}
