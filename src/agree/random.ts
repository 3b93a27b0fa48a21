/**
 * Numbers that look random and are the same for the same seed: sfc32 (Chris Doty-Humphrey's small fast counting
 * generator, 128 bits of state, passes PractRand). Own, because Math.random cannot be seeded and an interval that
 * changes from run to run cannot be cited.
 */
export class SeededRandom {
  #a = 0;
  #b = 0;
  #c: number;
  #counter = 1;

  constructor(seed: number) {
    this.#c = seed | 0;
    // The state is filled from the seed by the generator itself; its author recommends a dozen rounds.
    for (let round = 0; round < 15; round++) this.next();
  }

  /** A whole number from 0 to 2³² − 1. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return sum >>> 0;
  }

  /** A whole number from 0 to n − 1; n at most 2³². */
  below(n: number): number {
    return Math.floor((this.next() / 4294967296) * n);
  }
}
