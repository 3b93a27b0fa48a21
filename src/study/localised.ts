import { z } from 'zod';

/** A text of the user: one for all languages, or a map of languages. Numbers and yes/no that YAML read are text again. */
export const localisedSchema = z.union([
  z.string(),
  z.union([z.number(), z.boolean()]).transform(String),
  z.strictObject({ id: z.string().optional(), en: z.string().optional() }),
]);

/** An id or short text that YAML may have read as a number or a boolean. */
export const textSchema = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** One text or a list of texts, as a list. */
export const textListSchema = z.union([textSchema.transform((text) => [text]), z.array(textSchema)]);
