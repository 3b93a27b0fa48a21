import { z } from 'zod';
import { studyFaults } from '../i18n/faults/study.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Settings } from '../model/settings.js';
import { isSafeId } from './documents.js';
import { localisedSchema, textListSchema, textSchema } from './localised.js';
import { checkShape } from './shape.js';
import { type ParsedYaml, parseYaml } from './yaml.js';

const formatSchema = z.enum(['table', 'csv', 'tsv', 'md', 'html', 'json', 'xlsx', 'docx', 'latex', 'svg']);

/** What an output of `run` may say: a verb with its object, and the options of that command. */
const outputSchema = z.strictObject({
  name: textSchema.optional(),
  title: localisedSchema.optional(),
  format: z.union([formatSchema, z.array(formatSchema)]).optional(),
  display: z.string().optional(),
  triangulate: z.string().optional(),
  conclude: z.union([z.string(), z.boolean()]).optional(),
  reduce: z.union([z.string(), z.boolean()]).optional(),
  saturation: z.union([z.string(), z.boolean()]).optional(),
  export: z.string().optional(),
  rows: z.string().optional(),
  cols: z.string().optional(),
  cell: z.string().optional(),
  codes: textListSchema.optional(),
  where: z.record(z.string(), textSchema).optional(),
  coder: textSchema.optional(),
  sort: z.string().optional(),
  layout: z.string().optional(),
  within: z.string().optional(),
  limit: z.int().min(1).optional(),
  totals: z.string().optional(),
  'drop-empty': z.boolean().optional(),
  suggestions: z.boolean().optional(),
  by: z.string().optional(),
  language: z.enum(['id', 'en']).optional(),
});

const groupSchema = z.union([
  z.string().transform((label) => ({ label })),
  z.strictObject({
    label: localisedSchema,
    planned: z.number().int().nonnegative().optional(),
    wanted: localisedSchema.optional(),
  }),
  z.strictObject({ id: z.string().optional(), en: z.string().optional() }).transform((label) => ({ label })),
]);

const useSchema = z.union([
  textSchema,
  z.strictObject({
    consensus: z.enum(['union', 'intersection', 'majority']),
    of: z.array(textSchema).min(1),
  }),
]);

const triangulationSchema = z.strictObject({
  by: z
    .array(z.enum(['source', 'technique', 'time']))
    .min(1)
    .default(['source', 'technique']),
  dissent: z.enum(['threshold', 'any']).default('threshold'),
  threshold: z.number().min(0.5).max(1).default(0.75),
  compare: z.enum(['pooled', 'matched']).default('pooled'),
  minimum: z
    .strictObject({
      levels: z.number().int().min(2).optional(),
      witnesses: z.number().int().min(1).optional(),
      informants: z.number().int().nonnegative().optional(),
      techniques: z.number().int().nonnegative().optional(),
    })
    .optional(),
});

/** Answers to the items of a checklist, by their numbers: `{2: S.Sos., 4: perempuan}`. */
function checklistSchema(items: number) {
  const numbers = Array.from(
    { length: items },
    (_, i) => [String(i + 1), localisedSchema.optional()] as const,
  );
  return z.strictObject(Object.fromEntries(numbers)).optional();
}

/** daya.yaml, format version 1. */
export const settingsSchema = z.strictObject({
  daya: z.literal(1),
  title: localisedSchema.default(''),
  language: z.enum(['id', 'en']).default('id'),
  questions: z.record(z.string(), localisedSchema).default({}),
  groups: z.record(z.string(), groupSchema).default({}),
  techniques: z.array(textSchema).default([]),
  waves: z.record(z.string(), localisedSchema).default({}),
  codebooks: z.array(z.string()).default([]),
  unit: z.enum(['turn', 'paragraph', 'sentence']).default('turn'),
  coders: z
    .record(
      z.string(),
      z.union([z.string().transform((name) => ({ name })), z.strictObject({ name: textSchema })]),
    )
    .default({}),
  assign: z.record(z.string(), z.array(textSchema)).optional(),
  use: useSchema.default('rules'),
  rules: z.strictObject({ threshold: z.number().min(0).max(1).default(0.5) }).default({ threshold: 0.5 }),
  triangulation: triangulationSchema.default({
    by: ['source', 'technique'],
    dissent: 'threshold',
    threshold: 0.75,
    compare: 'pooled',
  }),
  checks: z.record(z.string(), z.unknown()).default({}),
  thesis: z
    .strictObject({
      chapter: z.union([z.number(), z.string()]).optional(),
      label: localisedSchema.optional(),
      source: localisedSchema.optional(),
      citation: localisedSchema.optional(),
    })
    .default({}),
  terms: z.record(z.string(), localisedSchema).default({}),
  coreq: checklistSchema(32),
  srqr: checklistSchema(21),
  outputs: z.array(outputSchema).optional(),
});

/**
 * Reads daya.yaml: defaults filled in, every fault with its place. Where a key is faulty its default stands in, so that
 * the rest of the study can still be checked; whoever computes anything must stop at the errors.
 */
export function readSettings(
  text: string,
  file = 'daya.yaml',
): { settings: Settings; diagnostics: Diagnostic[]; parsed: ParsedYaml } {
  const parsed = parseYaml(text, file);
  const shape = checkShape(parsed, settingsSchema, 'settings');
  const read = (shape.value ?? soundKeys(parsed.value)) as Settings;
  const { coders, faults } = safeCoders(read.coders, parsed);
  const diagnostics = [...parsed.diagnostics, ...shape.diagnostics, ...faults];
  return { diagnostics, parsed, settings: { ...read, coders } };
}

/** Coders whose ids can be names of folders on every system; the others are named and left out. */
function safeCoders(
  coders: Settings['coders'],
  parsed: ParsedYaml,
): { coders: Settings['coders']; faults: Diagnostic[] } {
  const faults: Diagnostic[] = [];
  const seen = new Map<string, string>();
  const safe = Object.entries(coders).filter(([coder]) => {
    const like = seen.get(coder.toLowerCase());
    if (like === undefined && isSafeId(coder)) {
      seen.set(coder.toLowerCase(), coder);
      return true;
    }
    const place = parsed.placeOf(['coders', coder], 'key');
    faults.push(studyFaults.unsafeCoder.at(place, { coder, like }, parsed.lineText(place.line ?? 1)));
    return false;
  });
  return { coders: Object.fromEntries(safe), faults };
}

/** The settings made of those keys that are right by themselves. */
function soundKeys(value: unknown): z.output<typeof settingsSchema> {
  const typed = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const sound: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(settingsSchema.shape)) {
    if (Object.hasOwn(typed, key) && schema.safeParse(typed[key]).success) sound[key] = typed[key];
  }
  return settingsSchema.parse({ ...sound, daya: 1 });
}
