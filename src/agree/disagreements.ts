import { addressOf } from '../reduce/locate.js';
import { codePointsOf } from '../text/code-points.js';
import type { Disagreement } from './agreement.js';
import { hasWords } from './fixed-units.js';
import type { Mark, Material, MaterialDocument } from './material.js';
import type { Sighting } from './sightings.js';

/** What a coding says; undefined where it does not speak to the question. */
export type Saying = (mark: Mark) => string | undefined;

type Said = readonly (ReadonlySet<string> | null)[];

/** The units on which the coders who saw them did not say the same, each with the words at issue. */
export function unlikeUnits(
  material: Material,
  units: readonly Sighting[],
  chosen: readonly number[],
  saying: Saying,
): Disagreement[] {
  return units.flatMap((unit): Disagreement[] => {
    const said = whatWasSaid(unit.source, unit.marks, chosen, saying);
    if (!differ(said)) return [];
    const common = new Set(
      [...said.flatMap((one) => [...(one ?? [])])].filter((value) => everyoneSays(said, value)),
    );
    const atIssue = unit.marks.filter((mark) => {
      const value = chosen.includes(mark.coder) ? saying(mark) : undefined;
      return value !== undefined && !common.has(value);
    });
    const start = Math.max(unit.start, Math.min(...atIssue.map((mark) => mark.start)));
    const end = Math.min(unit.end, Math.max(...atIssue.map((mark) => mark.end)));
    return [placed(unit.source, unit.at, start, end, material, chosen, said)];
  });
}

/** The stretches on which the coders who saw them did not mark the same, as long as what each says stays the same. */
export function unlikeStretches(
  material: Material,
  chosen: readonly number[],
  saying: Saying,
): Disagreement[] {
  return material.documents.flatMap((source) =>
    source.blocks.flatMap((block) => {
      const marks = source.marks.filter((mark) => mark.start < block.end && mark.end > block.textStart);
      const borders = new Set([block.textStart, block.end]);
      for (const { start, end } of marks) {
        borders.add(Math.min(Math.max(start, block.textStart), block.end));
        borders.add(Math.min(Math.max(end, block.textStart), block.end));
      }
      const sorted = [...borders].sort((a, b) => a - b);
      const points = codePointsOf(source.document);
      const at = addressOf(source.document, block);
      const found: { start: number; end: number; said: Said; key: string }[] = [];
      for (let i = 0; i + 1 < sorted.length; i++) {
        const [start, end] = [sorted[i]!, sorted[i + 1]!];
        const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
        const said = whatWasSaid(source, over, chosen, saying);
        const key = said.map((one) => (one ? [...one].sort().join('\n') : '∅')).join('\n\n');
        const last = found.at(-1);
        if (last && last.end === start && last.key === key) last.end = end;
        else if (differ(said)) found.push({ start, end, said, key });
      }
      return found
        .filter(({ start, end }) => hasWords(points.slice(start, end)))
        .map(({ start, end, said }) => placed(source, at, start, end, material, chosen, said));
    }),
  );
}

/** What each of the chosen coders said; null for who has not seen the document. */
function whatWasSaid(
  source: MaterialDocument,
  marks: readonly Mark[],
  chosen: readonly number[],
  saying: Saying,
): Said {
  return chosen.map((coder) => {
    if (!source.seen[coder]) return null;
    const values = marks.filter((mark) => mark.coder === coder).map(saying);
    return new Set(values.filter((value) => value !== undefined));
  });
}

function differ(said: Said): boolean {
  const heard = said.filter((one) => one !== null);
  return heard.some((one) => one.size !== heard[0]!.size || [...one].some((value) => !heard[0]!.has(value)));
}

function everyoneSays(said: Said, value: string): boolean {
  return said.every((one) => one === null || one.has(value));
}

function placed(
  { document }: MaterialDocument,
  at: string,
  start: number,
  end: number,
  material: Material,
  chosen: readonly number[],
  said: Said,
): Disagreement {
  const values = chosen.map((coder, i): [string, string[] | null] => {
    const own = said[i];
    return [material.coders[coder]!, own ? [...own].sort() : null];
  });
  return {
    at,
    doc: document.meta.id,
    start,
    end,
    quote: codePointsOf(document).slice(start, end).trim(),
    said: Object.fromEntries(values),
  };
}
