import { isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { codeIn, redirect, textOf } from './codes.js';
import { type EditResult, type EditTarget, edit, editFaults, idsOf, missing } from './edit.js';
import { oneLineYaml, pairOf, type Splice } from './splice.js';

/**
 * Makes a code part of another one. It stays in the file, retired and replaced, so that the audit trail is whole; its
 * inclusions, examples and indicators are added to the other code, boundaries between the two go, and every other
 * reference in the file follows.
 */
export function mergeCodes(target: EditTarget, from: string, into: string): EditResult {
  return edit(target, (splice, codebook) => {
    const unknown = missing(codebook, target.file, from) ?? missing(codebook, target.file, into);
    if (unknown) return unknown;
    if (from === into) return editFaults.taken.at({ file: target.file }, { code: into });
    const children = codebook.codes.find(({ id }) => id === from)!.children;
    if (children.length > 0)
      return editFaults.hasChildren.at({ file: target.file }, { code: from, children });
    const gone = codeIn(splice, from).map;
    const kept = codeIn(splice, into).map;
    const between = new Set([from, into, `${codebook.id}:${from}`, `${codebook.id}:${into}`]);

    const isBoundary = (item: unknown) => isMap(item) && between.has(textOf(item, 'see') ?? '');
    const given = (key: string) =>
      itemsOf(gone, key)
        .filter((item) => !isBoundary(item))
        .map(asYaml);
    for (const key of ['include', 'examples']) splice.addToList(kept, key, given(key), 'label');
    joinExclusions(splice, kept, given('exclude'), isBoundary);
    addIndicators(splice, gone, kept);
    splice.setKey(gone, 'status', 'retired', pairOf(gone, 'label') ? 'label' : 'code');
    splice.setKey(gone, 'replaced_by', into, pairOf(gone, 'status') ? 'status' : 'label');
    // Boundaries of the kept code with the merged one went out whole; nothing inside them may be changed too.
    redirect(splice, codebook.id, from, into, kept);
    return { moved: [[from, into]], expect: idsOf(codebook) };
  });
}

function itemsOf(map: YAMLMap, key: string): unknown[] {
  const value = pairOf(map, key)?.value;
  if (value === undefined || value === null) return [];
  return isSeq(value) ? value.items : [value];
}

function asYaml(node: unknown): string {
  return oneLineYaml((node as { toJSON: () => unknown }).toJSON());
}

/** Indicators for every language go to every list; those of one language to that list, or to the one list there is. */
function addIndicators(splice: Splice, gone: YAMLMap, kept: YAMLMap): void {
  const given = pairOf(gone, 'indicators')?.value;
  const own = pairOf(kept, 'indicators')?.value;
  const lists = isMap(given)
    ? (['id', 'en'] as const).map((language) => [language, itemsOf(given, language).map(asYaml)] as const)
    : ([['any', itemsOf(gone, 'indicators').map(asYaml)]] as const);
  if (isMap(own)) {
    for (const language of ['id', 'en'] as const) {
      const items = lists.filter(([each]) => each === 'any' || each === language).flatMap(([, list]) => list);
      splice.addToList(own, language, items, 'id');
    }
  } else if (isSeq(own)) {
    splice.addToList(
      kept,
      'indicators',
      lists.flatMap(([, list]) => list),
      'label',
    );
  } else if (isMap(given)) {
    const parts = lists
      .filter(([, list]) => list.length > 0)
      .map(([language, list]) => `${language}: [${list.join(', ')}]`);
    if (parts.length > 0) splice.insertKey(kept, `indicators: {${parts.join(', ')}}`, 'label');
  } else
    splice.addToList(
      kept,
      'indicators',
      lists.flatMap(([, list]) => list),
      'label',
    );
}

/** Takes “use the other one instead” out of the code that is left, and adds the exclusions of the one that goes. */
function joinExclusions(
  splice: Splice,
  kept: YAMLMap,
  added: readonly string[],
  isBoundary: (item: unknown) => boolean,
): void {
  const list = pairOf(kept, 'exclude')?.value;
  const dropped = isSeq(list) ? list.items.filter(isBoundary) : [];
  if (!isSeq(list) || dropped.length < list.items.length) {
    for (const item of dropped) splice.removeItem(list as YAMLSeq, item);
    splice.addToList(kept, 'exclude', added, 'label');
  } else if (list.flow && added.length > 0)
    splice.replace(list.range![0], list.range![1], `[${added.join(', ')}]`);
  else {
    splice.removeKey(kept, 'exclude');
    if (added.length > 0) splice.insertKey(kept, `exclude: [${added.join(', ')}]`, 'label');
  }
}
