import type { Codebook } from '../model/codebook.js';
import type { CodingEvent } from '../model/coding.js';
import type { StudyDocument } from '../model/document.js';
import type { DocumentLanguage } from '../model/words.js';
import { codePointsOf } from '../text/code-points.js';
import type { StudyCues } from '../text/cues.js';
import { hashText } from '../text/hash.js';
import type { Loans } from '../text/indonesian.js';
import { voteLanguage } from '../text/language.js';
import { rulesFingerprint, type WordCache } from '../text/word-cache.js';
import { compete } from './compete.js';
import { createEngine, type Engine } from './engine.js';
import { imageOf, restoreImage } from './engine-image.js';
import { explainUnit, type UnitExplanation } from './explain.js';
import { loansOf } from './patterns.js';
import { readUnit, type UnitKind } from './read-unit.js';
import { recordCoding } from './record.js';
import type { Analyses } from './vocabulary.js';

export interface PassOptions {
  /** What one coding stands on; `turn` is the paragraph outside turns. */
  readonly unit: UnitKind;
  /** The study's own words for stance, dialect and abbreviations. */
  readonly cues?: StudyCues;
  /** What earlier runs learnt about words; the pass asks it and fills it. */
  readonly words?: WordCache;
  /** What the engines of an earlier pass with the same codebooks, cues and rules learnt. */
  readonly images?: EngineImages;
  /** The words of the codebooks that take affixes as loans do, where they are known already (`loansOf`). */
  readonly loans?: Loans;
}

/** Images of engines (engine-image.ts) that the caller keeps. */
export interface EngineImages {
  /** Says what the engines are compiled from: 16 hexadecimal digits. */
  readonly fingerprint: string;
  /** The image kept for documents of a language. */
  read(language: DocumentLanguage): Uint8Array | undefined;
}

/** The compiled pass: codes documents with the indicators of codebooks. */
export interface Pass {
  /** Codings of the coder `rules`, in order of place and code; the same document gives the same bytes. */
  code(document: StudyDocument): CodingEvent[];
  /** What matched, what was denied, what lost and why: for one turn or paragraph by its number, or all. */
  explain(document: StudyDocument, n?: number): UnitExplanation[];
  /** Images of the engines that learnt something, to be kept for the next pass; only where there are `images`. */
  learnt(): ReadonlyMap<DocumentLanguage, Uint8Array>;
}

/** Compiles codebooks once for any number of documents. */
export function createPass(codebooks: readonly Codebook[], options: PassOptions): Pass {
  const loans = options.loans ?? loansOf(codebooks);
  const engines = new Map<DocumentLanguage, Engine>();
  /** Engine → chunk types that it knew from the start. */
  const known = new Map<Engine, number>();
  const analyses: Analyses = new Map();
  const engineFor = (document: StudyDocument): Engine => {
    const language = documentLanguage(document);
    let engine = engines.get(language);
    if (engine === undefined) {
      engine = createEngine(codebooks, language, loans, options.cues, options.words, analyses);
      const image = options.images?.read(language);
      if (image !== undefined) restoreImage(engine, image, options.images!.fingerprint);
      known.set(engine, engine.lexicon.types);
      engines.set(language, engine);
    }
    return engine;
  };
  return {
    code(document) {
      const engine = engineFor(document);
      const events: CodingEvent[] = [];
      for (const unit of document.units) {
        if (unit.standing !== 'evidence') continue;
        readUnit(engine, document, unit, options.unit, (reading) => {
          for (const winner of compete(engine.patterns, reading.hits).winners)
            events.push(recordCoding(engine, document, reading, winner));
        });
      }
      return events;
    },
    explain(document, n) {
      const engine = engineFor(document);
      return document.units
        .filter((unit) => (n === undefined ? unit.standing === 'evidence' : unit.n === n))
        .flatMap((unit) => explainUnit(engine, document, unit, options.unit));
    },
    learnt() {
      const images = new Map<DocumentLanguage, Uint8Array>();
      if (options.images === undefined) return images;
      for (const [language, engine] of engines) {
        const learnt = engine.lexicon.types > known.get(engine)!;
        const image = learnt ? imageOf(engine, options.images.fingerprint) : undefined;
        if (image !== undefined) images.set(language, image);
      }
      return images;
    },
  };
}

/** A fingerprint of everything in a codebook that codings depend on. */
export function codebookFingerprint({ id, facets, codes }: Codebook): string {
  const patterns = {
    id,
    facets: facets.map(({ id: facet, kind, exclusive }) => ({ facet, kind, exclusive })),
    codes: codes.map(({ ref, facet, path, status, indicators, none }) => ({
      ref,
      facet,
      path,
      status,
      indicators: indicators.map(({ place: _, ...indicator }) => indicator),
      none,
    })),
  };
  return hashText(JSON.stringify(patterns));
}

/**
 * A fingerprint of everything that codings depend on beside the document: rules, codebooks, unit and cues. A document
 * whose text and front matter are the same need not be coded again while it is the same.
 * @param codebooks a fingerprint of each, in their order.
 */
export function passFingerprint(codebooks: readonly string[], options: PassOptions): string {
  return hashText(JSON.stringify([rulesFingerprint(), codebooks, options.unit, options.cues ?? {}]));
}

const passes = new WeakMap<readonly Codebook[], Map<string, Pass>>();

/** Codings of one document; codebooks are compiled once for the same array and options. */
export function codeDocument(
  document: StudyDocument,
  codebooks: readonly Codebook[],
  options: PassOptions,
): CodingEvent[] {
  const key = JSON.stringify([options.unit, options.cues]);
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
