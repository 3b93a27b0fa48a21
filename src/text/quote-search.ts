import { type CodePoints, codePointsOf } from './code-points.js';

/** A range of a body, in code points; the end is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What stands around a quotation, as far as it is known. */
export interface QuoteContext {
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/**
 * Where a quotation stands in a body: as typed, or, where it does not, with blanks, line breaks, quotation marks and dashes
 * read alike, since people copy from Word. A prefix or suffix must stand right before or after, blanks aside.
 */
export function placesOfQuote(
  document: { readonly body: string },
  quote: string,
  context: QuoteContext = {},
): TextRange[] {
  const wanted = quote.normalize('NFC').trim();
  if (wanted === '') return [];
  const points = codePointsOf(document);
  const exact = indicesOf(points.text, wanted).map((at) => rangeOf(points, at, at + wanted.length));
  const places = exact.length > 0 ? exact : loosePlaces(document, points, wanted);
  return places.filter((place) => fits(points, place, context));
}

function rangeOf(points: CodePoints, from: number, to: number): TextRange {
  return { start: points.fromIndex(from), end: points.fromIndex(to) };
}

function loosePlaces(document: { readonly body: string }, points: CodePoints, wanted: string): TextRange[] {
  const { text, at } = looseOf(document);
  const folded = fold(wanted).text.trim();
  if (folded === '') return [];
  return indicesOf(text, folded).map((from) =>
    rangeOf(
      points,
      at[from]!,
      at[from + folded.length - 1]! + widthAt(document.body, at, from + folded.length - 1),
    ),
  );
}

/** UTF-16 length of what one character of the folded text was made from, without the blanks that follow. */
function widthAt(body: string, at: Int32Array, index: number): number {
  const next = at[index + 1] ?? body.length;
  return body.slice(at[index]!, next).trimEnd().length || 1;
}

function fits(
  points: CodePoints,
  { start, end }: TextRange,
  { prefix = '', suffix = '' }: QuoteContext,
): boolean {
  const { text } = points;
  const before = fold(text.slice(0, points.toIndex(start)).slice(-prefix.length * 2 - 50)).text.trimEnd();
  const after = fold(text.slice(points.toIndex(end)).slice(0, suffix.length * 2 + 50)).text.trimStart();
  return (
    before.endsWith(fold(prefix.normalize('NFC')).text.trim()) &&
    after.startsWith(fold(suffix.normalize('NFC')).text.trim())
  );
}

function indicesOf(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}

interface Folded {
  readonly text: string;
  /** UTF-16 index in the text before folding of each character. */
  readonly at: Int32Array;
}

const alike: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '…': '...',
};

/** Text with every run of blanks as one space and typographic marks as those of a keyboard. */
function fold(text: string): Folded {
  const parts: string[] = [];
  const at: number[] = [];
  let blank = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (/\s/.test(letter)) {
      if (!blank) {
        parts.push(' ');
        at.push(i);
      }
      blank = true;
      continue;
    }
    blank = false;
    for (const each of alike[letter] ?? letter) {
      parts.push(each);
      at.push(i);
    }
  }
  return { text: parts.join(''), at: Int32Array.from(at) };
}

const known = new WeakMap<object, Folded>();

function looseOf(document: { readonly body: string }): Folded {
  let folded = known.get(document);
  if (folded === undefined) {
    folded = fold(document.body);
    known.set(document, folded);
  }
  return folded;
}
