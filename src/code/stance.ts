import type { FacetKind } from '../model/codebook.js';
import type { Stance } from '../model/coding.js';
import { afterComma, asks, boundary, type TokenStream, unknownWord } from '../text/tokens.js';
import type { Cue } from './cue-matcher.js';
import type { Hit } from './match.js';

/** Why a stance: the tokens of a cue and what it did. */
export interface StanceReason {
  readonly cue: string;
  readonly start: number;
  readonly end: number;
}

/** A proposed stance with the cues that decided it; no stance where the words are unknown. */
export interface Judgement {
  readonly stance?: Stance;
  readonly cues: readonly StanceReason[];
}

/** A hit with what its indicator says by itself. */
export interface JudgedHit {
  readonly hit: Hit;
  readonly says: Stance;
  /** The indicator states it; else it is the default, that a hit supports. */
  readonly stated: boolean;
  /** How much the indicator says. */
  readonly strength: number;
}

/** What the stance of a code is judged by: tokens and cues of the unit, and where other codes of its facet hit. */
export interface StanceContext {
  readonly stream: TokenStream;
  readonly cues: readonly Cue[];
  readonly others: readonly Hit[];
  readonly kind: FacetKind;
  /** Classes whose words deny their own root (ketidakadilan for `adil~`). */
  readonly denies: readonly boolean[];
}

/** Words before a hit that a negator reaches over. */
const reach = 5;
/** Words after a hit within which “… nggak ada” speaks of it. */
const reachAfter = 4;

/**
 * Stance towards a code in a unit. Each hit is affirmed, denied (negation by scope, or said to be absent after it), or
 * only spoken of (question, plan, hearsay, rule). Then what stands around it: lack after it means present without
 * benefit, lack and benefit together are mixed, a lack that was earlier is past. Words of the hits are never cues. For
 * obstacles and needs lack is what the code names, so it changes nothing.
 */
export function judgeStance(hits: readonly JudgedHit[], context: StanceContext): Judgement {
  const reading = new Reading(
    hits.map(({ hit }) => hit),
    context,
  );
  if (reading.mostlyUnknown()) return { cues: [] };
  const verdicts = reading.bySentence(hits).map((group) => reading.sentenceVerdict(group));
  const has = (stance: Stance) => verdicts.includes(stance);
  const stance =
    has('mixed') || (has('supports') && has('contradicts'))
      ? 'mixed'
      : has('contradicts')
        ? 'contradicts'
        : has('supports')
          ? 'supports'
          : 'neutral';
  return { stance, cues: reading.reasons };
}

/**
 * The negators whose scope holds a hit: looking back at most five words, not past the end of a clause, not from
 * “tidak hanya …” or “mau nggak mau”; empty where an even number of them cancel out.
 */
export function negatorsOf(hit: Hit, { cues, stream }: Pick<StanceContext, 'cues' | 'stream'>): Cue[] {
  return scopedNegators(hit.parts[0]![0], reach, cues, stream, (cue) => overlaps(cue, hit));
}

function scopedNegators(
  first: number,
  words: number,
  cues: readonly Cue[],
  stream: TokenStream,
  ignored: (cue: Cue) => boolean,
): Cue[] {
  const found: Cue[] = [];
  for (let at = first - 1; at >= 0 && first - at <= words; at--) {
    if (stream.classes[at] === boundary || (stream.flags[at + 1]! & afterComma) !== 0) break;
    let negator: Cue | undefined;
    let border = false;
    for (const cue of cues) {
      if (cue.end - 1 !== at || ignored(cue)) continue;
      if (cue.kind === 'negation') negator = cue;
      if (cue.kind === 'clause border') border = true;
    }
    if (negator !== undefined) {
      if (hasNoScope(negator, cues, stream)) return [];
      found.push(negator);
    } else if (border) break;
  }
  return found.length % 2 === 1 ? found : [];
}

/** tidak hanya …, nggak lama …; mau nggak mau. */
function hasNoScope(negator: Cue, cues: readonly Cue[], stream: TokenStream): boolean {
  if (cues.some((cue) => cue.kind === 'no scope after a negator' && cue.start === negator.end)) return true;
  const before = stream.classes[negator.start - 1];
  return before !== undefined && before > unknownWord && before === stream.classes[negator.end];
}

function overlaps(cue: { start: number; end: number }, hit: Hit): boolean {
  return hit.parts.some(([start, end]) => cue.start < end && cue.end > start);
}

