import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Localised } from '../../model/words.js';
import { codeIn } from './codes.js';
import { type EditResult, type EditTarget, edit, editFaults, idsOf, missing } from './edit.js';
import { CannotEdit, indented, oneLineYaml, pairOf, rangeOf, type Splice } from './splice.js';

/** A code to be written into a file. */
export interface NewCode {
  readonly code: string;
  readonly label: Localised;
  readonly facet?: string;
  readonly definition?: Localised;
  readonly status?: string;
  readonly origin?: { readonly kind: string; readonly source?: string; readonly document?: string };
}

/** Adds a code at the end of the file, or at the end of the codes below `parent`. */
export function addCode(target: EditTarget, code: NewCode, parent?: string): EditResult {
  return edit(target, (splice, codebook) => {
    const unknown: Diagnostic | undefined =
      parent === undefined ? undefined : missing(codebook, target.file, parent);
    if (unknown) return unknown;
    if (codebook.codes.some(({ id }) => id === code.code))
      return editFaults.taken.at({ file: target.file }, { code: code.code });
    appendItem(splice, parent, codeLines(code));
    return { expect: idsOf(codebook, [], [code.code]) };
  });
}

/**
 * Splits a code: new codes below it, still to be described. Its codings stay with it, since only a person can say which
 * of them belongs where; with `codings` they all go to that new code.
 */
export function splitCode(
  target: EditTarget,
  from: string,
  into: readonly NewCode[],
  codings?: string,
): EditResult {
  return edit(target, (splice, codebook) => {
    const unknown = missing(codebook, target.file, from);
    if (unknown) return unknown;
    for (const { code } of into)
      if (
        codebook.codes.some(({ id }) => id === code) ||
        into.filter((each) => each.code === code).length > 1
      )
        return editFaults.taken.at({ file: target.file }, { code });
    appendItem(splice, from, into.map(codeLines).join('\n'));
    const ids = into.map(({ code }) => code);
    if (codings !== undefined && !ids.includes(codings))
      return editFaults.unknownCode.at({ file: target.file }, { code: codings, known: ids });
    return { moved: codings === undefined ? [] : [[from, codings]], expect: idsOf(codebook, [], ids) };
  });
}

/** A code as lines of a block list. */
function codeLines(code: NewCode): string {
  const keys = Object.entries(code).filter(([, value]) => value !== undefined);
  return keys.map(([key, value], i) => `${i === 0 ? '- ' : '  '}${key}: ${oneLineYaml(value)}`).join('\n');
}

/** Puts lines that begin with a dash at the end of the codes below a code, or of the file's. */
export function appendItem(splice: Splice, parent: string | undefined, lines: string): void {
  const above = parent === undefined ? undefined : codeIn(splice, parent);
  const map = above?.map ?? splice.root;
  const key = above === undefined && pairOf(splice.root, 'codes') === undefined ? 'add' : 'codes';
  const list = pairOf(map, key)?.value;
  if (isSeq(list) && !list.flow && list.items.length > 0) {
    const { end } = splice.blockOf(list, list.items.at(-1));
    const gap = splice.text[end - 1] === '\n' || end === 0 ? '' : '\n';
    splice.replace(end, end, `${gap}${indented(lines, splice.columnOf(list))}\n`);
    return;
  }
  if (map.flow) {
    expandAndAppend(splice, above?.list, map, lines);
    return;
  }
  const items = isSeq(list) ? list.items.map((item) => `- ${sourceOf(splice, item)}`) : [];
  const block = [...items, lines].join('\n');
  if (isSeq(list)) {
    const [start, end] = rangeOf(list)!;
    const before = splice.text[start - 1] === ' ' ? start - 1 : start;
    splice.replace(before, end, `\n${indented(block, splice.columnOf(map) + 2)}`);
  } else {
    const last = map.items.at(-1)?.key as { value?: unknown } | undefined;
    splice.insertKey(map, `${key}:\n${indented(block, 2)}`, String(last?.value));
  }
}

/** A code in braces cannot hold a block: its keys are written on lines of their own first. */
function expandAndAppend(splice: Splice, list: unknown, map: YAMLMap, lines: string): void {
  const [start, end] = rangeOf(map)!;
  if (!isSeq(list) || list.flow || sourceOf(splice, map).includes('#')) throw new CannotEdit('shape', start);
  const column = splice.columnOf(list) + 2;
  const keys = map.items.map((pair) => {
    const key = sourceOf(splice, pair.key);
    if (key !== 'codes') return `${key}: ${sourceOf(splice, pair.value)}`;
    const items = isSeq(pair.value) ? pair.value.items.map((item) => `- ${sourceOf(splice, item)}`) : [];
    return `codes:\n${indented([...items, lines].join('\n'), 2)}`;
  });
  if (!map.items.some((pair) => sourceOf(splice, pair.key) === 'codes'))
    keys.push(`codes:\n${indented(lines, 2)}`);
  splice.replace(start, end, indented(keys.join('\n'), column).trimStart());
}

/** A node's text on one line. */
export function sourceOf(splice: Splice, node: unknown): string {
  const range = rangeOf(node);
  if (!range) return '';
  const text = splice.text.slice(range[0], range[1]);
  if (!text.includes('\n')) return text;
  if (isMap(node) || isSeq(node)) return oneLineYaml(node.toJSON());
  throw new CannotEdit('shape', range[0]);
}
