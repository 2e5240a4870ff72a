import { fold } from '../../domain/fold.js';
import { NOT_MEANT } from '../../search/lexicon.js';
import { fieldLexicon } from '../../search/thesaurus.js';
import { everydayLexicon } from './everyday-topic.js';

/** A term of the field that a question in everyday words is like. */
export interface NearestTerm {
  /** The term, folded. */
  readonly term: string;
  /** How much liker than the next one, as a ratio of their scores: 1 or more. */
  readonly lead: number;
  /** How much of what the question tells its wordings hold, from 0 to 1. */
  readonly share: number;
}

/** A single character tells less than a pair of them. */
const SINGLE = 0.35;

/** How much many wordings count against their term: 0 not at all, 1 in proportion to their length. */
const LENGTH = 0.25;

/** All wordings in one text, and where each character stands in it. */
interface Wordings {
  readonly text: string;
  /** By offset in the text the number of the term that the wording there leads to. */
  readonly owners: Uint16Array;
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
  /** Offsets in the text, those of one UTF-16 unit together: of unit u from `begins[u]` up to `begins[u + 1]`. */
  readonly offsets: Uint32Array;
  readonly begins: Uint32Array;
}

/** Each term with all wordings that lead to it: those of reports, and those of everyday speech. */
function wordingsByTerm(): ReadonlyMap<string, readonly string[]> {
  const field = fieldLexicon();
  const terms = new Map<readonly string[], string>();
  for (const [term, groups] of field.byTerm) for (const group of groups) if (!terms.has(group)) terms.set(group, term);
  const wordings = new Map<string, string[]>();
  const known = new Map<string, string>();
  for (const [group, term] of terms) {
    const meant = group.filter((wording) => !wording.startsWith(NOT_MEANT));
    wordings.set(term, [...(wordings.get(term) ?? []), ...meant]);
    for (const wording of meant) if (!known.has(wording)) known.set(wording, term);
  }
  for (const lexicon of [field, everydayLexicon()]) {
    for (const [wording, groups] of lexicon.byTerm) {
      for (const group of groups) {
        const meant = group.find((each) => known.has(each));
        if (meant !== undefined) wordings.get(known.get(meant) ?? '')?.push(wording);
      }
    }
  }
  return wordings;
}

function gather(): Wordings {
  const all = [...wordingsByTerm()].map(([term, own]) => ({ term, text: `${own.join('\n')}\n` }));
  const text = all.map((each) => each.text).join('');
  const owners = new Uint16Array(text.length);
  let at = 0;
  for (const [number, own] of all.entries()) {
    owners.fill(number, at, at + own.text.length);
    at += own.text.length;
  }
  const terms = all.map((each) => ({ term: each.term, weight: each.text.length ** -LENGTH }));
  return { text, owners, terms, ...offsetsByUnit(text) };
}

const UNITS = 0x10000;

function offsetsByUnit(text: string): Pick<Wordings, 'offsets' | 'begins'> {
  const begins = new Uint32Array(UNITS + 1);
  for (let at = 0; at < text.length; at++) begins[text.charCodeAt(at) + 1] = (begins[text.charCodeAt(at) + 1] ?? 0) + 1;
  for (let unit = 0; unit < UNITS; unit++) begins[unit + 1] = (begins[unit + 1] ?? 0) + (begins[unit] ?? 0);
  const next = begins.slice();
  const offsets = new Uint32Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const place = next[text.charCodeAt(at)] ?? 0;
    offsets[place] = at;
    next[text.charCodeAt(at)] = place + 1;
  }
  return { offsets, begins };
}

let gathered: Wordings | undefined;

/** Made once a process. */
export function gatherWordings(): Wordings {
  gathered ??= gather();
  return gathered;
}

/** By their number the terms whose wordings have a pair of characters, or a single one, and how often. */
function termsWith(pair: string, { text, owners, offsets, begins }: Wordings): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const unit = pair.charCodeAt(0);
  for (const at of offsets.subarray(begins[unit], begins[unit + 1])) {
    if (pair.length > 1 && text.charCodeAt(at + 1) !== pair.charCodeAt(1)) continue;
    const owner = owners[at] ?? 0;
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return counts;
}

/** Pairs of characters of a question, and single ones, each with what it tells. */
function pairsOf(folded: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (const part of folded.split(/[^\p{L}\p{N}]+/u)) {
    for (let i = 0; i < part.length; i++) {
      pairs.set(part.charAt(i), SINGLE);
      if (i + 1 < part.length) pairs.set(part.slice(i, i + 2), 1);
    }
  }
  return pairs;
}

/**
 * The terms of the field whose wordings a question resembles, the likest first, by the pairs of characters that both
 * have: rare ones tell more, and so does what many wordings have (tf-idf with logarithmic counts).
 */
function likest(
  question: string,
): readonly { readonly number: number; readonly score: number; readonly share: number }[] {
  const wordings = gatherWordings();
  const { terms } = wordings;
  const scores = new Map<number, number>();
  const held = new Map<number, number>();
  let said = 0;
  for (const [pair, tells] of pairsOf(fold(question))) {
    const having = termsWith(pair, wordings);
    const rarity = Math.log(terms.length / Math.max(1, having.size));
    said += tells * rarity ** 2;
    for (const number of having.keys()) held.set(number, (held.get(number) ?? 0) + tells * rarity ** 2);
    for (const [number, often] of having)
      scores.set(number, (scores.get(number) ?? 0) + tells * rarity ** 2 * Math.log1p(often));
  }
  return [...scores]
    .map(([number, score]) => ({
      number,
      score: score * (terms[number]?.weight ?? 0),
      share: (held.get(number) ?? 0) / said,
    }))
    .sort((a, b) => b.score - a.score);
}

/** The term of the field whose wordings a question resembles most; null where they share nothing. */
export function nearestTerm(question: string): NearestTerm | null {
  const [first, second] = likest(question);
  if (!first) return null;
  const { terms } = gatherWordings();
  const lead = first.score / (second?.score || first.score);
  return { term: terms[first.number]?.term ?? '', lead, share: first.share };
}

/** What a question that nothing answers may be about: the terms it is most like, at most `limit`, each holding at least `share` of it. */
export function likeTerms(question: string, share: number, limit: number): readonly string[] {
  const { terms } = gatherWordings();
  return likest(question)
    .filter((like) => like.share >= share)
    .slice(0, limit)
    .map(({ number }) => terms[number]?.term ?? '');
}
