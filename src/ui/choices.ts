import type { AnnotationMaterial, DocumentProgress } from '../model/annotation.js';
import type { Code } from '../model/codebook.js';
import { fuzzyCodes, fuzzyScore } from './fuzzy.js';
import { currentMark, type Mode, type State } from './state.js';

/** An item of a list to pick from. */
export type Choice =
  | { readonly kind: 'code'; readonly code: Code }
  | { readonly kind: 'document'; readonly document: DocumentProgress }
  /** Make a code of what was typed. */
  | { readonly kind: 'new'; readonly label: string };

/** What can be picked, best first. */
export function choicesOf(state: State, mode: Extract<Mode, { kind: 'pick' }>): Choice[] {
  const { what, query } = mode;
  if (what.for === 'document') return documentChoices(state.material, query);
  const codes = state.material.codes.filter(
    ({ status, ref }) => status !== 'retired' && (what.for !== 'merge' || ref !== what.code),
  );
  const here = what.for === 'code' ? undefined : currentMark(state)?.code;
  const near = here === undefined ? state.recent : [here, ...state.recent];
  const found = fuzzyCodes(codes, query, near).map((code): Choice => ({ kind: 'code', code }));
  const label = query.trim();
  const exists = codes.some((code) => code.id === label);
  return what.for === 'code' && label !== '' && !exists ? [...found, { kind: 'new', label }] : found;
}

function documentChoices({ documents }: AnnotationMaterial, query: string): Choice[] {
  const wanted = query.trim().toLowerCase();
  return documents
    .filter(({ id, title }) => wanted === '' || fuzzyScore(`${id} ${title}`.toLowerCase(), wanted) > 20)
    .map((document) => ({ kind: 'document', document }));
}
