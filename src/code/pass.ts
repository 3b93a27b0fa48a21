import type { Code, Codebook } from '../model/codebook.js';
import type { CodingEvent, Reason } from '../model/coding.js';
import type { StudyDocument, Unit } from '../model/document.js';
import type { DocumentLanguage } from '../model/words.js';
import { type CodePoints, codePointsOf } from '../text/code-points.js';
import type { StudyCues } from '../text/cues.js';
import { hashText } from '../text/hash.js';
import { voteLanguage } from '../text/language.js';
import { boundary, Lexicon, TokenStream } from '../text/tokens.js';
import { languagesOf } from '../text/words.js';
import { compileCues, type FindCues } from './cue-matcher.js';
import { type Hit, matchUnit } from './match.js';
import { compilePatterns, loansOf, type Patterns } from './patterns.js';
import { confidence } from './score.js';
import { judgeStance, negatorsOf } from './stance.js';
import { Vocabulary } from './vocabulary.js';

export interface PassOptions {
  /** What one coding stands on. */
  readonly unit: 'turn' | 'paragraph' | 'sentence';
  /** The study's own words for stance, dialect and abbreviations. */
  readonly cues?: StudyCues;
}

/** The compiled pass: codes documents with the indicators of codebooks. */
export interface Pass {
  /** Codings of the coder `rules`, in order of place and code; the same document gives the same bytes. */
  code(document: StudyDocument): CodingEvent[];
}

interface Engine {
  readonly vocabulary: Vocabulary;
  readonly patterns: Patterns;
  readonly cues: FindCues;
  readonly lexicon: Lexicon;
  readonly stream: TokenStream;
}

/** Compiles codebooks once for any number of documents. */
export function createPass(codebooks: readonly Codebook[], options: PassOptions): Pass {
  const loans = loansOf(codebooks);
  const engines = new Map<DocumentLanguage, Engine>();
  const engineFor = (language: DocumentLanguage): Engine => {
    let engine = engines.get(language);
    if (engine === undefined) {
      const vocabulary = new Vocabulary(languagesOf(language), loans);
      const patterns = compilePatterns(codebooks, language, vocabulary);
      const cues = compileCues(language, vocabulary, options.cues);
      const abbreviations = options.cues?.abbreviations && new Set(options.cues.abbreviations);
      const lexicon = new Lexicon((word) => vocabulary.classify(word), abbreviations);
      engine = { vocabulary, patterns, cues, lexicon, stream: new TokenStream() };
      engines.set(language, engine);
    }
    return engine;
  };
  return {
    code: (document) => {
      const engine = engineFor(documentLanguage(document));
      return document.units
        .filter((unit) => unit.standing === 'evidence')
        .flatMap((unit) => codeUnit(engine, document, unit, options));
    },
  };
}

const passes = new WeakMap<readonly Codebook[], Map<string, Pass>>();

/** Codings of one document; codebooks are compiled once for the same array and options. */
export function codeDocument(
  document: StudyDocument,
  codebooks: readonly Codebook[],
  options: PassOptions,
): CodingEvent[] {
  const key = JSON.stringify(options);
  const known = passes.get(codebooks) ?? new Map<string, Pass>();
  passes.set(codebooks, known);
  const pass = known.get(key) ?? createPass(codebooks, options);
  known.set(key, pass);
  return pass.code(document);
}

/** The language of a document: as its front matter says, else by vote over its evidence; `mixed` where nothing votes. */
export function documentLanguage(document: StudyDocument): DocumentLanguage {
  if (document.meta.language !== undefined) return document.meta.language;
  const points = codePointsOf(document);
  const evidence = document.units.filter((unit) => unit.standing === 'evidence');
  return voteLanguage(evidence.map((unit) => points.slice(unit.textStart, unit.end)).join('\n')) ?? 'mixed';
}

