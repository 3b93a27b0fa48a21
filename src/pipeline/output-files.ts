import { join } from 'node:path';
import { display } from '../display/display.js';
import { reductionTable } from '../display/reduction-table.js';
import { emit, extensionOf } from '../emit/emit.js';
import { noCondensation } from '../model/reduction.js';
import type { Table } from '../model/table.js';
import { inLanguage, type Language } from '../model/words.js';
import type { Facts } from '../reduce/evidence.js';
import { concludeStudy, conclusionTables } from './conclusion.js';
import { studyFacts } from './effective-codings.js';
import type { OpenStudy } from './open-study.js';
import type { PlannedOutput } from './outputs.js';
import { saturationContext, saturationTables } from './saturation.js';
import { studyPictures } from './study-pictures.js';
import { judgeStudy, triangulationTables } from './triangulation.js';

/** A file of out/: its path within the study, and its content. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The files of an output, a file a table and format, and how many tables they hold. `number` is that of the first. */
export async function outputFiles(
  open: OpenStudy,
  facts: Facts,
  output: PlannedOutput,
  number: number,
): Promise<{ files: OutputFile[]; tables: number }> {
  const language = output.settings.language ?? open.study.settings.language;
  const pictures = studyPictures(open.study.dir, join(open.study.dir, 'out'));
  const files: OutputFile[] = [];
  const tables = outputTables(open, facts, output, language, number);
  for (const { name, table } of tables) {
    for (const format of output.formats) {
      files.push({
        path: `out/${name}.${extensionOf(format)}`,
        content: await emit(table, format, { language, pictures }),
      });
    }
  }
  return { files, tables: tables.length };
}

/** The tables of an output with the names of their files; several tables of one output are told apart by kind and number. */
export function outputTables(
  open: OpenStudy,
  facts: Facts,
  output: PlannedOutput,
  language: Language,
  number = output.number,
): { name: string; table: Table }[] {
  const made = makeTables(open, factsFor(open, facts, output), output, language).filter(
    ({ kind }) => !output.elsewhere.includes(kind),
  );
  const title = inLanguage(output.settings.title, language);
  const tables = made.map((table, n) => numbered(withTitle(table, title, made.length), number + n));
  if (tables.length === 1) return tables.map((table) => ({ name: output.name, table }));
  const kinds = new Set(tables.map(({ kind }) => kind));
  const used = new Map<string, number>();
  return tables.map((table) => {
    const kind = kinds.size === 1 ? '' : `-${table.kind.replace(/^[a-z]+-/, '')}`;
    const count = (used.get(kind) ?? 0) + 1;
    used.set(kind, count);
    const alone = kinds.size > 1 && tables.filter((other) => other.kind === table.kind).length === 1;
    return { name: `${output.name}${kind}${alone ? '' : `-${count}`}`, table };
  });
}

/** Facts of the coder and the suggestions that an output asks for; those of the study where it asks for none. */
function factsFor(open: OpenStudy, facts: Facts, { settings: { coder, suggestions } }: PlannedOutput): Facts {
  return coder === undefined && !suggestions ? facts : studyFacts(open, facts.tool, { coder, suggestions });
}

/** The number of a table within its chapter, where daya.yaml has tables numbered. */
function numbered(table: Table, number: number): Table {
  return table.furniture ? { ...table, furniture: { ...table.furniture, number } } : table;
}

/** A table under the title that daya.yaml gives it; of several, each keeps what tells it apart. */
function withTitle(table: Table, title: string, of: number): Table {
  if (title === '') return table;
  return { ...table, title: of === 1 ? title : `${title}: ${table.title}` };
}

function makeTables(open: OpenStudy, facts: Facts, output: PlannedOutput, language: Language): Table[] {
  const { rows, cols, cell, codes, where, sort, within, limit, totals } = output.settings;
  const dropEmpty = output.settings['drop-empty'];
  const layout = output.settings.layout ?? (output.verb === 'reduce' ? output.object : undefined);
  const given = {
    rows,
    cols,
    cell,
    codes,
    where,
    sort,
    within,
    limit,
    totals,
    dropEmpty,
    layout,
  };
  const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const judging = {
    tool: facts.tool,
    language,
    facts,
    ...(where && { where }),
    ...(limit !== undefined && { limit }),
    ...(layout !== undefined && { layout: layout as 'lengkap' }),
  };
  switch (output.verb) {
    case 'triangulate':
      return triangulationTables(judgeStudy(open, judging), output.object);
    case 'conclude':
      return conclusionTables(concludeStudy(open, judging), output.object);
    case 'saturation': {
      const asked = { language, ...(codes && { codes }), ...(where && { where }) };
      return saturationTables(saturationContext(facts, asked), output.object);
    }
    case 'reduce':
      return [reductionTable(facts, facts.study.condensation ?? noCondensation, options, language)];
    default:
      return [display(output.object ?? 'matrix', facts, options, language)];
  }
}
