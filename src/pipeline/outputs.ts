import { kindIds, optionsOfKind } from '../display/display.js';
import { type EmittedFormat, formatIds } from '../emit/emit.js';
import { outputFaults } from '../i18n/faults/outputs.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { OutputSettings, Settings } from '../model/settings.js';
import { isSafeId } from '../study/documents.js';
import { verdictTableIds } from '../triangulate/tables.js';
import { conclusionTableIds } from './conclusion.js';
import type { OpenStudy } from './open-study.js';
import { saturationTableIds } from './saturation.js';

/** What `run` makes where daya.yaml has no `outputs`; the verdicts only where there are findings. */
const sensibleSet: readonly OutputSettings[] = [
  { display: 'profile' },
  { display: 'matrix' },
  { display: 'effects' },
  { display: 'role-ordered' },
  { display: 'facets' },
  { display: 'quotes' },
];
const sensibleVerdicts: readonly OutputSettings[] = [
  { triangulate: 'source' },
  { triangulate: 'technique' },
  { triangulate: 'follow-up' },
  { conclude: true },
];

const usualFormats: readonly EmittedFormat[] = ['md', 'csv', 'json'];

/** The verbs of an output, each with what it can be asked for. */
const verbs = {
  display: kindIds,
  triangulate: verdictTableIds,
  conclude: conclusionTableIds,
  reduce: undefined,
  saturation: saturationTableIds,
} as const satisfies Partial<Record<keyof OutputSettings, readonly string[] | undefined>>;

export type OutputVerb = keyof typeof verbs;

/** What every output may say of itself, whatever it makes. */
const ofEvery = ['name', 'title', 'format', 'language', 'coder', 'suggestions'];

/** The options that the verbs besides `display` heed. */
const optionsOfVerb: Readonly<Record<Exclude<OutputVerb, 'display'>, readonly string[]>> = {
  triangulate: ['layout', 'limit', 'where'],
  conclude: ['layout', 'limit', 'where'],
  reduce: ['layout', 'codes', 'where'],
  saturation: ['codes', 'where'],
};

/** An output with its verb, name and formats settled. */
export interface PlannedOutput {
  readonly settings: OutputSettings;
  readonly verb: OutputVerb | undefined;
  /** What the verb is asked for; undefined where it is asked without more (`conclude: true`). */
  readonly object: string | undefined;
  readonly name: string;
  readonly formats: readonly EmittedFormat[];
  /** Kinds of tables that other outputs name: an output that asks for all leaves them out. */
  readonly elsewhere: readonly string[];
  /** Place among the outputs, from 1: the number of the table in its chapter. */
  readonly number: number;
}

/** The outputs of a study, in order; only those in which `outputDiagnostics` finds nothing wrong can be made. */
export function plannedOutputs(settings: Settings, hasFindings: boolean): PlannedOutput[] {
  const sensible = hasFindings ? [...sensibleSet, ...sensibleVerdicts] : sensibleSet;
  const outputs = settings.outputs ?? sensible;
  return outputs.map((output, index) => {
    const verb = (Object.keys(verbs) as OutputVerb[]).find(
      (key) => output[key] !== undefined && output[key] !== false,
    );
    const value = verb === undefined ? undefined : output[verb];
    const object = typeof value === 'string' ? value : undefined;
    return {
      settings: output,
      verb,
      object,
      name:
        output.name ??
        (verb === 'display'
          ? (object ?? verb)
          : [verb, object].filter((part) => part !== undefined).join('-')),
      formats: (output.format === undefined
        ? usualFormats
        : [output.format].flat()) as readonly EmittedFormat[],
      elsewhere: object === undefined || object === 'all' ? kindsNamed(verb, outputs) : [],
      number: index + 1,
    };
  });
}

/** The kinds of tables that some outputs of a verb name one by one. */
function kindsNamed(verb: OutputVerb | undefined, outputs: readonly OutputSettings[]): string[] {
  if (verb !== 'triangulate' && verb !== 'conclude' && verb !== 'saturation') return [];
  const named = outputs.flatMap((output) => output[verb] ?? []);
  return named.flatMap((id) => (typeof id === 'string' && id !== 'all' ? [kindOf(verb, id)] : []));
}

/** The kind of the table that a verb calls by a shorter name. */
function kindOf(verb: OutputVerb, id: string): string {
  if (verb === 'triangulate' && ['source', 'technique', 'time'].includes(id)) return `triangulation-${id}`;
  if (verb === 'saturation') return id === 'interviews' ? 'saturation' : `saturation-${id}`;
  return id === 'negative' ? 'negative-cases' : id;
}

/** The options of an output that what it makes does not heed. */
function unusedOptions({ verb, object, settings }: PlannedOutput): { unused: string[]; known: string[] } {
  if (verb === undefined) return { unused: [], known: [] };
  const heeded =
    verb === 'display'
      ? optionsOfKind(object ?? 'matrix')?.map((option) => (option === 'dropEmpty' ? 'drop-empty' : option))
      : optionsOfVerb[verb];
  if (heeded === undefined) return { unused: [], known: [] };
  const known = [...heeded, ...ofEvery];
  return { known, unused: Object.keys(settings).filter((key) => key !== verb && !known.includes(key)) };
}

/** What is wrong with `outputs:` of daya.yaml. */
export function outputDiagnostics({ study, sources, findings }: OpenStudy): Diagnostic[] {
  const found: Diagnostic[] = [];
  const yaml = sources.get('daya.yaml');
  const names = new Set<string>();
  plannedOutputs(study.settings, findings.findings.length > 0).forEach((planned, i) => {
    const { verb, object, name, formats } = planned;
    const at = (...path: (string | number)[]) =>
      yaml?.placeOf(['outputs', i, ...path]) ?? { file: 'daya.yaml' };
    const text = (...path: (string | number)[]) => yaml?.lineText(at(...path).line ?? 1);
    const known = verb === undefined ? undefined : verbs[verb];
    if (verb === undefined) found.push(outputFaults.noVerb.at(at(), {}, text()));
    else if (object !== undefined && known !== undefined && !known.some((id) => id === object)) {
      found.push(outputFaults.unknownKind.at(at(verb), { kind: object, known }, text(verb)));
    }
    const { unused, known: heeded } = unusedOptions(planned);
    for (const option of unused) {
      const what = object ?? verb ?? '';
      found.push(outputFaults.unusedOption.at(at(option), { option, what, known: heeded }, text(option)));
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
