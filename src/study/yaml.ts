import { Composer, type CST, type Document, isScalar, Lexer, Parser, type Node as YamlNode } from 'yaml';
import type { Diagnostic, Place } from '../model/diagnostic.js';
import { SourceText } from './source-text.js';
import { deepest, type Spot, spotsOf, toPlainData } from './yaml-data.js';
import * as faults from './yaml-faults.js';

/** Keys and list indices from the root to a value. */
export type YamlPath = readonly (string | number)[];

/** A comment of the file, without its `#`. */
export interface YamlComment {
  readonly text: string;
  readonly line: number;
  /** Nothing but the comment stands on its line. */
  readonly alone: boolean;
  readonly place: Place;
}

/** A YAML text as plain data that knows where each value stood. */
export interface ParsedYaml {
  /** Objects, arrays, strings, numbers, booleans, null; undefined where the text does not parse. Empty text is null. */
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
  readonly comments: readonly YamlComment[];
  /**
   * Where a value stands, or with `key` the key (or list item) that names it. A path that does not exist gives the
   * nearest one above it. A value over several lines is cut at the end of its first line.
   */
  placeOf(path: YamlPath, what?: 'key' | 'value'): Place;
  /** A scalar as it was typed: `1.0` where the value is the number 1. Undefined for anything else. */
  sourceOf(path: YamlPath): string | undefined;
  /** Number of the last line. */
  readonly lines: number;
  /** The line with that number, for the frame of a diagnostic. */
  lineText(line: number): string;
}

const largestMegabytes = 8;
/** A codebook of 5,000 codes has 720,000; each becomes an object, so a file of nothing but signs would fill the memory. */
const mostTokens = 1_000_000;
/** Nobody reads more of one file; the rest shows when these are mended. */
export const mostFaults = 1000;
/** After the first few, further syntax errors of a file are echoes of the first. */
const mostSyntaxFaults = 10;

/**
 * Reads one YAML document (1.2 core schema). Faults are returned with their places, never thrown; what can be kept
 * is kept, so that the faults of the content can be shown beside them. `firstLine` is the number of the text's first
 * line in its file, for front matter.
 */
