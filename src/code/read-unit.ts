import type { StudyDocument, Unit } from '../model/document.js';
import { codePointsOf } from '../text/code-points.js';
import { boundary, type TokenStream } from '../text/tokens.js';
import type { Cue } from './cue-matcher.js';
import type { Engine } from './engine.js';
import type { Hit } from './match.js';
import { negatorsOf } from './negation.js';

/** Why a hit does not count. */
export type Dropped = 'quoted-question' | 'denied' | 'not-denied';

/** What stands in the words that one coding is made of. Token numbers are into the engine's stream. */
export interface UnitReading {
  /** UTF-16 index of the first word's place in the body. */
  readonly from: number;
  readonly hits: readonly Hit[];
  readonly dropped: readonly { readonly hit: Hit; readonly why: Dropped }[];
  readonly cues: readonly Cue[];
}

/** What one coding stands on. */
export type UnitKind = 'turn' | 'paragraph' | 'sentence';

/**
 * Reads a turn or paragraph: its tokens, hits and cues, once for each piece that may get codings of its own. Calls
 * `take` while the tokens are in the engine's stream.
 */
export function readUnit(
  engine: Engine,
  document: StudyDocument,
  unit: Unit,
  kind: UnitKind,
  take: (reading: UnitReading) => void,
): void {
  const points = codePointsOf(document);
  const from = points.toIndex(unit.textStart);
  const to = points.toIndex(unit.end);
  const pieces = kind === 'paragraph' ? paragraphs(document.body, from, to) : [[from, to] as const];
  for (const [start, end] of pieces) {
    const reading = readPiece(engine, document.body, start, end);
    if (reading === undefined) continue;
    if (kind !== 'sentence') take(reading);
    else
      for (const hits of bySentence(engine.stream, reading.hits))
        take({ ...reading, hits, dropped: hits === reading.hits ? reading.dropped : [] });
  }
}

function readPiece(engine: Engine, body: string, from: number, to: number): UnitReading | undefined {
  const { stream, patterns, lexicon, matcher } = engine;
  lexicon.tokenise(body, from, to, stream);
  const found = matcher.match(stream, body, from, to);
  if (found.length === 0) return undefined;
  const quoted = quotedQuestions(body, from, to);
  const cues = engine.findCues(stream, ...sentencesAround(stream, found));
  const hits: Hit[] = [];
  const dropped: { hit: Hit; why: Dropped }[] = [];
  for (const hit of found) {
    const start = stream.starts[hit.parts[0]![0]]!;
    if (quoted.some((range) => start >= range[0] && start < range[1])) {
      dropped.push({ hit, why: 'quoted-question' });
      continue;
    }
    const rule = patterns.indicators[hit.indicator]!.indicator.negation;
    if (rule === 'flag') {
      hits.push(hit);
      continue;
    }
    const negators = negatorsOf(hit, { cues, stream });
    if (rule === 'exclude') {
      if (negators.length === 0) hits.push(hit);
      else dropped.push({ hit, why: 'denied' });
    } else if (negators.length === 0) dropped.push({ hit, why: 'not-denied' });
    else {
      // Where only the denied word counts, its negator is part of what was found.
      const denied = negators.map(({ start: first, end }) => [first, end] as const).reverse();
      hits.push({ ...hit, parts: [...denied, ...hit.parts] });
    }
  }
  return { from, hits, dropped, cues };
}

/** The sentences of the hits and the one after: what stance can depend on. First token, token after the last boundary. */
function sentencesAround(stream: TokenStream, hits: readonly Hit[]): [number, number] {
  let first = stream.count;
  let last = 0;
  for (const { parts } of hits) {
    if (parts[0]![0] < first) first = parts[0]![0];
    if (parts.at(-1)![1] > last) last = parts.at(-1)![1];
  }
  while (first > 0 && stream.classes[first - 1] !== boundary) first--;
  let end = sentenceEnd(stream, last - 1) + 1;
  if (end < stream.count) end = sentenceEnd(stream, end) + 1;
  return [first, end];
}

/** Hits of each sentence, in order. */
function bySentence(stream: TokenStream, hits: readonly Hit[]): (readonly Hit[])[] {
  const groups = new Map<number, Hit[]>();
  for (const hit of hits) {
    const end = sentenceEnd(stream, hit.parts[0]![0]);
    const group = groups.get(end);
    if (group === undefined) groups.set(end, [hit]);
    else group.push(hit);
  }
  return [...groups.values()];
}

/** The boundary that closes the sentence of a token. */
export function sentenceEnd(stream: TokenStream, token: number): number {
  let end = token;
  while (end < stream.count - 1 && stream.classes[end] !== boundary) end++;
  return end;
}

/** Pieces between empty lines. UTF-16 ranges. */
function paragraphs(body: string, from: number, to: number): [number, number][] {
  const pieces: [number, number][] = [];
  let start = from;
  for (const gap of body.slice(from, to).matchAll(/\n[^\S\n]*\n\s*/g)) {
    pieces.push([start, from + gap.index]);
    start = from + gap.index + gap[0].length;
  }
  pieces.push([start, to]);
  return pieces;
}

/** Quoted speech that asks (“Mau ikut?” tanya saya): its words are nobody's statement. UTF-16 ranges. */
function quotedQuestions(body: string, from: number, to: number): [number, number][] {
  const text = body.slice(from, to);
  if (!text.includes('?')) return [];
  return [...text.matchAll(/["“«„][^"”»“«]{1,600}\?\s*["”»“]/g)].map((match) => [
    from + match.index,
    from + match.index + match[0].length,
  ]);
}
