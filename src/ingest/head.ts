import type { Diagnostic, Place } from '../model/diagnostic.js';
import type { Informant } from '../model/register.js';
import { sameLabel } from '../text/units.js';
import type { Block, RawLine } from './blocks.js';
import type { MetaDraft } from './draft.js';
import { placeOfWord } from './file-lines.js';
import { HeadFields, type HeadLine } from './head-fields.js';
import { attributeName, fieldOf, type HeadField, isAlsoLabel } from './head-keys.js';
import { readLabelledLine } from './label-line.js';
import type { LabelCandidate } from './labels.js';
import { informantsNamed } from './roles.js';

/** What surrounds a head: the labels of the file, the register, and how the document came about. */
export interface HeadContext {
  readonly file: string;
  readonly register: readonly Informant[];
  readonly tally: ReadonlyMap<string, LabelCandidate>;
  readonly technique: string | undefined;
}

export interface HeadReading {
  readonly draft: MetaDraft;
  /** The blocks without the lines that were understood. */
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
}

const longestHead = 40;
const longestTitle = 12;
const keyValue =
  /^\s*(?:[-*•]\s+|\d{1,2}[.)]\s+|[a-z][.)]\s+)?(?:\*\*|__)?(\p{L}[\p{L}\p{N} .,/()&-]{0,49}?)(?:\*\*|__)?\s*(?:[:：=]|\t)(?:\*\*|__)?\s*(.*)$/u;

/** A line of key and value that may belong to a head. */
interface Found extends Omit<HeadLine, 'field'> {
  /** Undefined for a key that is not known. */
  readonly field: HeadField | undefined;
  readonly raw: RawLine;
}

/**
 * Reads the head of lines at the beginning of a file (`Kode informan :`, `Hari, tanggal :`, `Tempat :`), also where it is
 * a Word table, and takes the lines that were understood out of the blocks. One line that only a head has (a date, a
 * place, an interviewer) is needed: a list of other keys may be the document itself.
 */
export function readHead(blocks: readonly Block[], context: HeadContext): HeadReading {
  const fields = new HeadFields(context.register);
  const { lines, tables } = findHead(blocks, context);
  const taken = new Set<RawLine>();
  const last = lines.findLastIndex((line) => line.field !== undefined);
  if (lines.some((line) => isCore(line.field))) {
    lines.slice(0, last + 1).forEach((line) => {
      if (fields.take({ ...line, field: line.field ?? 'attribute' })) taken.add(line.raw);
    });
  }
  const rest = new Map<Block, readonly RawLine[]>();
  for (const [table, rows] of tables) rest.set(table, rows.filter((row) => !fields.take(row)).map(toRawLine));
  return { draft: fields.draft, blocks: without(blocks, taken, rest), diagnostics: fields.diagnostics };
}

function findHead(
  blocks: readonly Block[],
  context: HeadContext,
): { lines: Found[]; tables: Map<Block, HeadLine[]> } {
  const lines: Found[] = [];
  const tables = new Map<Block, HeadLine[]>();
  let seen = 0;
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'rule') continue;
    if (block.kind === 'cue') return { lines, tables };
    if (block.kind === 'table') {
      const rows = tableHead(block, context);
      if (!rows) return { lines, tables };
      tables.set(block, rows);
      continue;
    }
    for (const raw of block.lines) {
      if (++seen > longestHead) return { lines, tables };
      const line = keyValueOf(raw, context);
      if (line === 'turn') return { lines, tables };
      if (line) lines.push(line);
      else if (raw.text.split(/\s+/u).length > longestTitle) return { lines, tables };
    }
  }
  return { lines, tables };
}

/** A key with its value; `turn` where the conversation has begun; undefined for a line of another kind. */
function keyValueOf(raw: RawLine, context: HeadContext): Found | 'turn' | undefined {
  const found = keyValue.exec(raw.text);
  const field = found ? headField(found[1]!, context) : undefined;
  if (field === undefined) {
    const label = readLabelledLine(raw)?.label;
    const times = label === undefined ? 0 : (context.tally.get(sameLabel(label))?.times ?? 0);
    if (times > 1 || (label !== undefined && informantsNamed(label, context.register).length > 0))
      return 'turn';
    if (!found || context.technique === 'documentation' || !isAttributeLike(found[1]!, found[2]!))
      return undefined;
  } else if (isAlsoLabel(field) && isSpoken(found![1]!, found![2]!, context)) return 'turn';
  const place = placeOfWord(context.file, raw.line, raw.text, found![2]!.trim());
  return { key: found![1]!.trim(), value: plainValue(found![2]!), field, place, text: raw.text, raw };
}

