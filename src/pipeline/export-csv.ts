import { display, kindIds } from '../display/display.js';
import { tidyCsv, tidyTable } from '../emit/tidy-csv.js';
import type { CodedSegment } from '../model/coding.js';
import type { Language } from '../model/words.js';
import { selectedSegments, studyFacts } from './effective-codings.js';
import type { OpenStudy } from './open-study.js';
import { outputTables } from './output-files.js';
import { plannedOutputs } from './outputs.js';

/** Fields of codings.csv, in the order of `codings list`. */
const fields: readonly (keyof CodedSegment)[] = [
  'id',
  'doc',
  'at',
  'start',
  'end',
  'orphaned',
  'quote',
  'codebook',
  'code',
  'path',
  'facets',
  'stance',
  'coder',
  'how',
  'confidence',
  'informant',
  'case',
  'group',
  'technique',
  'wave',
  'date',
];

/**
 * The study as tidy CSV files: every kind of table that has something to show, every output of daya.yaml under its name,
 * and the codings. Paths are within the study.
 */
export function exportCsv(
  open: OpenStudy,
  tool: string,
  language: Language,
): { path: string; content: string }[] {
  const facts = studyFacts(open, tool);
  const files = new Map<string, string>();
  for (const kind of kindIds) {
    const table = display(kind, facts, {}, language);
    if (table.cells.length > 0) files.set(kind, tidyTable(table));
  }
  for (const output of plannedOutputs(open.study.settings, open.findings.findings.length > 0)) {
    for (const { name, table } of outputTables(open, facts, output, language))
      files.set(name, tidyTable(table));
  }
  const records = selectedSegments(open).map((segment) =>
    fields.map((name) => {
      const value = segment[name];
      return typeof value === 'object' && value !== null ? (value as readonly string[]).join(';') : value;
    }),
  );
  files.set('codings', tidyCsv(fields, records));
  return [...files].map(([name, content]) => ({ path: `out/csv/${name}.csv`, content }));
}
