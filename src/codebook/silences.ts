import { didYouMean, fault } from '../i18n/fault.js';
import type { Diagnostic, Place } from '../model/diagnostic.js';
import type { ParsedYaml } from '../study/yaml.js';
import { codebookChecks } from './checks.js';

/** Faults of the comments that silence checks. */
export const silenceFaults = {
  unused: fault<{ check: string; known: readonly string[] }>({
    id: 'codebook/unused-silence',
    severity: 'warning',
    message: ({ check }) => ({
      id: `tidak ada temuan \`${check}\` di sini untuk didiamkan`,
      en: `there is no \`${check}\` here to be silenced`,
    }),
    hint: ({ check, known }) =>
      known.includes(check)
        ? { id: 'Hapus komentar itu.', en: 'Delete the comment.' }
        : didYouMean(
            check,
            known.filter((id) => id.split('/')[0] === check.split('/')[0]),
          ),
    why: {
      id: 'Komentar yang tidak lagi perlu akan menutupi kesalahan berikutnya di tempat itu.',
      en: 'A comment that is no longer needed would hide the next fault in its place.',
    },
  }),
  noReason: fault<{ check: string }>({
    id: 'codebook/silence-without-reason',
    severity: 'warning',
    message: ({ check }) => ({
      id: `\`${check}\` didiamkan tanpa alasan`,
      en: `\`${check}\` is silenced without a reason`,
    }),
    hint: ({ check }) => ({
      id: `Tulis: # daya-ignore ${check}: alasannya`,
      en: `Write: # daya-ignore ${check}: the reason`,
    }),
    why: {
      id: 'Setahun kemudian tidak ada yang tahu mengapa temuan ini boleh diabaikan.',
      en: 'A year from now nobody knows why this may be passed over.',
    },
  }),
};

interface Silence {
  readonly check: string;
  readonly reason: string;
  /** Lines that it holds for, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly place: Place;
  used: boolean;
}

/**
 * The diagnostics without those that comments of the file silence, and with what is wrong with the comments.
 *
 * `# daya-ignore codebook/only-child: the second one comes in March` behind something holds for that line; on a line
 * of its own, for the next line and everything indented below it; above the first line of the file, for all of it.
 * Several ids are separated by commas.
 */
export function applySilences(
  diagnostics: readonly Diagnostic[],
  parsed: ParsedYaml,
  file: string,
): Diagnostic[] {
  const silences = silencesOf(parsed);
  if (silences.length === 0) return [...diagnostics];
  const kept = diagnostics.filter(({ id, place }) => {
    if (place?.file !== file) return true;
    const line = place.line ?? 1;
    const hits = silences.filter(
      (silence) => silence.check === id && silence.from <= line && line <= silence.to,
    );
    for (const hit of hits) hit.used = true;
    return hits.length === 0;
  });
  const known = codebookChecks.map((check) => check.id);
  for (const silence of silences) {
    const text = parsed.lineText(silence.place.line ?? 1);
    if (!silence.used)
      kept.push(silenceFaults.unused.at(silence.place, { check: silence.check, known }, text));
    else if (silence.reason === '')
      kept.push(silenceFaults.noReason.at(silence.place, { check: silence.check }, text));
  }
  return kept;
}

function silencesOf(parsed: ParsedYaml): Silence[] {
  const blocks = new Blocks(parsed);
  return parsed.comments.flatMap(({ text, line, alone, place }) => {
    const match = /^daya-ignore\s+([^:]+?)\s*(?::\s*(.*))?$/.exec(text);
    if (match === null) return [];
    const [from, to] = alone ? blocks.after(line) : [line, line];
    return match[1]!
      .split(/[\s,]+/)
      .map((check) => ({ check, reason: match[2] ?? '', from, to, place, used: false }));
  });
}

/** The block that a comment heads, found by indentation. */
class Blocks {
  readonly #last: number;
  readonly #first: number;

  constructor(readonly parsed: ParsedYaml) {
    this.#last = parsed.lines;
    this.#first = this.#next(0);
  }

  after(comment: number): [from: number, to: number] {
    const from = this.#next(comment);
    if (from <= this.#first) return [1, this.#last];
    const indent = this.#indentOf(from);
    let to = from;
    for (let line = from + 1; line <= this.#last; line++) {
      const depth = this.#indentOf(line);
      if (depth === undefined) continue;
      if (depth <= indent!) break;
      to = line;
    }
    return [from, to];
  }

  /** The next line with something on it that is no comment. */
  #next(line: number): number {
    for (let next = line + 1; next <= this.#last; next++) if (this.#indentOf(next) !== undefined) return next;
    return this.#last;
  }

  #indentOf(line: number): number | undefined {
    const text = this.parsed.lineText(line);
    const trimmed = text.trimStart();
    return trimmed === '' || trimmed.startsWith('#') ? undefined : text.length - trimmed.length;
  }
}
