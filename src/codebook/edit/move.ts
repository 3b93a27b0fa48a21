import { isScalar } from 'yaml';
import { appendItem, sourceOf } from './add.js';
import { type CodeAt, codeIn, codesIn } from './codes.js';
import { type EditResult, type EditTarget, edit, editFaults, idsOf, missing } from './edit.js';
import { CannotEdit, pairOf, type Splice } from './splice.js';

/**
 * Moves a code, with everything below it, below another one; without `parent` to the top. In a flat file its `parent:`
 * is changed; in a tree its lines are moved and indented anew, comments included. At the top a code keeps the facet
 * that it had from above.
 */
export function moveCode(target: EditTarget, id: string, parent: string | undefined): EditResult {
  return edit(target, (splice, codebook) => {
    const unknown =
      missing(codebook, target.file, id) ??
      (parent === undefined ? undefined : missing(codebook, target.file, parent));
    if (unknown) return unknown;
    const goal = codebook.codes.find((code) => code.id === parent);
    if (parent !== undefined && goal?.path.includes(id))
      return editFaults.belowItself.at({ file: target.file }, { code: id, parent });
    const code = codeIn(splice, id);
    const before = codebook.codes.find((each) => each.id === id)!;
    const facet =
      parent === undefined && before.parent !== undefined && codebook.facets.length > 1
        ? before.facet
        : undefined;
    if (code.above === undefined && isFlat(splice, parent)) rewriteParent(splice, code, parent, facet);
    else relocate(splice, code, parent, facet);
    return { expect: idsOf(codebook) };
  });
}

/** Whether the file says `parent:`, and the goal is one of its top items. */
function isFlat(splice: Splice, parent: string | undefined): boolean {
  const codes = codesIn(splice);
  const goal = codes.find((code) => code.id === parent);
  return codes.some((code) => pairOf(code.map, 'parent')) && goal?.above === undefined;
}

function rewriteParent(
  splice: Splice,
  { map }: CodeAt,
  parent: string | undefined,
  facet: string | undefined,
): void {
  if (parent !== undefined) splice.setKey(map, 'parent', parent, 'code');
  else splice.removeKey(map, 'parent');
  if (facet !== undefined && !pairOf(map, 'facet')) splice.insertKey(map, `facet: ${facet}`, 'code');
}

function relocate(
  splice: Splice,
  { map, list, above }: CodeAt,
  parent: string | undefined,
  facet: string | undefined,
): void {
  const inner = pairOf(map, 'parent') || (facet !== undefined && !pairOf(map, 'facet'));
  let lines: string;
  if (list.flow) {
    if (inner && facet === undefined) throw new CannotEdit('shape', map.range![0]);
    const source = sourceOf(splice, map);
    lines = `- ${facet === undefined ? source : source.replace(/\}$/, `, facet: ${facet}}`)}`;
  } else {
    const { start, end } = splice.blockOf(list, map);
    const column = splice.columnOf(list);
    lines = splice.text
      .slice(start, end)
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => line.slice(Math.min(column, line.length - line.trimStart().length)))
      .join('\n');
    lines = withoutParent(lines, map);
    if (facet !== undefined && !pairOf(map, 'facet')) lines = withFacet(lines, facet, map.flow === true);
  }
  appendItem(splice, parent, lines);
  if (list.items.length > 1) splice.removeItem(list, map);
  else if (above !== undefined) splice.removeKey(above.map, 'codes');
  else throw new CannotEdit('shape', map.range![0]);
}

/** The lines of a code without its `parent:`, which its new place says. */
function withoutParent(lines: string, map: CodeAt['map']): string {
  const value = pairOf(map, 'parent')?.value;
  if (!isScalar(value)) return lines;
  return map.flow
    ? lines.replace(/,\s*parent:\s*[^,}]+/, '')
    : lines
        .split('\n')
        .filter((line) => !/^ {2}parent:\s/.test(line))
        .join('\n');
}

function withFacet(lines: string, facet: string, flow: boolean): string {
  if (flow) return lines.replace(/^(- \{[^,}]*)/m, `$1, facet: ${facet}`);
  return lines.replace(/^(- .*)$/m, `$1\n  facet: ${facet}`);
}
