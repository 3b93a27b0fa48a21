import { z } from 'zod';
import { localisedSchema, textListSchema, textSchema } from './localised.js';

const stanceSchema = z.enum(['supports', 'contradicts', 'mixed', 'neutral']);

const codeSchema = z.union([
  textSchema.transform((code) => ({ code, polarity: 'positive' as const })),
  z.strictObject({ code: textSchema, polarity: z.enum(['positive', 'negative']).default('positive') }),
]);

const exclusionSchema = z.union([
  z.string().transform((id) => ({ id })),
  z.strictObject({ id: textSchema, why: localisedSchema.optional() }),
]);

const requireSchema = z.strictObject({
  witnesses: z.number().int().nonnegative().optional(),
  techniques: z.number().int().nonnegative().optional(),
  groups: z.number().int().nonnegative().optional(),
  resolved: z.boolean().optional(),
});

const negativeSchema = z.strictObject({
  witness: textSchema,
  resolution: z.enum(['explained', 'revised', 'accepted']).optional(),
  why: localisedSchema.optional(),
});

const decisionSchema = z.strictObject({
  verdict: z.enum(['accept', 'revise', 'postpone']),
  reason: localisedSchema.optional(),
  by: textSchema.optional(),
  date: textSchema.optional(),
  evidence: textSchema.optional(),
  unreviewed: z.boolean().optional(),
});

const theorySchema = z.union([localisedSchema.transform((text) => [text]), z.array(localisedSchema)]);

/** One finding of findings.yaml, defaults filled in. */
export const findingSchema = z.strictObject({
  finding: textSchema,
  claim: localisedSchema,
  question: textSchema.optional(),
  codes: z.union([codeSchema.transform((code) => [code]), z.array(codeSchema).min(1)]),
  with: textListSchema.default([]),
  within: z.enum(['turn', 'paragraph', 'document']).default('turn'),
  when: z.record(z.string(), textListSchema).default({}),
  evidence: z
    .strictObject({
      exclude: z.array(exclusionSchema).default([]),
      stance: z.record(z.string(), stanceSchema).default({}),
    })
    .default({ exclude: [], stance: {} }),
  time: z.enum(['stable', 'change']).optional(),
  require: requireSchema.default({}),
  negative: z.array(negativeSchema).default([]),
  theory: theorySchema.default([]),
  decision: decisionSchema.optional(),
});

/** The answer to a research question. */
export const conclusionSchema = z.strictObject({
  text: localisedSchema,
  rests_on: textListSchema.default([]),
  by: textSchema.optional(),
  date: textSchema.optional(),
});

/** findings.yaml from outside; its parts are checked one by one, so that one fault spoils one part. */
export const findingsSchema = z.strictObject({
  findings: z.array(z.unknown()).default([]),
  conclusions: z.record(z.string(), z.unknown()).default({}),
});
