import { dirname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { sourceFaults } from '../../i18n/faults/sources.js';
import { printable } from '../../i18n/printable.js';
import { type IngestOptions, readOptions, type TypedOptions } from '../../ingest/options.js';
import { type PlannedFile, readPlan } from '../../ingest/plan.js';
import { extensionOf, formats } from '../../ingest/readers.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { Failure } from '../../model/failure.js';
import { type IngestRequest, ingestInto, plannedOptions } from '../../pipeline/ingest-study.js';
import { kindOfPath, readText } from '../../study/files.js';
import { findStudy } from '../../study/folder.js';
import { asWriter } from '../../study/lock.js';
import { filesUnder } from '../../study/raw-files.js';
import { readSettings } from '../../study/settings.js';
import { parseSources } from '../../study/sources.js';
import { expandWildcards } from '../../study/wildcards.js';
import type { CommandContext } from '../context.js';
import { ingestLines } from '../ingest-lines.js';
import { progressBar } from '../progress.js';

interface Flags extends TypedOptions {
  readonly sheet?: string;
  readonly force?: boolean;
}

/** `daya ingest <files…>`: raw files become documents. */
export function configure(command: Command, context: CommandContext): void {
  const say = (id: string, en: string) => context.say({ id, en });
  const several = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];
  command
    .argument('[files...]', say('berkas atau folder', 'files or folders'))
    .option(
      '--id <id>',
      say('id dokumen; tanpa ini nama berkasnya', 'id of the document; else the name of the file'),
    )
    .option('--as <technique>', 'interview|observation|documentation|fgd|survey')
    .option('--informant <id>', say('informan (boleh berulang)', 'an informant (repeatable)'), several)
    .option('--date <date>', say('tanggal', 'the date'))
    .option('--wave <wave>', say('gelombang pengumpulan data', 'the wave of data collection'))
    .option('--site <place>', say('tempat', 'the place'))
    .option('--about <id>', say('kasus atau kelompok yang dibicarakan', 'the case or group it is about'))
    .option('--title <title>', say('judul', 'the title'))
    .option('--interviewer <name>', say('pewawancara', 'the interviewer'))
    .option(
      '--speaker <label=role>',
      say(
        'peran label: interviewer, other, atau id informan (boleh berulang)',
        'role of a label: interviewer, other, or the id of an informant (repeatable)',
      ),
      several,
    )
    .addOption(
      new Option(
        '--language <lang>',
        say('bahasa dokumen: id, en, atau mixed', 'language of the document: id, en or mixed'),
      ),
    )
    .option(
      '--asked <items>',
      say('butir pedoman yang ditanyakan: Q1,Q2', 'items of the guide that were asked: Q1,Q2'),
      several,
    )
    .option(
      '--set <key=value>',
      say('kunci front matter lain (boleh berulang)', 'another key of the front matter (repeatable)'),
      several,
    )
    .option(
      '--split <pattern>',
      say('pisahkan pada baris yang cocok, atau heading:2', 'part at lines that match, or heading:2'),
    )
    .option('--table <columns>', say('tabel Word: question=2,answer=3', 'a Word table: question=2,answer=3'))
    .option('--informant-column <name>', say('kolom informan (CSV)', 'column of the informant (CSV)'))
    .option(
      '--answer-column <name>',
      say('kolom jawaban (CSV, boleh berulang)', 'column of answers (CSV, repeatable)'),
      several,
    )
    .option('--date-column <name>', say('kolom tanggal (CSV)', 'column of the date (CSV)'))
    .option('--wave-column <name>', say('kolom gelombang (CSV)', 'column of the wave (CSV)'))
    .option(
      '--sheet <csv>',
      say('pengaturan yang sama, satu berkas satu baris', 'the same settings, a file a row'),
    )
    .option('--force', say('timpa yang sudah ada', 'overwrite what is there'))
    .action(async (files: readonly string[], flags: Flags) => {
      // Here --language names the language of the document, not that of messages.
      const { language: _, ...globals } = context.globals;
      context.globals = globals;
      const cwd = context.io.cwd();
      const dir = findStudy(resolve(cwd, context.globals.study ?? '.'));
      context.setStudyLanguage(
        readSettings(readText(resolve(dir, 'daya.yaml'), 'daya.yaml').value ?? '').settings.language,
      );
      const { requests, diagnostics } = gather(files, flags, cwd);
      const bar = progressBar(context, { id: 'membaca', en: 'ingesting' });
      const summary = await asWriter(dir, 'ingest', () =>
        ingestInto(dir, requests, { force: flags.force === true, progress: bar.show }),
      );
      bar.end();
      for (const line of ingestLines(summary.documents, summary.labels, context.language))
        context.print(line);
      const all = [...diagnostics, ...summary.diagnostics];
      await context.report(all);
      context.status = statusOf(all);
    });
}

