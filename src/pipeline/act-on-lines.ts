import { actFaults } from '../i18n/faults/coding-acts.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { type Acted, ActsOnCodings } from './act-on-codings.js';
import { personAsked } from './coding-requests.js';
import type { OpenStudy } from './open-study.js';
import { readObjectLines } from './read-object-lines.js';

const rejectKeys = ['id', 'coder', 'why'] as const;
const acceptKeys = [
  ...rejectKeys,
  ...(['code', 'stance', 'memo', 'quote', 'prefix', 'suffix', 'range', 'at'] as const),
] as const;

/**
 * Accepts or rejects the codings that a file names, an object a line: `{"id","coder"?,"why"?}`, and for accepting also what is
 * to be changed (`code`, `stance`, `memo`, `quote`, `at`, `range`, `prefix`, `suffix`). Every line is checked, and a fault in one
 * leaves no event at all. `coder` and `why` stand in for lines that have none.
 */
export function actOnLines(
  open: OpenStudy,
  act: 'accept' | 'reject',
  { text, file }: { readonly text: string; readonly file: string },
  { coder, why }: { readonly coder?: string | undefined; readonly why?: string | undefined },
): Acted {
  const keys: readonly (typeof acceptKeys)[number][] = act === 'accept' ? acceptKeys : rejectKeys;
  const { lines, diagnostics } = readObjectLines(text, file, keys, ['id']);
  const byPerson = new Map<string, ActsOnCodings>();
  const named = new Map<string, number>();
  const done: Acted[] = [];
  for (const { given, faults } of lines) {
    const id = given.id!;
    const { place } = faults;
    const before = diagnostics.length;
    const by = personAsked(open.study, given.coder ?? coder, faults);
    if (diagnostics.length > before) continue;
    const key = `${by}\n${id}`;
    const first = named.get(key);
    named.set(key, first ?? place?.line ?? 0);
    if (first !== undefined) {
      diagnostics.push(actFaults.namedTwice.at(place, { id, line: first }, faults.text));
      continue;
    }
    const acts = byPerson.get(by) ?? new ActsOnCodings(open, { by, why });
    byPerson.set(by, acts);
    const acted = act === 'accept' ? acts.accept(id, given, given.why) : acts.reject(id, given.why);
    const { text: line } = faults;
    diagnostics.push(
      ...acted.diagnostics.map((each) => ({ ...each, ...(place && { place }), ...(line && { text: line }) })),
    );
    done.push(acted);
  }
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  return {
    events: failed ? [] : done.flatMap(({ events }) => events),
    diagnostics: inOrder(diagnostics),
    unchanged: done.reduce((sum, { unchanged }) => sum + unchanged, 0),
  };
}

/** In the order of the lines, so that a person can go through the file once. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
}
