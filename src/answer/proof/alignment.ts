import { type ClauseWord, clauseWords, excused, roleOf } from './claim-words.js';
import { proofWords } from './proof-words.js';
import { remembered, rememberedOf } from './remembered.js';

/** Consecutive clauses of one sentence of evidence. */
export interface Stretch {
  /** Bare clauses, in order, joined by `JOINT`. */
  readonly text: string;
  /** How many. */
  readonly clauses: number;
  /** Bare text of what goes before in the evidence: it may complete an ellipsis. */
  readonly lead: string;
  /** Bare headings: so may they, unless the word stands elsewhere in the evidence. */
  readonly headings: string;
}

/** A range of the joined stretch, in UTF-16 units. */
type Place = readonly [start: number, end: number];

/** A word of a claim, and where in the stretch it stands. */
export interface PlacedWord extends ClauseWord {
  /** Null where the word does not stand there in the claim's order. */
  readonly at: Place | null;
  /** Where it stands, in order or not. */
  readonly places: readonly Place[];
}

/** Clauses of a stretch are joined by this. */
export const JOINT = '|';

const NEGATED = /(?:[不未无没]|没有|不予|免予|不能|未能)$/;

/** A figure goes on where a digit stands beside its own first or last digit; a word denied is another word. */
function addPlaces(found: Place[], text: string, word: string, denied: boolean): void {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const within =
      (/^\d/.test(word) && /[\d.]/.test(text.charAt(at - 1))) || (/\d$/.test(word) && /[\d.]/.test(text.charAt(end)));
    if (!within && NEGATED.test(text.slice(Math.max(0, at - 2), at)) === denied) found.push([at, end]);
  }
}

/** The word itself, and words that mean the same. */
export const wordings: (word: string) => readonly string[] = remembered((word) => {
  const others = proofWords().equivalents.filter((group) => group.includes(word));
  return [word, ...others.flat().filter((other) => other !== word)];
});

/** Words that the evidence splits otherwise (办理率 for 办理 and 率) as the longest pieces of it; null where one is strange. */
function piecesIn(word: string, text: string): readonly string[] | null {
  const pieces: string[] = [];
  for (let at = 0; at < word.length; ) {
    let length = word.length - at;
    while (length > 1 && !text.includes(word.slice(at, at + length))) length--;
    if (length < 2 && !excused(word.charAt(at))) return null;
    pieces.push(word.slice(at, at + length));
    at += length;
  }
  return pieces;
}

/** A compound (严格执行) as two words, where the evidence has both halves in these or other words. */
function halvesIn(word: string, text: string): readonly string[] | null {
  const halves = [word.slice(0, 2), word.slice(2)];
  const known = halves.every((half) => excused(half) || wordings(half).some((other) => text.includes(other)));
  return word.length === 4 && known ? halves : null;
}

/** Single characters that stand between words. */
const BETWEEN = /^[的了和与及或并为对把将做作在等由从向于给]$/;

/**
 * Words cut in the wrong place (常态|化做|法治 for 常态化|做|法治) as the evidence cuts them: a part goes on the word before
 * or behind as both stand together in the evidence, stands there itself, or links.
 */
function recut(words: readonly ClauseWord[], text: string): readonly ClauseWord[] {
  const result = [...words];
  const known = (part: string): boolean =>
    part.length < 2 ? BETWEEN.test(part) : wordings(part).some((other) => text.includes(other));
  const joined = (one: string | undefined, other: string): boolean =>
    one !== undefined && /^\p{Script=Han}+$/u.test(one) && !BETWEEN.test(one) && text.includes(other);
  result.forEach(({ word }, at) => {
    if (!/^\p{Script=Han}{2,}$/u.test(word) || excused(word) || known(word)) return;
    const tag = result[at]?.tag ?? '';
    for (let cut = 1; cut < word.length; cut++) {
      const [left, right] = [word.slice(0, cut), word.slice(cut)];
      const [before, behind] = [result[at - 1], result[at + 1]];
      const leans = !known(left) && joined(before?.word, before?.word + left);
      const leads = !known(right) && joined(behind?.word, right + behind?.word);
      if (!(leans || known(left)) || !(leads || known(right))) continue;
      if (before && leans) result[at - 1] = { ...before, word: before.word + left };
      if (behind && leads) result[at + 1] = { ...behind, word: right + behind.word };
      result[at] = { word: (leans ? '' : left) + (leads ? '' : right), tag };
      if (!leans && !leads) result.splice(at, 1, { word: left, tag }, { word: right, tag });
      return;
    }
  });
  return result.filter(({ word }) => word !== '');
}

