import * as z from 'zod';

const facetKinds = ['dimension', 'impact', 'obstacle', 'stage', 'asset', 'need', 'event', 'aspect'] as const;

const localised = z
  .union([z.string().min(1), z.strictObject({ id: z.string().optional(), en: z.string().optional() })])
  .meta({ id: 'text', description: 'A text, or {id: …, en: …} for two languages' });

const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item)]);

const negation = z
  .enum(['flag', 'exclude', 'only'])
  .describe(
    'What a negated hit does: mark the stance (flag), be dropped (exclude), be the only hit that counts (only)',
  );

const indicatorMap = z.strictObject({
  phrase: z.string().optional().describe('Words side by side'),
  near: z.array(z.string()).optional().describe('Phrases in one sentence, in any order'),
  within: z
    .int()
    .min(1)
    .max(50)
    .optional()
    .describe('Of near: at most so many word positions between neighbours (5)'),
  all: z.array(z.string()).optional().describe('Phrases that all stand in the sentence or turn'),
  none: oneOrMore(z.string()).optional().describe('Phrases that must not stand there'),
  in: z.enum(['sentence', 'turn']).optional().describe('Where all and none look (sentence)'),
  exact: z.string().optional().describe('As written, letter by letter'),
  regex: z.string().optional().describe('A regular expression of the RE2 dialect'),
  weight: z.number().min(0).max(100).optional().describe('How much a hit says (1)'),
  negation: negation.optional(),
  stance: z
    .enum(['supports', 'contradicts', 'mixed', 'neutral'])
    .optional()
    .describe('What a hit says of the code by itself (supports): words that name the opposite contradict it'),
});

const indicator = z.union([z.string(), indicatorMap]).meta({
  id: 'indicator',
  description:
    'Words to look for: “pelatihan”, “latih~” (word family), “diajari * cara”, “buka ... wawasan”, “a|b”',
});

const indicators = z.union([
  z.array(indicator),
  z.strictObject({ id: z.array(indicator).optional(), en: z.array(indicator).optional() }),
]);

const exclusion = z.union([
  z.string().min(1),
  z.strictObject({ text: localised, see: z.string().optional().describe('The code to use instead') }),
  z.strictObject({ id: z.string().optional(), en: z.string().optional() }),
]);

const example = z.union([
  z.string().min(1),
  z.strictObject({
    quote: localised,
    at: z.string().optional().describe('Document, or address such as w01:12'),
    see: z.string().optional().describe('Near miss: the code that this quote belongs to'),
  }),
  z.strictObject({ id: z.string().optional(), en: z.string().optional() }),
]);

const origin = z.union([
  z.enum(['deductive', 'inductive']),
  z.strictObject({
    kind: z.enum(['deductive', 'inductive']),
    source: z.string().optional().describe('Of a deductive code: the literature'),
    document: z.string().optional().describe('Of an inductive code: the document it was first seen in'),
  }),
]);

const codeKeys = {
  parent: z.string().optional().describe('The code above this one, in a flat file'),
  facet: z.string().optional(),
  label: localised,
  definition: localised.optional(),
  claim: localised.optional().describe('What stance is towards, where the label leaves it open'),
  include: oneOrMore(localised).optional().describe('When to use the code'),
  exclude: oneOrMore(exclusion).optional().describe('When not to use it, and which code instead'),
  examples: oneOrMore(example).optional(),
  indicators: indicators.optional(),
  negation: negation.optional(),
  none: oneOrMore(z.string())
    .optional()
    .describe(
      'Traps: in a sentence with one of these phrases no indicator of the code, or of a code below it, counts',
    ),
  answers: oneOrMore(z.string())
    .optional()
    .describe('Codes that this one answers: a programme answers a problem'),
  yields: oneOrMore(z.string())
    .optional()
    .describe('Codes that come of this one: a programme yields a result'),
  formerly: oneOrMore(z.string()).optional().describe('Old ids; codings with them stay valid'),
  status: z.enum(['proposed', 'active', 'frozen', 'retired']).optional(),
  replaced_by: z.string().optional(),
  origin: origin.optional(),
  author: z.string().optional(),
  date: z.string().optional(),
  memo: localised.optional(),
};

const codeId = z.string().min(1).describe('Letters of any script, digits, - and _; unique in the codebook');

const codeShape = z.object({ code: codeId, ...codeKeys });

/** A code as the file has it. */
export interface RawCode extends z.output<typeof codeShape> {
  codes?: RawCode[] | undefined;
}

const code: z.ZodType<RawCode> = z
  .strictObject({
    ...codeShape.shape,
    get codes(): z.ZodOptional<z.ZodArray<z.ZodType<RawCode>>> {
      return z.array(code).optional();
    },
  })
  .meta({ id: 'code', description: 'A code and the codes below it' });

const replacement = z
  .strictObject({ code: codeId, ...codeKeys, label: localised.optional() })
  .describe('A code of the extended codebook; what is said here replaces what was said there');

const facet = z.union([
  z.strictObject({
    label: localised.optional(),
    kind: z.enum(facetKinds).optional(),
    exclusive: z.boolean().optional().describe('A passage carries at most one code of the facet'),
    ordered: z.boolean().optional().describe('The order of the codes means something'),
  }),
  localised,
]);

/** A codebook file. Nothing is transformed, so that the same schema serves editors. */
export const codebookFileSchema = z.strictObject({
  codebook: z.string().min(1).describe('Id of the codebook'),
  version: z.string().optional(),
  title: localised.optional(),
  source: localised.optional().describe('The literature'),
  note: localised.optional(),
  author: z.string().optional(),
  date: z.string().optional(),
  license: z.string().optional(),
  extends: z.string().optional().describe('builtin:<id> or a path'),
  facets: z.record(z.string(), facet).optional().describe('Axes that codes belong to'),
  codes: z.array(code).optional(),
  add: z.array(code).optional().describe('With extends: further codes'),
  remove: z.array(z.string()).optional().describe('With extends: codes to leave out'),
  replace: z.array(replacement).optional().describe('With extends: codes to change'),
});

export type RawCodebook = z.output<typeof codebookFileSchema>;
export type RawReplacement = z.output<typeof replacement>;
export type RawIndicator = z.output<typeof indicator>;
export type RawIndicatorMap = z.output<typeof indicatorMap>;

/** The keys that a code may have, in the order in which they are usually written. */
export const codeKeyNames: readonly string[] = ['code', ...Object.keys(codeKeys), 'codes'];

/** The part of a JSON Schema that is completed by hand. */
interface JsonSchema {
  type?: string | string[];
  pattern?: string;
  anyOf?: JsonSchema[];
  oneOf?: object[];
  properties?: Record<string, JsonSchema>;
  definitions?: Record<string, JsonSchema>;
}

/** The JSON Schema (draft 7, which the editors speak) of a codebook file: completion and checking while typing. */
export function codebookSchema(): object {
  const schema = z.toJSONSchema(codebookFileSchema, { target: 'draft-7', io: 'input' }) as JsonSchema;
  // What the reader takes as it was typed is no fault in an editor either.
  schema.properties!.version!.type = ['string', 'number'];
  schema.definitions!.code!.properties!.code!.pattern = '^[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]*$';
  const forms = ['phrase', 'near', 'all', 'exact', 'regex'];
  const map = schema.definitions!.indicator!.anyOf!.find((branch) => branch.type === 'object');
  map!.oneOf = forms.map((form) => ({ required: [form] }));
  return {
    title: 'Codebook of daya',
    ...schema,
    anyOf: [{ required: ['codes'] }, { required: ['extends'] }],
  };
}
