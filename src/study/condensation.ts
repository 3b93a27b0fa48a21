import { join } from 'node:path';
import { z } from 'zod';
import { reductionFaults } from '../i18n/faults/reduction.js';
import type { Diagnostic } from '../model/diagnostic.js';
import {
  type Condensation,
  type ReductionRecord,
  reductionDecisions,
  type Summary,
} from '../model/reduction.js';
import { appendLines } from './atomic.js';
import { kindOfPath, readText } from './files.js';
import { localisedSchema, textListSchema } from './localised.js';
import { checkShape } from './shape.js';
import { parseYaml } from './yaml.js';

const text = z.string().min(1);

const recordSchema = z.object({
  id: text,
  coding: text,
  doc: text,
  code: text,
  quote: text,
  paraphrase: z.string().optional(),
  generalisation: z.string().optional(),
  decision: z.enum(reductionDecisions as [string, ...string[]]).optional(),
  into: text.optional(),
  why: z.string().optional(),
  by: text,
  at: text,
});

const summarySchema = z.object({ id: text, of: text, code: text, text: z.string(), by: text, at: text });

const themesSchema = z.strictObject({
  categories: z
    .record(
      z.string(),
      z.strictObject({
        label: localisedSchema,
        statement: localisedSchema.optional(),
        codes: textListSchema.default([]),
      }),
    )
    .default({}),
  themes: z
    .record(
      z.string(),
      z.strictObject({
        label: localisedSchema,
        statement: localisedSchema.optional(),
        categories: textListSchema.default([]),
      }),
    )
    .default({}),
});

/** Reads reduction.jsonl, themes.yaml and summaries.jsonl; a bad line is named and left out. Missing files are empty. */
export function readCondensation(dir: string): { condensation: Condensation; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const records = readLines(dir, 'reduction.jsonl', recordSchema, diagnostics) as ReductionRecord[];
  const summaries: Summary[] = readLines(dir, 'summaries.jsonl', summarySchema, diagnostics);
  const { categories, themes } = readThemes(dir, diagnostics);
  return { condensation: { records, categories, themes, summaries }, diagnostics };
}

/** Adds records to reduction.jsonl. Needs the writer's lock. */
export function appendReduction(dir: string, records: readonly ReductionRecord[]): void {
  appendLines(
    join(dir, 'reduction.jsonl'),
    records.map((record) => JSON.stringify(record)),
  );
}

/** Adds records to summaries.jsonl. Needs the writer's lock. */
export function appendSummaries(dir: string, records: readonly Summary[]): void {
  appendLines(
    join(dir, 'summaries.jsonl'),
    records.map((record) => JSON.stringify(record)),
  );
}

function readLines<S extends z.ZodType>(
  dir: string,
  file: string,
  schema: S,
  diagnostics: Diagnostic[],
): z.output<S>[] {
  if (kindOfPath(join(dir, file)) === 'missing') return [];
  const read = readText(join(dir, file), file);
  if (read.diagnostic) {
    diagnostics.push(read.diagnostic);
    return [];
  }
  return read.value.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = schema.safeParse(jsonOf(line));
    if (parsed.success) return [parsed.data];
    const what = parsed.error.issues[0]?.path.join('.') || 'JSON';
    diagnostics.push(reductionFaults.badRecord.at({ file, line: index + 1 }, { what }, line));
    return [];
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function readThemes(dir: string, diagnostics: Diagnostic[]): Pick<Condensation, 'categories' | 'themes'> {
  const file = 'themes.yaml';
  if (kindOfPath(join(dir, file)) === 'missing') return { categories: [], themes: [] };
  const read = readText(join(dir, file), file);
  if (read.diagnostic) {
    diagnostics.push(read.diagnostic);
    return { categories: [], themes: [] };
  }
  const parsed = parseYaml(read.value, file);
  const shaped = checkShape(parsed, themesSchema, 'themes');
  diagnostics.push(...parsed.diagnostics, ...shaped.diagnostics);
  const categories = Object.entries(shaped.value?.categories ?? {}).map(([id, category]) => ({
    id,
    ...category,
  }));
  const themes = Object.entries(shaped.value?.themes ?? {}).map(([id, theme]) => ({ id, ...theme }));
  const known = categories.map(({ id }) => id);
  for (const theme of themes) {
    theme.categories.forEach((id, i) => {
      if (known.includes(id)) return;
      const place = parsed.placeOf(['themes', theme.id, 'categories', i]);
      diagnostics.push(
        reductionFaults.unknownCategory.at(place, { id, known }, parsed.lineText(place.line ?? 1)),
      );
    });
  }
  return { categories, themes };
}
