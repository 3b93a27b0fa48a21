import type { Language } from '../../model/words.js';
import { paragraphXml, runXml } from './paragraph.js';
import type { LaidOut } from './parts.js';
import { tableNoteStyle } from './styles.js';
import { tableXml } from './table.js';

const continued = { id: 'Lanjutan: kolom berikutnya', en: 'Continued: further columns' } as const;

/** A table in its parts, and below them source and notes. */
export function tableBlocks(parts: readonly LaidOut[], language: Language): string {
  const whole = parts[0]!.grid;
  const below = [...(whole.source ? [whole.source] : []), ...whole.notes];
  // Word wants a paragraph after a table, or it joins the next one to it.
  const notes = below.length === 0 ? [''] : below.map((text) => runXml(text));
  const between = paragraphXml(runXml(continued[language]), { style: tableNoteStyle, keepNext: true });
  const tables = parts.map(({ grid, layout }) => tableXml(grid, layout)).join(between);
  return `${tables}${notes.map((runs) => paragraphXml(runs, { style: tableNoteStyle })).join('')}`;
}
