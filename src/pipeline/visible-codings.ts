import type { Coding } from '../model/coding.js';
import type { CodingLog, Study } from '../model/study.js';
import { foldLogs } from '../study/fold.js';
import { placeCoding } from './effective-codings.js';

/** What a coder asks to see beside the own codings; nothing where it is left out, because coding in parallel is blind. */
export interface Sight {
  /** Proposals of the rules that the coder has neither accepted nor rejected. */
  readonly rules?: boolean | undefined;
  /** Also proposals under `rules.threshold`. */
  readonly suggestions?: boolean | undefined;
  /** Codings of these other people. */
  readonly others?: readonly string[] | undefined;
}

/** What a coder sees of a document. */
export interface VisibleCodings {
  /** In their places, in order of place and id. */
  readonly codings: readonly Coding[];
  /** Own codings, and others that were asked for, that have lost their place. */
  readonly orphans: readonly Coding[];
  /** Whether the coder has marked the document as read. */
  readonly read: boolean;
}

/**
 * The codings of a document that a coder sees. What others did leaves no trace: a proposal that a colleague rejected is
 * still there, because knowing of it would tell what the colleague thinks. `logs` may be those of a session that goes on.
 */
export function visibleCodings(
  { settings, documents }: Pick<Study, 'settings' | 'documents'>,
  logs: readonly CodingLog[],
  coder: string,
  doc: string,
  sight: Sight = {},
): VisibleCodings {
  const document = documents.find(({ meta }) => meta.id === doc);
  const own = logs.filter((log) => log.doc === doc && (log.coder === coder || log.coder === 'rules'));
  const { codings, accepted, read } = foldLogs(own);
  const others = (sight.others ?? []).filter((id) => id !== coder && id !== 'rules');
  const shown = [
    ...codings.filter(
      ({ id, by, confidence = 1 }) =>
        by === coder ||
        (by === 'rules' &&
          sight.rules === true &&
          !accepted.has(id) &&
          (sight.suggestions === true || confidence >= settings.rules.threshold)),
    ),
    ...others.flatMap((id) => foldLogs(logs.filter((log) => log.doc === doc && log.coder === id)).codings),
  ];
  const placed: Coding[] = [];
  const orphans: Coding[] = [];
  for (const coding of shown) {
    const here = placeCoding(document, coding);
    if (here) placed.push(here);
    else if (coding.by !== 'rules') orphans.push(coding);
  }
  placed.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
  return { codings: placed, orphans, read: read.get(doc)?.includes(coder) ?? false };
}

/** Ids of the documents that a coder is to code, in the order of the study: all of them where nothing is assigned. */
export function assignedDocuments(
  { settings, documents }: Pick<Study, 'settings' | 'documents'>,
  coder: string,
): string[] {
  const given = settings.assign?.[coder];
  return documents
    .map(({ meta }) => meta.id)
    .filter((id) => settings.assign === undefined || given?.includes(id) === true);
}
