import { ingestFileFaults } from '../i18n/faults/ingest-files.js';
import { type Block, type Cue, type Reading, unread } from './blocks.js';
import { readLines } from './text-blocks.js';

const time = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})`;
const timing = new RegExp(String.raw`^\s*${time}\s*-->\s*${time}(?:\s.*)?$`);
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  quot: '"',
  apos: "'",
  lrm: '',
  rlm: '',
};

/** What the two subtitle formats do differently. */
export interface CueFormat {
  readonly name: string;
  /** Blocks that are no cues: their lines are text of the file (`NOTE`), or nothing for the analysis (`STYLE`). */
  isRemark?(firstLine: string): 'note' | 'settings' | undefined;
}

/** Reads WebVTT or SubRip: cues with their times, in the order of the file; notes are paragraphs. */
export function readCues(bytes: Uint8Array, file: string, format: CueFormat): Reading {
  const { text, diagnostics } = readLines(bytes, file);
  if (text === undefined) return unread(diagnostics);
  const blocks: Block[] = [];
  const broken: number[] = [];
  for (const { lines, line } of paragraphsOf(text)) {
    const remark = format.isRemark?.(lines[0]!);
    if (remark === 'settings') continue;
    if (remark === 'note') {
      const [first, ...rest] = lines;
      const words = [first!.replace(/^NOTE\s*/, ''), ...rest].map((text, i) => ({
        text: text.trim(),
        line: line + i,
      }));
      const filled = words.filter((word) => word.text !== '');
      if (filled.length > 0) blocks.push({ kind: 'text', lines: filled });
      continue;
    }
    // An identifier or a number may stand above the line of times.
    const at = lines.findIndex((candidate) => timing.test(candidate));
    const times = at === -1 ? undefined : timing.exec(lines[at]!)!;
    if (!times) broken.push(line);
    const payload = times ? lines.slice(at + 1) : lines.filter((one) => !/^\d+$/.test(one.trim()));
    blocks.push(...cuesOf(payload, line + at + 1, times));
  }
  if (!blocks.some((block) => block.kind === 'cue' && block.start !== undefined))
    return unread([...diagnostics, ingestFileFaults.noCues.at({ file, line: 1 }, { format: format.name })]);
  if (broken.length > 0)
    diagnostics.push(ingestFileFaults.brokenCue.at({ file, line: broken[0]! }, { count: broken.length }));
  return { kind: 'blocks', blocks, diagnostics };
}

function paragraphsOf(text: string): { lines: string[]; line: number }[] {
  const found: { lines: string[]; line: number }[] = [];
  let open: { lines: string[]; line: number } | undefined;
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') {
      open = undefined;
      return;
    }
    if (!open) {
      open = { lines: [], line: i + 1 };
      found.push(open);
    }
    open.lines.push(line);
  });
  return found;
}

/** The cues of one payload: each `<v Name>` opens one, and so does each line that opens with a label. */
function cuesOf(payload: readonly string[], line: number, times: RegExpExecArray | undefined): Cue[] {
  const cues: Cue[] = [];
  const start = times && seconds(times, 1);
  const stamp = times && {
    timestamp: `[${clock(start!)}]`,
    start: start!,
    end: seconds(times, 5),
  };
  let open: { speaker?: string; words: string[]; line: number } | undefined;
  const close = () => {
    const text = open?.words.join(' ').replace(/\s+/gu, ' ').trim() ?? '';
    if (open && text !== '') {
      const { speaker } = open;
      cues.push({ kind: 'cue', ...(speaker && { speaker }), ...stamp, text, line: open.line });
    }
    open = undefined;
  };
  payload.forEach((raw, i) => {
    for (const part of raw.split(/(?=<v[ .][^>]*>)/)) {
      const voice = /^<v(?:\.[^ >]*)?\s+([^>]+)>/.exec(part);
      const words = plainText(part);
      const opensTurn = /^(?:-\s*)?[\p{L}][^:]{0,39}:\s/u.test(words);
      if (voice || opensTurn) close();
      open ??= { words: [], line: line + i, ...(voice && { speaker: speakerName(voice[1]!) }) };
      open.words.push(words);
    }
  });
  close();
  return cues;
}

/** A name fit for a label: short, and without the signs that end one. */
function speakerName(typed: string): string {
  const name = plainText(typed)
    .replace(/[:*#\s]+/gu, ' ')
    .trim()
    .slice(0, 40)
    .trim();
  return name === '' ? 'SPEAKER' : name;
}

/** The words of a payload without tags, inner times and entities. */
function plainText(payload: string): string {
  return payload
    .replace(/<\/?[a-z\d:.][^<>]*>|\{\\[^{}]*\}/giu, '')
    .replace(/&(#\d+|[a-z]+);/giu, (whole, name: string) =>
      name.startsWith('#')
        ? codePoint(Number(name.slice(1)), whole)
        : (entities[name.toLowerCase()] ?? whole),
    );
}

function codePoint(code: number, otherwise: string): string {
  return code >= 0x20 && code < 0xd800 ? String.fromCodePoint(code) : otherwise;
}

function seconds(times: RegExpExecArray, from: number): number {
  const [hours, minutes, whole, part] = times.slice(from, from + 4);
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(whole) + Number(`0.${part}`);
}

/** `HH:MM:SS` of a number of seconds, cut to whole ones. */
export function clock(time: number): string {
  const parts = [Math.floor(time / 3600), Math.floor(time / 60) % 60, Math.floor(time) % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
