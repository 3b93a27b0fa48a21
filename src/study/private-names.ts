import { join } from 'node:path';
import { parseCsv } from './csv.js';
import { kindOfPath, readText } from './files.js';

/** Reads private/names.csv (`id,name`): informant → real name. Empty where it is missing or cannot be read. */
export function readPrivateNames(dir: string): ReadonlyMap<string, string> {
  const path = join(dir, 'private', 'names.csv');
  if (kindOfPath(path) !== 'file') return new Map();
  const text = readText(path, 'private/names.csv');
  if (text.diagnostic) return new Map();
  const { rows } = parseCsv(text.value, 'private/names.csv', { required: ['id', 'name'] });
  return new Map(rows.map(({ cells }) => [cells.id ?? '', (cells.name ?? '').trim()]));
}
