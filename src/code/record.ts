import type { CodingEvent, Reason } from '../model/coding.js';
import type { StudyDocument } from '../model/document.js';
import { codePointsOf } from '../text/code-points.js';
import { hashText } from '../text/hash.js';
import { boundary } from '../text/tokens.js';
import { type Candidate, facetOf, isRival } from './compete.js';
import type { Engine } from './engine.js';
import type { Hit } from './match.js';
import { sentenceEnd, type UnitReading } from './read-unit.js';
import { type Judgement, judgeStance } from './stance.js';
import { weighStance } from './weigh-stance.js';

/** Code points kept before and after a quote, to find it again in a changed text. */
const context = 32;

/** The stance of a code in a unit of a body: by its cues, then by what its words weigh. */
export function judge(engine: Engine, body: string, reading: UnitReading, candidate: Candidate): Judgement {
  const { patterns, stream, vocabulary } = engine;
  const { code, codebook } = patterns.codes[candidate.code]!;
  const kind = facetOf(codebook, code)?.kind ?? 'aspect';
  const read = judgeStance(
    candidate.hits.map((hit) => {
      const { indicator, strength } = patterns.indicators[hit.indicator]!;
      return { hit, says: indicator.stance ?? 'supports', stated: indicator.stance !== undefined, strength };
    }),
    {
      stream,
      cues: reading.cues,
      others: reading.hits.filter((hit) =>
        isRival(patterns, patterns.indicators[hit.indicator]!.code, candidate.code),
      ),
      kind,
      denies: vocabulary.denies,
    },
  );
  return weighStance(read, candidate.hits, {
    stream,
    body,
    languages: vocabulary.languages,
    kind,
    cues: reading.cues,
  });
}

/** A coding of the coder `rules`. */
export function recordCoding(
  engine: Engine,
  document: StudyDocument,
  reading: UnitReading,
  candidate: Candidate,
): CodingEvent {
  const points = codePointsOf(document);
  const [from, to] = sentencesOf(engine, document.body, reading, candidate.hits);
  const start = points.fromIndex(from);
  const end = points.fromIndex(to);
  const { code } = engine.patterns.codes[candidate.code]!;
  const judgement = judge(engine, document.body, reading, candidate);
  return {
    op: 'add',
    id: ruleId(document.meta.id, start, end, code.ref, strongest(engine, candidate.hits)),
    doc: document.meta.id,
    start,
    end,
    quote: document.body.slice(from, to),
    prefix: points.slice(Math.max(0, start - context), start),
    suffix: points.slice(end, Math.min(points.length, end + context)),
    code: code.ref,
    ...(judgement.stance !== undefined && { stance: judgement.stance }),
    by: 'rules',
    how: 'rules',
    confidence: candidate.confidence,
    because: [
      ...candidate.hits.flatMap((hit) => hitReasons(engine, document, hit)),
      ...cueReasons(engine, document, judgement),
    ].filter(isFirst),
  };
}

function isFirst(reason: Reason, i: number, all: readonly Reason[]): boolean {
  return (
    all.findIndex(
      (other) =>
        other.start === reason.start &&
        other.end === reason.end &&
        other.indicator === reason.indicator &&
        other.cue === reason.cue,
    ) === i
  );
}

/** Where an indicator hit: one reason for each of its parts. */
export function hitReasons({ patterns, stream }: Engine, document: StudyDocument, hit: Hit): Reason[] {
  const points = codePointsOf(document);
  const { source } = patterns.indicators[hit.indicator]!.indicator;
  const ranges =
    hit.range === undefined
      ? hit.parts.map(([a, b]) => ({ start: stream.starts[a]!, end: stream.ends[b - 1]! }))
      : [hit.range];
  return ranges.map(({ start, end }) => ({
    indicator: source,
    start: points.fromIndex(start),
    end: points.fromIndex(end),
  }));
}

/** The words that decided the stance. */
export function cueReasons({ stream }: Engine, document: StudyDocument, { cues }: Judgement): Reason[] {
  const points = codePointsOf(document);
  return cues.map(({ cue, start, end }) => {
    const from = stream.starts[start]!;
    const to = stream.ends[end - 1]!;
    return {
      indicator: document.body.slice(from, to),
      start: points.fromIndex(from),
      end: points.fromIndex(to),
      cue,
    };
  });
}

/** Made of document, range, code and indicator, so that the same text gives the same id. */
function ruleId(doc: string, start: number, end: number, code: string, indicator: string): string {
  return `r${hashText(`${doc}\n${start}\n${end}\n${code}\n${indicator}`)}`;
}

/** The indicator that says most, as typed; of equals the first of the codebook. */
function strongest({ patterns }: Engine, hits: readonly Hit[]): string {
  const best = hits
    .map(({ indicator }) => indicator)
    .reduce((a, b) => {
      const difference = patterns.indicators[b]!.strength - patterns.indicators[a]!.strength;
      return difference > 0 || (difference === 0 && b < a) ? b : a;
    });
  return patterns.indicators[best]!.indicator.source;
}

/**
 * The range of a coding: the smallest run of whole sentences that holds its hits, so that a quote in a table can be
 * read and is no longer than it must be. UTF-16 indices, trimmed.
 */
function sentencesOf(
  { stream }: Engine,
  body: string,
  { from }: UnitReading,
  hits: readonly Hit[],
): [number, number] {
  let first = Math.min(...hits.map(({ parts }) => parts[0]![0]));
  const last = Math.max(...hits.map(({ parts }) => parts.at(-1)![1] - 1));
  while (first > 0 && stream.classes[first - 1] !== boundary) first--;
  let start = first === 0 ? from : stream.starts[first - 1]!;
  const end = stream.starts[sentenceEnd(stream, last)]!;
  while (start < end && /[\0-\x20\u00A0]/.test(body[start]!)) start++;
  return [start, end];
}
