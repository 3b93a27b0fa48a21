import type { Misattribution } from '../../i18n/faults/manuscript.js';
import { findDate } from '../../ingest/dates.js';
import type { DocumentMeta, Unit } from '../../model/document.js';
import { addressNumber } from '../../text/addresses.js';
import { naturalOrder } from '../../text/natural-order.js';
import type { MentionFinder, Mentions } from './mentions.js';
import type { Surroundings } from './surroundings.js';

/** Where a quotation really stands. */
export interface Source {
  readonly meta: DocumentMeta;
  /** The turns or paragraphs that it runs over. */
  readonly units: readonly Unit[];
  readonly informant: string | null;
  /** As the right source is written: `Bu Tini, 2025-10-06, w01:2`. */
  readonly right: string;
}

/** What is wrong with the source that a manuscript gives for a quotation; undefined where it is right. */
export function misattribution(
  source: Source,
  around: Surroundings,
  find: MentionFinder,
): Misattribution | undefined {
  const wrong = wrongSource(source, around, find);
  return wrong?.what === 'speaker' ? wrong : (wrongDate(source, around) ?? wrong);
}

function wrongSource(source: Source, around: Surroundings, find: MentionFinder): Misattribution | undefined {
  const cited = find(around.citation);
  if (names(cited)) return judged(source, cited) ?? otherLead(source, cited, around, find);
  for (const text of [around.sentence, around.paragraph]) {
    const mentions = find(text);
    if (names(mentions)) return judged(source, mentions);
  }
  const beside = find(around.neighbours);
  if (names(beside) && judged(source, beside) === undefined) return undefined;
  if (source.informant === null && describes(source.meta, Object.values(around).join(' '))) return undefined;
  return { what: 'nobody', right: source.right };
}

function names({ informants, documents }: Mentions): boolean {
  return informants.size > 0 || documents.size > 0;
}

function judged({ meta, units, informant, right }: Source, mentions: Mentions): Misattribution | undefined {
  const { informants, documents, addresses } = mentions;
  const here = addresses.filter(({ document }) => document === meta.id);
  const reaches = here.some(({ from, to }) =>
    units.some((unit) => between(addressNumber(unit), from, to) || between(String(unit.n), from, to)),
  );
  if (informants.size > 0 && informant !== null && !informants.has(informant))
    return { what: 'speaker', given: [...informants.values()].join(', '), right };
  if (here.length > 0 && !reaches)
    return { what: 'address', given: here.map(({ written }) => written).join(', '), right };
  if (documents.size > 0 && !documents.has(meta.id))
    return { what: 'address', given: [...documents].join(', '), right };
  return undefined;
}

const compares = /senada|sama|beda|seperti|selain|bukan|dibanding|unlike|\blike\b|similar|than\b|besides/iu;

/** A right address behind the words of somebody else: the lead names one person only, and compares with nobody. */
function otherLead(source: Source, cited: Mentions, around: Surroundings, find: MentionFinder) {
  if (cited.informants.size > 0 || compares.test(around.sentence)) return undefined;
  const { informants } = find(around.sentence);
  return informants.size === 1
    ? judged(source, { informants, documents: new Set(), addresses: [] })
    : undefined;
}

function between(number: string, from: string, to: string): boolean {
  return naturalOrder(from, number) <= 0 && naturalOrder(number, to) <= 0;
}

/** The date in the citation, or in a sentence that speaks of the interview or observation, where it is another. */
function wrongDate({ meta, right }: Source, around: Surroundings): Misattribution | undefined {
  const speaks = /wawancara|interview|observasi|observation|fgd/i.test(around.sentence);
  for (const text of [around.citation, speaks ? around.sentence : '']) {
    const date = findDate(text);
    if (date?.iso === undefined || date.ambiguous || date.range || meta.date === undefined) continue;
    return date.iso === meta.date ? undefined : { what: 'date', given: date.written, right };
  }
  return undefined;
}

/** A document that nobody speaks in is named by its title, its issuer, its observer or its date. */
function describes({ title, issuer, observer, date }: DocumentMeta, text: string): boolean {
  const folded = text.toLowerCase();
  const words = [title, issuer, observer].some(
    (word) => word !== undefined && word !== '' && folded.includes(word.toLowerCase()),
  );
  return words || (date !== undefined && findDate(text)?.iso === date);
}
