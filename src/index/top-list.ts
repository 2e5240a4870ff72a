/** A passage with its score. */
export interface ScoredPassage {
  readonly ordinal: number;
  readonly score: number;
}

/** Keeps the best `capacity` of the passages offered; of equal scores the one offered first. A binary min-heap. */
export class TopList {
  readonly #capacity: number;
  readonly #scores: Float64Array;
  readonly #ordinals: Uint32Array;
  #size = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#scores = new Float64Array(capacity);
    this.#ordinals = new Uint32Array(capacity);
  }

  /** What a passage must exceed to enter. */
  get threshold(): number {
    return this.#size < this.#capacity ? Number.NEGATIVE_INFINITY : (this.#scores[0] as number);
  }

  /** Passages must be offered in ascending order of their ordinals. */
  offer(ordinal: number, score: number): void {
    if (this.#size < this.#capacity) {
      this.#rise(this.#size++, ordinal, score);
    } else if (score > this.threshold) {
      this.#sink(ordinal, score);
    }
  }

  /** Best first. */
  toArray(): ScoredPassage[] {
    return Array.from({ length: this.#size }, (_, i) => ({
      ordinal: this.#ordinals[i] as number,
      score: this.#scores[i] as number,
    })).sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  }

  /** Whether slot `a` leaves before the given passage. */
  #isBelow(a: number, ordinal: number, score: number): boolean {
    const other = this.#scores[a] as number;
    return other < score || (other === score && (this.#ordinals[a] as number) > ordinal);
  }

  #place(slot: number, ordinal: number, score: number): void {
    this.#scores[slot] = score;
    this.#ordinals[slot] = ordinal;
  }

  #move(from: number, to: number): void {
    this.#place(to, this.#ordinals[from] as number, this.#scores[from] as number);
  }

  #rise(from: number, ordinal: number, score: number): void {
    let slot = from;
    while (slot > 0) {
      const parent = (slot - 1) >>> 1;
      if (this.#isBelow(parent, ordinal, score)) break;
      this.#move(parent, slot);
      slot = parent;
    }
    this.#place(slot, ordinal, score);
  }

  #sink(ordinal: number, score: number): void {
    let slot = 0;
    for (;;) {
      let child = 2 * slot + 1;
      if (child >= this.#size) break;
      if (
        child + 1 < this.#size &&
        this.#isBelow(child + 1, this.#ordinals[child] as number, this.#scores[child] as number)
      ) {
        child++;
      }
      if (!this.#isBelow(child, ordinal, score)) break;
      this.#move(child, slot);
      slot = child;
    }
    this.#place(slot, ordinal, score);
  }
}
