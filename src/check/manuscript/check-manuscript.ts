import { manuscriptFaults as faults } from '../../i18n/faults/manuscript.js';
import { findDate } from '../../ingest/dates.js';
import type { Diagnostic, Place } from '../../model/diagnostic.js';
import type { StudyDocument } from '../../model/document.js';
import type { Study } from '../../model/study.js';
import { refusesQuotation } from '../../reduce/quotable.js';
import { informantAt, rosterOf } from '../../reduce/roster.js';
import { addressOf } from '../../text/addresses.js';
import { misattribution, type Source } from './attribution.js';
import { corpusOf, textOfWords } from './corpus.js';
import { lookUp, type Sighting } from './look-up.js';
import { mentionFinder } from './mentions.js';
import type { Passage } from './passage.js';
import { type Quotation, quotationsOf } from './quotations.js';
import { partsOf } from './quote-words.js';
import { type Surroundings, surroundingsOf } from './surroundings.js';

/** The quotations of a manuscript that were looked up, and what is wrong with them, in order of the text. */
export interface CheckedManuscript {
  readonly quotations: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks up every quotation of a manuscript in the documents: its words, its speaker, date and address, and consent. */
export function checkManuscript(study: Study, passages: readonly Passage[], file: string): CheckedManuscript {
  const quotations = quotationsOf(passages);
  if (quotations.length === 0) return { quotations: 0, diagnostics: [faults.noQuotations.at({ file }, {})] };
  const corpus = corpusOf(study.documents);
  const find = mentionFinder(study);
  const around = surroundingsOf(passages, quotations);
  const diagnostics = quotations.flatMap((quotation, index) => {
    const { text } = passages[quotation.passage]!;
    const place = placeOf(file, passages, quotation);
    const line = text.replaceAll('\n', ' ');
    const found = lookUp(corpus, partsOf(quotation.text), citedIn(around[index]!, find));
    if (found.kind === 'none') return [faults.notFound.at(place, {}, line)];
    const faultsHere: Diagnostic[] = [];
    const sources = (found.kind === 'found' ? found.places : [found.place]).map((each) =>
      sourceOf(study, each),
    );
    const source = bestOf(sources, around[index]!, find);
    if (found.kind === 'near') {
      const at = addressesOf(source);
      faultsHere.push(faults.misquoted.at(place, { at, right: rightWords(found.place) }, line));
    } else {
      const wrong = misattribution(source, around[index]!, find);
      if (wrong) faultsHere.push(faults.unattributed.at(place, wrong, line));
    }
    const { informant } = source;
    if (informant !== null && refused(study, informant))
      faultsHere.push(faults.noConsent.at(place, { informant, at: addressesOf(source) }, line));
    return faultsHere;
  });
  return { quotations: quotations.length, diagnostics };
}

/** The documents that the words around a quotation name by id, speaker or date; every condition that is given holds. */
function citedIn({ citation, sentence }: Surroundings, find: ReturnType<typeof mentionFinder>) {
  const { informants, documents } = find(`${sentence} ${citation}`);
  const date = findDate(citation)?.iso;
  if (informants.size + documents.size === 0 && date === undefined) return () => false;
  return ({ meta }: StudyDocument) =>
    (documents.size === 0 || documents.has(meta.id)) &&
    (informants.size === 0 || meta.informants.some((id) => informants.has(id))) &&
    (date === undefined || meta.date === date);
}

/** The same words may have been said twice: the place that the manuscript names counts, else the first. */
function bestOf(
  sources: readonly Source[],
  around: Surroundings,
  find: ReturnType<typeof mentionFinder>,
): Source {
  return sources.find((source) => misattribution(source, around, find) === undefined) ?? sources[0]!;
}

function placeOf(file: string, passages: readonly Passage[], { passage, start, end }: Quotation): Place {
  const { line, text } = passages[passage]!;
  const column = [...text.slice(0, start)].length + 1;
  return { file, line, column, endLine: line, endColumn: column + [...text.slice(start, end)].length };
}

function sourceOf(study: Study, { words, ranges }: Sighting): Source {
  const { document } = words;
  const units = [...new Set(ranges.flatMap(({ from, to }) => words.units.slice(from, to)))];
  const informant = informantAt(document, units[0]);
  const who = informant === null ? [] : [rosterOf(study).informants.get(informant)?.pseudonym || informant];
  const { date } = document.meta;
  const right = [...who, ...(date === undefined ? [] : [date]), addressOf(document, units[0]!)].join(', ');
  return { meta: document.meta, units, informant, right };
}

function addressesOf({ meta, units }: Source): string {
  return units.map((unit) => addressOf({ meta }, unit)).join(', ');
}

function rightWords({ words, ranges }: Sighting): string {
  return ranges.map(({ from, to }) => textOfWords(words, from, to)).join(' … ');
}

function refused(study: Study, informant: string): boolean {
  return refusesQuotation(rosterOf(study).informants.get(informant)?.attributes ?? {});
}
