import type { Reason, Stance } from '../model/coding.js';
import type { StudyDocument, Unit } from '../model/document.js';
import { type Candidate, compete, type Loser } from './compete.js';
import type { Engine } from './engine.js';
import { type Dropped, readUnit, type UnitKind } from './read-unit.js';
import { cueReasons, hitReasons, judge } from './record.js';

/** A code that hit in a unit, and what became of it. */
export interface ExplainedCode {
  /** `codebook:id`. */
  readonly code: string;
  /** Recorded (under the threshold it is a suggestion), or why not. */
  readonly outcome: 'recorded' | Loser['why'];
  /** The code it lost to. */
  readonly to?: string;
  readonly confidence: number;
  readonly stance?: Stance;
  /** Where its indicators hit, with how much each says (weight times specificity). */
  readonly hits: readonly (Reason & { readonly strength: number })[];
  /** The words that decided its stance. */
  readonly cues: readonly Reason[];
}

/** Why a turn or paragraph got the codes it got. Offsets are code points into the body. */
export interface UnitExplanation {
  /** Number in the address. */
  readonly n: number;
  readonly start: number;
  readonly end: number;
  /** Words of the interviewer, notes and heads are not coded: then nothing else is said. */
  readonly standing: Unit['standing'];
  /** Recorded codes first, the surest first. */
  readonly codes: readonly ExplainedCode[];
  /** Hits that did not count. */
  readonly dropped: readonly (Reason & { readonly code: string; readonly why: Dropped })[];
}

/** Everything that the pass saw in a unit. */
export function explainUnit(
  engine: Engine,
  document: StudyDocument,
  unit: Unit,
  kind: UnitKind,
): UnitExplanation[] {
  const frame = { n: unit.n, start: unit.textStart, end: unit.end, standing: unit.standing };
  if (unit.standing !== 'evidence') return [{ ...frame, codes: [], dropped: [] }];
  const codes: ExplainedCode[] = [];
  const dropped: UnitExplanation['dropped'][number][] = [];
  const { patterns } = engine;
  const ref = (code: number) => patterns.codes[code]!.code.ref;
  readUnit(engine, document, unit, kind, (reading) => {
    const { winners, losers } = compete(patterns, reading.hits);
    const explained = (
      candidate: Candidate,
      outcome: ExplainedCode['outcome'],
      to?: number,
    ): ExplainedCode => {
      const judgement = judge(engine, document.body, reading, candidate);
      return {
        code: ref(candidate.code),
        outcome,
        ...(to !== undefined && { to: ref(to) }),
        confidence: candidate.confidence,
        ...(judgement.stance !== undefined && { stance: judgement.stance }),
        hits: candidate.hits.flatMap((hit) =>
          hitReasons(engine, document, hit).map((reason) => ({
            ...reason,
            strength: patterns.indicators[hit.indicator]!.strength,
          })),
        ),
        cues: cueReasons(engine, document, judgement),
      };
    };
    const surest = (a: Candidate, b: Candidate) => b.confidence - a.confidence || a.code - b.code;
    codes.push(
      ...winners.sort(surest).map((winner) => explained(winner, 'recorded')),
      ...losers.sort(surest).map((loser) => explained(loser, loser.why, loser.to)),
    );
    for (const { hit, why } of reading.dropped)
      for (const reason of hitReasons(engine, document, hit))
        dropped.push({ ...reason, code: ref(patterns.indicators[hit.indicator]!.code), why });
  });
  return [{ ...frame, codes, dropped }];
}