function codeUnit(engine: Engine, document: StudyDocument, unit: Unit, options: PassOptions): CodingEvent[] {
  const points = codePointsOf(document);
  const from = points.toIndex(unit.textStart);
  const to = points.toIndex(unit.end);
  const { stream, patterns } = engine;
  engine.lexicon.tokenise(document.body, from, to, stream);
  const hits = matchUnit(patterns, stream, document.body, from, to);
  if (hits.length === 0) return [];
  const quoted = quotedQuestions(document.body, from, to);
  const cues = engine.cues(stream);
  const kept = hits.flatMap((hit) => {
    const start = stream.starts[hit.parts[0]![0]]!;
    if (quoted.some((range) => start >= range[0] && start < range[1])) return [];
    const rule = patterns.indicators[hit.indicator]!.indicator.negation;
    if (rule === 'flag') return [hit];
    const negators = negatorsOf(hit, { cues, stream });
    if (rule === 'exclude') return negators.length > 0 ? [] : [hit];
    // Where only the denied word counts, its negator is part of what was found.
    const denied = negators.map(({ start, end }) => [start, end] as const).reverse();
    return negators.length > 0 ? [{ ...hit, parts: [...denied, ...hit.parts] }] : [];
  });
  if (options.unit !== 'sentence') return codeHits(engine, document, points, kept, cues, from);
  const bySentence = new Map<number, Hit[]>();
  for (const hit of kept) {
    const sentence = sentenceEnd(stream, hit.parts[0]![0]);
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), hit]);
  }
  return [...bySentence.values()].flatMap((list) => codeHits(engine, document, points, list, cues, from));
}

/** Codings of the hits of one unit: one for each code that wins. */
function codeHits(
  engine: Engine,
  document: StudyDocument,
  points: CodePoints,
  hits: readonly Hit[],
  cues: ReturnType<FindCues>,
  from: number,
): CodingEvent[] {
  const { patterns, stream } = engine;
  const byCode = new Map<number, Hit[]>();
  for (const hit of hits) {
    const { code } = patterns.indicators[hit.indicator]!;
    const list = byCode.get(code);
    if (list === undefined) byCode.set(code, [hit]);
    else list.push(hit);
  }
  const scored = [...byCode].map(([code, list]) => ({
    code,
    hits: list,
    confidence: confidenceOf(patterns, list),
  }));
  const winners = competing(patterns, scored);
  return winners
    .sort((a, b) => a.code - b.code)
    .map(({ code, hits: own, confidence: sure }) => {
      const { code: coded, codebook } = patterns.codes[code]!;
      const [start, end] = sentencesOf(document.body, stream, own, from);
      const facet = facetOf(codebook, coded);
      const judgement = judgeStance(
        own.map((hit) => ({ hit, says: patterns.indicators[hit.indicator]!.indicator.stance ?? 'supports' })),
        {
          stream,
          cues,
          others: hits.filter((hit) => isRival(patterns, patterns.indicators[hit.indicator]!.code, code)),
          kind: facet?.kind ?? 'aspect',
          denies: engine.vocabulary.denies,
        },
      );
      const best = strongest(patterns, own);
      const because: Reason[] = [
        ...own.flatMap((hit) => {
          const { source } = patterns.indicators[hit.indicator]!.indicator;
          if (hit.range !== undefined)
            return [
              {
                indicator: source,
                start: points.fromIndex(hit.range.start),
                end: points.fromIndex(hit.range.end),
              },
            ];
          return hit.parts.map(([a, b]) => ({
            indicator: source,
            start: points.fromIndex(stream.starts[a]!),
            end: points.fromIndex(stream.ends[b - 1]!),
          }));
        }),
        ...judgement.cues.map((cue) => {
          const a = stream.starts[cue.start]!;
          const b = stream.ends[cue.end - 1]!;
          return {
            indicator: document.body.slice(a, b),
            start: points.fromIndex(a),
            end: points.fromIndex(b),
            cue: cue.cue,
          };
        }),
      ];
      const startPoint = points.fromIndex(start);
      const endPoint = points.fromIndex(end);
      const ref = `${codebook.id}:${coded.id}`;
      return {
        op: 'add' as const,
        id: ruleId(document.meta.id, startPoint, endPoint, ref, best),
        doc: document.meta.id,
        start: startPoint,
        end: endPoint,
        quote: document.body.slice(start, end),
        prefix: points.slice(Math.max(0, startPoint - 32), startPoint),
        suffix: points.slice(endPoint, Math.min(points.length, endPoint + 32)),
        code: ref,
        ...(judgement.stance !== undefined && { stance: judgement.stance }),
        by: 'rules',
        how: 'rules',
        confidence: sure,
        because,
      };
    });
}