/** Something said for or against, near the hits. */
interface Valence extends Cue {
  readonly good: boolean;
}

class Reading {
  readonly reasons: StanceReason[] = [];
  /** Cues outside the hits; of two over the same words the longer one. */
  readonly #cues: readonly Cue[];
  readonly #valences: readonly Valence[];
  /** All cues but the negators that are part of something good. */
  readonly #denials: readonly Cue[];

  constructor(
    readonly hits: readonly Hit[],
    readonly context: StanceContext,
  ) {
    const outside = context.cues.filter((cue) => !hits.some((hit) => overlaps(cue, hit)));
    this.#cues = outside;
    const good = context.cues.filter(({ kind }) => kind === 'benefit');
    this.#denials = context.cues.filter(
      (cue) => cue.kind !== 'negation' || !good.some((other) => covers(other, cue)),
    );
    const bad = outside.filter(
      ({ kind, start, end }) => kind === 'bad' || (kind === 'lack' && end - start === 1),
    );
    // “nggak ada yang curiga”: a lack of something bad.
    const negated = bad.filter((cue) =>
      outside.some(
        ({ kind, start, end }) => kind === 'negation' && end <= cue.start && cue.start - start < 5,
      ),
    );
    const telling = outside.filter(
      ({ kind }) => kind === 'lack' || kind === 'benefit' || kind === 'hedge' || kind === 'unsure',
    );
    this.#valences = telling
      .filter((cue) => !telling.some((other) => covers(other, cue)))
      .filter(({ kind }) => kind === 'lack' || kind === 'benefit')
      .map((cue) => {
        const negators = scopedNegators(cue.start, 3, outside, context.stream, () => false);
        const bad =
          cue.kind === 'lack' &&
          cue.end - cue.start > 1 &&
          negated.some(({ start }) => start > cue.start && start <= cue.end + 1);
        return { ...cue, good: ((cue.kind === 'benefit') === (negators.length === 0)) !== bad };
      });
  }

  /** Most of the words near the hits are in no list: a language that the cues do not know. */
  mostlyUnknown(): boolean {
    const { stream } = this.context;
    let words = 0;
    let unknown = 0;
    for (const hit of this.hits) {
      const [from, to] = this.#sentence(hit);
      for (let i = from; i < to; i++) {
        words++;
        if (stream.classes[i] === unknownWord) unknown++;
      }
    }
    return words >= 4 && unknown * 2 > words;
  }

  bySentence(hits: readonly JudgedHit[]): JudgedHit[][] {
    const groups = new Map<number, JudgedHit[]>();
    for (const one of hits) {
      const [from] = this.#sentence(one.hit);
      const group = groups.get(from);
      if (group === undefined) groups.set(from, [one]);
      else group.push(one);
    }
    return [...groups.values()];
  }

  /**
   * One verdict on a sentence. Where an indicator states what its hit means, hits that state nothing do not speak
   * against it, unless the sentence grants something before it objects. Else the greater weight decides, and where
   * neither side has twice the other's, it is mixed.
   */
  sentenceVerdict(group: readonly JudgedHit[]): Stance {
    const [from, to] = this.#sentence(group[0]!.hit);
    const within = ({ start, end }: Cue) => start >= from && end <= to;
    const turns =
      this.#cues.some((cue) => cue.kind === 'objection' && within(cue)) &&
      this.context.cues.some((cue) => cue.kind === 'benefit' && within(cue));
    const stated = turns ? [] : group.filter((one) => one.stated);
    const weights = { supports: 0, contradicts: 0, mixed: 0, neutral: 0 };
    for (const one of stated.length > 0 ? stated : group) weights[this.verdict(one)] += one.strength;
    const { supports, contradicts, mixed } = weights;
    if (supports + contradicts + mixed === 0) return 'neutral';
    if (mixed > 0 && mixed * 2 >= Math.max(supports, contradicts)) return 'mixed';
    if (supports > 2 * contradicts) return 'supports';
    if (contradicts > 2 * supports) return 'contradicts';
    return 'mixed';
  }

  verdict({ hit, says }: JudgedHit): Stance {
    if (says === 'mixed' || says === 'neutral') return says;
    const affirmed = says === 'supports';
    if (this.#denied(hit, affirmed)) {
      if (this.#isPast(hit) && this.#after(hit).some(({ good }) => good))
        return affirmed ? 'supports' : 'mixed';
      return affirmed ? 'contradicts' : 'supports';
    }
    const lack: Cue[] = this.#lacks(hit);
    const spokenOf = this.#onlySpokenOf(hit);
    if (this.context.kind === 'obstacle' || this.context.kind === 'need') {
      if (spokenOf !== undefined) return this.#because(spokenOf, 'neutral');
      const solved = this.#solved(hit);
      if (solved !== undefined) this.#say('satisfaction', solved);
      return affirmed === (solved === undefined) ? 'supports' : 'contradicts';
    }
    if (spokenOf !== undefined && !(lack.length > 0 && this.#contrastBetween(hit, lack[0]!) !== undefined))
      return this.#because(spokenOf, 'neutral');
    if (!affirmed) return 'contradicts';
    const objection = lack.length === 0 ? this.#objection(hit) : undefined;
    if (objection !== undefined) lack.push(objection);
    if (lack.length === 0) return 'supports';
    for (const cue of lack) if (cue !== objection) this.#say('lack', cue);
    const contrast = this.#contrastBetween(hit, lack[0]!);
    if (contrast !== undefined) this.#say('contrast', contrast);
    const [from, to] = this.#sentence(hit);
    const within = this.context.cues.filter(
      (cue) => cue.kind === 'benefit' && cue.start >= from && cue.end <= to && overlaps(cue, hit),
    );
    const benefits = [...this.#around(hit).filter(({ good }) => good), ...within];
    for (const cue of benefits) this.#say('satisfaction', cue);
    const itself =
      this.context.kind === 'impact' && hit.parts.reduce((sum, [start, end]) => sum + end - start, 0) > 1;
    if (benefits.length > 0 || itself || this.#isPast(hit)) return 'mixed';
    return objection === undefined || this.#conceded(hit) ? 'contradicts' : 'mixed';
  }

  /** Of an obstacle: it is said right after it to be good, or not to be lacking (modal nggak kurang). */
  #solved(hit: Hit): Valence | undefined {
    const last = hit.parts.at(-1)![1];
    return this.#after(hit).find(
      (cue) => cue.good && cue.start - last < reachAfter && !this.#clauseEndsBetween(last, cue.start),
    );
  }

  #because(reason: StanceReason, stance: Stance): Stance {
    this.#say(reason.cue, reason);
    return stance;
  }

  #say(cue: string, { start, end }: { start: number; end: number }): void {
    if (!this.reasons.some((one) => one.cue === cue && one.start === start))
      this.reasons.push({ cue, start, end });
  }

  #denied(hit: Hit, affirmed: boolean): boolean {
    const { stream, denies } = this.context;
    const inside = hit.parts.some(([start, end]) => {
      for (let i = start; i < end; i++) if (denies[stream.classes[i]!] === true) return true;
      return false;
    });
    // A negator may be part of another hit of the code: then it still denies this one.
    // “nggak usah”, “tanpa agunan” are good news, not denials.
    const cues = affirmed ? this.#denials : this.context.cues;
    const before = scopedNegators(hit.parts[0]![0], reach, cues, stream, (cue) => overlaps(cue, hit));
    const between = this.#negatorsBetween(hit, cues);
    const all = [...before, ...between];
    // “Kalau nggak ada pelatihan itu, …”: it was there.
    const negators = all.length % 2 === 1 && !this.#subordinate(all[0]!) ? all : [];
    for (const cue of negators) this.#say('negation', cue);
    const last = hit.parts.at(-1)![1];
    const absent = this.#cues.find(
      (cue) =>
        cue.kind === 'absent' &&
        !this.#valences.some((longer) => covers(longer, cue)) &&
        cue.start >= last &&
        cue.start - last <= reachAfter &&
        !this.#clauseEndsBetween(last, cue.start) &&
        !this.context.others.some((other) => other.parts[0]![0] >= last && other.parts[0]![0] < cue.start),
    );
    if (absent !== undefined) this.#say('negation', absent);
    const denials = (negators.length > 0 ? 1 : 0) + (absent === undefined ? 0 : 1) + (inside ? 1 : 0);
    return denials % 2 === 1;
  }

  /** Negators between the parts of a hit: tengkulak *nggak* bisa main. */
  #negatorsBetween(hit: Hit, cues: readonly Cue[]): Cue[] {
    const first = hit.parts[0]![0];
    const last = hit.parts.at(-1)![1];
    return cues.filter(
      (cue) =>
        cue.kind === 'negation' &&
        !overlaps(cue, hit) &&
        cue.start > first &&
        cue.end < last &&
        !hasNoScope(cue, this.#cues, this.context.stream),
    );
  }

  /** A comma, a sentence's end or a border word stands between two tokens. */
  #clauseEndsBetween(from: number, to: number): boolean {
    const { stream } = this.context;
    for (let i = from; i <= to; i++)
      if (stream.classes[i] === boundary || (i > from - 1 && (stream.flags[i]! & afterComma) !== 0))
        return true;
    return this.#cues.some((cue) => cue.kind === 'clause border' && cue.start >= from && cue.end <= to);
  }

  /** Question, hearsay, plan or rule: the hit is spoken of, not said to have happened. */
  #onlySpokenOf(hit: Hit): StanceReason | undefined {
    const { stream } = this.context;
    const [from, to] = this.#sentence(hit);
    const first = hit.parts[0]![0];
    const last = hit.parts.at(-1)![1];
    const lastPart = hit.parts.at(-1)![0];
    if (stream.classes[to] === boundary && (stream.flags[to]! & asks) !== 0) {
      const tag = this.#cues.some((cue) => cue.kind === 'tag' && cue.end === to);
      if (!tag) return { cue: 'question', start: to - 1, end: to };
    }
    for (const cue of this.#cues) {
      if (cue.start < from || cue.end > to) continue;
      const before = cue.end <= first;
      const justBefore = before && first - cue.end < 4 && !this.#clauseEndsBetween(cue.end, first);
      const justAfter =
        !before && cue.start - last < 4 && cue.start >= last && !this.#clauseEndsBetween(last, cue.start);
      const negated = () => scopedNegators(cue.start, 2, this.#cues, stream, () => false).length > 0;
      // Mau nggak mau.
      const afterNegator = () =>
        this.#cues.some(
          ({ kind, start, end }) => kind === 'negation' && (end === cue.start || start === cue.end),
        );
      switch (cue.kind) {
        case 'hedge':
          if ((before || justAfter) && !negated()) return { cue: 'hedge', start: cue.start, end: cue.end };
          break;
        case 'unsure':
          if (!before) return { cue: 'hedge', start: cue.start, end: cue.end };
          break;
        case 'plan':
          if ((before || justAfter) && !this.#contrastIn(cue.end, first))
            return { cue: 'plan', start: cue.start, end: cue.end };
          break;
        case 'intention':
          if (justBefore && !afterNegator()) return { cue: 'plan', start: cue.start, end: cue.end };
          break;
        case 'future':
          if (justBefore || (cue.start > first && cue.start <= last + 1))
            return { cue: 'plan', start: cue.start, end: cue.end };
          break;
        case 'condition':
          // “Kalau saya dapat pinjaman, …”; right after it a word is only a topic: “kalau pelatihan sih sering”.
          if (
            lastPart - cue.end >= 1 &&
            lastPart - cue.end < 6 &&
            !this.#clauseEndsBetween(cue.end, lastPart) &&
            !afterNegator()
          )
            return { cue: 'plan', start: cue.start, end: cue.end };
          break;
        case 'rule':
          if (cue.start >= last && cue.start - last < 2)
            return { cue: 'rule', start: cue.start, end: cue.end };
          if (before && (first - cue.end < 8 || cue.start - from < 3) && !this.#borderIn(cue.end, first))
            return { cue: 'rule', start: cue.start, end: cue.end };
          break;
      }
    }
    return undefined;
  }

  #borderIn(from: number, to: number): boolean {
    return this.#cues.some((cue) => cue.kind === 'clause border' && cue.start >= from && cue.end <= to);
  }

  #contrastIn(from: number, to: number): boolean {
    return this.#cues.some((cue) => cue.kind === 'contrast' && cue.start >= from && cue.end <= to);
  }

  /** The hit's own clause speaks of earlier times. */
  #isPast(hit: Hit): boolean {
    const [from] = this.#sentence(hit);
    const first = hit.parts[0]![0];
    let past = false;
    for (const cue of this.#cues) {
      if (cue.start < from || cue.start > first + 8) continue;
      if (cue.kind === 'earlier') past = true;
      if (cue.kind === 'now' && cue.start < first) past = false;
    }
    return past;
  }

  /** Valences that speak of the hit: its sentence, and the next one where no other code of the facet speaks. */
  #around(hit: Hit): Valence[] {
    const { stream, others } = this.context;
    const [from, to] = this.#sentence(hit);
    let end = to;
    const next = to + 1;
    if (next < stream.count) {
      let nextEnd = next;
      while (nextEnd < stream.count && stream.classes[nextEnd] !== boundary) nextEnd++;
      const foreign = others.some((other) => other.parts[0]![0] >= next && other.parts[0]![0] < nextEnd);
      if (!foreign) end = nextEnd;
    }
    return this.#valences.filter((cue) => cue.start >= from && cue.end <= end);
  }

  #after(hit: Hit): Valence[] {
    const last = hit.parts.at(-1)![1];
    return this.#around(hit).filter((cue) => cue.start >= last);
  }

  /** Lacks that speak of the hit: after it, or right before it; not what was lacking before it came. */
  #lacks(hit: Hit): Valence[] {
    const first = hit.parts[0]![0];
    return this.#around(hit).filter((cue) => {
      if (cue.good || this.#subordinate(cue)) return false;
      if (cue.end <= first) return first - cue.end < 4 && !this.#clauseEndsBetween(cue.end, first);
      return !this.#inPastClause(cue);
    });
  }

  /** The clause of a cue tells no event: kalau susah …, biar nggak rugi …. */
  #subordinate(cue: Cue): boolean {
    const { stream, cues } = this.context;
    for (let at = cue.start; at >= 0 && cue.start - at <= 6; at--) {
      if (cues.some((other) => other.kind === 'subordinate' && other.start === at && other.end <= cue.start))
        return true;
      if (stream.classes[at - 1] === boundary || (stream.flags[at]! & afterComma) !== 0) return false;
    }
    return false;
  }

  /** An earlier state is told in the clause of a cue: dulu susah, sekarang …. */
  #inPastClause(cue: Cue): boolean {
    const { stream } = this.context;
    let from = cue.start;
    while (
      from > 0 &&
      stream.classes[from - 1] !== boundary &&
      (stream.flags[from]! & afterComma) === 0 &&
      cue.start - from < 8
    )
      from--;
    let past = false;
    for (const other of this.#cues) {
      if (other.start < from || other.start >= cue.start) continue;
      if (other.kind === 'earlier') past = true;
      if (other.kind === 'now' || other.kind === 'contrast') past = false;
    }
    return past;
  }

  /** “…, tapi …” after a hit with nothing good behind it weighs against it. */
  #objection(hit: Hit): Cue | undefined {
    const last = hit.parts.at(-1)![1];
    const [, to] = this.#sentence(hit);
    const found = this.#cues.find((cue) => cue.kind === 'objection' && cue.start >= last && cue.end <= to);
    if (found === undefined || (this.context.stream.flags[found.start]! & afterComma) === 0) return undefined;
    // “…, padahal dulu …” tells what was before.
    if (
      this.#cues.some(({ kind, start }) => kind === 'earlier' && start >= found.end && start <= found.end + 1)
    )
      return undefined;
    const good = this.#valences.some((cue) => cue.good && cue.start >= found.end && cue.end <= to);
    const foreign = this.context.others.some(({ parts }) => parts[0]![0] >= found.end && parts[0]![0] < to);
    return good || foreign ? undefined : found;
  }

  /** The clause of a hit grants it only: memang ada, …. */
  #conceded(hit: Hit): boolean {
    const [from] = this.#sentence(hit);
    const last = hit.parts.at(-1)![1];
    return this.#cues.some(({ kind, start }) => kind === 'concession' && start >= from && start <= last + 2);
  }

  #contrastBetween(hit: Hit, lack: Cue): Cue | undefined {
    const last = hit.parts.at(-1)![1];
    return this.#cues.find((cue) => cue.kind === 'contrast' && cue.start >= last && cue.start <= lack.start);
  }

  /** First token and boundary of the sentence that a hit begins in. */
  #sentence(hit: Hit): [number, number] {
    const { stream } = this.context;
    let from = hit.parts[0]![0];
    while (from > 0 && stream.classes[from - 1] !== boundary) from--;
    let to = hit.parts[0]![1];
    while (to < stream.count && stream.classes[to] !== boundary) to++;
    return [from, to];
  }
}

function covers(longer: Cue, cue: Cue): boolean {
  return (
    longer !== cue &&
    longer.start <= cue.start &&
    longer.end >= cue.end &&
    longer.end - longer.start > cue.end - cue.start
  );
}
