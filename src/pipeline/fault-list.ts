import { agreeFaults } from '../i18n/faults/agree.js';
import type { Diagnostic } from '../model/diagnostic.js';

/** Faults of one file that are listed; a file that is malformed from end to end says so once. */
const most = 100;

/** Gathers faults of a file of any size. */
export class FaultList {
  readonly #shown: Diagnostic[] = [];
  #hidden = 0;

  constructor(readonly file: string) {}

  /** Adds a fault; it is made only where it will be shown. */
  add(make: () => Diagnostic): void {
    if (this.#shown.length < most) this.#shown.push(make());
    else this.#hidden++;
  }

  get list(): readonly Diagnostic[] {
    if (this.#hidden === 0) return this.#shown;
    return [...this.#shown, agreeFaults.moreFaults.at({ file: this.file }, { count: this.#hidden })];
  }
}
