import { actFaults } from '../i18n/faults/coding-acts.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { RequestFaults } from './coding-requests.js';

/** What a line gave, and where faults of it go. */
export interface ObjectLine<Key extends string> {
  readonly given: Readonly<Partial<Record<Key, string>>>;
  readonly faults: RequestFaults;
}

/**
 * Reads a file with a JSON object a line, whose values are texts; `null` is the same as no key, blank lines are passed over.
 * Lines that are no objects, have unknown keys or lack one of `required` are named and left out.
 */
export function readObjectLines<Key extends string>(
  text: string,
  file: string,
  known: readonly Key[],
  required: readonly Key[],
): { lines: ObjectLine<Key>[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const lines: ObjectLine<Key>[] = [];
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    const place = { file, line: i + 1 };
    const value = objectOf(line);
    if (value === undefined) {
      diagnostics.push(actFaults.notJsonLine.at(place, {}, line));
      return;
    }
    const before = diagnostics.length;
    const bad = (key: string, problem: 'unknown' | 'type' | 'missing') =>
      diagnostics.push(actFaults.badKey.at(place, { key, problem, known }, line));
    const given: Partial<Record<Key, string>> = {};
    for (const [name, content] of Object.entries(value)) {
      const key = known.find((each) => each === name);
      if (key === undefined) bad(name, 'unknown');
      else if (content === null) continue;
      else if (typeof content !== 'string') bad(key, 'type');
      else given[key] = content;
    }
    for (const key of required) if (given[key] === undefined && !(key in value)) bad(key, 'missing');
    if (diagnostics.length > before || required.some((key) => given[key] === undefined)) return;
    lines.push({ given, faults: { place, text: line, found: diagnostics } });
  });
  return { lines, diagnostics };
}

function objectOf(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}
