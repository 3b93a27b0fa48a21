import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { Codebook } from '../../model/codebook.js';
import { codeIn, codesIn, textOf } from './codes.js';
import { asYaml, itemsOf, oneLineYaml, pairOf, type Splice } from './splice.js';

/** What holds for every indicator of a code, and must be said of each once it stands in another code. */
interface Surroundings {
  /** Phrases beside which none of them counts: those of the code and of the codes above it. */
  readonly traps: readonly string[];
  readonly negation: string;
}

/**
 * Adds the indicators of one code to another. Its traps and its rule of negation go with each of them, so that they catch
 * what they caught, and the other code's own indicators do not change. Returns what could not be kept: `none` where a trap could
 * not go along (an indicator that looks in the whole turn), `traps` where those of the other code now hold for them too.
 */
export function joinIndicators(splice: Splice, codebook: Codebook, from: string, into: string): string[] {
  const gone = codeIn(splice, from).map;
  const kept = codeIn(splice, into).map;
  const given = pairOf(gone, 'indicators')?.value;
  if (given === undefined) return [];
  const pathOf = (id: string) => codebook.codes.find((code) => code.id === id)!.path;
  const alone = trapsOf(
    splice,
    pathOf(from).filter((id) => !pathOf(into).includes(id)),
  );
  const there = trapsOf(
    splice,
    pathOf(into).filter((id) => !pathOf(from).includes(id)),
  );
  const negation = ruleOf(gone);
  const own: Surroundings = { traps: alone, negation: negation === ruleOf(kept) ? '' : negation };
  const left = new Set(there.some((trap) => !alone.includes(trap)) ? ['traps'] : []);
  const items = (map: YAMLMap, key: string) =>
    itemsOf(map, key).map((item) => {
      const moved = withSurroundings(item, own);
      if (own.traps.length > 0 && isMap(item) && textOf(item, 'in') === 'turn') left.add('none');
      return moved;
    });
  const lists = isMap(given)
    ? (['id', 'en'] as const).map((language) => [language, items(given, language)] as const)
    : ([['any', items(gone, 'indicators')]] as const);
  addLists(splice, kept, lists);
  return [...left];
}

/** The traps of codes of the file, as typed. */
function trapsOf(splice: Splice, ids: readonly string[]): string[] {
  return codesIn(splice)
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ map }) => itemsOf(map, 'none'))
    .flatMap((item) => (isScalar(item) ? [String(item.value)] : []));
}

function ruleOf(map: YAMLMap): string {
  return textOf(map, 'negation') ?? 'flag';
}

/** An indicator on one line, with what held for it in its code. */
function withSurroundings(item: unknown, { traps, negation }: Surroundings): string {
  if (traps.length === 0 && negation === '') return asYaml(item);
  const raw: unknown = (item as { toJSON: () => unknown }).toJSON();
  const map: Record<string, unknown> =
    typeof raw === 'object' && raw !== null ? { ...raw } : { phrase: String(raw) };
  // In the whole turn the trap would catch more than it did.
  if (traps.length > 0 && map.in !== 'turn') {
    const before = Array.isArray(map.none)
      ? (map.none as unknown[])
      : map.none === undefined
        ? []
        : [map.none];
    map.none = [...new Set([...before, ...traps])];
  }
  if (negation !== '' && map.negation === undefined) map.negation = negation;
  return oneLineYaml(map);
}

type Lists = readonly (readonly [language: 'id' | 'en' | 'any', items: readonly string[]])[];

/** Indicators for every language go to every list; those of one language to that list, or to the one list there is. */
function addLists(splice: Splice, kept: YAMLMap, lists: Lists): void {
  const own = pairOf(kept, 'indicators')?.value;
  const byLanguage = lists.filter(([language, items]) => language !== 'any' && items.length > 0);
  if (isMap(own)) {
    for (const language of ['id', 'en'] as const) {
      const items = lists.filter(([each]) => each === 'any' || each === language).flatMap(([, list]) => list);
      splice.addToList(own, language, items, 'id');
    }
  } else if (!isSeq(own) && byLanguage.length > 0) {
    const parts = byLanguage.map(([language, list]) => `${language}: [${list.join(', ')}]`);
    splice.insertKey(kept, `indicators: {${parts.join(', ')}}`, 'label');
  } else {
    const items = lists.flatMap(([, list]) => list);
    splice.addToList(kept, 'indicators', items, 'label');
  }
}
