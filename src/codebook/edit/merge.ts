import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { codeIn, redirect, textOf } from './codes.js';
import { type EditResult, type EditTarget, edit, editFaults, idsOf, missing } from './edit.js';
import { joinIndicators } from './merge-indicators.js';
import { asYaml, itemsOf, pairOf, type Splice } from './splice.js';

/** What only a person can join: two meanings in one text. */
const ownTexts = ['definition', 'claim', 'memo'] as const;

/**
 * Makes a code part of another one. It stays in the file, retired and replaced, so that the audit trail is whole. Its
 * inclusions, exclusions, examples, relations and indicators, these with its traps and its rule of negation, are added to the
 * other code; boundaries and relations between the two go, and every other reference in the file follows. What is not carried
 * over is named in `left`.
 */
export function mergeCodes(target: EditTarget, from: string, into: string): EditResult {
  return edit(target, (splice, codebook) => {
    const unknown = missing(codebook, target.file, from) ?? missing(codebook, target.file, into);
    if (unknown) return unknown;
    if (from === into) return editFaults.taken.at({ file: target.file }, { code: into });
    const code = codebook.codes.find(({ id }) => id === from)!;
    const { children } = code;
    if (children.length > 0)
      return editFaults.hasChildren.at({ file: target.file }, { code: from, children });
    const gone = codeIn(splice, from).map;
    const kept = codeIn(splice, into).map;
    const between = new Set([from, into, `${codebook.id}:${from}`, `${codebook.id}:${into}`]);

    const isBetween = (item: unknown) =>
      (isMap(item) && between.has(textOf(item, 'see') ?? '')) ||
      (isScalar(item) && between.has(String(item.value)));
    const given = (key: string, passesOver: (item: unknown) => boolean) =>
      itemsOf(gone, key)
        .filter((item) => !passesOver(item))
        .map(asYaml);
    splice.addToList(
      kept,
      'include',
      given('include', () => false),
      'label',
    );
    for (const key of ['exclude', 'examples', 'answers', 'yields']) {
      // An example or boundary that is nothing but the id of a code is a text, and no reference.
      const isReference = (item: unknown) =>
        isBetween(item) && (isMap(item) || /^(?:answers|yields)$/.test(key));
      join(splice, kept, key, given(key, isReference), isReference);
    }
    const left = joinIndicators(splice, codebook, from, into);
    splice.setKey(gone, 'status', 'retired', pairOf(gone, 'label') ? 'label' : 'code');
    splice.setKey(gone, 'replaced_by', into, pairOf(gone, 'status') ? 'status' : 'label');
    // What the kept code says of the merged one went out whole; nothing inside it may be changed too.
    redirect(splice, codebook.id, from, into, kept);
    const texts = ownTexts.filter((key) => pairOf(gone, key) !== undefined);
    const facet = codebook.codes.find(({ id }) => id === into)!.facet === code.facet ? [] : ['facet'];
    return { moved: [[from, into]], expect: idsOf(codebook), left: [...texts, ...facet, ...left] };
  });
}

/** Takes items out of the list of a key of the code that is left, and adds those of the one that goes. */
function join(
  splice: Splice,
  kept: YAMLMap,
  key: string,
  added: readonly string[],
  isDropped: (item: unknown) => boolean,
): void {
  const value = pairOf(kept, key)?.value;
  const items = itemsOf(kept, key);
  const dropped = items.filter(isDropped);
  if (dropped.length === 0 || (isSeq(value) && dropped.length < items.length)) {
    for (const item of dropped) if (isSeq(value)) splice.removeItem(value, item);
    splice.addToList(kept, key, added, 'label');
  } else if (isSeq(value) && value.flow && added.length > 0)
    splice.replace(value.range![0], value.range![1], `[${added.join(', ')}]`);
  else {
    splice.removeKey(kept, key);
    if (added.length > 0) splice.insertKey(kept, `${key}: [${added.join(', ')}]`, 'label');
  }
}
