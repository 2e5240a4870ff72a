import { GrowableUint32Array } from './growable-array.js';
import { BODY_WEIGHT, type KeywordIndex, lengthNorms, packCount, saturationBounds } from './keyword-index.js';
import { TermDictionary } from './term-dictionary.js';
import { bigramOf, eachBigram, wordsBesideBigrams } from './terms.js';

/** A passage as the keyword index reads it, folded. */
export interface KeywordText {
  readonly body: string;
  /** Title and section path. */
  readonly header: string;
}

interface Header {
  readonly text: string;
  readonly terms: readonly number[];
}

const MAX_LENGTH = 0xffff;

/** Longer headers are cut off: no term can then occur in one more often than a byte counts. */
const MAX_HEADER_UNITS = 250;
const ONCE_IN_HEADER = 1;
const ONCE_IN_BODY = 0x100;

/** Builds a keyword index of texts in the order of their ordinals. */
export function buildKeywordIndex(texts: Iterable<KeywordText>): KeywordIndex {
  const builder = new KeywordIndexBuilder();
  for (const text of texts) builder.add(text);
  return builder.finish();
}

/** Collects (term, passage, counts) in order of passages, then sorts them by term in one pass. */
class KeywordIndexBuilder {
  readonly #bigramIds = new Map<number, number>();
  readonly #wordIds = new Map<string, number>();
  readonly #terms: string[] = [];
  /** For each term the entry of the current passage, if it is not before `#passageStart`. */
  readonly #lastEntry: number[] = [];
  readonly #entryTerms = new GrowableUint32Array();
  /** Occurrences in the header in the lowest byte, in the body above it. */
  readonly #entryCounts = new GrowableUint32Array();
  readonly #passageStarts = new GrowableUint32Array();
  readonly #lengths = new GrowableUint32Array();
  /** Neighbouring passages mostly share title and section. */
  #header: Header = { text: '', terms: [] };

  add({ body, header }: KeywordText): void {
    if (header !== this.#header.text) {
      this.#header = { text: header, terms: this.#termsOf(header.slice(0, MAX_HEADER_UNITS)) };
    }
    const bodyTerms = this.#termsOf(body);
    const passageStart = this.#entryTerms.length;
    this.#passageStarts.push(passageStart);
    for (const term of bodyTerms) this.#count(term, ONCE_IN_BODY, passageStart);
    for (const term of this.#header.terms) this.#count(term, ONCE_IN_HEADER, passageStart);
    this.#lengths.push(Math.min(MAX_LENGTH, BODY_WEIGHT * bodyTerms.length + this.#header.terms.length));
  }

  #termsOf(text: string): number[] {
    const terms: number[] = [];
    eachBigram(text, (code) => {
      let id = this.#bigramIds.get(code);
      if (id === undefined) {
        id = this.#newTerm(bigramOf(code));
        this.#bigramIds.set(code, id);
      }
      terms.push(id);
    });
    for (const word of wordsBesideBigrams(text)) {
      let id = this.#wordIds.get(word);
      if (id === undefined) {
        id = this.#newTerm(word);
        this.#wordIds.set(word, id);
      }
      terms.push(id);
    }
    return terms;
  }

  #newTerm(term: string): number {
    this.#lastEntry.push(-1);
    return this.#terms.push(term) - 1;
  }

  #count(term: number, amount: number, passageStart: number): void {
    const entry = this.#lastEntry[term] as number;
    if (entry >= passageStart) {
      this.#entryCounts.set(entry, this.#entryCounts.get(entry) + amount);
      return;
    }
    this.#lastEntry[term] = this.#entryTerms.length;
    this.#entryTerms.push(term);
    this.#entryCounts.push(amount);
  }

  finish(): KeywordIndex {
    const order = this.#terms.map((_, id) => id).sort((a, b) => compare(this.#terms[a], this.#terms[b]));
    const positions = new Uint32Array(order.length);
    order.forEach((id, position) => {
      positions[id] = position;
    });
    const terms = TermDictionary.of(order.map((id) => this.#terms[id] as string));
    const lengths = Uint16Array.from(this.#lengths.view());
    const { starts, passages, counts } = this.#postings(positions);
    const bounds = saturationBounds(starts, passages, counts, lengthNorms(lengths));
    return { size: lengths.length, terms, starts, passages, counts, lengths, bounds };
  }

  #postings(positions: Uint32Array): Pick<KeywordIndex, 'starts' | 'passages' | 'counts'> {
    const entryTerms = this.#entryTerms.view();
    const starts = new Uint32Array(positions.length + 1);
    for (const term of entryTerms) (starts[(positions[term] as number) + 1] as number)++;
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    const next = starts.slice();
    const passages = new Uint32Array(entryTerms.length);
    const counts = new Uint8Array(entryTerms.length);
    const passageStarts = this.#passageStarts;
    for (let passage = 0; passage < passageStarts.length; passage++) {
      const end = passage + 1 < passageStarts.length ? passageStarts.get(passage + 1) : entryTerms.length;
      for (let entry = passageStarts.get(passage); entry < end; entry++) {
        const position = positions[entryTerms[entry] as number] as number;
        const slot = next[position] as number;
        next[position] = slot + 1;
        const count = this.#entryCounts.get(entry);
        passages[slot] = passage;
        counts[slot] = packCount(count >>> 8, count & 0xff);
      }
    }
    return { starts, passages, counts };
  }
}

function compare(a: string | undefined, b: string | undefined): number {
  return a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;
}
