import { join } from 'node:path';
import { z } from 'zod';
import { registerFaults } from '../i18n/faults/register.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { type Guide, type GuideItem, guideParts } from '../model/guide.js';
import { kindOfPath, readText } from './files.js';
import { localisedSchema, textListSchema, textSchema } from './localised.js';
import { checkShape } from './shape.js';
import { type ParsedYaml, parseYaml } from './yaml.js';

const itemSchema = z.strictObject({
  text: localisedSchema,
  codes: textListSchema.default([]),
  groups: textListSchema.default([]),
  rq: textSchema.optional(),
});

const guideSchema = z.strictObject({
  questions: z.record(z.string(), itemSchema).default({}),
  observe: z.record(z.string(), itemSchema).default({}),
  documents: z.record(z.string(), itemSchema).default({}),
  targets: z
    .record(z.string(), itemSchema.extend({ target: z.number().optional(), reached: z.number().optional() }))
    .default({}),
});

/** Reads guide.yaml; an empty guide where it is missing or does not parse. */
export function readGuide(dir: string): { guide: Guide; diagnostics: Diagnostic[]; parsed?: ParsedYaml } {
  const file = 'guide.yaml';
  if (kindOfPath(join(dir, file)) === 'missing') return { guide: { items: [] }, diagnostics: [] };
  const text = readText(join(dir, file), file);
  if (text.diagnostic) return { guide: { items: [] }, diagnostics: [text.diagnostic] };
  const parsed = parseYaml(text.value, file);
  const shape = checkShape(parsed, guideSchema, 'guide');
  const diagnostics = [...parsed.diagnostics, ...shape.diagnostics];
  const items: GuideItem[] = [];
  const seen = new Set<string>();
  for (const kind of Object.keys(guideParts) as GuideItem['kind'][]) {
    const part = guideParts[kind];
    for (const [id, item] of Object.entries(shape.value?.[part] ?? {})) {
      const place = parsed.placeOf([part, id], 'key');
      if (seen.has(id))
        diagnostics.push(registerFaults.sameItem.at(place, { id }, parsed.lineText(place.line ?? 1)));
      seen.add(id);
      items.push({ ...(item as Omit<GuideItem, 'id' | 'kind' | 'place'>), id, kind, place });
    }
  }
  return { guide: { items }, diagnostics, parsed };
}
