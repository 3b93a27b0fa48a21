import type { DocumentMeta, SpeakerRole, Unit } from '../model/document.js';
import { CodePoints } from './code-points.js';
import { isAside, isSpeakerCode, mayBeSpeaker } from './label-shape.js';

/** What the blocks of a body depend on: who is behind which label, and how the document came about. */
type Speakers = Pick<DocumentMeta, 'speakers' | 'informants' | 'technique'>;

const timestamp = String.raw`\[?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\]?`;
const labelLine = new RegExp(
  String.raw`^(?:(${timestamp})\s+)?(\*{0,2})([^\s:*][^:\n*]{0,59}?)\s*\2\s*:\2(?:\s+|$)(?:(${timestamp})(?:\s+|$))?`,
  'u',
);
const heading = /^#{1,6}(?:\s|$)/;
const rule = /^\s{0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/;
const questionMark = /^\(\s*([\p{L}\p{N}_-]+)\s*\)/u;

/** What the researcher's own voice is headed by: never evidence. */
const noteWords = String.raw`(?:CR(?:[-\s]?\d+)?|OC(?:[-\s]?\d+)?|refleksi(?:\s+peneliti)?|(?:catatan|bagian)\s+refle(?:ktif|ksi)|(?:komentar|catatan)\s+(?:peneliti|pengamat)|observer['’]?s?\s+comments?|reflective\s+(?:notes?|part)|reflections?)`;
/** What a part that describes is headed by; it ends a reflective part. */
const descriptionWords = String.raw`(?:CD(?:[-\s]?\d+)?|(?:catatan|bagian)\s+deskriptif|deskripsi|descriptive\s+(?:notes?|part)|description)`;
const noteHeading = new RegExp(
  String.raw`^(?:#{1,6}\s+\*{0,2}${noteWords}(?![\p{L}\p{N}]).*|\*{0,2}${noteWords}\*{0,2}\s*:?\*{0,2}\s*)$`,
  'iu',
);
const descriptionHeading = new RegExp(String.raw`^\*{0,2}${descriptionWords}\*{0,2}\s*:?\*{0,2}\s*$`, 'iu');
const noteBlock = new RegExp(String.raw`^\*{0,2}${noteWords}\*{0,2}\s*[:.]\*{0,2}\s`, 'iu');
const numberedNote = /^\*{0,2}(?:CR|OC)[-\s]?\d+\*{0,2}[:.]?\s+\S/u;
const numberedDescription = /^\*{0,2}CD[-\s]?\d+\*{0,2}[:.]?\s+\S/u;

/** A label at the head of a line, with what stands around it. */
export interface LabelledLine {
  readonly label: string;
  readonly timestamp?: string;
  /** UTF-16 length of label, colon, timestamp and blanks. */
  readonly length: number;
}

/** Reads `LABEL:` with an optional timestamp before or after it from the head of a line. */
export function readLabel(line: string): LabelledLine | undefined {
  const found = line.includes(':') ? labelLine.exec(line) : null;
  if (!found) return undefined;
  const time = found[1] ?? found[4];
  return { label: found[3]!.trim(), length: found[0].length, ...(time !== undefined && { timestamp: time }) };
}

/** Whether two labels are the same to a reader: case and inner blanks do not count. */
export function sameLabel(a: string): string {
  let key = labelKeys.get(a);
  if (key === undefined) {
    if (labelKeys.size >= 1000) labelKeys.clear();
    key = a.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
    labelKeys.set(a, key);
  }
  return key;
}

/** A study says the same few labels on every other line. */
const labelKeys = new Map<string, string>();

/** Letters and signs that headings and markers of notes and descriptions open with: a quick look before the patterns. */
const opensMark = /^[#*bcdkor]/iu;

/** Whether a block opens with the marker of a reflective note. */
function isNote(words: string): boolean {
  return opensMark.test(words) && (noteBlock.test(words) || numberedNote.test(words));
}

/**
 * Labels that look like speakers of a conversation but that `speakers` does not name: a code such as `N`, `P2` or
 * `SPEAKER_00`, or a label that opens at least two lines and is no word such as `Contohnya`. Only asked of documents in
 * which people speak, since `Pasal 1:` in a regulation is no voice.
 */
export function unnamedLabels(body: string, meta: Speakers): readonly string[] {
  const conversation =
    meta.technique === 'interview' || meta.technique === 'fgd' || Object.keys(meta.speakers).length > 0;
  if (!conversation) return [];
  const named = new Set(Object.keys(meta.speakers).map(sameLabel));
  const seen = new Map<string, { label: string; lines: number }>();
  for (const line of body.split('\n')) {
    const label = readLabel(line)?.label;
    if (label === undefined) continue;
    const key = sameLabel(label);
    if (named.has(key) || noteHeading.test(line) || noteBlock.test(line)) continue;
    const entry = seen.get(key);
    if (entry) entry.lines++;
    else seen.set(key, { label, lines: 1 });
  }
  const found: string[] = [];
  for (const { label, lines } of seen.values()) {
    if (
      isSpeakerCode(label) ||
      (lines >= 2 && /^\p{Lu}[\p{L}\p{N} ._-]{0,29}$/u.test(label) && mayBeSpeaker(label))
    ) {
      found.push(label);
    }
  }
  return found;
}

/**
 * Splits a body into its blocks: turns where a line opens with a known label, headings, and paragraphs (runs of lines
 * between blank lines). Offsets are code points. A turn runs, over blank lines, to the next label, heading or rule.
 */
export function splitUnits(body: string, meta: Speakers): Unit[] {
  const roles = new Map<string, { label: string; role: SpeakerRole }>();
  for (const [label, role] of Object.entries(meta.speakers)) roles.set(sameLabel(label), { label, role });
  for (const label of unnamedLabels(body, meta)) roles.set(sameLabel(label), { label, role: 'unknown' });
  const splitter = new Splitter(body, roles, meta);
  return splitter.run();
}

/** The state of one walk over a body; indices are UTF-16 until a block is closed. */
class Splitter {
  readonly #units: Unit[] = [];
  readonly #points: CodePoints;
  readonly #hasSpeakers: boolean;
  readonly #onlyInformant: string | undefined;
  #n = 0;
  #open:
    | {
        kind: 'turn' | 'paragraph';
        start: number;
        textStart: number;
        end: number;
        label?: string;
        role?: SpeakerRole;
        timestamp?: string;
      }
    | undefined;
  #question: string | undefined;
  #spoken = false;
  /** Depth of the heading of a reflective part that we are in; 0 outside. */
  #noteDepth = 0;

  constructor(
    readonly body: string,
    readonly roles: ReadonlyMap<string, { label: string; role: SpeakerRole }>,
    meta: Speakers,
  ) {
    this.#points = new CodePoints(body);
    this.#hasSpeakers = roles.size > 0;
    this.#onlyInformant = meta.informants.length === 1 ? meta.informants[0] : undefined;
  }

  run(): Unit[] {
    const { body } = this;
    for (let at = 0; at < body.length; ) {
      let end = body.indexOf('\n', at);
      if (end === -1) end = body.length;
      this.#line(body.slice(at, end), at, end);
      at = end + 1;
    }
    this.#close();
    return this.#units;
  }

  #line(line: string, at: number, end: number): void {
    if (line.trim() === '') {
      if (this.#open?.kind === 'paragraph') this.#close();
      return;
    }
    const marked = opensMark.test(line);
    if (
      marked &&
      (heading.test(line) ||
        ((noteHeading.test(line) || descriptionHeading.test(line)) && !this.#namedLabel(line)))
    ) {
      this.#heading(line, at, end);
      return;
    }
    if (rule.test(line)) {
      this.#close();
      this.#noteDepth = 0;
      return;
    }
    const turn = this.#namedLabel(line);
    if (turn) {
      this.#close();
      this.#noteDepth = 0;
      this.#spoken = true;
      const textStart = at + turn.length;
      this.#open = {
        kind: 'turn',
        start: at,
        textStart,
        end,
        label: turn.label,
        role: turn.role,
        ...(turn.timestamp !== undefined && { timestamp: turn.timestamp }),
      };
      return;
    }
    if (marked && numberedDescription.test(line)) {
      this.#close();
      this.#noteDepth = 0;
    } else if (isNote(line) || this.#isAside(line)) this.#close();
    if (this.#open) this.#open.end = end;
    else this.#open = { kind: 'paragraph', start: at, textStart: at, end };
  }

  #namedLabel(
    line: string,
  ): { label: string; role: SpeakerRole; length: number; timestamp?: string } | undefined {
    if (!this.#hasSpeakers) return undefined;
    const read = readLabel(line);
    if (!read) return undefined;
    const known = this.roles.get(sameLabel(read.label));
    return (
      known && {
        ...known,
        length: read.length,
        ...(read.timestamp !== undefined && { timestamp: read.timestamp }),
      }
    );
  }

  /** A remark of the transcriber inside a turn is a paragraph of its own: nobody said it. */
  #isAside(line: string): boolean {
    if (this.#open?.kind !== 'turn') return false;
    const label = readLabel(line)?.label;
    return label !== undefined && isAside(label);
  }

  #heading(line: string, at: number, end: number): void {
    this.#close();
    const depth = /^#+/.exec(line)?.[0].length ?? 6;
    if (noteHeading.test(line)) this.#noteDepth = depth;
    else if (depth <= this.#noteDepth || descriptionHeading.test(line)) this.#noteDepth = 0;
    this.#units.push({ n: 0, kind: 'heading', ...this.#range(at, at, end), standing: 'heading' });
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    let end = open.end;
    while (end > open.textStart && /\s/.test(this.body[end - 1]!)) end--;
    const words = this.body.slice(open.textStart, end);
    const asked = open.role === 'interviewer' ? questionMark.exec(words)?.[1] : undefined;
    if (asked !== undefined) this.#question = asked;
    const informant = this.#informantOf(open.kind, open.role);
    const standing = this.#standing(open.kind, open.role, words, informant);
    this.#units.push({
      n: ++this.#n,
      kind: open.kind,
      ...this.#range(open.start, open.textStart, end),
      standing,
      ...(open.label !== undefined && { label: open.label }),
      ...(open.role !== undefined && { role: open.role }),
      ...(informant !== undefined && standing === 'evidence' && { informant }),
      ...(this.#question !== undefined && open.kind === 'turn' && { question: this.#question }),
      ...(open.timestamp !== undefined && { timestamp: open.timestamp }),
    });
  }

  #informantOf(kind: 'turn' | 'paragraph', role: SpeakerRole | undefined): string | undefined {
    if (kind === 'turn')
      return role === 'interviewer' || role === 'other' || role === 'unknown' ? undefined : role;
    return this.#hasSpeakers ? undefined : this.#onlyInformant;
  }

  #standing(
    kind: 'turn' | 'paragraph',
    role: SpeakerRole | undefined,
    words: string,
    informant: string | undefined,
  ): Unit['standing'] {
    if (kind === 'turn') {
      if (role === 'interviewer') return 'interviewer';
      if (role === 'other') return 'other';
      return informant === undefined ? 'unknown' : 'evidence';
    }
    if (this.#noteDepth > 0 || isNote(words)) return 'note';
    if (!this.#hasSpeakers) return 'evidence';
    return this.#spoken ? 'other' : 'head';
  }

  #range(start: number, textStart: number, end: number): { start: number; textStart: number; end: number } {
    const points = this.#points;
    return {
      start: points.fromIndex(start),
      textStart: points.fromIndex(textStart),
      end: points.fromIndex(end),
    };
  }
}
