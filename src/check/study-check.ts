import { fault } from '../i18n/fault.js';
import type { Diagnostic, Place, Severity } from '../model/diagnostic.js';
import type { Bilingual } from '../model/words.js';
import type { CheckContext } from './context.js';

/** A study that fails a check, and where: the example that `daya explain` prints and the check's own test runs. */
export interface StudyCheckExample {
  /** Path → text; the files of a small sound study stand behind them. */
  readonly files: Readonly<Record<string, string>>;
  /** `file:line:column` of each diagnostic, as far as it has one. */
  readonly at: readonly string[];
}

/** What a check says about itself; `Args` are the values that its words need. */
interface StudyCheckWords<Args> {
  /** `<room>/<what-is-wrong>`, the id that `checks:` of daya.yaml takes. */
  readonly id: string;
  readonly severity: Severity;
  /** The fault in general, in a line. */
  readonly title: Bilingual;
  /** Why it matters, for a researcher who has never heard of it. */
  readonly why: Bilingual;
  readonly message: (args: Args) => Bilingual;
  readonly hint?: (args: Args) => Bilingual | undefined;
  readonly example: StudyCheckExample;
}

/** Reports one occurrence; `text` is the line of the place where the file is no YAML of the study. */
export type Report<Args> = (place: Place, args: Args, text?: string) => void;

/** One thing that can be wrong across the files of a study. */
export interface StudyCheck
  extends Pick<StudyCheckWords<never>, 'id' | 'severity' | 'title' | 'why' | 'example'> {
  run(context: CheckContext): Diagnostic[];
}

/** Declares a check: its words, and how it looks. */
export function studyCheck<Args>(
  words: StudyCheckWords<Args> & { readonly look: (context: CheckContext, report: Report<Args>) => void },
): StudyCheck {
  const { look, title, example, ...rest } = words;
  const kind = fault<Args>(rest);
  return {
    id: words.id,
    severity: words.severity,
    title,
    why: words.why,
    example,
    run(context) {
      const found: Diagnostic[] = [];
      look(context, (place, args, text) => void found.push(kind.at(place, args, text)));
      return found;
    },
  };
}
