import { dateWords } from '../i18n/date-words.js';
import { cellWords, checkMarks, stanceMarks, type TableWords } from '../i18n/tables.js';
import { stances } from '../model/coding.js';
import type { Empty, TableCell, TableQuote } from '../model/table.js';
import type { Opportunity } from '../model/witness.js';
import { distinctDocuments, distinctPeople } from '../reduce/distinct.js';
import { eventDate } from '../reduce/event-date.js';
import type { Evidence } from '../reduce/evidence.js';
import { type Passage, stanceOf } from '../reduce/passages.js';

/** What a cell of a matrix can hold; `check` and `events` belong to the kinds that are named so. */
export type CellKind = keyof typeof cellWords;

/** What a user may ask for. */
export const cellKinds = (Object.keys(cellWords) as CellKind[]).filter(
  (kind) => kind !== 'check' && kind !== 'events',
);

/** Quotations printed in a cell where the user does not say how many. */
export const defaultLimit = 3;

export interface CellOptions {
  readonly kind: CellKind;
  readonly limit: number;
  readonly words: TableWords;
  /** For `percent`: how many people could have said it. */
  readonly people: number;
  /** For `items`: what the researcher wrote about a coding. */
  readonly paraphrases?: ReadonlyMap<string, string> | undefined;
  /** For `summary`: what the researcher wrote into this cell. */
  readonly summary?: string | undefined;
}

/** Every coding of some passages. */
export function codingsOf(passages: readonly Passage[]): Evidence[] {
  return passages.flatMap(({ codings }) => codings);
}

/** A cell with its value, its addresses and all its quotations. */
export function cellOf(
  row: string,
  col: string,
  passages: readonly Passage[],
  opportunity: Opportunity | undefined,
  options: CellOptions,
): TableCell {
  const filled = passages.length > 0 || options.summary !== undefined;
  return {
    row,
    col,
    value: filled ? filledValue(passages, options, [row, col]) : emptyValue(options),
    ...(!filled && { empty: emptyOf(opportunity) }),
    refs: [...new Set(passages.map(({ at }) => at))],
    quotes: passages.map(quoteOf),
  };
}

/** Why nothing stands in a cell; undefined opportunity: nobody was heard. */
export function emptyOf(opportunity: Opportunity | undefined): Empty {
  if (opportunity === 'asked') return 'silent';
  return opportunity === 'not_asked' ? 'not_asked' : 'no_data';
}

/** Zero where a cell counts, null where it holds words or a share of nobody. */
function emptyValue({ kind, people }: CellOptions): 0 | null {
  if (kind === 'count' || kind === 'informants' || kind === 'documents') return 0;
  return kind === 'percent' && people > 0 ? 0 : null;
}

function filledValue(
  passages: readonly Passage[],
  options: CellOptions,
  place: readonly string[],
): string | number | null {
  switch (options.kind) {
    case 'count':
      return passages.length;
    case 'informants':
      return distinctPeople(codingsOf(passages)).size;
    case 'documents':
      return distinctDocuments(codingsOf(passages)).size;
    case 'presence':
      return '✓';
    case 'percent': {
      const { people } = options;
      return people === 0
        ? null
        : Math.round((distinctPeople(codingsOf(passages)).size / people) * 1000) / 10;
    }
    case 'stance':
      return stanceCounts(passages);
    case 'quotes':
      return quotedText(passages, options.limit);
    case 'items':
      return items(passages, options.paraphrases);
    case 'summary':
      return summarised(passages, options.summary);
    case 'check':
      return checked(passages, place);
    case 'events':
      return events(passages, options);
  }
}

/** `+3 −1`: passages by stance, those that occur. */
export function stanceCounts(passages: readonly Passage[]): string {
  const counts = new Map<string, number>();
  for (const passage of passages) {
    const stance = stanceOf(passage.codings);
    counts.set(stance, (counts.get(stance) ?? 0) + 1);
  }
  return stances
    .filter((stance) => counts.has(stance))
    .map((stance) => `${stanceMarks[stance]}${counts.get(stance)}`)
    .join(' ');
}

/** A numbered list; the same paraphrase stands once with all its addresses. */
function items(passages: readonly Passage[], paraphrases: ReadonlyMap<string, string> | undefined): string {
  const places = new Map<string, string[]>();
  for (const passage of passages) {
    const written = passage.codings.map(({ segment }) => paraphrases?.get(segment.id)).find((text) => text);
    const text = oneLine(written ?? `“${passage.quote}”`);
    const refs = places.get(text);
    if (refs === undefined) places.set(text, [passage.at]);
    else if (!refs.includes(passage.at)) refs.push(passage.at);
  }
  return [...places].map(([text, refs], index) => `${index + 1}. ${text} (${refs.join(', ')})`).join('\n');
}

