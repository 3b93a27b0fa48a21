import { type Command, Option } from 'commander';
import { escapeControls } from '../../emit/formats/json.js';
import { didYouMean } from '../../i18n/fault.js';
import { usageFaults } from '../../i18n/faults/usage.js';
import { cueWords } from '../../i18n/passes.js';
import { printable } from '../../i18n/printable.js';
import { stanceWords } from '../../i18n/tables.js';
import type { CodedSegment } from '../../model/coding.js';
import { Failure } from '../../model/failure.js';
import { selectedSegments } from '../../pipeline/effective-codings.js';
import type { OpenStudy } from '../../pipeline/open-study.js';
import type { CommandContext } from '../context.js';
import { openStudyFor } from '../study-option.js';

/** `daya codings show`: one coding in full. */
export function configureShow(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
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
    return cue === undefined
      ? `“${words}” ← ${indicator}`
      : `“${words}” (${cueWords[cue] ? context.say(cueWords[cue]) : cue})`;
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
