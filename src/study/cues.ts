import { join } from 'node:path';
import { z } from 'zod';
import type { Diagnostic } from '../model/diagnostic.js';
import { type CueKind, type CueLists, cueKinds, type StudyCues } from '../text/cues.js';
import { filesBelow, readText } from './files.js';
import { textSchema } from './localised.js';
import { checkShape } from './shape.js';
import { parseYaml } from './yaml.js';

const listsSchema = z.strictObject(
  Object.fromEntries(cueKinds.map((kind) => [kind, z.array(textSchema).optional()])) as Record<
    CueKind,
    z.ZodOptional<z.ZodArray<typeof textSchema>>
  >,
);

const cuesSchema = z.strictObject({
  id: listsSchema.optional(),
  en: listsSchema.optional(),
  abbreviations: z.array(textSchema).optional(),
});

/** Reads cues/*.yaml, the study's own words for stance, dialect and abbreviations; several files add up. */
export function readCues(dir: string): { cues: StudyCues; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const abbreviations: string[] = [];
  const lists: { id: CueLists; en: CueLists } = { id: {}, en: {} };
  for (const path of filesBelow(join(dir, 'cues'), '.yaml')) {
    const file = `cues/${path}`;
    const text = readText(join(dir, file), file);
    if (text.diagnostic) {
      diagnostics.push(text.diagnostic);
      continue;
    }
    const parsed = parseYaml(text.value, file);
    const shape = checkShape(parsed, cuesSchema, 'settings');
    diagnostics.push(...parsed.diagnostics, ...shape.diagnostics);
    abbreviations.push(
      ...(shape.value?.abbreviations ?? []).map((word) => word.toLowerCase().replace(/\.$/, '')),
    );
    lists.id = joined(lists.id, shape.value?.id);
    lists.en = joined(lists.en, shape.value?.en);
  }
  return { cues: { ...lists, ...(abbreviations.length > 0 && { abbreviations }) }, diagnostics };
}

function joined(
  a: CueLists,
  b: Readonly<Partial<Record<CueKind, string[] | undefined>>> | undefined,
): CueLists {
  const result: Partial<Record<CueKind, readonly string[]>> = { ...a };
  for (const [kind, words] of Object.entries(b ?? {}) as [CueKind, string[] | undefined][]) {
    if (words) result[kind] = [...(result[kind] ?? []), ...words];
  }
  return result;
}