/** `Pendapatan naik sejak ikut pelatihan [w01:4, w03:8]`. */
function summarised(passages: readonly Passage[], summary = ''): string {
  const refs = [...new Set(passages.map(({ at }) => at))];
  return [summary, refs.length > 0 ? `[${refs.join(', ')}]` : ''].filter((part) => part !== '').join(' ');
}

/** `✓ I01, I03; ✗ I04`: each witness once, under the stance of all it says here; the mark alone for the case that the row or column is about. */
function checked(passages: readonly Passage[], own: readonly string[]): string {
  const byWitness = new Map<string, Evidence[]>();
  for (const coding of codingsOf(passages)) {
    const name = coding.witness?.id ?? '';
    const codings = byWitness.get(name);
    if (codings === undefined) byWitness.set(name, [coding]);
    else codings.push(coding);
  }
  const names = [...byWitness];
  return stances
    .map((stance) => ({ stance, who: names.filter(([, codings]) => stanceOf(codings) === stance) }))
    .filter(({ who }) => who.length > 0)
    .map(({ stance, who }) => {
      const names = who.map(([name]) => name).filter((name) => !own.includes(name));
      return `${checkMarks[stance]} ${names.join(', ')}`.trim();
    })
    .join('; ');
}

/** A line a passage in order of date, the undated ones last. */
function events(passages: readonly Passage[], { words, limit }: CellOptions): string {
  const dated = passages
    .map((passage) => ({ passage, date: eventDate(passage.codings[0]!) ?? '' }))
    .sort((a, b) => ((a.date || '9') < (b.date || '9') ? -1 : (a.date || '9') > (b.date || '9') ? 1 : 0));
  const lines = dated.slice(0, limit).map(({ passage, date }) => {
    const said = `“${oneLine(passage.quote)}” (${sourceOf(passage)})`;
    return date === '' ? said : `${dateWords(date, words.language)}: ${said}`;
  });
  if (dated.length > limit) lines.push(`(+${dated.length - limit})`);
  return lines.join('\n');
}

/** Quotations with their references, a line each; at most `limit`, and then how many more there are. */
export function quotedText(passages: readonly Passage[], limit: number, marked = false): string {
  const shown = passages.length > limit ? voices(passages, limit) : passages;
  const lines = shown.map((passage) => {
    const stance = stanceOf(passage.codings);
    const mark = marked && (stance === 'contradicts' || stance === 'mixed') ? `${stanceMarks[stance]} ` : '';
    return `${mark}“${oneLine(passage.quote)}” (${sourceOf(passage)})`;
  });
  if (shown.length < passages.length) lines.push(`(+${passages.length - shown.length})`);
  return lines.join('\n');
}

/** Behind the reference of words that only proposals of the rules below the threshold code. */
export const suggestionMark = '?';

function isSuggested({ codings }: Passage): boolean {
  return codings.every(({ suggestion }) => suggestion);
}

/** `I01, w01:12`, or the address alone where nobody is named. */
export function sourceOf(passage: Passage): string {
  const informant = passage.codings[0]?.segment.informant;
  const source = informant ? `${informant}, ${passage.at}` : passage.at;
  return isSuggested(passage) ? `${source} ${suggestionMark}` : source;
}

/** A selection in which every witness has a voice before one has two; in order of the text. */
function voices(passages: readonly Passage[], limit: number): Passage[] {
  const heard = new Map<string, number>();
  const rounds = passages.map((passage) => {
    const key = passage.codings[0]?.witness?.key ?? passage.doc;
    const round = heard.get(key) ?? 0;
    heard.set(key, round + 1);
    return round;
  });
  const chosen = passages
    .map((_, index) => index)
    .sort((a, b) => rounds[a]! - rounds[b]! || a - b)
    .slice(0, limit)
    .sort((a, b) => a - b);
  return chosen.map((index) => passages[index]!);
}

/** A passage as the cells of tables carry it. */
export function quoteOf(passage: Passage): TableQuote {
  const first = passage.codings[0]!.segment;
  return {
    at: passage.at,
    quote: passage.quote,
    coding: first.id,
    ...(first.informant !== null && { informant: first.informant }),
    stance: stanceOf(passage.codings),
    ...(isSuggested(passage) && { suggestion: true }),
  };
}

/** White space as one blank: a quotation stands on one line of a cell. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
