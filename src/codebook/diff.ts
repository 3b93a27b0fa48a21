import type { Code, Codebook } from '../model/codebook.js';
import type { Localised } from '../model/words.js';
import { foldText, textsOf } from './folded.js';

/** What happened to a code between two versions of a codebook. */
export type CodeChange =
  | 'added'
  | 'removed'
  | 'renamed'
  | 'merged'
  | 'retired'
  | 'moved'
  | 'relabelled'
  | 'redefined'
  | 'indicators';

export interface CodebookChange {
  readonly change: CodeChange;
  /** `codebook:id` before; missing where the code is new. */
  readonly before?: string;
  /** `codebook:id` after; missing where the code is gone. For a merge, the code that it went into. */
  readonly after?: string;
  /** What was and what is: ids, paths, labels, or definitions; empty for indicators. */
  readonly was: Localised;
  readonly is: Localised;
  /** A code that is gone, whose old id no code names under `formerly`: its codings are left without a code. */
  readonly loses: boolean;
}

/**
 * What changed from one version of a codebook to another, in the order of the new one, then what is gone. A code is
 * followed over a renaming by `formerly`; where that is missing, by the same label and definition (then its codings are
 * lost, and `loses` says so).
 */
export function diffCodebooks(before: Codebook, after: Codebook): CodebookChange[] {
  const old = new Map(before.codes.map((code) => [code.id, code]));
  const now = new Map(after.codes.map((code) => [code.id, code]));
  const pairs = new Map<Code, Code>();
  const followed = new Set<Code>();
  for (const code of after.codes) {
    const same = old.get(code.id) ?? formerOf(code, before, old, now);
    if (same === undefined || followed.has(same)) continue;
    pairs.set(code, same);
    followed.add(same);
  }
  const gone = before.codes.filter((code) => !followed.has(code));
  for (const code of after.codes) {
    if (pairs.has(code)) continue;
    const same = gone.find(
      (each) => !followed.has(each) && identity(each) === identity(code) && !now.has(each.id),
    );
    if (same === undefined) continue;
    pairs.set(code, same);
    followed.add(same);
  }
  // A boundary that points to a renamed or merged code has not changed.
  const names = new Map([...pairs].map(([code, same]) => [same.id, code.replacedBy ?? code.id]));
  const changes = after.codes.flatMap((code) => changesOf(pairs.get(code), code, before, after, names));
  for (const code of before.codes)
    if (!followed.has(code))
      changes.push({
        change: 'removed',
        before: code.ref,
        was: code.label,
        is: '',
        loses: code.status !== 'retired',
      });
  return changes;
}

function formerOf(
  code: Code,
  before: Codebook,
  old: ReadonlyMap<string, Code>,
  now: ReadonlyMap<string, Code>,
): Code | undefined {
  for (const former of code.formerly) {
    const id = former.startsWith(`${before.id}:`) ? former.slice(before.id.length + 1) : former;
    if (old.has(id) && !now.has(id)) return old.get(id);
  }
  return undefined;
}

function identity(code: Code): string {
  return JSON.stringify([said(code.label), said(code.definition)]);
}

function changesOf(
  was: Code | undefined,
  is: Code,
  before: Codebook,
  after: Codebook,
  names: ReadonlyMap<string, string>,
): CodebookChange[] {
  if (was === undefined) return [{ change: 'added', after: is.ref, was: '', is: is.label, loses: false }];
  const found: CodebookChange[] = [];
  const put = (change: CodeChange, from: Localised, to: Localised, more: Partial<CodebookChange> = {}) =>
    found.push({ change, before: was.ref, after: is.ref, was: from, is: to, loses: false, ...more });
  if (was.ref !== is.ref) {
    const kept = [was.id, was.ref].some((id) => is.formerly.includes(id)) && before.id === after.id;
    const moved = before.id !== after.id && is.formerly.includes(was.ref);
    put('renamed', was.id, is.id, { loses: !kept && !moved });
  }
  if (was.status !== 'retired' && is.status === 'retired') {
    if (is.replacedBy === undefined) put('retired', was.label, '');
    else put('merged', was.id, is.replacedBy, { after: `${after.id}:${is.replacedBy}` });
  }
  const path = (code: Code) => code.path.slice(0, -1).join(' › ') || '–';
  const parentNow = is.parent === undefined ? undefined : after.codes.find(({ id }) => id === is.parent);
  const parentFollowed =
    was.parent === is.parent || (was.parent !== undefined && parentNow?.formerly.includes(was.parent));
  if (!parentFollowed || was.facet !== is.facet) put('moved', path(was), path(is));
  if (said(was.label) !== said(is.label)) put('relabelled', was.label, is.label);
  const meant = meaningOf(was, names);
  const changed = meaningOf(is).findIndex(([, text], i) => said(text) !== said(meant[i]![1]));
  if (changed >= 0) {
    const [part, text] = meaningOf(is)[changed]!;
    put('redefined', labelled(part, meant[changed]![1]), labelled(part, text));
  }
  if (patterns(was) !== patterns(is)) put('indicators', '', '');
  return found;
}

/** Everything that tells a coder when to use the code, part by part; `names` are the new ids of codes it points to. */
function meaningOf(code: Code, names?: ReadonlyMap<string, string>): [part: string, text: Localised][] {
  const joined = (texts: readonly Localised[]) =>
    texts
      .map((text) => inBoth(text))
      .sort()
      .join('; ');
  const pointed = (see: string | undefined) => (see === undefined ? '' : ` → ${names?.get(see) ?? see}`);
  return [
    ['definition', code.definition ?? ''],
    ['claim', code.claim ?? ''],
    ['include', joined(code.include)],
    ['exclude', joined(code.exclude.map(({ text, see }) => `${inBoth(text)}${pointed(see)}`))],
  ];
}

function inBoth(text: Localised): string {
  return textsOf(text)
    .map((each) => each.text.trim())
    .join(' / ');
}

function labelled(part: string, text: Localised): Localised {
  return part === 'definition' ? text : `${part}: ${inBoth(text)}`;
}

function patterns(code: Code): string {
  const sources = code.indicators
    .map(({ source, language, negation }) => [source, language, negation])
    .sort();
  return JSON.stringify([sources, code.none]);
}

function said(text: Localised | undefined): string {
  return textsOf(text)
    .map((each) => `${each.language} ${foldText(each.text)}`)
    .join(' | ');
}
