import type { Table } from '../../model/table.js';
import { cleanLine } from '../clean.js';
import type { Grid } from '../grid.js';
import { fieldXml, paragraphXml, runXml } from './paragraph.js';
import type { WordStyles } from './styles.js';

export interface CaptionOptions {
  /** May set a bookmark around the words. */
  readonly wrap?: (runs: string) => string;
  readonly pageBreakBefore?: boolean;
}

/** *Tabel 4.3 Matriks dampak.*, the number a field so that Word builds a list of tables. */
export function captionXml(
  { title, furniture }: Table,
  grid: Grid,
  styles: WordStyles,
  { wrap = (runs) => runs, pageBreakBefore = false }: CaptionOptions = {},
): string {
  const words = [cleanLine(title), grid.caption].filter((text) => text !== '').join('. ');
  const label = cleanLine(furniture?.label ?? 'Tabel');
  const before = furniture?.chapter === undefined ? `${label} ` : `${label} ${cleanLine(furniture.chapter)}.`;
  const number = fieldXml(`SEQ ${sequenceOf(label)} \\* ARABIC`, String(furniture?.number ?? 1));
  return paragraphXml(wrap(`${runXml(before)}${number}${runXml(` ${words}`)}`), {
    style: styles.ids.caption,
    keepNext: true,
    pageBreakBefore,
  });
}

/** The name under which Word counts the captions with this label. */
export function sequenceOf(label: string): string {
  return cleanLine(label).replace(/[^\p{L}\p{N}]+/gu, '_');
}
