import type { RawLine } from './blocks.js';

/** How a label was marked off from the words after it. */
export type LabelForm = 'colon' | 'bold' | 'number' | 'tab' | 'time';

/** A line that may open a turn: what stands before the words, and the words. */
export interface LabelledLine {
  readonly label: string;
  readonly form: LabelForm;
  /** The running number of `K1-01`. */
  readonly number?: string;
  /** `[00:01:23]`. */
  readonly timestamp?: string;
  /** The words after the label; may be empty. */
  readonly words: string;
}

const name = String.raw`\p{L}[\p{L}\p{M}\p{N} ._'’/&()-]{0,39}?`;
const time = String.raw`[[(<]?((?:\d{1,2}:)?\d{1,2}:\d{2})(?:[.,]\d{1,3})?(?:\s*(?:-->|-|–)\s*(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)?[\])>]?`;
const timeBefore = new RegExp(String.raw`^${time}\s*[-–]?\s*`, 'u');
const colon = new RegExp(
  String.raw`^(${name})\s*(?:${time}\s*)?[:：](?!//)(?:\s*${time}(?=\s|$))?(?=(\s*))\s*(.*)$`,
  'u',
);
const numbered = /^(\p{Lu}{1,4}\d{0,3})-(\d{1,4})(?:\s*[:.)]\s*|\s+)(\S.*)$/u;
const tabbed = /^(\p{Lu}{1,3}\d{0,3})\t+(\S.*)$/u;
const timed = new RegExp(String.raw`^(${name})\s+${time}$`, 'u');
const listMark = /^\s*(?:[-*•]\s+|\d{1,3}[.)]\s+)/u;

/**
 * Reads what may be a label at the head of a line, in the ways people type it: `P:`, `N :`, `Informan 1:`, bold `P`,
 * `K1-01  …`, `P<tab>…`, `Rina 0:35`, each with a timestamp before or behind it. Whether it is one, is decided when the
 * whole file has been seen.
 */
export function readLabelledLine(raw: RawLine): LabelledLine | undefined {
  const line = unmarked(raw);
  const mark = listMark.exec(line.text);
  return (
    read(line.text, line.bold) ??
    (mark ? read(line.text.slice(mark[0].length), line.bold - mark[0].length) : undefined)
  );
}

function read(typed: string, boldLength: number): LabelledLine | undefined {
  const indent = typed.length - typed.trimStart().length;
  const text = typed.trim();
  const before = timeBefore.exec(text);
  const timestamp = before ? stamp(before[1]!) : undefined;
  const body = before ? text.slice(before[0].length) : text;
  const bold = boldLength - indent - (before?.[0].length ?? 0);

  const found = colon.exec(body);
  if (found) {
    const [, label, inside, behind, gap, words] = found;
    // `Jam 10:30` is a time of day, `a:b` no label; people do leave out the blank before a word.
    const glued = gap === '' && behind === undefined && words !== '' && !/^[\p{L}"“'‘(…]/u.test(words!);
    // The colon of a time behind a name: `Rina 00:35 …`.
    const clock = gap === '' && /\d$/u.test(label!) && /^\d/u.test(behind ?? words!);
    const at = timestamp ?? (inside ? stamp(inside) : behind ? stamp(behind) : undefined);
    if (!glued && !clock)
      return { label: tidy(label!), form: 'colon', words: words!, ...(at && { timestamp: at }) };
  }
  const number = numbered.exec(body);
  if (number && !isMarker(number[1]!))
    return {
      label: number[1]!,
      form: 'number',
      number: number[2]!,
      words: number[3]!,
      ...(timestamp && { timestamp }),
    };
  const strong = bold > 0 ? boldLabel(body, bold, timestamp) : undefined;
  if (strong) return strong;
  const tab = tabbed.exec(body);
  if (tab) return { label: tab[1]!, form: 'tab', words: tab[2]!, ...(timestamp && { timestamp }) };
  const behind = timestamp ? undefined : timed.exec(body);
  return behind
    ? { label: tidy(behind[1]!), form: 'time', timestamp: stamp(behind[2]!), words: '' }
    : undefined;
}

/** A bold name with plain words behind it. */
function boldLabel(body: string, bold: number, timestamp: string | undefined): LabelledLine | undefined {
  const label = body.slice(0, bold).trim();
  const words = body.slice(bold).trim();
  if (words === '' || label.length > 30 || label.split(/\s+/u).length > 3) return undefined;
  if (!new RegExp(`^${name}$`, 'u').test(label)) return undefined;
  return { label: tidy(label), form: 'bold', words, ...(timestamp && { timestamp }) };
}

/** Markdown's stars at the head of a line, read as a bold run. */
function unmarked({ text, bold }: RawLine): { text: string; bold: number } {
  const marked = /^(\s*(?:[-*•]\s+|\d{1,3}[.)]\s+)?(?:\[[\d:.,]+\]\s*)?)(\*\*|__)(?=\S)(.+?)(?<=\S)\2/u.exec(
    text,
  );
  if (!marked) return { text, bold: bold ?? 0 };
  const [whole, before, , inner] = marked;
  return { text: `${before}${inner}${text.slice(whole.length)}`, bold: before!.length + inner!.length };
}

/** `CD-1` opens a description and `CR-1` a reflection: parts of field notes, nobody's voice. */
function isMarker(label: string): boolean {
  return /^(?:CD|CR|OC)$/u.test(label);
}

function tidy(label: string): string {
  return label.replace(/\s+/gu, ' ').trim();
}

/** `1:05` or `0:01:05` as `[00:01:05]`. */
function stamp(time: string): string {
  const parts = time.split(':');
  while (parts.length < 3) parts.unshift('0');
  return `[${parts.map((part) => part.padStart(2, '0')).join(':')}]`;
}
