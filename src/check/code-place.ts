import type { Code, Codebook } from '../model/codebook.js';
import type { Place } from '../model/diagnostic.js';
import type { CheckContext } from './context.js';

/** Where a code is written; for one of a built-in codebook, where daya.yaml names the codebook. */
export function placeOfCode(context: CheckContext, code: Code): Place {
  const codebook = context.study.codebooks.find(({ codes }) => codes.includes(code));
  return codebook?.ref.startsWith('builtin:') ? placeOfCodebook(context, codebook) : code.place;
}

/** Where daya.yaml names a codebook. */
export function placeOfCodebook(context: CheckContext, codebook: Codebook): Place {
  const index = context.study.settings.codebooks.indexOf(codebook.ref);
  return context.place('daya.yaml', ['codebooks', Math.max(0, index)]);
}

/** At most `most` ids, separated by commas, and how many more there are. */
export function someOf(ids: readonly string[], most = 8): string {
  const shown = ids.slice(0, most).join(', ');
  return ids.length > most ? `${shown} … (+${ids.length - most})` : shown;
}