export function parseYaml(text: string, file: string, options: { firstLine?: number } = {}): ParsedYaml {
  const source = new SourceText(text, file, options.firstLine ?? 1);
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => {
    if (diagnostics.length < mostFaults) diagnostics.push(withLine(diagnostic, source));
  };

  const nothing = (comments: readonly YamlComment[] = []): ParsedYaml =>
    view(undefined, undefined, comments, source, diagnostics);

  if (source.text.length > largestMegabytes * 1_000_000 || hasTooManyTokens(source.text)) {
    report(faults.tooLargeFault.at(source.place(0, 1), { megabytes: largestMegabytes }));
    return nothing();
  }
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/.exec(source.text);
  if (control) {
    const code = `U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    report(faults.controlCharacterFault.at(source.place(control.index, control.index + 1), { code }));
    return nothing();
  }

  const steep = steepAt(source.text);
  if (steep !== undefined) {
    report(faults.tooDeepFault.at(source.place(steep, steep + 1), { limit: deepest }));
    return nothing();
  }
  const tokens = [...new Parser().parse(source.text)];
  const { comments, tooDeep } = walkTokens(tokens, source);
  if (tooDeep !== undefined) {
    report(faults.tooDeepFault.at(source.place(tooDeep, tooDeep + 1), { limit: deepest }));
    return nothing(comments);
  }
  const directive = tokens.find((token) => token.type === 'directive');
  if (directive) {
    const end = directive.offset + directive.source.length;
    report(faults.directiveFault.at(source.place(directive.offset, end), undefined));
    return nothing(comments);
  }

  const documents = [...new Composer({ uniqueKeys: false, logLevel: 'silent' }).compose(tokens)];
  const document = documents[0];
  if (document === undefined) return view(null, undefined, comments, source, diagnostics);
  if (documents.length > 1) {
    const second = tokens.filter((token) => token.type === 'document')[1]?.offset ?? 0;
    report(faults.severalDocumentsFault.at(source.place(second, second + 3), undefined));
  }
  if (reportSyntax(document, source, report)) return nothing(comments);

  const plain = toPlainData(document.contents, source, report);
  return view(
    plain.refused ? undefined : plain.value,
    document.contents ?? undefined,
    comments,
    source,
    diagnostics,
  );
}

function view(
  value: unknown,
  root: YamlNode | undefined,
  comments: readonly YamlComment[],
  source: SourceText,
  diagnostics: readonly Diagnostic[],
): ParsedYaml {
  const spots = spotsOf(root);
  const placeOfSpot = (spot: Spot, what: 'key' | 'value'): Place => {
    const byKey = what === 'key' || isNothing(spot.node);
    const range = (byKey ? (spot.key ?? spot.node) : (spot.node ?? spot.key))?.range;
    return range ? source.place(range[0], range[1]) : source.place(0, 1);
  };
  return {
    value,
    diagnostics,
    comments,
    lines: source.lastLine,
    placeOf(path, what = 'value') {
      const { spot, complete } = spots(path);
      return placeOfSpot(spot, complete ? what : 'value');
    },
    sourceOf(path) {
      const { spot, complete } = spots(path);
      return complete && isScalar(spot.node) ? (spot.node.source ?? undefined) : undefined;
    },
    lineText: (line) => source.lineText(line),
  };
}

/** A key with nothing behind it. */
function isNothing(node: YamlNode | undefined): boolean {
  return isScalar(node) && node.value === null && node.source === '';
}

function reportSyntax(
  document: Document.Parsed,
  source: SourceText,
  report: (d: Diagnostic) => void,
): boolean {
  const lines = new Set<number>();
  for (const error of document.errors) {
    const place = source.place(error.pos[0], error.pos[1]);
    if (lines.has(place.line!) || lines.size === mostSyntaxFaults) continue;
    lines.add(place.line!);
    if (error.code === 'TAB_AS_INDENT') report(faults.tabFault.at(place, undefined));
    else if (error.code === 'TAG_RESOLVE_FAILED')
      report(faults.tagFault.at(place, { tag: source.text.slice(error.pos[0], error.pos[1]) }));
    else report(faults.syntaxFault.at(place, { code: error.code, detail: error.message }));
  }
  return document.errors.length > 0;
}

function hasTooManyTokens(text: string): boolean {
  if (text.length < mostTokens) return false;
  let count = 0;
  for (const _ of new Lexer().lex(text)) if (++count > mostTokens) return true;
  return false;
}

/** More open brackets than this, whatever quotes stand between, are no text of a person. */
const mostBrackets = 1000;

/** Where nesting is so plainly endless that reading a large file of it would take minutes. */
function steepAt(text: string): number | undefined {
  const dashes = /^ *(?:[-?:] +){101}/m.exec(text);
  if (dashes) return dashes.index;
  let open = 0;
  for (const { index, 0: bracket } of text.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') open++;
    else if (open > 0) open--;
    if (open > mostBrackets) return index;
  }
  return undefined;
}

/** Comments, and the offset at which the nesting passes `deepest`; iterative, because the depth is not yet known. */
function walkTokens(
  tokens: readonly CST.Token[],
  source: SourceText,
): { comments: YamlComment[]; tooDeep: number | undefined } {
  const comments: YamlComment[] = [];
  let tooDeep: number | undefined;
  const stack: [CST.Token, number][] = [];
  for (let i = tokens.length - 1; i >= 0; i--) stack.push([tokens[i]!, 0]);
  const push = (list: readonly CST.Token[] | undefined, depth: number) => {
    for (const token of list ?? []) stack.push([token, depth]);
  };
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const [token, depth] = top;
    if (depth > deepest) {
      tooDeep = Math.min(tooDeep ?? Number.POSITIVE_INFINITY, token.offset);
      continue;
    }
    if (token.type === 'comment') comments.push(commentAt(token.offset, token.source, source));
    else if (token.type === 'document') {
      push(token.start, depth);
      push(token.end, depth);
      if (token.value) stack.push([token.value, depth]);
    } else if ('items' in token) {
      for (const item of token.items) {
        push(item.start, depth);
        push(item.sep, depth);
        if (item.key) stack.push([item.key, depth + 1]);
        if (item.value) stack.push([item.value, depth + 1]);
      }
      if ('end' in token) push(token.end, depth);
    } else if (token.type === 'block-scalar') push(token.props, depth);
    else if ('end' in token && Array.isArray(token.end)) push(token.end, depth);
  }
  comments.sort((a, b) => a.line - b.line);
  return { comments, tooDeep };
}

function commentAt(offset: number, text: string, source: SourceText): YamlComment {
  const line = source.lineAt(offset);
  return {
    text: text.slice(1).trim(),
    line,
    alone: source.lineText(line).trimStart().startsWith('#'),
    place: source.place(offset, offset + text.length),
  };
}

function withLine(diagnostic: Diagnostic, source: SourceText): Diagnostic {
  const line = diagnostic.place?.line;
  return line === undefined ? diagnostic : { ...diagnostic, text: source.lineText(line) };
}
