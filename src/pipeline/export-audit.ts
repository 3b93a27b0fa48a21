import { codebookTable } from '../codebook/tables.js';
import { display } from '../display/display.js';
import { reductionTable } from '../display/reduction-table.js';
import { tidyCsv, tidyTable } from '../emit/tidy-csv.js';
import { noCondensation } from '../model/reduction.js';
import { inLanguage, type Language } from '../model/words.js';
import { concludeStudy, conclusionTables } from './conclusion.js';
import { documentList } from './document-list.js';
import { studyFacts } from './effective-codings.js';
import { memoList } from './memo-list.js';
import type { OpenStudy } from './open-study.js';
import { triangulationTables } from './triangulation.js';

/** A file of the audit trail. */
export interface AuditFile {
  readonly path: string;
  readonly content: string;
}

/**
 * The audit trail as tidy CSV files in out/audit/, numbered by Halpern's six classes (1983, in Lincoln & Guba 1985):
 * raw data, reduction and analysis, reconstruction and synthesis, process notes, intentions, instruments. Quotations
 * stand in it as they stand in the tables; real names do not.
 */
export function exportAudit(open: OpenStudy, tool: string, language: Language): AuditFile[] {
  const { study } = open;
  const facts = studyFacts(open, tool);
  const file = (name: string, content: string): AuditFile => ({ path: `out/audit/${name}.csv`, content });
  const concluded = concludeStudy(open, { tool, language, facts });
  const tables = [
    ...triangulationTables(concluded),
    ...conclusionTables(concluded),
    ...conclusionTables(concluded, 'evidence'),
  ];
  return [
    file('1-raw-data', rawData(open)),
    file('2-coding-log', codingLog(open)),
    file('2-reduction', tidyTable(reductionTable(facts, study.condensation ?? noCondensation, {}, language))),
    ...tables.map((table, i) => file(`3-${String(i + 1).padStart(2, '0')}-${table.kind}`, tidyTable(table))),
    file('4-process-notes', processNotes(open)),
    file(
      '5-intentions',
      tidyCsv(
        ['question', 'text'],
        Object.entries(study.settings.questions).map(([id, text]) => [id, inLanguage(text, language)]),
      ),
    ),
    file('6-instrument', tidyTable(display('instrument', facts, {}, language))),
    ...study.codebooks.map((codebook) =>
      file(`6-codebook-${codebook.id}`, tidyTable(codebookTable(codebook, { language, tool }))),
    ),
  ];
}

/** What came in, how, and the digest by which the raw file is known. */
function rawData({ study }: OpenStudy): string {
  const columns = [
    'id',
    'technique',
    'date',
    'wave',
    'site',
    'informants',
    'words',
    'source',
    'sha256',
    'file',
  ] as const;
  return tidyCsv(
    columns,
    documentList(study).map((document) =>
      columns.map((column) => {
        const value = document[column];
        return Array.isArray(value) ? value.join(';') : (value as string | number | null);
      }),
    ),
  );
}

/** Who did what when and why: every record of every person, in the order of the logs. Records of `rules` have no time and can be made again. */
function codingLog({ study }: OpenStudy): string {
  const columns = ['at', 'by', 'op', 'doc', 'code', 'stance', 'quote', 'how', 'ref', 'why', 'id'] as const;
  const records = study.logs
    .filter(({ coder }) => coder !== 'rules')
    .flatMap(({ doc, events }) =>
      events.map(({ event }) =>
        columns.map((column) => (column === 'doc' ? (event.doc ?? doc) : (event[column] ?? null))),
      ),
    );
  return tidyCsv(
    columns,
    records.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : String(a[0]) > String(b[0]) ? 1 : 0)),
  );
}

function processNotes(open: OpenStudy): string {
  const columns = ['id', 'about', 'by', 'date', 'text'] as const;
  return tidyCsv(
    columns,
    memoList(open).map((memo) => columns.map((column) => memo[column] ?? null)),
  );
}
