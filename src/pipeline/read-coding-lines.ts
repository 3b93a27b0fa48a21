import { actFaults } from '../i18n/faults/coding-acts.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { CodingRequest, RequestFaults } from './coding-requests.js';

/** A line of a file of codings to be added. */
export interface CodingLine {
  readonly request: CodingRequest;
  readonly faults: RequestFaults;
}

const known = ['doc', 'quote', 'at', 'code', 'stance', 'coder', 'memo', 'prefix', 'suffix', 'range'] as const;
type Key = (typeof known)[number];

/**
 * Reads `{"doc","quote","at"?,"code","stance"?,"coder"?,"memo"?}`, an object a line; also `prefix`, `suffix` and
 * `"range":"120-245"`. `null` is the same as no key. `coder` stands in for lines that name none.
 */
export function readCodingLines(
  text: string,
  file: string,
  coder: string | undefined,
): { lines: CodingLine[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const lines: CodingLine[] = [];
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    const place = { file, line: i + 1 };
    const value = objectOf(line);
    if (value === undefined) {
      diagnostics.push(actFaults.notJsonLine.at(place, {}, line));
      return;
    }
    const faults: Diagnostic[] = [];
    const given: Partial<Record<Key, string>> = {};
    for (const [name, content] of Object.entries(value)) {
      const key = known.find((each) => each === name);
      if (key === undefined)
        faults.push(actFaults.badKey.at(place, { key: name, problem: 'unknown', known }, line));
      else if (content === null) continue;
      else if (typeof content !== 'string')
        faults.push(actFaults.badKey.at(place, { key, problem: 'type', known }, line));
      else given[key] = content;
    }
    for (const key of ['doc', 'code'] as const)
      if (given[key] === undefined && !(key in value))
        faults.push(actFaults.badKey.at(place, { key, problem: 'missing', known }, line));
    diagnostics.push(...faults);
    const { doc, code } = given;
    if (faults.length > 0 || doc === undefined || code === undefined) return;
    const request = { ...given, doc, code, coder: given.coder ?? coder ?? '' };
    lines.push({ request, faults: { place, text: line, found: diagnostics } });
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