/** What is to be ingested: the files named, those in folders, and those of the sheet. Wrong flags stop everything. */
function gather(
  files: readonly string[],
  flags: Flags,
  cwd: string,
): { requests: IngestRequest[]; diagnostics: Diagnostic[] } {
  const { options, diagnostics: wrong } = readOptions(flags, { name: (option) => `--${kebab(option)}` });
  const sheet = flags.sheet === undefined ? undefined : readSheet(resolve(cwd, flags.sheet), flags.sheet);
  const errors = [...wrong, ...(sheet?.diagnostics ?? [])];
  if (files.length === 0 && !sheet) errors.push(sourceFaults.noFiles.at(undefined, {}));
  const stop = errors.filter(({ severity }) => severity === 'error');
  if (stop.length > 0) throw new Failure(errors);
  const diagnostics: Diagnostic[] = errors;
  const named = files.flatMap((file) => expandWildcards(cwd, file));
  const found = named.flatMap((file) => expand(resolve(cwd, file), file, diagnostics));
  const requests =
    files.length > 0
      ? found.map(({ path, shown }) => ({
          path,
          shown,
          options: { ...(sheet && plannedOptions(sheet.files, shown)), ...options },
        }))
      : sheet!.files.map(({ file, options: own }) =>
          sheetRequest(file, { ...own, ...options }, flags.sheet!, cwd),
        );
  if (options.id !== undefined && requests.length > 1)
    throw new Failure([sourceFaults.oneIdForMany.at(undefined, { files: requests.length })]);
  return { requests, diagnostics };
}

/** A file as it is; of a folder every file whose format is known. */
function expand(path: string, shown: string, diagnostics: Diagnostic[]): { path: string; shown: string }[] {
  const name = printable(shown);
  if (kindOfPath(path) !== 'folder') return [{ path, shown: name }];
  const under = filesUnder(path, name.replace(/[/\\]+$/, ''));
  const known = under.paths.filter((file) => isTranscript(file));
  const others = under.paths.filter((file) => !isTranscript(file));
  diagnostics.push(...under.diagnostics);
  const inFolder = (file: string) =>
    printable(`${shown.replace(/[/\\]+$/, '')}${file.slice(path.length)}`).replaceAll('\\', '/');
  if (others.length > 0)
    diagnostics.push(sourceFaults.passedOver.at({ file: name }, { files: others.map(inFolder) }));
  if (known.length === 0) diagnostics.push(sourceFaults.nothingThere.at({ file: name }, { path: name }));
  return known.map((file) => ({ path: file, shown: inFolder(file) }));
}

function isTranscript(path: string): boolean {
  return formats.includes(extensionOf(path)) && !/[/\\](?:sources|plan)\.csv$/i.test(path);
}

function readSheet(
  path: string,
  shown: string,
): { files: readonly PlannedFile[]; diagnostics: readonly Diagnostic[] } {
  const text = readText(path, shown);
  if (text.diagnostic) return { files: [], diagnostics: [text.diagnostic] };
  const csv = parseSources(text.value, printable(shown));
  const plan = readPlan(csv);
  return { files: plan.files, diagnostics: [...csv.diagnostics, ...plan.diagnostics] };
}

/** Files of a sheet are named from where the sheet lies, else from where one stands. */
function sheetRequest(file: string, options: IngestOptions, sheet: string, cwd: string): IngestRequest {
  const beside = resolve(cwd, dirname(sheet), file);
  const path = kindOfPath(beside) === 'missing' ? resolve(cwd, file) : beside;
  return { path, shown: printable(file), options };
}

/** Faults of the content of a file that was read; every other error means that something could not be done. */
const content = /^(?:ingest\/(?:no-such-date|open-front-matter|front-matter-value)|yaml\/.*|csv\/.*)$/;

function statusOf(diagnostics: readonly Diagnostic[]): 0 | 1 | 2 {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return 0;
  return errors.every(({ id }) => content.test(id)) ? 1 : 2;
}

function kebab(option: string): string {
  return option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
