import type { Appendix } from '../emit/appendices.js';
import { Failure } from '../model/failure.js';
import type { AppendixSource } from './appendix-source.js';
import { outputTables } from './output-files.js';
import { outputDiagnostics, plannedOutputs } from './outputs.js';

/** Kinds that are an appendix of their own. */
const elsewhere: ReadonlySet<string> = new Set([
  'profile',
  'plan',
  'consent',
  'instrument',
  'fieldwork',
  'transcript',
  'field-notes',
  'quotes',
]);

/**
 * The displays, saturation and projections of the reduction that daya.yaml names under `outputs:`, in its order; what has
 * an appendix of its own is not repeated. A Failure (status 1) where `outputs:` is wrong.
 */
export function plannedDisplays({ open, facts, language }: AppendixSource): Appendix['tables'] {
  const faults = outputDiagnostics(open);
  if (faults.length > 0) throw new Failure(faults, 1);
  return plannedOutputs(open.study.settings, open.findings.findings.length > 0)
    .filter(({ verb, object, settings }) => {
      if (verb === 'display') return !elsewhere.has(object ?? '');
      if (verb === 'reduce') return (settings.layout ?? object ?? 'tabel') !== 'tabel';
      return verb === 'saturation';
    })
    .flatMap((output) => outputTables(open, facts, output, language))
    .map(({ table }) => ({ table }));
}
