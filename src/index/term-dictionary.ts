/** Terms in ascending order of their UTF-16 units, found by binary search: nothing to build when an index is loaded. */
export class TermDictionary {
  /** All terms end to end. */
  readonly text: string;
  /** `offsets[i]` is where term i begins in `text`; one more entry closes the last. */
  readonly offsets: Uint32Array;

  constructor(text: string, offsets: Uint32Array) {
    this.text = text;
    this.offsets = offsets;
  }

  /** `terms` must be sorted and distinct. */
  static of(terms: readonly string[]): TermDictionary {
    const offsets = new Uint32Array(terms.length + 1);
    terms.forEach((term, i) => {
      offsets[i + 1] = (offsets[i] as number) + term.length;
    });
    return new TermDictionary(terms.join(''), offsets);
  }

  get size(): number {
    return this.offsets.length - 1;
  }

  term(position: number): string {
    return this.text.slice(this.offsets[position], this.offsets[position + 1]);
  }

  /** Position of a term, -1 where it does not occur. */
  find(term: string): number {
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const candidate = this.term(middle);
      if (candidate === term) return middle;
      if (candidate < term) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
