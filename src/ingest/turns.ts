import { sameLabel } from '../text/units.js';
import type { Block, Cue, RawLine } from './blocks.js';
import { readLabelledLine } from './label-line.js';

/** A block of a body, ready to be written. */
export type Piece =
  | Turn
  | { readonly kind: 'paragraph'; readonly lines: string[]; readonly line: number }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'rule' };

export interface Turn {
  readonly kind: 'turn';
  readonly label: string;
  readonly timestamp?: string;
  /** Paragraphs of lines; the first line follows the label. */
  readonly paragraphs: string[][];
  readonly line: number;
}

/** Columns of a table that is a conversation, with the labels that its cells get. */
export interface TableReading {
  readonly question: number;
  readonly answer: number;
  readonly labels: { readonly question: string; readonly answer: string };
}

/** `CD-1 …` and `CR-1 …`: numbered parts of field notes. */
const numberedPart = /^(?:\*\*)?(CD|CR|OC)[-\s]?\d+(?:\*\*)?[:.]?\s+\S/u;
/** Silence between two cues without speaker that ends a paragraph, in seconds; and the length after which a sentence may. */
const longPause = 2;
const longParagraph = 400;

/** Turns blocks into turns, paragraphs, headings and rules. `labels`: key of a label → how it is written. */
export function toPieces(
  blocks: readonly Block[],
  labels: ReadonlyMap<string, string>,
  table?: TableReading,
): { pieces: Piece[]; repeated: number[] } {
  const writer = new TurnWriter(labels);
  for (const block of blocks) {
    if (block.kind === 'text') writer.text(block.lines);
    else if (block.kind === 'cue') writer.cue(block);
    else if (block.kind === 'table') {
      if (table && (block.rows[0]?.length ?? 0) >= Math.max(table.question, table.answer))
        writer.talk(block, table);
      else writer.table(block);
    } else writer.close(block.kind === 'heading' ? block : { kind: 'rule' });
  }
  return { pieces: writer.pieces, repeated: repeatedTurns(writer) };
}

class TurnWriter {
  readonly pieces: Piece[] = [];
  /** Lines of cues whose words are those of the cue before. */
  readonly repeated: number[] = [];
  #turn: Turn | undefined;
  #paragraph: (Piece & { kind: 'paragraph' }) | undefined;
  /** A numbered reflection runs over blank lines to the next mark. */
  #reflection = false;
  /** What comes now belongs to nobody's turn although one stands above it. */
  #afterTalk = false;
  #lastCue: Cue | undefined;

  constructor(readonly labels: ReadonlyMap<string, string>) {}

