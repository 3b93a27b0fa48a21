import { join } from 'node:path';
import { codingFaults } from '../i18n/faults/codings.js';
import { type CodingEvent, stances } from '../model/coding.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { CodingLog } from '../model/study.js';
import { kindOfPath, listFolder, readText } from './files.js';

const ops = new Set(['add', 'update', 'remove', 'reject', 'undo', 'read']);

/** Reads every log of codings/<coder>/<document>.jsonl. A bad line is named and left out; the others count. */
export function readLogs(dir: string): { logs: CodingLog[]; diagnostics: Diagnostic[] } {
  const logs: CodingLog[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const coder of listFolder(join(dir, 'codings'))) {
    if (kindOfPath(join(dir, 'codings', coder)) !== 'folder') continue;
    for (const name of listFolder(join(dir, 'codings', coder))) {
      if (!name.endsWith('.jsonl')) continue;
      const file = `codings/${coder}/${name}`;
      const text = readText(join(dir, file), file);
      if (text.diagnostic) diagnostics.push(text.diagnostic);
      else logs.push(parseLog(text.value, file, coder, name.slice(0, -'.jsonl'.length), diagnostics));
    }
  }
  return { logs, diagnostics };
}

/**
 * Parses the text of one log; faults are pushed to `diagnostics` with their line. `coder` is whose folder it lies in;
 * where that is not known, that of its first record.
 */
export function parseLog(
  text: string,
  file: string,
  coder: string | undefined,
  doc: string,
  diagnostics: Diagnostic[],
): CodingLog {
  const lines = text.split('\n');
  const events: { event: CodingEvent; line: number }[] = [];
  const values = parseAtOnce(lines);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.trim() === '') continue;
    const value = values === undefined ? parseObject(line) : values[i];
    const place = { file, line: i + 1 };
    if (value === undefined) {
      if (isTorn(line)) diagnostics.push(codingFaults.tornLine.at(place, { kept: events.length }));
      else diagnostics.push(codingFaults.notJson.at(place, {}, line));
      continue;
    }
    const problem = problemOf(value);
    if (problem) {
      diagnostics.push(codingFaults.badRecord.at(place, { problem }, line));
      continue;
    }
    const event = value as unknown as CodingEvent;
    if (coder !== undefined && event.by !== coder)
      diagnostics.push(codingFaults.foreignRecord.at(place, { by: event.by, coder }));
    events.push({ event, line: i + 1 });
  }
  return { coder: coder ?? events[0]?.event.by ?? '', doc, file, events };
}

/**
 * The objects of all lines by one call of the parser, which takes half the time of a call a line; undefined where some line
 * is no object of its own, so that each must be looked at.
 */
function parseAtOnce(lines: readonly string[]): readonly Readonly<Record<string, unknown>>[] | undefined {
  const last = lines.length - 1;
  const full = lines[last] === '' ? lines.slice(0, last) : lines;
  // Lines that do not begin and end as objects could make others of their neighbours when joined.
  if (full.length === 0 || !full.every((line) => line.startsWith('{') && line.endsWith('}')))
    return undefined;
  try {
    const values = JSON.parse(`[${full.join(',')}]`) as Readonly<Record<string, unknown>>[];
    return values.length === full.length ? values : undefined;
  } catch {
    return undefined;
  }
}

function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a line is the beginning of a record whose rest was never written. It need not be the last: whoever went on after
 * the program had been killed has closed it with a line break.
 */
function isTorn(line: string): boolean {
  if (!line.startsWith('{')) return false;
  let depth = 0;
  let inString = false;
  for (let i = 0; i < line.length; i++) {
    const letter = line[i];
    if (letter === '\\') i++;
    else if (letter === '"') inString = !inString;
    else if (!inString && (letter === '{' || letter === '[')) depth++;
    else if (!inString && (letter === '}' || letter === ']')) depth--;
  }
  return inString || depth > 0;
}

/** What keeps a record from counting, if anything. */
function problemOf(
  value: Readonly<Record<string, unknown>>,
): Parameters<typeof codingFaults.badRecord.at>[1]['problem'] | undefined {
  const { op, id, doc, start, end, code, stance, by, ref, quote } = value;
  if (typeof op !== 'string' || !ops.has(op)) return 'op';
  if (typeof id !== 'string' || id === '') return 'id';
  if (typeof by !== 'string' || by === '') return 'by';
  if (op === 'add') {
    if (typeof doc !== 'string') return 'doc';
    if (typeof quote !== 'string' || quote === '') return 'quote';
    if (typeof code !== 'string' || !/^[^:]+:[^:]+$/.test(code)) return 'code';
  }
  if (op === 'read' ? typeof doc !== 'string' : op !== 'add' && typeof ref !== 'string')
    return op === 'read' ? 'doc' : 'ref';
  if (op === 'add' || start !== undefined || end !== undefined) {
    if (
      op !== 'read' &&
      !(isOffset(start) && isOffset(end) && start < end) &&
      (op === 'add' || op === 'update')
    )
      return 'range';
  }
  if (stance !== undefined && stance !== null && !stances.includes(stance as (typeof stances)[number]))
    return 'stance';
  return undefined;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
