import { join } from 'node:path';
import { registerFaults } from '../i18n/faults/register.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Case, Informant } from '../model/register.js';
import { type CsvRow, type ParsedCsv, parseCsv } from './csv.js';
import { isSafeId } from './documents.js';
import { kindOfPath, readText } from './files.js';

const roles = new Set(['interviewer', 'other', 'unknown']);

/** Columns of informants.csv with a meaning of their own; every other is an attribute. */
const informantColumns = {
  required: ['id', 'pseudonym', 'group', 'role'],
  known: ['consent_date', 'consent_form', 'record_ok', 'quote_ok', 'name_ok'],
};

interface Entries<T> {
  readonly entries: readonly T[];
  readonly diagnostics: Diagnostic[];
}

/** Reads informants.csv; none where it is missing. `groups` are those of daya.yaml, or undefined where they are unknown. */
export function readInformants(dir: string, groups: readonly string[] | undefined): Entries<Informant> {
  return readRegister(dir, 'informants.csv', informantColumns, (row, csv, diagnostics) => {
    const { id = '', pseudonym = '', group = '', role = '', ...attributes } = row.cells;
    if (groups && group !== '' && !groups.includes(group)) {
      diagnostics.push(
        registerFaults.unknownGroup.at(
          row.placeOf('group'),
          { group, known: groups },
          csv.lineText(row.line),
        ),
      );
    }
    return { id, pseudonym, group, role, attributes, place: row.placeOf('id') };
  });
}

/** Reads cases.csv; none where it is missing. */
export function readCases(dir: string): Entries<Case> {
  return readRegister(dir, 'cases.csv', { required: ['id', 'name'] }, (row) => {
    const { id = '', name = '', ...attributes } = row.cells;
    return { id, name, attributes, place: row.placeOf('id') };
  });
}

function readRegister<T extends { readonly id: string }>(
  dir: string,
  file: string,
  columns: { required: readonly string[]; known?: readonly string[] },
  toEntry: (row: CsvRow, csv: ParsedCsv, diagnostics: Diagnostic[]) => T,
): Entries<T> {
  if (kindOfPath(join(dir, file)) === 'missing') return { entries: [], diagnostics: [] };
  const text = readText(join(dir, file), file);
  if (text.diagnostic) return { entries: [], diagnostics: [text.diagnostic] };
  const csv = parseCsv(text.value, file, columns);
  const diagnostics = [...csv.diagnostics];
  const lines = new Map<string, number>();
  const entries: T[] = [];
  for (const row of csv.rows) {
    const entry = toEntry(row, csv, diagnostics);
    const place = row.placeOf('id');
    const line = lines.get(entry.id);
    if (entry.id === '') diagnostics.push(registerFaults.emptyId.at(place, {}, csv.lineText(row.line)));
    else if (roles.has(entry.id) || !isSafeId(entry.id)) {
      diagnostics.push(registerFaults.reservedId.at(place, { id: entry.id }, csv.lineText(row.line)));
    } else if (line !== undefined) {
      diagnostics.push(registerFaults.sameId.at(place, { id: entry.id, line }, csv.lineText(row.line)));
    } else {
      lines.set(entry.id, row.line);
      entries.push(entry);
    }
  }
  return { entries, diagnostics };
}
