import type { FacetKind } from '../model/codebook.js';
import type { Language } from '../model/words.js';
import { foldWord } from '../text/normalise.js';
import { stanceWeights, type WeighedFeature, weighedStances } from '../text/stance-weights.js';
import { boundary, type TokenStream } from '../text/tokens.js';
import type { Cue } from './cue-matcher.js';
import type { Hit } from './match.js';
import type { Judgement, StanceReason } from './stance.js';

/** Facets whose stance the labelled utterances speak of. For the others the cues decide alone. */
const weighedKinds: ReadonlySet<FacetKind> = new Set(['dimension', 'impact']);

/**
 * How much more the words must say before they overrule the reading by cues, in units of log odds: most where a cue
 * decided or was found to decide nothing (*tidak lama*), less where none stood and the hit alone was taken for support.
 */
const trust = { withCues: 2, withoutCues: 1 };

/** In fewer words than this the reading by cues is trusted more: the labelled utterances are longer. */
const enoughWords = 15;

/** Reasons that are given, and the least that a word must have tipped. */
const mostReasons = 3;
const leastSay = 0.1;

/** The passage that a stance is judged by. */
export interface WeighedPassage {
  readonly stream: TokenStream;
  readonly body: string;
  readonly languages: readonly Language[];
  readonly kind: FacetKind;
  /** Every cue of the unit, also those that were found to decide nothing. */
  readonly cues: readonly Cue[];
}

/**
 * A stance read from cues, overruled where the words of the sentences around speak clearly for another one. Cue lists
 * know what is said again and again; what people tell in facts (a machine under its cover, the same price as before)
 * no list holds, and half of all turns have no cue. Then the words that tipped the scales are the reasons.
 */
export function weighStance(judgement: Judgement, hits: readonly Hit[], passage: WeighedPassage): Judgement {
  const { stance: read, cues } = judgement;
  if (read === undefined || !weighedKinds.has(passage.kind)) return judgement;
  const tokens = wordsAround(passage.stream, hits);
  const words = tokens.map((at) =>
    foldWord(passage.body.slice(passage.stream.starts[at], passage.stream.ends[at])),
  );
  const short = Math.max(1, enoughWords / words.length);
  const considered = passage.cues.some(({ start }) => start >= tokens[0]! && start <= tokens.at(-1)!);
  const said = contributions(words, passage.languages);
  const scores = weighedStances.map((stance, i) => {
    const trusted = stance !== read ? 0 : (considered ? trust.withCues : trust.withoutCues) * short;
    return trusted + said.reduce((sum, { value, weights }) => sum + value * weights[i]!, 0);
  });
  const best = scores.indexOf(Math.max(...scores));
  const stance = weighedStances[best]!;
  if (stance === read) return judgement;
  const instead = weighedStances.indexOf(read);
  const tipping = said
    .map(({ from, to, value, weights }) => ({
      from,
      to,
      say: value * (weights[best]! - weights[instead]!),
    }))
    .filter(({ from, to, say }) => to > from && say >= leastSay)
    .sort((a, b) => b.say - a.say || a.from - b.from);
  const reasons: StanceReason[] = [];
  for (const { from, to } of tipping) {
    const reason = { cue: 'weight', start: tokens[from]!, end: tokens[to - 1]! + 1 };
    if (
      reasons.length < mostReasons &&
      !reasons.some((one) => one.start < reason.end && reason.start < one.end)
    )
      reasons.push(reason);
  }
  return { stance, cues: [...cues, ...reasons.sort((a, b) => a.start - b.start)] };
}

/** What each feature of the words says; in a turn of two languages the weights of each say half. */
function contributions(words: readonly string[], languages: readonly Language[]): WeighedFeature[] {
  if (languages.length === 1) return [...stanceWeights(languages[0]!).weigh(words)];
  return languages.flatMap((language) =>
    [...stanceWeights(language).weigh(words)].map((feature) => ({
      ...feature,
      value: feature.value / languages.length,
    })),
  );
}

/** Tokens that are words, of the sentences with hits and of the one before and behind. */
function wordsAround({ classes, count }: TokenStream, hits: readonly Hit[]): number[] {
  let from = Math.min(...hits.map(({ parts }) => parts[0]![0]));
  let to = Math.max(...hits.map(({ parts }) => parts.at(-1)![1]));
  for (let sentences = 0; from > 0; from--) if (classes[from - 1] === boundary && ++sentences > 1) break;
  for (let sentences = 0; to < count; to++) if (classes[to] === boundary && ++sentences > 1) break;
  const tokens: number[] = [];
  for (let at = from; at < to; at++) if (classes[at] !== boundary) tokens.push(at);
  return tokens;
}
