import { createHash } from 'node:crypto';
import * as z from 'zod';
import { fault } from '../i18n/fault.js';
import type { Diagnostic } from '../model/diagnostic.js';

/** The faults that a project had when it began to be checked, so that CI speaks of new ones only. */
export interface Baseline {
  /** Fingerprint → how many faults have it. */
  readonly counts: ReadonlyMap<string, number>;
}

export const baselineFault = fault<undefined>({
  id: 'check/baseline',
  severity: 'error',
  message: () => ({ id: 'ini bukan berkas baseline daya', en: 'this is not a baseline of daya' }),
  hint: () => ({
    id: 'Buat yang baru dengan --update-baseline.',
    en: 'Make a new one with --update-baseline.',
  }),
  why: {
    id: 'Tanpa baseline yang terbaca, setiap temuan lama tampak baru.',
    en: 'Without a baseline that can be read, every old fault looks new.',
  },
});

const fileSchema = z.object({
  'daya-baseline': z.literal(1),
  found: z.array(z.object({ id: z.string(), file: z.string(), line: z.string(), count: z.int().min(1) })),
});

/**
 * The baseline of these diagnostics, as the text of a file: sorted, so that git shows what changed. Each entry is an id,
 * a file, and a digest of the line (never the line itself: it may be confidential), so entries survive being moved.
 */
export function writeBaseline(diagnostics: readonly Diagnostic[]): string {
  const found = new Map<string, { id: string; file: string; line: string; count: number }>();
  for (const diagnostic of diagnostics) {
    const entry = entryOf(diagnostic);
    const key = keyOf(entry);
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { ...entry, count: 1 });
  }
  const sorted = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entry]) => `    ${JSON.stringify(entry)}`);
  const list = sorted.length === 0 ? '[]' : `[\n${sorted.join(',\n')}\n  ]`;
  return `{\n  "daya-baseline": 1,\n  "found": ${list}\n}\n`;
}

/** Reads a baseline, or says that the text is none. */
export function readBaseline(text: string, file: string): Baseline | Diagnostic {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return baselineFault.at({ file, line: 1, column: 1 }, undefined);
  }
  const parsed = fileSchema.safeParse(data);
  if (!parsed.success) return baselineFault.at({ file, line: 1, column: 1 }, undefined);
  return { counts: new Map(parsed.data.found.map((entry) => [keyOf(entry), entry.count])) };
}

/** The diagnostics that the baseline does not have, and how many of its faults are gone. */
export function applyBaseline(
  diagnostics: readonly Diagnostic[],
  baseline: Baseline,
): { readonly diagnostics: readonly Diagnostic[]; readonly known: number; readonly gone: number } {
  const left = new Map(baseline.counts);
  const fresh = diagnostics.filter((diagnostic) => {
    const key = keyOf(entryOf(diagnostic));
    const count = left.get(key) ?? 0;
    if (count === 0) return true;
    left.set(key, count - 1);
    return false;
  });
  return {
    diagnostics: fresh,
    known: diagnostics.length - fresh.length,
    gone: [...left.values()].reduce((sum, count) => sum + count, 0),
  };
}

function entryOf({ id, place, text, message }: Diagnostic): { id: string; file: string; line: string } {
  // Without its line a fault is known by its words, less the numbers in them, which are mostly line numbers.
  const line = text?.trim() ?? message.en.replace(/\d+/g, '#');
  const digest = createHash('sha256').update(line).digest('hex').slice(0, 16);
  return { id, file: (place?.file ?? '').replaceAll('\\', '/'), line: digest };
}

function keyOf({ id, file, line }: { id: string; file: string; line: string }): string {
  return JSON.stringify([file, id, line]);
}
