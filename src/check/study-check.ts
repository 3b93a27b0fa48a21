import { type Check, type CheckWords, declareCheck } from '../i18n/check.js';
import type { Place } from '../model/diagnostic.js';
import type { CheckContext } from './context.js';

/** A study that fails a check, and where: the example that `daya explain` prints and the check's own test runs. */
export interface StudyCheckExample {
  /** Path → text; the files of a small sound study stand behind them. */
  readonly files: Readonly<Record<string, string>>;
  /** `file:line:column` of each diagnostic, as far as it has one. */
  readonly at: readonly string[];
}

/** Reports one occurrence; `text` is the line of the place where the file is no YAML of the study. */
export type Report<Args> = (place: Place, args: Args, text?: string) => void;

/** One thing that can be wrong across the files of a study. */
export type StudyCheck = Check<CheckContext, StudyCheckExample>;

/** Declares a check: its words, and how it looks. */
export function studyCheck<Args>(
  words: CheckWords<Args, StudyCheckExample> & {
    readonly look: (context: CheckContext, report: Report<Args>) => void;
  },
): StudyCheck {
  const { look, ...rest } = words;
  return declareCheck<Args, CheckContext, StudyCheckExample>(rest, (context, found) =>
    look(context, (place, args, text) => found({ place, text }, args)),
  );
}