/** Id of a rule coding: document, range, code and indicator, so that the same text gives the same id. */
function ruleId(doc: string, start: number, end: number, code: string, indicator: string): string {
  return `r${hashText(`${doc}\n${start}\n${end}\n${code}\n${indicator}`)}`;
}

function confidenceOf(patterns: Patterns, hits: readonly Hit[]): number {
  const counted = new Map<number, number>();
  for (const hit of hits) counted.set(hit.indicator, (counted.get(hit.indicator) ?? 0) + 1);
  return confidence(
    [...counted].map(([indicator, count]) => {
      return { strength: patterns.indicators[indicator]!.strength, hits: count };
    }),
  );
}

/** The indicator that says most, as typed. */
function strongest(patterns: Patterns, hits: readonly Hit[]): string {
  let best = -1;
  let strength = Number.NEGATIVE_INFINITY;
  for (const { indicator } of hits) {
    const one = patterns.indicators[indicator]!.strength;
    if (one > strength || (one === strength && indicator < best)) {
      best = indicator;
      strength = one;
    }
  }
  return patterns.indicators[best]!.indicator.source;
}

interface Scored {
  readonly code: number;
  readonly hits: readonly Hit[];
  readonly confidence: number;
}

function facetOf(codebook: Codebook, code: Code) {
  return codebook.facets.find((facet) => facet.id === code.facet);
}

/** Two codes of one facet, neither above the other. */
function isRival(patterns: Patterns, a: number, b: number): boolean {
  const one = patterns.codes[a]!;
  const two = patterns.codes[b]!;
  return (
    one.codebook === two.codebook &&
    one.code.facet === two.code.facet &&
    !one.code.path.includes(two.code.id) &&
    !two.code.path.includes(one.code.id)
  );
}

/** Leaves one code of each exclusive facet: the surest; of equals the first of the codebook. */
function competing(patterns: Patterns, scored: readonly Scored[]): Scored[] {
  const best = new Map<string, Scored>();
  return scored.filter((one) => {
    const { code, codebook } = patterns.codes[one.code]!;
    if (facetOf(codebook, code)?.exclusive !== true) return true;
    const key = `${codebook.id} ${code.facet}`;
    if (!best.has(key)) {
      const rivals = scored.filter((rival) => {
        const other = patterns.codes[rival.code]!;
        return other.codebook === codebook && other.code.facet === code.facet;
      });
      best.set(
        key,
        rivals.reduce((a, b) =>
          b.confidence > a.confidence || (b.confidence === a.confidence && b.code < a.code) ? b : a,
        ),
      );
    }
    return best.get(key) === one;
  });
}

/**
 * The range of a coding: the smallest run of whole sentences that holds its hits, so that a quote in a table can be
 * read and is no longer than it must be. UTF-16 indices, trimmed.
 */
function sentencesOf(
  body: string,
  stream: TokenStream,
  hits: readonly Hit[],
  from: number,
): [number, number] {
  let first = hits[0]!.parts[0]![0];
  let last = first;
  for (const hit of hits)
    for (const [start, end] of hit.parts) {
      if (start < first) first = start;
      if (end - 1 > last) last = end - 1;
    }
  while (first > 0 && stream.classes[first - 1] !== boundary) first--;
  let start = first === 0 ? from : stream.starts[first - 1]!;
  const end = stream.starts[sentenceEnd(stream, last)]!;
  while (start < end && (body.charCodeAt(start) <= 32 || body.charCodeAt(start) === 0xa0)) start++;
  return [start, end];
}

function sentenceEnd(stream: TokenStream, token: number): number {
  let end = token;
  while (end < stream.count - 1 && stream.classes[end] !== boundary) end++;
  return end;
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
