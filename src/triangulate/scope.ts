import { select } from '../display/selection.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Finding } from '../model/finding.js';
import type { Evidence, Facts } from '../reduce/evidence.js';
import type { Hearing } from '../reduce/witnesses.js';

/** The words and the witnesses that a finding is judged on. */
export interface Scope {
  readonly evidence: readonly Evidence[];
  readonly hearings: readonly Hearing[];
  /** Axis → values that are let through, where a filter names the axis. */
  readonly allowed: Readonly<Record<string, ReadonlySet<string>>>;
}

/** `key=value` filters of a command, values separated by commas. */
export type Where = Readonly<Record<string, string>>;

/** What the finding's `when` and the command's `--where` let through; a finding is judged on nothing else. */
export function scopeOf(finding: Finding, facts: Facts, where: Where = {}): Scope {
  const when = whenAsWhere(finding);
  const own = select(facts, { where: when }, []);
  if (Object.keys(where).length === 0) return { ...own, allowed: allowedOf([when]) };
  const asked = select(facts, { where }, []);
  const evidence = new Set(asked.evidence);
  const hearings = new Set(asked.hearings);
  return {
    evidence: own.evidence.filter((one) => evidence.has(one)),
    hearings: own.hearings.filter((one) => hearings.has(one)),
    allowed: allowedOf([when, where]),
  };
}

/** What is wrong with filters, in the words of `display`. */
export function filterFaults(facts: Facts, where: Where): Diagnostic[] {
  const faults: Diagnostic[] = [];
  select(facts, { where }, faults);
  return faults;
}

/** The `when` of a finding as filters. */
export function whenAsWhere(finding: Finding): Where {
  return Object.fromEntries(Object.entries(finding.when).map(([key, values]) => [key, values.join(',')]));
}

function allowedOf(filters: readonly Where[]): Record<string, ReadonlySet<string>> {
  const allowed: Record<string, Set<string>> = {};
  for (const filter of filters) {
    for (const [key, text] of Object.entries(filter)) {
      const values = text.split(',').map((value) => value.trim());
      const before = allowed[key];
      allowed[key] = new Set(before ? values.filter((value) => before.has(value)) : [text, ...values]);
    }
  }
  return allowed;
}
