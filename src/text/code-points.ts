/**
 * Code-point offsets of a text. Everything outside src/text counts in code points, as the records on disk do;
 * JavaScript strings count in UTF-16 units. For texts without astral characters the two are the same and cost nothing.
 */
export class CodePoints {
  /** UTF-16 indices of the high surrogates of astral characters, ascending. */
  readonly #astral: Int32Array;

  constructor(readonly text: string) {
    this.#astral = astralIndices(text);
  }

  /** Number of code points. */
  get length(): number {
    return this.text.length - this.#astral.length;
  }

  /** UTF-16 index → code-point offset. */
  fromIndex(index: number): number {
    return this.#astral.length === 0 ? index : index - countBelow(this.#astral, index);
  }

  /** Code-point offset → UTF-16 index. */
  toIndex(offset: number): number {
    const astral = this.#astral;
    if (astral.length === 0) return offset;
    let low = 0;
    let high = astral.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (astral[middle]! - middle < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  }

  /** The text between two code-point offsets. */
  slice(start: number, end: number): string {
    return this.text.slice(this.toIndex(start), this.toIndex(end));
  }
}

function astralIndices(text: string): Int32Array {
  if (!/[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text)) return new Int32Array(0);
  const found: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const next = text.charCodeAt(i + 1);
      if (next >= 0xdc00 && next <= 0xdfff) found.push(i++);
    }
  }
  return Int32Array.from(found);
}

/** How many entries of the ascending list are below `limit`. */
function countBelow(list: Int32Array, limit: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const known = new WeakMap<object, CodePoints>();

/** The code points of a document's body, built once per document object. */
export function codePointsOf(document: { readonly body: string }): CodePoints {
  let points = known.get(document);
  if (points === undefined) {
    points = new CodePoints(document.body);
    known.set(document, points);
  }
  return points;
}
