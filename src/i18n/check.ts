import type { Diagnostic, Place, Severity } from '../model/diagnostic.js';
import type { Bilingual } from '../model/words.js';
import { type FaultWords, fault } from './fault.js';

/** What a check says about itself; `Args` are the values that its words need, `Example` is what fails it. */
export interface CheckWords<Args, Example> extends FaultWords<Args> {
  /** The fault in general, in a line. */
  readonly title: Bilingual;
  /** What `daya explain` prints and the check's own test runs. */
  readonly example: Example;
}

/** A place with its line, where the file is at hand. */
export interface PlacedLine {
  readonly place: Place;
  readonly text?: string | undefined;
}

/** Reports one occurrence. `severity` replaces the usual one, where the same fault can weigh differently. */
export type Found<Args> = (at: PlacedLine, args: Args, severity?: Severity) => void;

/** One thing that can be wrong with a subject: a codebook, or a study. */
export interface Check<Subject, Example>
  extends Pick<CheckWords<never, Example>, 'id' | 'severity' | 'title' | 'why' | 'example'> {
  run(subject: Subject): Diagnostic[];
}

/** Declares a check: its words, and how it looks. */
export function declareCheck<Args, Subject, Example>(
  words: CheckWords<Args, Example>,
  look: (subject: Subject, found: Found<Args>) => void,
): Check<Subject, Example> {
  const { id, severity, title, why, example } = words;
  const kind = fault<Args>(words);
  return {
    ...{ id, severity, title, why, example },
    run(subject) {
      const diagnostics: Diagnostic[] = [];
      look(subject, ({ place, text }, args, other) => {
        const diagnostic = kind.at(place, args, text);
        diagnostics.push(other === undefined ? diagnostic : { ...diagnostic, severity: other });
      });
      return diagnostics;
    },
  };
}
