import { join } from 'node:path';
import { documentFaults } from '../i18n/faults/documents.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { StudyDocument } from '../model/document.js';
import { type FrozenUnit, freezeAddresses } from '../text/frozen-addresses.js';
import { naturalOrder } from '../text/natural-order.js';
import { writeIfChanged } from './atomic.js';
import { type CsvColumns, formatCsv, parseCsv } from './csv.js';
import { kindOfPath, readText } from './files.js';

const header = ['document', 'address', 'length', 'hash', 'begins'] as const;
const columns: CsvColumns = { required: header, closed: true };
const file = 'documents/addresses.csv';

/** Document → its blocks as they were when their addresses were frozen, in order. */
export type FrozenAddresses = ReadonlyMap<string, readonly FrozenUnit[]>;

/** Reads documents/addresses.csv; nothing is frozen where it is missing. A bad row is named and left out. */
export function readFrozenAddresses(dir: string): {
  frozen: FrozenAddresses;
  diagnostics: readonly Diagnostic[];
} {
  if (kindOfPath(join(dir, file)) === 'missing') return { frozen: new Map(), diagnostics: [] };
  const text = readText(join(dir, file), file);
  if (text.diagnostic) return { frozen: new Map(), diagnostics: [text.diagnostic] };
  const csv = parseCsv(text.value, file, columns);
  const diagnostics = [...csv.diagnostics];
  const frozen = new Map<string, FrozenUnit[]>();
  for (const row of csv.rows) {
    const { document = '', address = '', length = '', hash = '', begins = '' } = row.cells;
    const list = frozen.get(document) ?? [];
    if (
      !/^\d+[a-z]*$/.test(address) ||
      !/^\d+$/.test(length) ||
      list.some((unit) => unit.address === address)
    ) {
      const line = csv.lineText(row.line);
      diagnostics.push(documentFaults.badFrozenAddress.at(row.placeOf('address'), { address }, line));
      continue;
    }
    list.push({ address, length: Number(length), hash, begins });
    frozen.set(document, list);
  }
  return { frozen, diagnostics };
}

/** Writes the present addresses of documents; those of the others stay as they were. Returns whether anything changed. */
export function writeFrozenAddresses(
  dir: string,
  before: FrozenAddresses,
  documents: readonly StudyDocument[],
): boolean {
  const all = new Map(before);
  for (const document of documents) all.set(document.meta.id, freezeAddresses(document));
  const sorted = [...all].sort(([a], [b]) => naturalOrder(a, b));
  const rows = sorted.flatMap(([document, units]) =>
    units.map((unit) => ({ document, ...unit, length: String(unit.length) })),
  );
  return writeIfChanged(join(dir, file), formatCsv(header, rows));
}
