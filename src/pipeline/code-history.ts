import type { CodeHistory } from '../check/context.js';
import { readCodebook } from '../codebook/read-codebook.js';
import type { Code, Codebook } from '../model/codebook.js';
import { gitFile, gitRevisions } from '../study/git-file.js';
import type { OpenStudy } from './open-study.js';

/** Revisions of a codebook that are looked at; what happened before them is taken to have always been so. */
const mostRevisions = 100;
const mostCommits = 10_000;

/**
 * What git knows of the codes of the study's own codebooks since people began to code; nothing where the study is not
 * under git. What was changed before the first codings were committed belongs to the making of the codebook.
 */
export function codeHistory({ study }: OpenStudy): ReadonlyMap<string, CodeHistory> {
  const found = new Map<string, CodeHistory>();
  const began = Object.keys(study.settings.coders)
    .flatMap((coder) => gitRevisions(study.dir, `codings/${coder}`, mostCommits).at(-1)?.at ?? [])
    .reduce<string | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
  if (began === undefined) return found;
  for (const codebook of study.codebooks) {
    if (codebook.ref.startsWith('builtin:')) continue;
    const revisions = gitRevisions(study.dir, codebook.ref, mostRevisions).flatMap(({ revision, at }) => {
      const text = gitFile(study.dir, `${revision}:${codebook.ref}`);
      const before = text === undefined ? undefined : readCodebook(text, codebook.ref, codebook.ref).codebook;
      return before ? [{ at, codebook: before }] : [];
    });
    if (revisions.length < 2) continue;
    for (const code of codebook.codes) {
      const { added = '', defined = '' } = historyOf(code, revisions);
      const since = { ...(added > began && { added }), ...(defined > began && { defined }) };
      if (Object.keys(since).length > 0) found.set(code.ref, since);
    }
  }
  return found;
}

/** `revisions` stand newest first. A code is looked for by its present and its former ids. */
function historyOf(code: Code, revisions: readonly { at: string; codebook: Codebook }[]): CodeHistory {
  const ids = new Set([code.id, ...code.formerly]);
  const before = revisions.map(({ at, codebook }) => ({
    at,
    code: codebook.codes.find(({ id }) => ids.has(id)),
  }));
  const unchanged = before.findIndex((each) => definitionOf(each.code) !== definitionOf(code));
  const absent = before.findIndex((each) => each.code === undefined);
  // Index 0 differs where the change is not committed yet: it is still going on, and has no time.
  return {
    ...(absent > 0 && { added: before[absent - 1]!.at }),
    ...(unchanged > 0 && before[unchanged]!.code !== undefined && { defined: before[unchanged - 1]!.at }),
  };
}

function definitionOf(code: Code | undefined): string | undefined {
  return (
    code && JSON.stringify([code.definition ?? null, code.include, code.exclude.map(({ text }) => text)])
  );
}
