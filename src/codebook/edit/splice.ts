import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  stringify,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** The file cannot be changed safely; `index` says where. */
export class CannotEdit extends Error {
  constructor(
    readonly reason: 'anchors' | 'shape' | 'result',
    readonly index: number,
  ) {
    super(reason);
  }
}

/**
 * Changes a YAML text in place: what is not changed keeps every byte, comments, blank lines and quotes included. (The
 * `yaml` package can write a changed document too, but folds texts and aligns comments anew, so that git would show the
 * whole file as changed.) Ranges are those of the text as it was; changes must not overlap.
 */
export class Splice {
  readonly root: YAMLMap;
  readonly #changes: { start: number; end: number; text: string; order: number }[] = [];

  constructor(readonly text: string) {
    const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
    visit(document, {
      Alias: (_, node) => {
        throw new CannotEdit('anchors', node.range?.[0] ?? 0);
      },
    });
    if (!isMap(document.contents)) throw new CannotEdit('shape', 0);
    this.root = document.contents;
  }

  /** Puts `text` in the place of a range. */
  replace(start: number, end: number, text: string): void {
    this.#changes.push({ start, end, text, order: this.#changes.length });
  }

  /** The text with all changes. */
  result(): string {
    const changes = [...this.#changes].sort((a, b) => a.start - b.start || a.order - b.order);
    let out = '';
    let at = 0;
    for (const { start, end, text } of changes) {
      if (start < at) throw new CannotEdit('result', start);
      out += this.text.slice(at, start) + text;
      at = end;
    }
    return out + this.text.slice(at);
  }

  /** Start of the line that holds an index. */
  lineStart(index: number): number {
    return this.text.lastIndexOf('\n', index - 1) + 1;
  }

  /** End of the line that holds an index, before its line break. */
  lineEnd(index: number): number {
    const end = this.text.indexOf('\n', index);
    return end < 0 ? this.text.length : end;
  }

  /** Replaces a scalar's text; the quotes go, since ids need none. */
  setScalar(scalar: unknown, text: string): void {
    const { range } = scalar as Scalar;
    if (!range) throw new CannotEdit('shape', 0);
    this.replace(range[0], range[1], text);
  }

  /** Sets a key of a map to a value on one line; a new key stands behind the key `after`. */
  setKey(map: YAMLMap, key: string, value: string, after: string): void {
    const pair = pairOf(map, key);
    if (pair) {
      const range = rangeOf(pair.value) ?? [0, 0];
      this.replace(range[0], range[1], range[0] === range[1] ? ` ${value}` : value);
    } else this.insertKey(map, `${key}: ${value}`, after);
  }

  /** Puts a new key, with its value, behind another one. Further lines of it are indented like the first. */
  insertKey(map: YAMLMap, lines: string, after: string): void {
    const anchor = pairOf(map, after) ?? map.items[0];
    const end = anchor && endOfPair(anchor);
    if (end === undefined) throw new CannotEdit('shape', map.range?.[0] ?? 0);
    if (map.flow) {
      if (lines.includes('\n')) throw new CannotEdit('shape', end);
      this.replace(end, end, `, ${lines}`);
    } else {
      const at = this.lineEnd(end);
      this.replace(at, at, `\n${indented(lines, this.columnOf(map))}`);
    }
  }

  /** Takes a key with its value out of a map. */
  removeKey(map: YAMLMap, key: string): void {
    const i = map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
    const pair = map.items[i];
    if (!pair) return;
    const start = rangeOf(pair.key)![0];
    const end = endOfPair(pair)!;
    if (map.flow) {
      const next = map.items[i + 1];
      const before = map.items[i - 1];
      if (next) this.replace(start, rangeOf(next.key)![0], '');
      else this.replace(before ? endOfPair(before)! : start, end, '');
    } else if (i === 0) throw new CannotEdit('shape', start);
    else this.replace(this.lineStart(start), Math.min(this.text.length, this.lineEnd(end) + 1), '');
  }

  /** Column (from 0) at which the keys of a block map, or the dashes of a block list, stand. */
  columnOf(collection: YAMLMap | YAMLSeq): number {
    const start = collection.range![0];
    return start - this.lineStart(start);
  }

  /** Adds items, each on one line, to the list of a key; the key is made where it is missing. Equal items are not added. */
  addToList(map: YAMLMap, key: string, items: readonly string[], after: string): void {
    const value = pairOf(map, key)?.value;
    const known = isSeq(value)
      ? value.items.map((item) => this.#source(item))
      : isScalar(value)
        ? [this.#source(value)]
        : [];
    const fresh = items.filter((item) => !known.includes(item));
    if (fresh.length === 0) return;
    if (value === undefined || value === null || (isScalar(value) && value.value === null))
      this.setKey(map, key, `[${fresh.join(', ')}]`, after);
    else if (!isSeq(value)) {
      const [start, end] = rangeOf(value)!;
      if (this.text.slice(start, end).includes('\n')) throw new CannotEdit('shape', start);
      this.replace(start, end, `[${[this.text.slice(start, end), ...fresh].join(', ')}]`);
    } else if (value.flow) {
      const last = value.items.at(-1);
      const at = last === undefined ? value.range![0] + 1 : endOfNode(last);
      this.replace(at, at, `${last === undefined ? '' : ', '}${fresh.join(', ')}`);
    } else {
      const { end } = this.blockOf(value, value.items.at(-1));
      const dash = ' '.repeat(this.columnOf(value));
      const gap = this.text[end - 1] === '\n' ? '' : '\n';
      this.replace(end, end, gap + fresh.map((item) => `${dash}- ${item}\n`).join(''));
    }
  }

  /** Takes an item out of a list. */
  removeItem(list: YAMLSeq, item: unknown): void {
    const i = list.items.indexOf(item);
    if (list.flow) {
      const [start, end] = rangeOf(item)!;
      const next = list.items[i + 1];
      const before = list.items[i - 1];
      if (next) this.replace(start, rangeOf(next)![0], '');
      else this.replace(before ? endOfNode(before) : start, end, '');
    } else {
      const { start, end } = this.blockOf(list, item);
      this.replace(start, end, '');
    }
  }

  /**
   * The lines of an item of a block list: from the comments directly above its dash to its last line, with the line
   * break.
   */
  blockOf(list: YAMLSeq, item: unknown): { readonly start: number; readonly end: number } {
    const column = this.columnOf(list);
    let start = this.#dashLine(rangeOf(item)![0], column);
    let end = this.lineEnd(start);
    for (let at = end + 1; at < this.text.length; at = this.lineEnd(at) + 1) {
      const line = this.text.slice(at, this.lineEnd(at)).replace(/\r$/, '');
      if (line.trim() === '') continue;
      if (line.length - line.trimStart().length <= column) break;
      end = this.lineEnd(at);
    }
    const comment = `${' '.repeat(column)}#`;
    while (start > 0) {
      const above = this.lineStart(start - 1);
      if (!this.text.startsWith(comment, above)) break;
      start = above;
    }
    return { start, end: Math.min(this.text.length, end + 1) };
  }

  #dashLine(index: number, column: number): number {
    for (let line = this.lineStart(index); ; line = this.lineStart(line - 1)) {
      if (this.text[line + column] === '-' && this.text.slice(line, line + column).trim() === '') return line;
      if (line === 0) throw new CannotEdit('shape', index);
    }
  }

  #source(node: unknown): string {
    const range = rangeOf(node);
    return range ? this.text.slice(range[0], range[1]) : '';
  }
}

/** The pair of a key. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** The items of a key that may hold one value or a list of them. */
export function itemsOf(map: YAMLMap, key: string): unknown[] {
  const value = pairOf(map, key)?.value;
  if (value === undefined || value === null || (isScalar(value) && value.value === null)) return [];
  return isSeq(value) ? value.items : [value];
}

/** A node as YAML on one line. */
export function asYaml(node: unknown): string {
  return oneLineYaml((node as { toJSON: () => unknown }).toJSON());
}

/** Start and end of a node's own text. */
export function rangeOf(node: unknown): [number, number] | undefined {
  const range = (node as { range?: [number, number, number] | null } | null | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
}

/** Where the text of a node ends, without the line breaks that a block takes to itself. */
function endOfNode(node: unknown): number {
  if (isMap(node) && !node.flow && node.items.length > 0)
    return endOfPair(node.items.at(-1)!) ?? node.range![1];
  if (isSeq(node) && !node.flow && node.items.length > 0) return endOfNode(node.items.at(-1));
  if (isPair(node)) return endOfPair(node) ?? 0;
  const range = (node as Scalar | undefined)?.range;
  if (!range) return 0;
  const blockText = isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');
  return blockText ? range[1] - 1 : range[1];
}

function endOfPair(pair: Pair): number | undefined {
  return rangeOf(pair.value) ? endOfNode(pair.value) : rangeOf(pair.key)?.[1];
}

/** The lines with so many spaces before each that is not empty. */
export function indented(lines: string, column: number): string {
  return lines
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : ' '.repeat(column) + line))
    .join('\n');
}

/** A value as YAML on one line. */
export function oneLineYaml(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}