  text(lines: readonly RawLine[]): void {
    if (!this.#reflection) this.#paragraph = undefined;
    this.#lastCue = undefined;
    let fresh = true;
    for (const raw of lines) {
      const found = readLabelledLine(raw);
      const label = found && this.labels.get(sameLabel(found.label));
      if (found && label !== undefined) this.#open(label, found.timestamp, found.words, raw.line);
      else if (numberedPart.test(raw.text)) this.#mark(raw);
      else this.#continue(raw, fresh);
      fresh = false;
    }
  }

  cue(cue: Cue): void {
    const found =
      cue.speaker === undefined ? readLabelledLine({ text: cue.text, line: cue.line }) : undefined;
    const spoken = cue.speaker ?? found?.label;
    const label = spoken === undefined ? undefined : this.labels.get(sameLabel(spoken));
    const words = label !== undefined && found ? found.words : cue.text;
    if (this.#lastCue && repeats(this.#lastCue.text, cue.text)) this.repeated.push(cue.line);
    if (label !== undefined && label !== this.#turn?.label)
      this.#open(label, cue.timestamp ?? found?.timestamp, words, cue.line);
    else if (this.#turn) append(this.#turn.paragraphs.at(-1)!, words);
    else if (this.#paragraph && this.#lastCue && !this.#isPause(cue)) append(this.#paragraph.lines, words);
    else this.#openParagraph([words], cue.line);
    this.#lastCue = cue;
  }

  /** Rows of questions and answers. A first row that only names its columns is passed over. */
  talk(block: Block & { kind: 'table' }, { question, answer, labels }: TableReading): void {
    block.rows.forEach((row, i) => {
      const [asked, answered] = [row[question - 1] ?? '', row[answer - 1] ?? ''];
      if (i === 0 && isColumnName(asked) && isColumnName(answered)) return;
      this.#cell(labels.question, asked, block.line);
      this.#cell(labels.answer, answered, block.line);
    });
    this.#turn = undefined;
    this.#afterTalk = true;
  }

  /** A table that is no conversation, as Markdown. */
  table(block: Block & { kind: 'table' }): void {
    const lines = block.rows
      .filter((row) => row.some((cell) => cell !== ''))
      .map(
        (row) => `| ${row.map((cell) => cell.replace(/\s+/gu, ' ').replaceAll('|', '\\|')).join(' | ')} |`,
      );
    const width = block.rows[0]!.length;
    if (lines.length > 1) lines.splice(1, 0, `|${' --- |'.repeat(width)}`);
    if (this.#turn) this.#turn.paragraphs.push(lines);
    else this.#openParagraph(lines, block.line);
    this.#paragraph = undefined;
  }

  close(
    piece:
      | { readonly kind: 'heading'; readonly level: number; readonly text: string }
      | { readonly kind: 'rule' },
  ): void {
    this.pieces.push(
      piece.kind === 'heading' ? { kind: 'heading', level: piece.level, text: piece.text } : piece,
    );
    this.#turn = undefined;
    this.#paragraph = undefined;
    this.#reflection = false;
    this.#afterTalk = false;
  }

  #cell(label: string, cell: string, line: number): void {
    if (cell === '') return;
    const [first, ...rest] = cell.split('\n');
    const own = readLabelledLine({ text: first!, line });
    const words = own && sameLabel(own.label) === sameLabel(label) ? own.words : first!;
    this.#open(label, undefined, words, line);
    for (const more of rest) this.#turn!.paragraphs.at(-1)!.push(more);
  }

  #open(label: string, timestamp: string | undefined, words: string, line: number): void {
    this.#turn = {
      kind: 'turn',
      label,
      ...(timestamp !== undefined && { timestamp }),
      paragraphs: [words === '' ? [] : [words]],
      line,
    };
    this.pieces.push(this.#turn);
    this.#paragraph = undefined;
    this.#reflection = false;
    this.#afterTalk = false;
  }

  #openParagraph(lines: string[], line: number): void {
    if (this.#afterTalk) this.pieces.push({ kind: 'rule' });
    this.#afterTalk = false;
    this.#paragraph = { kind: 'paragraph', lines, line };
    this.pieces.push(this.#paragraph);
  }

  #mark(raw: RawLine): void {
    this.#turn = undefined;
    this.#afterTalk = false;
    this.#openParagraph([raw.text], raw.line);
    this.#reflection = !/^(?:\*\*)?CD/u.test(raw.text);
  }

  #continue(raw: RawLine, fresh: boolean): void {
    if (this.#turn) {
      const { paragraphs } = this.#turn;
      const last = paragraphs.at(-1)!;
      if (fresh && last.length > 0) paragraphs.push([raw.text]);
      else last.push(raw.text);
    } else if (this.#paragraph) this.#paragraph.lines.push(raw.text);
    else this.#openParagraph([raw.text], raw.line);
  }

  #isPause(cue: Cue): boolean {
    const last = this.#lastCue;
    if (last?.end !== undefined && cue.start !== undefined && cue.start - last.end >= longPause) return true;
    const text = this.#paragraph?.lines.join(' ') ?? '';
    return text.length >= longParagraph && /[.?!…]["”’)]?$/u.test(text);
  }
}

function append(lines: string[], words: string): void {
  if (lines.length === 0) lines.push(words);
  else lines[lines.length - 1] += ` ${words}`;
}

/** Captions that roll repeat the line before and add one. */
function repeats(before: string, now: string): boolean {
  const [a, b] = [plain(before), plain(now)];
  return a.split(' ').length >= 2 && (b === a || b.startsWith(`${a} `));
}

function repeatedTurns(writer: TurnWriter): number[] {
  const lines = [...writer.repeated];
  let before = '';
  for (const piece of writer.pieces) {
    const words = piece.kind === 'turn' ? plain(`${piece.label} ${piece.paragraphs.flat().join(' ')}`) : '';
    if (piece.kind === 'turn' && words === before && words.split(' ').length > 4) lines.push(piece.line);
    before = words;
  }
  return lines.sort((a, b) => a - b);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isColumnName(cell: string): boolean {
  const words = cell.trim().split(/\s+/u);
  return (
    words.length <= 5 &&
    /^(?:daftar |uraian )?(?:pertanyaan|jawaban|tanya|jawab|respon\w*|tanggapan|hasil wawancara|transkrip\w*|informan|narasumber|peneliti|pewawancara|questions?|answers?|responses?|interviewer|informant|participant)\b/i.test(
      cell.trim(),
    ) &&
    !/[?.!]$/.test(cell.trim())
  );
}