/** Keys that a head may have here: a list in a document (`Nama :`, `Alamat :`) is what the document says. */
function headField(key: string, context: HeadContext): HeadField | undefined {
  if (/\b(?:lahir|birth)\b/i.test(key)) return undefined;
  const field = fieldOf(key);
  if (field === undefined || /^(?:source|sha256|speakers)$/.test(field)) return undefined;
  const factual = /^(?:date|title|issuer|technique|id|language|asked)$/.test(field);
  return context.technique === 'documentation' && !factual ? undefined : field;
}

/** Fields that make a head a head. */
function isCore(field: HeadField | undefined): boolean {
  return (
    field !== undefined &&
    /^(?:date|time|site|informants|interviewer|observer|issuer|technique|start|asked|event|event_date|states)$/.test(
      field,
    )
  );
}

function isAttributeLike(key: string, value: string): boolean {
  return (
    value !== '' &&
    key.trim().split(/\s+/u).length <= 4 &&
    value.split(/\s+/u).length <= longestTitle &&
    attributeName(key) !== ''
  );
}

/** Whether `Peneliti : …` opens a turn rather than naming the researcher: its label comes again, and its words are no name. */
function isSpoken(key: string, value: string, context: HeadContext): boolean {
  if (informantsNamed(value, context.register).length > 0) return false;
  const recurs = (context.tally.get(sameLabel(key))?.times ?? 0) > 1;
  if (recurs) return !isNameLike(value);
  return /[?!]\s*$/u.test(value) || value.split(/\s+/u).length > 8;
}

const greetings =
  /^(?:ass?alam\S*|wa['’]?alaikum\S*|selamat|halo|hai|hello|hi|ya|iya|tidak|baik|oke|ok|terima|yes|no|good|thank\S*|sudah|belum|betul|benar)\b/iu;

function isNameLike(value: string): boolean {
  const words = value.trim().split(/\s+/u);
  if (value.trim() === '' || words.length > 6 || /[?!…]/u.test(value) || greetings.test(value)) return false;
  return words.every((word) => /^[(]?[\p{Lu}\d]/u.test(word) || /^(?:bin|binti|dan|and|&|\/|-)$/u.test(word));
}

function plainValue(value: string): string {
  return value
    .replace(/^(?:\*\*|__)|(?:\*\*|__)$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The pairs of a table that is a head: every row a key and a value, or two of each. */
function tableHead(table: Block & { kind: 'table' }, context: HeadContext): HeadLine[] | undefined {
  const lines: HeadLine[] = [];
  for (const row of table.rows) {
    const cells = row
      .map((cell) => cell.replace(/\s+/gu, ' ').trim())
      .filter((cell) => cell !== '' && cell !== ':');
    if (cells.length === 0) continue;
    if (cells.length > 4 || cells.length === 3) return undefined;
    for (let i = 0; i < cells.length; i += 2) {
      const key = cells[i]!.replace(/\s*:$/u, '');
      const value = (cells[i + 1] ?? '').replace(/^:\s*/u, '');
      const place: Place = { file: context.file, line: table.line };
      lines.push({
        key,
        value,
        field: headField(key, context) ?? 'attribute',
        place,
        text: `${key}: ${value}`,
      });
    }
  }
  return lines.some((line) => isCore(line.field) && !isAlsoLabel(line.field)) ? lines : undefined;
}

function toRawLine(line: HeadLine): RawLine {
  return { text: line.text, line: line.place.line ?? 1 };
}

function without(
  blocks: readonly Block[],
  taken: ReadonlySet<RawLine>,
  tables: ReadonlyMap<Block, readonly RawLine[]>,
): Block[] {
  return blocks.flatMap((block): Block[] => {
    const rest = tables.get(block);
    if (rest) return rest.length > 0 ? [{ kind: 'text', lines: rest }] : [];
    if (block.kind !== 'text') return [block];
    const lines = block.lines.filter((line) => !taken.has(line));
    return lines.length === block.lines.length ? [block] : lines.length > 0 ? [{ kind: 'text', lines }] : [];
  });
}
