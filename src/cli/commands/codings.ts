import { type Command, Option } from 'commander';
import { codingsTable } from '../../display/codings-table.js';
import { escapeControls } from '../../emit/formats/json.js';
import { didYouMean } from '../../i18n/fault.js';
import { displayFaults } from '../../i18n/faults/display.js';
import { usageFaults } from '../../i18n/faults/usage.js';
import { printable } from '../../i18n/printable.js';
import { stanceWords } from '../../i18n/tables.js';
import type { CodedSegment } from '../../model/coding.js';
import { Failure } from '../../model/failure.js';
import { selectedSegments, studyFacts } from '../../pipeline/effective-codings.js';
import type { OpenStudy } from '../../pipeline/open-study.js';
import { filterSegments, segmentFields } from '../../reduce/filter-segments.js';
import type { CommandContext } from '../context.js';
import { openStudyFor } from '../study-option.js';
import { addTableOptions, formatAsked, give, giveTable, type TableOptions } from '../table-options.js';
import { version } from '../version.js';

interface ListOptions extends TableOptions {
  readonly suggestions?: boolean;
}

/** `daya codings list|show`. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  const list = command
    .command('list')
    .description(
      id
        ? 'koding yang berlaku, urut dokumen dan tempat'
        : 'the codings that count, in order of document and place',
    )
    .argument('[doc]', id ? 'hanya dokumen ini' : 'only this document');
  addTableOptions(list, context);
  list
    .option(
      '--suggestions',
      id ? 'juga usulan aturan di bawah ambang' : 'also proposals of the rules under the threshold',
    )
    .action((doc: string | undefined, options: ListOptions) => listCodings(context, doc, options));
  command
    .command('show')
    .description(id ? 'satu koding selengkapnya, dengan alasannya' : 'one coding in full, with its reasons')
    .argument('<id>', id ? 'id koding' : 'id of the coding')
    .addOption(
      new Option('--format <format>', id ? 'bentuk keluaran' : 'format')
        .choices(['table', 'json'])
        .default('table'),
    )
    .action((wanted: string, options: { format: string }) => showCoding(context, wanted, options.format));
}

async function listCodings(
  context: CommandContext,
  doc: string | undefined,
  options: ListOptions,
): Promise<void> {
  const open = openStudyFor(context);
  await context.report(open.diagnostics.filter(({ severity }) => severity === 'error'));
  const where = { ...options.where, ...(doc !== undefined && { document: doc }) };
  refuseUnknown(open, options.codes ?? [], where);
  const { coder, suggestions } = options;
  const segments = filterSegments(selectedSegments(open, { coder, suggestions }), open.index, {
    codes: options.codes,
    where,
  });
  if (formatAsked(options) === 'json') {
    give(context, `${escapeControls(JSON.stringify(segments.map(listed)))}\n`, options);
    return;
  }
  const language = context.globals.language ?? open.study.settings.language;
  const facts = studyFacts(open, `daya ${version()}`, { coder, suggestions });
  await giveTable(context, open, codingsTable(facts, segments, language), options);
}

/** The keys that the list promises; memo and reasons belong to `show`. */
function listed({ memo: _memo, because: _because, ...segment }: CodedSegment): object {
  return segment;
}

function refuseUnknown(
  open: OpenStudy,
  codes: readonly string[],
  where: Readonly<Record<string, string>>,
): void {
  const faults = [];
  for (const word of codes) {
    if (open.index.find(word)) continue;
    faults.push(
      displayFaults.unknownCode.at(undefined, { word, known: open.index.codes.map((code) => code.id) }),
    );
  }
  for (const word of Object.keys(where)) {
    if (segmentFields.some((field) => field === word)) continue;
    faults.push(displayFaults.unknownFilter.at(undefined, { word, known: segmentFields }));
  }
  const documents = open.study.documents.map(({ meta }) => meta.id);
  if (where.document !== undefined && !documents.includes(where.document))
    faults.push(
      displayFaults.unknownValue.at(undefined, { key: 'document', word: where.document, known: documents }),
    );
  if (faults.length > 0) throw new Failure(faults);
}

async function showCoding(context: CommandContext, wanted: string, format: string): Promise<void> {
  const open = openStudyFor(context);
  const coders = [...new Set(open.folded.codings.map(({ by }) => by))];
  const segments = coders.flatMap((coder) => selectedSegments(open, { coder, suggestions: true }));
  const segment = segments.find(({ id }) => id === wanted);
  if (segment === undefined) {
    const fault = usageFaults.unknownCoding.at(undefined, { word: wanted });
    const near = didYouMean(
      wanted,
      segments.map(({ id }) => id),
    );
    throw new Failure([near ? { ...fault, hint: near } : fault]);
  }
  if (format === 'json') {
    context.print(escapeControls(JSON.stringify(segment)));
    return;
  }
  for (const [name, value] of described(context, open, segment))
    context.print(`${name.padEnd(12)} ${printable(value)}`);
}

/** A coding in words, a line a fact. */
function described(context: CommandContext, open: OpenStudy, segment: CodedSegment): [string, string][] {
  const id = context.language === 'id';
  const body = open.study.documents.find(({ meta }) => meta.id === segment.doc)?.body ?? '';
  const points = [...body];
  const reasons = (segment.because ?? []).map(({ indicator, start, end, cue }) => {
    const words = points.slice(start, end).join('').replace(/\s+/g, ' ');
    return cue === undefined ? `“${words}” ← ${indicator}` : `“${words}” (${cue})`;
  });
  const lines: [string, string | null | undefined][] = [
    [id ? 'Rujukan' : 'Reference', segment.at],
    [id ? 'Kutipan' : 'Quotation', `“${segment.quote.replace(/\s+/g, ' ')}”`],
    [id ? 'Kode' : 'Code', `${segment.codebook}: ${segment.path.join(' › ')}`],
    [id ? 'Sikap' : 'Stance', segment.stance && context.say(stanceWords[segment.stance])],
    [id ? 'Koder' : 'Coder', `${segment.coder} (${segment.how})`],
    [id ? 'Keyakinan' : 'Confidence', segment.confidence === null ? null : String(segment.confidence)],
    [id ? 'Informan' : 'Informant', segment.informant],
    [id ? 'Kasus' : 'Case', segment.case],
    [id ? 'Kelompok' : 'Group', segment.group],
    [id ? 'Teknik' : 'Technique', segment.technique],
    [id ? 'Waktu' : 'Wave', segment.wave],
    [id ? 'Tanggal' : 'Date', segment.date],
    ['Memo', segment.memo],
    ...reasons.map((reason): [string, string] => [id ? 'Sebab' : 'Because', reason]),
  ];
  return lines.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
}
