import { JOINT, type PlacedWord, type Stretch, wordings } from './alignment.js';
import { type ClauseWord, clauseWords, roleOf, type WordRole } from './claim-words.js';
import { proofWords } from './proof-words.js';
import { SCOPE, skippedAt, unsaid, unsaidNouns } from './skipped-words.js';

/** Characters that verbs of any meaning share (化解, 激化). */
const COMMON = /[化行动进]/;

/** Whether a strange verb is a skipped word told otherwise: they share a character. */
function retells({ word, tag }: ClauseWord, skipped: string): boolean {
  if (!tag.startsWith('v')) return false;
  return clauseWords(skipped).some(
    (item) =>
      roleOf(item) === 'deed' &&
      [...word].some((character) => !COMMON.test(character) && item.word.includes(character)),
  );
}

/** Where the clause of a place begins: what tells clauses apart. */
const clauseAt = (text: string, at: number): number => (at === 0 ? -1 : text.lastIndexOf(JOINT, at - 1));

/** Whether a word tells a fact of its own. */
export const tells = (item: ClauseWord): boolean => !['frame', 'soft'].includes(roleOf(item));

/** Whether a word stands, untaken, in the clause of one of its neighbours. */
export function isMoved(placed: readonly PlacedWord[], index: number, text: string): boolean {
  const places = placed[index]?.places ?? [];
  if (places.length === 0) return false;
  const beside = [
    placed.slice(0, index).findLast((item) => item.at && tells(item)),
    placed.slice(index).find((item) => item.at && tells(item)),
    ...placed.filter((item) => item.at && item.tag === 'figure'),
  ];
  const clauses = beside.flatMap((item) => (item?.at ? clauseAt(text, item.at[0]) : []));
  const taken = placed.flatMap(({ at }) => (at ? [at] : []));
  return places.some(
    ([start, end]) =>
      clauses.includes(clauseAt(text, start)) && !taken.some(([from, until]) => from < end && start < until),
  );
}

/** Whether a figure stands in a clause that names nothing the claim does not (418人参考, 完成112家): it goes with any. */
function standsAlone({ places }: PlacedWord, placed: readonly PlacedWord[], text: string): boolean {
  const claim = placed.map(({ word }) => word).join(JOINT);
  return places.some(([start, end]) => {
    const from = Math.max(text.lastIndexOf(JOINT, start - 1), text.lastIndexOf('、', start - 1)) + 1;
    const until = /[|、]|$/.exec(text.slice(end))?.index ?? 0;
    return unsaid(text.slice(from, end + until), claim, ['thing']).every((word) => SCOPE.test(word));
  });
}

/** What the evidence says right behind the word before, where that one is moved. */
function afterMoved(last: PlacedWord | undefined, text: string): string {
  const end = last && !last.at ? last.places[0]?.[1] : undefined;
  if (end === undefined) return '';
  const [next] = clauseWords(text.slice(end).split(JOINT)[0] ?? '');
  return next?.word ?? '';
}

/** 历史遗留的: what may be left out before a thing. */
const isAttribute = (part: string): boolean => part.endsWith('的');

/** 分析…案件情况 is 对…案件进行分析. */
const isEmptyHead = (part: string): boolean => /^等?情况$/.test(part);

/** Whose an honour or a measure is: said of the thing itself or not at all. */
const LEVEL = /^(?:全[国省市县区]|国家级?|[部省市县区]级)$/;

/** Whether what looks like a linking word is the verb: 共通过, 已通过. */
const isDone = (placed: readonly PlacedWord[], index: number): boolean =>
  /[共已均全未获经]$/.test(placed[index - 1]?.word ?? '');

const ORGAN = /[局院厅办委部所署处会组队团]$/;

/** A word of the lead may complete a clause; an organ only where the lead is about it. */
function completes(word: string, { lead, headings }: Stretch, whole: string): boolean {
  return wordings(word).some((other) => {
    const led = lead.split(JOINT).some((clause) => {
      const at = clause.indexOf(other);
      return at >= 0 && (!ORGAN.test(word) || at < 6);
    });
    return led || (headings.includes(other) && !whole.includes(other));
  });
}

/**
 * Why one word that is not in its place cannot stand there; null where it can. `claim` holds the claim's words out of their
 * place, `whole` all evidence cited.
 */
export function strayFault(
  placed: readonly PlacedWord[],
  index: number,
  stretch: Stretch,
  claim: string,
  whole: string,
): string | null {
  const item = placed[index];
  if (!item) return null;
  const { text } = stretch;
  const role = roleOf(item);
  const moved = isMoved(placed, index, text);
  if (role === 'figure')
    return moved || standsAlone(item, placed, text) ? null : `“${item.word}”在证据中说的不是这件事`;
  if (item.word.length === 1) return null;
  const skipped = skippedAt(placed, index, text);
  const left = (...roles: readonly WordRole[]) => skipped.flatMap((part) => unsaid(part, claim, roles))[0];
  const noun = [...skipped, afterMoved(placed[index - 1], text)].flatMap((part) => unsaidNouns(part, claim))[0];
  const again = placed.some(({ at, word }) => at && word === item.word);
  if (again && !noun) return null;
  if (
    proofWords().linking.includes(item.word) &&
    (placed.slice(0, index).some(({ at }) => at) || isDone(placed, index))
  ) {
    const deed = left('deed', 'thing') ?? noun;
    if (deed) return `证据在此处写的是“${deed}”，不是“${item.word}”`;
  }
  if (role === 'frame') {
    if (moved && placed[index + 1]?.tag === 'figure') return null;
    const borrowed = /^(?:n|vn)/.test(item.tag) && item.word.length > 1 && whole.includes(item.word);
    return borrowed && noun ? `证据在此处写的是“${noun}”，不是“${item.word}”` : null;
  }
  if (role === 'soft') {
    if (item.places.length > 0 && !moved && item.tag.startsWith('v')) return null;
    const other = moved ? left('thing') : left('thing', 'deed', 'soft');
    const replaced = other ?? (whole.includes(item.word) ? noun : undefined);
    return replaced ? `证据在此处写的是“${replaced}”，不是“${item.word}”` : null;
  }
  if (moved)
    return role === 'thing' && noun && !skipped.some((part) => isAttribute(part) || isEmptyHead(part))
      ? `“${item.word}”与证据的“${noun}”不是一回事`
      : null;
  if (!LEVEL.test(item.word) && completes(item.word, stretch, whole)) {
    const other = noun ?? (role === 'deed' ? left('deed') : undefined);
    const measured = skipped.find((part) => /^[量率数额值]$/.test(part));
    return (other ?? measured) ? `证据在此处写的是“${other ?? measured}”，不是“${item.word}”` : null;
  }
  return skipped.some((part) => retells(item, part)) ? null : `“${item.word}”在证据的这一处没有`;
}
