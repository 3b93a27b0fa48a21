import { join } from 'node:path';
import { createPass } from '../code/pass.js';
import type { CodingEvent } from '../model/coding.js';
import { writeIfChanged } from '../study/atomic.js';
import { listFolder } from '../study/files.js';
import { removeFile } from '../study/remove-file.js';
import type { OpenStudy } from './open-study.js';

/** What a pass over a study did. */
export interface CodedStudy {
  readonly documents: number;
  readonly codings: number;
  /** Files of codings/rules/ that were written or removed because they differ. */
  readonly changed: number;
}

/**
 * The deductive pass over every document: codings/rules/<document>.jsonl is rewritten whole where its bytes differ; the
 * file of a document that is gone, or that has no codings, is removed. Needs the writer's lock.
 */
export function codeStudy(
  open: OpenStudy,
  progress: (done: number, total: number) => void = () => {},
): CodedStudy {
  const { study } = open;
  const pass = createPass(study.codebooks, { unit: study.settings.unit, cues: open.cues });
  const wanted = new Set<string>();
  let codings = 0;
  let changed = 0;
  study.documents.forEach((document, i) => {
    progress(i, study.documents.length);
    const events = pass.code(document);
    codings += events.length;
    if (events.length === 0) return;
    const name = `${document.meta.id}.jsonl`;
    wanted.add(name);
    if (writeIfChanged(join(study.dir, 'codings', 'rules', name), formatLog(events))) changed++;
  });
  for (const name of listFolder(join(study.dir, 'codings', 'rules'))) {
    if (!name.endsWith('.jsonl') || wanted.has(name)) continue;
    removeFile(join(study.dir, 'codings', 'rules', name));
    changed++;
  }
  progress(study.documents.length, study.documents.length);
  return { documents: study.documents.length, codings, changed };
}

function formatLog(events: readonly CodingEvent[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}
