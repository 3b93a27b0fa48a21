import type { Command } from 'commander';
import { codingsTable } from '../../display/codings-table.js';
import { escapeControls } from '../../emit/formats/json.js';
import { displayFaults } from '../../i18n/faults/display.js';
import type { CodedSegment } from '../../model/coding.js';
import { Failure } from '../../model/failure.js';
import { requireRules, selectedSegments, studyFacts } from '../../pipeline/effective-codings.js';
import type { OpenStudy } from '../../pipeline/open-study.js';
import { filterSegments, segmentFields } from '../../reduce/filter-segments.js';
import type { CommandContext } from '../context.js';
import { openStudyFor } from '../study-option.js';
import { addTableOptions, formatAsked, give, giveTable, type TableOptions } from '../table-options.js';
import { version } from '../version.js';

interface ListOptions extends TableOptions {
  readonly suggestions?: boolean;
}

/** `daya codings list`: the codings that count. */
export function configureList(command: Command, context: CommandContext): void {
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
  requireRules(open, { coder, suggestions });
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
