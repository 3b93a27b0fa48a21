import type { CodebookIndex } from '../codebook/code-index.js';
import { actFaults } from '../i18n/faults/coding-acts.js';
import { type Stance, stances } from '../model/coding.js';
import type { Diagnostic, Place } from '../model/diagnostic.js';
import type { StudyDocument } from '../model/document.js';
import type { Study } from '../model/study.js';
import { addressOf, unitAt } from '../reduce/locate.js';
import type { NewCoding } from '../study/coding-acts.js';
import { unitAtAddress } from '../text/addresses.js';
import { anchorCandidates } from '../text/anchor-candidates.js';
import { codePointsOf } from '../text/code-points.js';
import { placesOfQuote, type TextRange } from '../text/quote-search.js';
import type { OpenStudy } from './open-study.js';

/** Which words of a document are meant: a quotation (in a turn, after a prefix), a range, or a whole turn. */
export interface WordsWanted {
  readonly quote?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** `START-END` in code points. */
  readonly range?: string | undefined;
  readonly at?: string | undefined;
}

/** A coding as a person asks for it. */
export interface CodingRequest extends WordsWanted {
  readonly doc: string;
  readonly code: string;
  readonly coder: string;
  readonly stance?: string | undefined;
  readonly memo?: string | undefined;
}

/** A request with everything looked up. */
export interface ResolvedRequest {
  readonly document: StudyDocument;
  readonly coding: NewCoding;
  readonly coder: string;
}

/** Collects the faults of one request, each with the line it stands on. */
export interface RequestFaults {
  readonly place?: Place | undefined;
  readonly text?: string | undefined;
  readonly found: Diagnostic[];
}

/** Looks up document, words, code, stance and coder; undefined where faults were pushed. */
export function resolveRequest(
  open: OpenStudy,
  request: CodingRequest,
  faults: RequestFaults,
): ResolvedRequest | undefined {
  const before = errorsIn(faults);
  const { place, text } = faults;
  const { study } = open;
  const coder = personAsked(study, request.coder, faults);
  const code = codeAsked(open.index, request.code, faults);
  const stance = stanceAsked(request.stance, faults);
  const document = documentAsked(study, request.doc, faults);
  const range = document && wordsAsked(document, request, faults);
  if (!document || !range || errorsIn(faults) > before) return undefined;
  const { assign } = study.settings;
  if (assign !== undefined && !assign[coder]?.includes(request.doc))
    faults.found.push(actFaults.notAssigned.at(place, { coder, doc: request.doc }, text));
  const unit = unitAt(document, range.start);
  if (unit !== undefined && unit.standing !== 'evidence') {
    const at = addressOf(document, unit);
    faults.found.push(actFaults.noEvidence.at(place, { at, standing: unit.standing }, text));
  }
  const { memo } = request;
  return { document, coder, coding: { ...range, code: code!, stance, memo } };
}

/** The person in whose name something is done; '' with a fault where daya.yaml does not know them. */
export function personAsked({ settings }: Study, asked: string | undefined, faults: RequestFaults): string {
  const known = Object.keys(settings.coders).filter((id) => id !== 'rules');
  const word = asked === undefined || asked === '' ? (known.length === 1 ? known[0]! : '') : asked;
  if (known.includes(word)) return word;
  faults.found.push(actFaults.unknownPerson.at(faults.place, { word, known }, faults.text));
  return '';
}

/** The reference of a code in use, `codebook:id`. */
export function codeAsked(
  index: CodebookIndex,
  asked: string,
  { place, text, found }: RequestFaults,
): string | undefined {
  const lookup = index.lookUp(asked);
  if (lookup.kind === 'ambiguous') {
    found.push(
      actFaults.ambiguousCode.at(place, { code: asked, refs: lookup.codes.map(({ ref }) => ref) }, text),
    );
    return undefined;
  }
  if (lookup.kind === 'unknown') {
    found.push(
      actFaults.unknownCode.at(place, { code: asked, known: index.codes.map(({ id }) => id) }, text),
    );
    return undefined;
  }
  const { code } = lookup;
  if (code.status === 'retired') {
    found.push(actFaults.retiredCode.at(place, { code: asked, instead: code.replacedBy }, text));
    return undefined;
  }
  return code.ref;
}

