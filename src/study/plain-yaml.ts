import { type ParsedYaml, parseYaml } from './yaml.js';

/** Longer front matter is rare, and none of a person is. */
const longest = 10_000;
const line = /^([a-z][a-z0-9_-]*):[ ]+(.*?)[ ]*$/;
/** A scalar without quotes that no other reading is open for; a colon in it stands inside a word (`09:10`). */
const block = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .,/()&+'%;_-]|:(?=[^ ]))*$/u;
/** The same between brackets, where commas and colons part. */
const flow = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ./()&+'%;_-]*$/u;
const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/;
const wholeNumber = /^(?:0|[1-9]\d{0,14})$/;
const numberLike = /^(?:[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|0[xo].*)$/;
const word = /^(?:null|true|false)$/i;

/**
 * As `parseYaml`, but front matter in the few shapes that almost all of it has (a key a line; words, whole numbers, flat
 * lists and maps between brackets) is read without a parser of all of YAML, which would take a third of the time of opening
 * a study. Whatever else stands in it, and every question for a place, goes to the parser.
 */
export function parsePlainYaml(text: string, file: string, options: { firstLine?: number } = {}): ParsedYaml {
  const value = plainValue(text);
  if (value === undefined) return parseYaml(text, file, options);
  let full: ParsedYaml | undefined;
  const parsed = (): ParsedYaml => {
    full ??= parseYaml(text, file, options);
    return full;
  };
  return {
    value,
    diagnostics: [],
    comments: [],
    placeOf: (path, what) => parsed().placeOf(path, what),
    sourceOf: (path) => parsed().sourceOf(path),
    get lines() {
      return parsed().lines;
    },
    lineText: (number) => parsed().lineText(number),
  };
}

type Scalar = string | number;
type PlainValue = Scalar | readonly Scalar[] | Readonly<Record<string, Scalar>>;

/** The value of a text in the shapes that are known for certain; undefined for every other. */
export function plainValue(text: string): Readonly<Record<string, PlainValue>> | undefined {
  if (text.length > longest) return undefined;
  const value: Record<string, PlainValue> = {};
  for (const row of text.split('\n')) {
    if (row === '') continue;
    const match = line.exec(row);
    if (match === null) return undefined;
    const [, key = '', content = ''] = match;
    if (key in value || word.test(key)) return undefined;
    const read = contentOf(content);
    if (read === undefined) return undefined;
    value[key] = read;
  }
  return Object.keys(value).length > 0 ? value : undefined;
}

function contentOf(content: string): PlainValue | undefined {
  const inner = content.slice(1, -1).trim();
  if (content.startsWith('[') && content.endsWith(']')) return inner === '' ? [] : listOf(inner);
  if (content.startsWith('{') && content.endsWith('}')) return inner === '' ? {} : mapOf(inner);
  return scalarOf(content, block);
}

function listOf(inner: string): readonly Scalar[] | undefined {
  const items: Scalar[] = [];
  for (const part of inner.split(',')) {
    const item = scalarOf(part.trim(), flow);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function mapOf(inner: string): Readonly<Record<string, Scalar>> | undefined {
  const map: Record<string, Scalar> = {};
  for (const part of inner.split(',')) {
    const colon = part.indexOf(': ');
    if (colon < 0) return undefined;
    const key = scalarOf(part.slice(0, colon).trim(), flow);
    const item = scalarOf(part.slice(colon + 2).trim(), flow);
    if (typeof key !== 'string' || item === undefined || key in map) return undefined;
    map[key] = item;
  }
  return map;
}

function scalarOf(text: string, shape: RegExp): Scalar | undefined {
  const inQuotes = quoted.exec(text);
  if (inQuotes !== null) {
    const content = inQuotes[1] ?? inQuotes[2]!;
    // Between brackets a quoted text may hold what parts the items.
    return shape === flow && !flow.test(content) ? undefined : content;
  }
  if (!shape.test(text) || word.test(text)) return undefined;
  if (wholeNumber.test(text)) return Number(text);
  return numberLike.test(text) ? undefined : text;
}
