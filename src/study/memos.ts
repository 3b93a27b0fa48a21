import { join } from 'node:path';
import { z } from 'zod';
import type { Diagnostic } from '../model/diagnostic.js';
import type { StudyDocument } from '../model/document.js';
import type { Memo } from '../model/study.js';
import { addressOf } from '../text/addresses.js';
import { codePointsOf } from '../text/code-points.js';
import { filesBelow, readText } from './files.js';
import { textSchema } from './localised.js';
import { checkShape } from './shape.js';
import { parseYaml } from './yaml.js';

const memoSchema = z.looseObject({
  about: textSchema.default(''),
  by: textSchema.optional(),
  date: textSchema.optional(),
});

/** Reads memos/*.md: front matter says what a memo is about. A file without front matter is a memo about the study. */
export function readMemos(dir: string): { memos: Memo[]; diagnostics: Diagnostic[] } {
  const memos: Memo[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of filesBelow(join(dir, 'memos'), '.md')) {
    const file = `memos/${path}`;
    const text = readText(join(dir, file), file);
    if (text.diagnostic) {
      diagnostics.push(text.diagnostic);
      continue;
    }
    const front = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text.value);
    const parsed = parseYaml(front?.index === 0 ? front[1]! : '', file, { firstLine: 2 });
    const shape = checkShape(parsed, memoSchema, 'document');
    diagnostics.push(...parsed.diagnostics, ...shape.diagnostics);
    const body = front?.index === 0 ? text.value.slice(front[0].length) : text.value;
    const { about = '', by, date } = shape.value ?? {};
    memos.push({
      id: path.replace(/\.md$/, ''),
      about,
      text: body.trim(),
      file,
      ...(by && { by }),
      ...(date && { date }),
    });
  }
  return { memos, diagnostics };
}

/** The reflective notes inside a document: the researcher's own voice, as memos about their address. */
export function reflectiveMemos(document: StudyDocument): Memo[] {
  const points = codePointsOf(document);
  const { meta } = document;
  return document.units
    .filter((unit) => unit.standing === 'note')
    .map((unit) => {
      const at = addressOf(document, unit);
      const by = meta.observer ?? meta.interviewer;
      const text = points.slice(unit.textStart, unit.end);
      return {
        id: at,
        about: at,
        text,
        file: document.file,
        ...(by && { by }),
        ...(meta.date && { date: meta.date }),
      };
    });
}
