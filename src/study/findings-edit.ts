import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Decision } from '../model/finding.js';

/** A decision as a person would type it. */
export interface TypedDecision extends Omit<Decision, 'reason'> {
  readonly reason?: string;
}

/**
 * The text of findings.yaml with a decision written into one finding: everything else, comments and layout included,
 * stays as it was. Undefined where the file has no such finding, or where it cannot be changed without changing more.
 */
export function withDecision(text: string, id: string, decision: TypedDecision): string | undefined {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const plain = text.replaceAll('\r\n', '\n');
  const found = findingNode(plain, id);
  if (found === undefined) return undefined;
  const line = `decision: ${flowMap(decision)}`;
  const old = found.map.items.find((pair) => keyOf(pair) === 'decision');
  const changed = old ? replaced(plain, old, line) : added(plain, found.map, line);
  const wanted = parseDocument(plain, options).toJS() as { findings: Record<string, unknown>[] };
  wanted.findings[found.index]!.decision = parseDocument(flowMap(decision), options).toJS();
  const after = parseDocument(changed, options);
  if (after.errors.length > 0 || !isDeepStrictEqual(after.toJS(), wanted)) return undefined;
  return newline === '\n' ? changed : changed.replaceAll('\n', newline);
}

const options = { uniqueKeys: false, logLevel: 'silent' } as const;

function findingNode(text: string, id: string): { map: YAMLMap; index: number } | undefined {
  const list = parseDocument(text, options).get('findings', true);
  if (!isSeq(list)) return undefined;
  const index = list.items.findIndex(
    (item) => isMap(item) && item.items.some((pair) => keyOf(pair) === 'finding' && textOf(pair) === id),
  );
  const map = list.items[index];
  return isMap(map) ? { map, index } : undefined;
}

function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function textOf({ value }: Pair): string | undefined {
  return isScalar(value) ? (value.source ?? String(value.value)) : undefined;
}

/** The decision in place of the one that stands there; comments inside the old one move above it. */
function replaced(text: string, pair: Pair, line: string): string {
  const [start] = rangeOf(pair.key);
  const end = endOf(text, pair);
  const old = text.slice(start, end);
  const comments = [...old.matchAll(/(?:^|\s)(#[^\n]*)/g)].map((match) => match[1]!.trimEnd());
  const inFlow = /^decision\s*:\s*\{/.test(old);
  const kept =
    inFlow || comments.length === 0 ? '' : comments.map((one) => `${one}\n${indentAt(text, start)}`).join('');
  return text.slice(0, start) + kept + line + text.slice(end);
}

/** The decision after the last key of the finding, in the style of the finding. */
function added(text: string, map: YAMLMap, line: string): string {
  const last = map.items.at(-1)!;
  const end = endOf(text, last);
  if (map.flow) return `${text.slice(0, end)}, ${line}${text.slice(end)}`;
  const lineEnd = text.indexOf('\n', end);
  const at = lineEnd === -1 ? text.length : lineEnd;
  const [first] = rangeOf(map.items[0]!.key);
  return `${text.slice(0, at)}\n${indentAt(text, first)}${line}${text.slice(at)}`;
}

/** Where the value of a pair ends, without the blanks and line breaks behind it. */
function endOf(text: string, { key, value }: Pair): number {
  const [, end] = value === null ? rangeOf(key) : rangeOf(value);
  const behind =
    value === null || rangeOf(value)[0] === rangeOf(value)[1] ? text.indexOf(':', rangeOf(key)[1]) + 1 : end;
  return text.slice(0, behind).trimEnd().length;
}

/** Blanks up to the column of an offset. */
function indentAt(text: string, offset: number): string {
  return ' '.repeat(offset - (text.lastIndexOf('\n', offset - 1) + 1));
}

function rangeOf(node: unknown): [number, number] {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range ? [range[0]!, range[1]!] : [0, 0];
}

/** `{verdict: accept, reason: "…", by: ani, date: 2025-12-20}`; texts of people are quoted. */
function flowMap({ verdict, reason, by, date, evidence, unreviewed }: TypedDecision): string {
  const parts = [
    `verdict: ${verdict}`,
    ...(reason === undefined ? [] : [`reason: ${JSON.stringify(reason)}`]),
    ...(by === undefined ? [] : [`by: ${/^[A-Za-z][\w-]*$/.test(by) ? by : JSON.stringify(by)}`]),
    ...(date === undefined ? [] : [`date: ${date}`]),
    ...(evidence === undefined ? [] : [`evidence: ${JSON.stringify(evidence)}`]),
    ...(unreviewed ? ['unreviewed: true'] : []),
  ];
  return `{${parts.join(', ')}}`;
}
