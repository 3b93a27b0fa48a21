import { display, kindIds } from '../display/display.js';
import { type EmittedFormat, emit, extensionOf, formatIds } from '../emit/emit.js';
import { outputFaults } from '../i18n/faults/outputs.js';
import type { Diagnostic } from '../model/diagnostic.js';
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
}

/** The outputs of a study, in order; only those that `planFaults` finds right can be made. */
export function plannedOutputs(settings: Settings): PlannedOutput[] {
  return (settings.outputs ?? sensibleSet).map((output) => {
    const asked = output.format === undefined ? usualFormats : [output.format].flat();
    return {
      settings: output,
      name: output.name ?? output.display ?? '',
      formats: asked as readonly EmittedFormat[],
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
    if (settings.display === undefined) found.push(outputFaults.noVerb.at(at(), {}, text()));
    else if (!kindIds.includes(settings.display)) {
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

/** The table of an output. */
export function outputTable(facts: Facts, output: OutputSettings, language: Language): Table {
  const { display: kind, rows, cols, cell, codes, where, sort, layout } = output;
  const options = { rows, cols, cell, codes, where, sort, layout };
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  return display(kind ?? 'matrix', facts, given, output.language ?? language);
}

/** The files of an output: names within out/, and their content. */
export async function outputFiles(
  facts: Facts,
  output: PlannedOutput,
  language: Language,
): Promise<{ path: string; content: string | Uint8Array }[]> {
  const table = outputTable(facts, output.settings, language);
  const files: { path: string; content: string | Uint8Array }[] = [];
  for (const format of output.formats) {
    const content = await emit(table, format, { language: output.settings.language ?? language });
    files.push({ path: `out/${output.name}.${extensionOf(format)}`, content });
  }
  return files;
}
