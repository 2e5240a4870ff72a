const FIRST_CAPACITY = 1024;

/** A list of unsigned 32-bit integers that grows; plain arrays take twice the memory and move while they grow. */
export class GrowableUint32Array {
  #values = new Uint32Array(FIRST_CAPACITY);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  get(position: number): number {
    return this.#values[position] as number;
  }

  set(position: number, value: number): void {
    this.#values[position] = value;
  }

  /** A view of what was pushed, valid until the next push. */
  view(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}
