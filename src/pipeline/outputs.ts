import { display, kindIds } from '../display/display.js';
import { reductionTable } from '../display/reduction-table.js';
import { type EmittedFormat, emit, extensionOf, formatIds } from '../emit/emit.js';
import { outputFaults } from '../i18n/faults/outputs.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { noCondensation } from '../model/reduction.js';
import type { OutputSettings, Settings } from '../model/settings.js';
import type { Table } from '../model/table.js';
import type { Language } from '../model/words.js';
import type { Facts } from '../reduce/evidence.js';
import { isSafeId } from '../study/documents.js';
import type { OpenStudy } from './open-study.js';

/** What `run` makes where daya.yaml has no `outputs`. */
const sensibleSet: readonly OutputSettings[] = [
  { display: 'profile' },
  { display: 'matrix' },
  { display: 'effects' },
  { display: 'role-ordered' },
  { display: 'facets' },
  { display: 'quotes' },
];

const usualFormats: readonly EmittedFormat[] = ['md', 'csv', 'json'];

/** An output with its name and formats settled. */
export interface PlannedOutput {
  readonly settings: OutputSettings;
  readonly name: string;
  readonly formats: readonly EmittedFormat[];
  /** Place among the outputs, from 1: the number of the table in its chapter. */
  readonly number: number;
}

/** The outputs of a study, in order; only those that `planFaults` finds right can be made. */
export function plannedOutputs(settings: Settings): PlannedOutput[] {
  return (settings.outputs ?? sensibleSet).map((output, index) => {
    const asked = output.format === undefined ? usualFormats : [output.format].flat();
    return {
      settings: output,
      name: output.name ?? output.display ?? (output.reduce === undefined ? '' : 'reduksi'),
      formats: asked as readonly EmittedFormat[],
      number: index + 1,
    };
  });
}

/** What is wrong with `outputs:` of daya.yaml. */
export function outputDiagnostics({ study, sources }: OpenStudy): Diagnostic[] {
  const found: Diagnostic[] = [];
  const yaml = sources.get('daya.yaml');
  const names = new Set<string>();
  plannedOutputs(study.settings).forEach(({ settings, name, formats }, i) => {
    const at = (...path: (string | number)[]) =>
      yaml?.placeOf(['outputs', i, ...path]) ?? { file: 'daya.yaml' };
    const text = (...path: (string | number)[]) => yaml?.lineText(at(...path).line ?? 1);
    if (settings.display === undefined) {
      if (settings.reduce === undefined) found.push(outputFaults.noVerb.at(at(), {}, text()));
    } else if (!kindIds.includes(settings.display)) {
      found.push(
        outputFaults.unknownKind.at(
          at('display'),
          { kind: settings.display, known: kindIds },
          text('display'),
        ),
      );
    }
    for (const format of formats) {
      if (!formatIds.includes(format)) {
        found.push(outputFaults.unknownFormat.at(at('format'), { format, known: formatIds }, text('format')));
      }
    }
    if (name !== '' && !isSafeId(name))
      found.push(outputFaults.unsafeName.at(at('name'), { name }, text('name')));
    if (names.has(name)) found.push(outputFaults.sameName.at(at('name'), { name }, text('name')));
    names.add(name);
  });
  return found;
}

/** The table of an output; `number` is its place among the tables of the chapter. */
export function outputTable(
  facts: Facts,
  output: OutputSettings,
  language: Language,
  number?: number,
): Table {
  const { display: kind, rows, cols, cell, codes, where, sort, reduce } = output;
  const layout = output.layout ?? (typeof reduce === 'string' ? reduce : undefined);
  const options = { rows, cols, cell, codes, where, sort, layout, number };
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const spoken = output.language ?? language;
  if (kind === undefined && reduce !== undefined)
    return reductionTable(facts, facts.study.condensation ?? noCondensation, given, spoken);
  return display(kind ?? 'matrix', facts, given, spoken);
}

/** The files of an output: names within out/, and their content. */
export async function outputFiles(
  facts: Facts,
  output: PlannedOutput,
  language: Language,
): Promise<{ path: string; content: string | Uint8Array }[]> {
  const table = outputTable(facts, output.settings, language, output.number);
  const files: { path: string; content: string | Uint8Array }[] = [];
  for (const format of output.formats) {
    const content = await emit(table, format, { language: output.settings.language ?? language });
    files.push({ path: `out/${output.name}.${extensionOf(format)}`, content });
  }
  return files;
}
