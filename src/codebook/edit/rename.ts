import { codeIn, redirect } from './codes.js';
import { type EditResult, type EditTarget, edit, editFaults, idsOf, missing } from './edit.js';
import { pairOf } from './splice.js';

/** Gives a code another id. The old one is kept under `formerly`, and every reference in the file follows. */
export function renameCode(target: EditTarget, from: string, to: string): EditResult {
  return edit(target, (splice, codebook) => {
    const unknown = missing(codebook, target.file, from);
    if (unknown) return unknown;
    if (codebook.codes.some(({ id }) => id === to))
      return editFaults.taken.at({ file: target.file }, { code: to });
    const { map } = codeIn(splice, from);
    splice.setScalar(pairOf(map, 'code')!.value, to);
    splice.addToList(map, 'formerly', [from], pairOf(map, 'label') ? 'label' : 'code');
    redirect(splice, codebook.id, from, to);
    return { moved: [[from, to]], expect: idsOf(codebook, [from], [to]) };
  });
}
