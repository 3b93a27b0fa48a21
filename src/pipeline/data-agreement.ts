import { createHash } from 'node:crypto';
import type { Agreement } from '../agree/agreement.js';
import type { Bootstrap } from '../agree/bootstrap.js';
import { agreeOnTable } from '../agree/rating-table.js';
import { type Metric, ofCoders, unitCount } from '../agree/ratings.js';
import { agreeOnSpans } from '../agree/span-table.js';
import { noteWords, routeWords } from '../agree/words.js';
import { agreeFaults } from '../i18n/faults/agree.js';
import { printable } from '../i18n/printable.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import type { Bilingual } from '../model/words.js';
import { readText } from '../study/files.js';
import type { AgreementReport } from './agreement.js';
import { readRatings } from './read-ratings.js';
import { readSpans, spanColumns } from './read-spans.js';

/** What may be asked of a table of ratings or spans. */
export interface DataRequest {
  readonly metric: Metric;
  /** Of the continuum; makes the table one of spans. */
  readonly length?: number | undefined;
  /** Only these, in this order. */
  readonly coders?: readonly string[] | undefined;
  readonly bootstrap?: number | undefined;
  readonly seed: number;
}

/** Units up to which intervals are found without being asked for. */
export const mostWithInterval = 10_000;
export const defaultSamples = 1000;

/** Agreement on a table of any origin. Faults of its rows are returned with what the rest gives; a table that cannot be read fails. */
export function dataAgreement(
  path: string,
  shown: string,
  request: DataRequest,
  tool: string,
): AgreementReport & { readonly diagnostics: readonly Diagnostic[] } {
  const read = readText(path, shown);
  if (read.diagnostic) throw new Failure([read.diagnostic]);
  const file = printable(shown);
  const found =
    request.length === undefined
      ? ratings(read.value, file, request)
      : spans(read.value, file, request, request.length);
  const digest = createHash('sha256')
    .update(JSON.stringify([request.metric, request.length, request.coders, request.bootstrap, request.seed]))
    .update(read.value)
    .digest('hex');
  return {
    ...found,
    provenance: {
      tool,
      study: '',
      codebooks: {},
      coders: found.agreement.coders.map(({ id }) => id),
      reviewed: { accepted: 0, total: 0 },
      digest,
    },
  };
}

interface Found {
  readonly agreement: Agreement;
  readonly caption: Bilingual;
  readonly diagnostics: readonly Diagnostic[];
}

function ratings(text: string, file: string, request: DataRequest): Found {
  const [head = ''] = text.replace(/^\ufeff/, '').split('\n', 1);
  const names = head.split(/[,;\t]/).map((name) => name.replaceAll('"', '').trim().toLowerCase());
  if (spanColumns.every((column) => names.includes(column)))
    throw new Failure([agreeFaults.noLength.at({ file, line: 1 }, {}, head)]);
  const { metric, seed } = request;
  const table = readRatings(text, file, metric);
  const { coders } = table.ratings;
  const chosen = indicesOf(request.coders, coders, file);
  const own = ofCoders(table.ratings, chosen);
  const units = unitCount(own);
  const count = request.bootstrap ?? (units > mostWithInterval ? 0 : defaultSamples);
  const bootstrap: Bootstrap = { count, seed, over: 'units' };
  const agreement = agreeOnTable(own, table.units, metric, bootstrap);
  const notes = [
    ...agreement.notes,
    ...(coders.length < 2 ? [] : intervalNotes(agreement.lines, bootstrap, request.bootstrap === undefined)),
  ];
  return {
    agreement: { ...agreement, notes },
    caption: routeWords.ratings(metric),
    diagnostics: table.diagnostics,
  };
}

/** How the intervals were found, or why there are none. */
export function intervalNotes(
  lines: Agreement['lines'],
  { count, seed, over }: Bootstrap,
  byDefault: boolean,
): Bilingual[] {
  if (lines.some(({ results }) => results.some(({ interval }) => interval)))
    return [noteWords.interval(count, seed, over)];
  return count === 0 && byDefault ? [noteWords.noInterval(mostWithInterval)] : [];
}

function spans(text: string, file: string, request: DataRequest, length: number): Found {
  const table = readSpans(text, file, length);
  const chosen = indicesOf(request.coders, table.coders, file);
  const agreement = agreeOnSpans(
    chosen.map((index) => table.coders[index]!),
    chosen.map((index) => table.spans[index]!),
    length,
  );
  return { agreement, caption: routeWords.spans(length), diagnostics: table.diagnostics };
}

function indicesOf(wanted: readonly string[] | undefined, coders: readonly string[], file: string): number[] {
  if (wanted === undefined) return [...coders.keys()];
  const unknown = wanted.filter((coder) => !coders.includes(coder));
  if (unknown.length > 0)
    throw new Failure(
      unknown.map((word) => agreeFaults.unknownCoder.at({ file, line: 1 }, { word, known: coders })),
    );
  return [...new Set(wanted)].map((coder) => coders.indexOf(coder));
}