/** The stance asked for; undefined also where none was. */
export function stanceAsked(
  asked: string | undefined,
  { place, text, found }: RequestFaults,
): Stance | undefined {
  if (asked === undefined || asked === '') return undefined;
  const stance = stances.find((known) => known === asked);
  if (stance === undefined)
    found.push(actFaults.unknownStance.at(place, { word: asked, known: stances }, text));
  return stance;
}

/** The document asked for. */
export function documentAsked(
  study: Study,
  doc: string,
  { place, text, found }: RequestFaults,
): StudyDocument | undefined {
  const document = study.documents.find(({ meta }) => meta.id === doc);
  if (document === undefined) {
    const known = study.documents.map(({ meta }) => meta.id);
    found.push(actFaults.unknownDocument.at(place, { doc, known }, text));
  }
  return document;
}

/** The range of the words that are meant; a range is taken as it is given. */
export function wordsAsked(
  document: StudyDocument,
  wanted: WordsWanted,
  faults: RequestFaults,
): TextRange | undefined {
  const { place, text, found } = faults;
  const { quote, range, at } = wanted;
  if ((quote !== undefined && range !== undefined) || (quote ?? range ?? at) === undefined) {
    found.push(actFaults.nowhere.at(place, { given: quote === undefined ? 0 : 2 }, text));
    return undefined;
  }
  const unit = at === undefined ? undefined : turnAsked(document, at, faults);
  if (at !== undefined && unit === undefined) return undefined;
  if (quote !== undefined) return quoteAsked(document, quote, wanted, unit, faults);
  if (range !== undefined) return rangeAsked(document, range, faults);
  return { start: unit!.textStart, end: unit!.end };
}

function turnAsked(
  document: StudyDocument,
  at: string,
  { place, text, found }: RequestFaults,
): { readonly textStart: number; readonly start: number; readonly end: number } | undefined {
  const unit = unitAtAddress(document, at);
  if (unit === undefined) {
    const last = document.units.findLast(({ n }) => n > 0);
    const doc = document.meta.id;
    const lastAt = last === undefined ? '0' : addressOf(document, last).slice(doc.length + 1);
    found.push(actFaults.unknownAddress.at(place, { at, doc, last: lastAt }, text));
  }
  return unit;
}

function quoteAsked(
  document: StudyDocument,
  quote: string,
  wanted: WordsWanted,
  unit: { readonly start: number; readonly end: number } | undefined,
  { place, text, found }: RequestFaults,
): TextRange | undefined {
  const doc = document.meta.id;
  const places = placesOfQuote(document, quote, wanted).filter(
    ({ start, end }) => unit === undefined || (start < unit.end && end > unit.start),
  );
  if (places.length === 1) return places[0];
  if (places.length === 0) {
    const near = anchorCandidates(document, { quote, prefix: '', suffix: '' }, 2).map(({ start, end }) => {
      const there = unitAt(document, start);
      const words = codePointsOf(document).slice(start, end).replace(/\s+/g, ' ');
      return `${there === undefined ? doc : addressOf(document, there)} “${words}”`;
    });
    found.push(actFaults.quoteNotFound.at(place, { doc, quote, within: wanted.at, near }, text));
    return undefined;
  }
  const at = places.map(({ start }) => {
    const there = unitAt(document, start);
    return there === undefined ? doc : addressOf(document, there);
  });
  found.push(actFaults.quoteAmbiguous.at(place, { doc, quote, at }, text));
  return undefined;
}

function rangeAsked(
  document: StudyDocument,
  range: string,
  { place, text, found }: RequestFaults,
): TextRange | undefined {
  const points = codePointsOf(document);
  const doc = document.meta.id;
  const match = /^(\d{1,9})\s*[-–]\s*(\d{1,9})$/.exec(range.trim());
  const [start, end] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || start >= end || end > points.length) {
    found.push(actFaults.badRange.at(place, { range, doc, length: points.length }, text));
    return undefined;
  }
  if (points.slice(start, end).trim() === '') {
    found.push(actFaults.blankRange.at(place, { range, doc }, text));
    return undefined;
  }
  return { start, end };
}

function errorsIn({ found }: RequestFaults): number {
  return found.filter(({ severity }) => severity === 'error').length;
}
