import { join } from 'node:path';
import { createPass, type Pass } from '../code/pass.js';
import type { CodingEvent } from '../model/coding.js';
import type { StudyDocument } from '../model/document.js';
import { writeIfChanged } from '../study/atomic.js';
import { kindOfPath, listFolder, readText } from '../study/files.js';
import { removeFile } from '../study/remove-file.js';
import type { OpenStudy } from './open-study.js';
import { PassMemory } from './pass-memory.js';

/** What a pass over a study did. */
export interface CodedStudy {
  readonly documents: number;
  /** Documents whose text, codebooks or rules had changed. */
  readonly coded: number;
  readonly codings: number;
  /** Files of codings/rules/ that were written or removed because they differ. */
  readonly changed: number;
}

/**
 * The deductive pass: codings/rules/<document>.jsonl is rewritten whole where its bytes differ; the file of a document
 * that is gone, or that has no codings, is removed. Documents that were coded before from the same text with the same
 * codebooks and rules are left as they are. Needs the writer's lock.
 */
export function codeStudy(
  open: OpenStudy,
  progress: (done: number, total: number) => void = () => {},
): CodedStudy {
  const { study, cues } = open;
  const memory = new PassMemory(study, cues);
  let pass: Pass | undefined;
  const code = (document: StudyDocument): CodingEvent[] => {
    pass ??= createPass(study.codebooks, {
      unit: study.settings.unit,
      cues,
      words: memory.words,
      images: memory,
      loans: memory.loans,
    });
    return pass.code(document);
  };
  const folder = join(study.dir, 'codings', 'rules');
  const wanted = new Set<string>();
  const done = { documents: study.documents.length, coded: 0, codings: 0, changed: 0 };
  study.documents.forEach((document, i) => {
    progress(i, study.documents.length);
    const name = `${document.meta.id}.jsonl`;
    const path = join(folder, name);
    const before = kindOfPath(path) === 'file' ? readText(path, name).value : '';
    const current = before !== undefined && memory.isCurrent(document, before);
    const log = current ? before : formatLog(code(document));
    if (!current) {
      done.coded++;
      memory.remember(document, log);
    }
    done.codings += log.split('\n').length - 1;
    if (log === '') return;
    wanted.add(name);
    if (!current && writeIfChanged(path, log, { flush: false })) done.changed++;
  });
  for (const name of listFolder(folder)) {
    if (!name.endsWith('.jsonl') || wanted.has(name)) continue;
    removeFile(join(folder, name));
    done.changed++;
  }
  memory.save(pass);
  progress(study.documents.length, study.documents.length);
  return done;
}

function formatLog(events: readonly CodingEvent[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}
