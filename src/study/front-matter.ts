import { z } from 'zod';
import { documentFaults } from '../i18n/faults/documents.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { AttributeValue, DocumentMeta } from '../model/document.js';
import { checkIsoDate } from '../text/dates.js';
import { localisedSchema, textListSchema, textSchema } from './localised.js';
import { parsePlainYaml } from './plain-yaml.js';
import { checkShape } from './shape.js';
import type { ParsedYaml } from './yaml.js';

/** The keys that mean something to the program; every other key is an attribute. */
const metaSchema = z.looseObject({
  id: textSchema.optional(),
  title: localisedSchema.optional(),
  technique: textSchema,
  date: textSchema.optional(),
  start: textSchema.optional(),
  end: textSchema.optional(),
  wave: textSchema.optional(),
  site: textSchema.optional(),
  about: textSchema.optional(),
  group: textSchema.optional(),
  issuer: textSchema.optional(),
  observer: textSchema.optional(),
  interviewer: textSchema.optional(),
  informants: textListSchema.optional(),
  speakers: z.record(z.string(), textSchema).optional(),
  asked: textListSchema.optional(),
  states: z.record(z.string(), z.number()).optional(),
  language: z.enum(['id', 'en', 'mixed']).optional(),
  source: textSchema.optional(),
  sha256: textSchema.optional(),
  media: textSchema.optional(),
});

const knownKeys = new Set(Object.keys(metaSchema.shape));

export interface FrontMatter {
  /** Missing where faults leave nothing to work with. */
  readonly meta?: DocumentMeta;
  readonly body: string;
  /** Number of the body's first line, from 1. */
  readonly bodyLine: number;
  readonly diagnostics: readonly Diagnostic[];
  /** For places of later checks. */
  readonly parsed?: ParsedYaml;
}

/** Splits the text of a document (LF) into front matter and body, and reads the front matter. `stem` is the id where none is given. */
export function readFrontMatter(text: string, file: string, stem: string): FrontMatter {
  const normal = text.normalize('NFC');
  if (!/^---[ \t]*\n/.test(normal)) {
    return {
      body: normal,
      bodyLine: 1,
      diagnostics: [documentFaults.noFrontMatter.at({ file, line: 1, column: 1 }, {})],
    };
  }
  const first = normal.indexOf('\n') + 1;
  const close = /^---[ \t]*(?:\n|$)/m.exec(normal.slice(first));
  if (!close) {
    return {
      body: '',
      bodyLine: 1,
      diagnostics: [documentFaults.unterminated.at({ file, line: 1, column: 1, endColumn: 4 }, {}, '---')],
    };
  }
  const yaml = normal.slice(first, first + close.index);
  const body = normal.slice(first + close.index + close[0].length);
  const bodyLine = 2 + yaml.split('\n').length;
  const parsed = parsePlainYaml(yaml, file, { firstLine: 2 });
  const shape = checkShape(parsed, metaSchema, 'document');
  const diagnostics = [...parsed.diagnostics, ...shape.diagnostics];
  if (!shape.value) return { body, bodyLine, diagnostics, parsed };
  const meta = toMeta(shape.value, stem);
  if (meta.date !== undefined) {
    const is = checkIsoDate(meta.date);
    if (is !== 'ok') {
      // Only now: a place asks for the parser of all of YAML.
      const place = parsed.placeOf(['date']);
      diagnostics.push(
        documentFaults.badDate.at(place, { text: meta.date, is }, parsed.lineText(place.line ?? 1)),
      );
    }
  }
  return { meta, body, bodyLine, diagnostics, parsed };
}

function toMeta(value: z.output<typeof metaSchema>, stem: string): DocumentMeta {
  const attributes: Record<string, AttributeValue> = {};
  for (const [key, attribute] of Object.entries(value)) {
    if (knownKeys.has(key) || attribute === null || attribute === undefined) continue;
    attributes[key] = toAttribute(attribute);
  }
  const { id = stem, title, informants = [], speakers = {}, states = {}, ...rest } = pick(value);
  const known = Object.fromEntries(Object.entries(rest).filter(([, entry]) => entry !== undefined)) as Omit<
    DocumentMeta,
    'id' | 'title' | 'informants' | 'speakers' | 'states' | 'attributes'
  >;
  const oneTitle = typeof title === 'string' ? title : (title?.id ?? title?.en);
  return {
    ...known,
    id,
    informants,
    speakers,
    states,
    attributes,
    ...(oneTitle !== undefined && { title: oneTitle }),
  };
}

function pick(value: z.output<typeof metaSchema>): z.output<typeof metaSchema> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => knownKeys.has(key))) as z.output<
    typeof metaSchema
  >;
}

function toAttribute(value: unknown): AttributeValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item) => String(toAttribute(item))).join('; ');
  return JSON.stringify(value);
}