/** The words of a claim's clause, those apart that the evidence `text` splits otherwise. */
export function wordsFor(clause: string, text: string): readonly ClauseWord[] {
  return recut(clauseWords(clause), text).flatMap((item) => {
    const whole = item.tag === 'figure' || item.word.length < 3 || text.includes(item.word) || excused(item.word);
    if (whole) return [item];
    const pieces = piecesIn(item.word, text)?.map((word) => ({ word, tag: item.tag }));
    return pieces ?? halvesIn(item.word, text)?.flatMap(clauseWords) ?? [item];
  });
}

/** A way to place the words so far: the last one placed, and the way that led there. `end` is 0 before the first. */
interface Path {
  readonly score: number;
  readonly end: number;
  readonly last: { readonly index: number; readonly place: Place; readonly before: Path } | null;
}

/** What a frame weighs beside a character of another word, and how far apart words cost as much as a character. */
const FRAME_WEIGHT = 0.3;
const COSTLY_GAP = 40;

function stepOf(paths: readonly Path[], index: number, places: readonly Place[], weight: number): readonly Path[] {
  if (places.length === 0) return paths;
  const best = new Map<number, Path>();
  const offer = (path: Path): void => {
    const other = best.get(path.end);
    if (!other || path.score > other.score) best.set(path.end, path);
  };
  for (const path of paths) {
    offer(path);
    for (const place of places) {
      if (path.end > place[0]) continue;
      const gap = path.end === 0 ? 0 : Math.min(1, (place[0] - path.end) / COSTLY_GAP);
      offer({ score: path.score + weight - gap, end: place[1], last: { index, place, before: path } });
    }
  }
  return [...best.values()];
}

/** A word of a claim's clause, ready to be looked for in any stretch. */
interface Sought {
  readonly item: ClauseWord;
  /** What stands for it; nothing where it is not looked for. */
  readonly told: readonly string[];
  readonly denied: boolean;
  readonly weight: number;
}

const soughtOf = rememberedOf((words: readonly ClauseWord[]): readonly Sought[] =>
  words.map((item, index) => {
    const role = roleOf(item);
    const light = role === 'frame' || role === 'soft';
    const told = light || role === 'figure' ? [item.word] : wordings(item.word);
    return {
      item,
      told: role === 'frame' && item.word.length === 1 ? [] : told,
      denied: NEGATED.test(words[index - 1]?.word ?? ''),
      weight: light ? FRAME_WEIGHT : item.word.length,
    };
  }),
);

/**
 * Places the words of a claim's clause in a stretch of evidence: as many characters as possible in the claim's order,
 * close together.
 */
export function align(words: readonly ClauseWord[], { text }: Stretch): readonly PlacedWord[] {
  const placed = soughtOf(words).map(({ item, told, denied, weight }) => {
    const places: Place[] = [];
    for (const word of told) addPlaces(places, text, word, denied);
    return { word: item.word, tag: item.tag, places, weight };
  });
  const paths = placed.reduce<readonly Path[]>(
    (sofar, { places, weight }, index) => stepOf(sofar, index, places, weight),
    [{ score: 0, end: 0, last: null }],
  );
  const best = paths.reduce((one, other) => (other.score > one.score ? other : one));
  const chosen = new Map<number, Place>();
  for (let { last } = best; last; { last } = last.before) chosen.set(last.index, last.place);
  return placed.map(({ word, tag, places }, index) => ({ word, tag, places, at: chosen.get(index) ?? null }));
}
