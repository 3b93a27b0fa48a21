import { collected } from '../collected.js';
import type { ConclusionContext } from '../context.js';
import { saturationOf, usualParameters } from '../saturation.js';
import { resultInWords } from '../tables/saturation.js';
import { ReportingMaterial } from './material.js';

/** What a study says of itself for reporting checklists; saturation by the usual parameters, over its interviews. */
export function materialOf(context: ConclusionContext): ReportingMaterial {
  const { documents } = collected(context.facts, { technique: 'interview' });
  const saturation =
    documents.length === 0 ? '' : resultInWords(context.words, saturationOf(documents, usualParameters));
  return new ReportingMaterial(context, saturation);
}
