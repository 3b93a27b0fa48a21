import { editDistance } from '../i18n/fault.js';
import type { Informant } from '../model/register.js';
import { isSpeakerCode, isSpeakerWord, mayBeSpeaker } from '../text/label-shape.js';
import { sameLabel } from '../text/units.js';
import type { Block, RawLine } from './blocks.js';
import { type LabelForm, readLabelledLine } from './label-line.js';

/** A label as it was met in a file: one for all spellings that differ only in case and blanks. */
export interface LabelCandidate {
  /** The spelling that occurs most often, the first of them. */
  readonly label: string;
  /** Every spelling → how often. */
  readonly spellings: ReadonlyMap<string, number>;
  readonly times: number;
  /** Line of the first. */
  readonly line: number;
  readonly forms: ReadonlySet<LabelForm>;
  /** Distinct running numbers of `K1-01`. */
  readonly numbers: number;
  /** The format itself names the speaker (`<v Rina>`). */
  readonly marked: boolean;
}

/** Every label that the text lines and cues of a file may open with, by `sameLabel`, in order of first occurrence. */
export function tallyLabels(blocks: Iterable<Block>): Map<string, LabelCandidate> {
  const tally = new Map<string, Tally>();
  for (const block of blocks) {
    if (block.kind === 'text') for (const line of block.lines) count(tally, line);
    else if (block.kind === 'cue') {
      if (block.speaker === undefined) count(tally, block);
      else add(tally, block.speaker, block.line, 'colon').marked = true;
    }
  }
  return new Map([...tally].map(([key, entry]) => [key, candidate(entry)]));
}

interface Tally {
  readonly spellings: Map<string, number>;
  readonly line: number;
  readonly forms: Set<LabelForm>;
  readonly numbers: Set<string>;
  times: number;
  marked: boolean;
}

function count(tally: Map<string, Tally>, line: RawLine): void {
  const found = readLabelledLine(line);
  if (!found) return;
  const entry = add(tally, found.label, line.line, found.form);
  if (found.number !== undefined) entry.numbers.add(found.number);
}

function add(tally: Map<string, Tally>, label: string, line: number, form: LabelForm): Tally {
  const key = sameLabel(label);
  let entry = tally.get(key);
  if (!entry) {
    entry = { spellings: new Map(), line, forms: new Set(), numbers: new Set(), times: 0, marked: false };
    tally.set(key, entry);
  }
  entry.times++;
  entry.forms.add(form);
  entry.spellings.set(label, (entry.spellings.get(label) ?? 0) + 1);
  return entry;
}

function candidate(entry: Tally): LabelCandidate {
  let label = '';
  let most = 0;
  for (const [spelling, times] of entry.spellings) if (times > most) [label, most] = [spelling, times];
  return { ...entry, label, numbers: entry.numbers.size };
}

/** What decides whether a candidate is a label. */
export interface LabelKnowledge {
  /** Labels named by --speaker or `speakers:`. */
  readonly named: readonly string[];
  readonly register: readonly Informant[];
  /** How the document came about; people speak in interviews and discussions, headings have colons in the others. */
  readonly technique: string | undefined;
}

/** A label that is almost another one. */
export interface NearLabel {
  readonly label: LabelCandidate;
  readonly like: LabelCandidate;
}

export interface AcceptedLabels {
  /** Keys (`sameLabel`) of the labels that open turns. */
  readonly keys: ReadonlySet<string>;
  readonly near: readonly NearLabel[];
  /** Candidates that look like speakers but were left as text. */
  readonly left: readonly LabelCandidate[];
}

/**
 * Decides which candidates are labels: those that were named, that are an informant's id or pseudonym, or that occur at
 * least twice and look like a name. A misspelling of one of these (seen once) is a label of its own, so that its words
 * go to nobody until a person has said whose they are.
 */
export function acceptLabels(
  tally: ReadonlyMap<string, LabelCandidate>,
  knowledge: LabelKnowledge,
): AcceptedLabels {
  const sure = new Set<string>();
  for (const label of knowledge.named) sure.add(sameLabel(label));
  for (const { id, pseudonym } of knowledge.register) {
    sure.add(sameLabel(id));
    if (pseudonym !== '') sure.add(sameLabel(pseudonym));
  }
  const spoken = knowledge.technique === undefined || /^(?:interview|fgd|survey)$/.test(knowledge.technique);
  const keys = new Set<string>();
  for (const [key, one] of tally) if (sure.has(key) || one.marked || repeats(one, spoken)) keys.add(key);
  // Where people speak, a lone code such as `M:` is a voice as well: better unknown than in another's mouth.
  if (keys.size > 0 || (spoken && knowledge.technique !== undefined))
    for (const [key, one] of tally) if (one.forms.has('colon') && isSpeakerCode(one.label)) keys.add(key);
  const near = nearLabels(tally, keys);
  for (const { label } of near) keys.add(sameLabel(label.label));
  const left = [...tally].filter(([key, one]) => !keys.has(key) && isSpeakerWord(one.label));
  return { keys, near, left: left.map(([, one]) => one) };
}

function repeats(one: LabelCandidate, spoken: boolean): boolean {
  if (one.times < 2 || !(spoken ? mayBeSpeaker(one.label) : isSpeakerWord(one.label))) return false;
  // `COVID-19` at the head of two paragraphs is no speaker; `K1-01`, `K1-02` is.
  const onlyNumbered = one.forms.size === 1 && one.forms.has('number');
  return !onlyNumbered || one.numbers >= 2;
}

/** More labels than this are not compared with one another. */
const mostLabels = 200;

/** Pairs of a rare candidate and an accepted label that differ by a slip of the finger. */
function nearLabels(tally: ReadonlyMap<string, LabelCandidate>, keys: ReadonlySet<string>): NearLabel[] {
  const pairs: NearLabel[] = [];
  // So many voices are a list, not a conversation.
  if (keys.size > mostLabels) return pairs;
  for (const [key, one] of tally) {
    let best: LabelCandidate | undefined;
    for (const other of keys) {
      const like = tally.get(other);
      if (
        !like ||
        other === key ||
        like.times < one.times ||
        (like.times === one.times && like.line > one.line)
      )
        continue;
      if (!isSlip(key, other)) continue;
      const rare = one.times <= Math.max(2, like.times * 0.2);
      if (rare && (!best || like.times > best.times)) best = like;
    }
    if (best) pairs.push({ label: one, like: best });
  }
  return pairs;
}

/** Whether two labels (lower case) differ by one slip: a letter, or points and blanks. Numbers and initials are no slips. */
function isSlip(a: string, b: string): boolean {
  const bare = (label: string) => label.replace(/[\s._'’-]+/gu, '');
  if (bare(a) === bare(b)) return true;
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  const [words, others] = [a.split(' '), b.split(' ')];
  if (words.length !== others.length) return false;
  return words.every((word, i) => {
    const other = others[i]!;
    if (word === other) return true;
    return Math.min(word.length, other.length) >= 4 && editDistance(word, other, 2) < 2;
  });
}
