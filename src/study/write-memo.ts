import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Memo } from '../model/study.js';
import { writeWhole } from './atomic.js';
import { kindOfPath } from './files.js';

/** What a memo says before it has a file. */
export type NewMemo = Pick<Memo, 'about' | 'text'> & {
  readonly by?: string | undefined;
  readonly date: string;
};

/** Writes memos/<id>.md under a name that is free: the wanted one, else with -2, -3 … behind it. Needs the writer's lock. */
export function writeMemo(
  dir: string,
  wanted: string,
  { about, by, date, text }: NewMemo,
): Pick<Memo, 'id' | 'file'> {
  // Names of files have an end (255 bytes), and paths on Windows too.
  const stem = [...wanted].slice(0, 100).join('');
  let id = stem;
  for (let n = 2; kindOfPath(join(dir, `memos/${id}.md`)) !== 'missing'; n++) id = `${stem}-${n}`;
  const file = `memos/${id}.md`;
  const front = { ...(about !== '' && { about }), ...(by !== undefined && { by }), date };
  const body = text === '' ? '' : `${text.trimEnd()}\n`;
  writeWhole(join(dir, file), `---\n${stringify(front, { lineWidth: 0 })}---\n${body}`);
  return { id, file };
}
