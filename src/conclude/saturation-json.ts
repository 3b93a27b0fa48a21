import { chao2, codeFrequencies, expectedCodes } from './rarefaction.js';
import type { SaturationContext } from './saturation-context.js';
import { singleInformant } from './tables/saturation.js';

/** The figures behind the table, for scripts: `saturation` of `daya saturation --format json`. */
export function saturationFigures(context: SaturationContext): object {
  const { saturation, collected, parameters, technique } = context;
  const { documents } = collected;
  const frequencies = codeFrequencies(documents);
  const estimate = chao2([...frequencies.values()], documents.length);
  const last = saturation.runs.at(-1);
  return {
    technique,
    base: parameters.base,
    run: parameters.run,
    threshold: parameters.threshold,
    base_codes: saturation.baseCodes,
    at: saturation.at,
    notation: saturation.at === null ? null : `${saturation.at}+${parameters.run}`,
    refused: saturation.refused,
    documents: saturation.steps.map(({ id, codes, fresh, cumulative }) => ({
      document: id,
      codes,
      new: fresh.length,
      cumulative,
      new_codes: fresh,
    })),
    runs: saturation.runs.map(({ from, to, fresh, rate }) => ({ from, to, new: fresh, rate })),
    expected: expectedCodes([...frequencies.values()], documents.length),
    chao2: estimate?.estimate ?? null,
    born_in_last_run: last
      ? saturation.steps.slice(last.from - 1, last.to).flatMap(({ fresh }) => fresh)
      : [],
    one_informant: singleInformant(context),
    unread: collected.unread,
  };
}
