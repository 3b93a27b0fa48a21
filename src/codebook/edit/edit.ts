import { didYouMean, fault } from '../../i18n/fault.js';
import type { Codebook } from '../../model/codebook.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Bilingual } from '../../model/words.js';
import { SourceText } from '../../study/source-text.js';
import type { ExtensionLoader } from '../extend.js';
import { readCodebook } from '../read-codebook.js';
import { CannotEdit, Splice } from './splice.js';

/** A changed codebook file, or why it was left as it is. */
export type EditResult =
  | {
      readonly text: string;
      /** `codebook:old` → `codebook:new`, for the codings to be carried over; empty where they stay. */
      readonly moved: ReadonlyMap<string, string>;
      /** What a merge could not carry over; `leftBehind` says it in words. */
      readonly left: readonly string[];
    }
  | { readonly diagnostics: readonly Diagnostic[] };

/** What a merge leaves to a person. */
const leftWords: Readonly<Record<string, Bilingual>> = {
  definition: { id: 'definisi', en: 'definition' },
  claim: { id: 'pernyataan', en: 'claim' },
  memo: { id: 'memo', en: 'memo' },
  facet: { id: 'faset', en: 'facet' },
  none: {
    id: '`none` indikator dengan `in: turn`',
    en: '`none` of indicators with `in: turn`',
  },
  traps: {
    id: 'indikator (kini terkena `none` kode tujuan)',
    en: 'indicators (`none` of the other code now holds for them)',
  },
};

/** What a merge left to a person, in words of both languages; undefined where it left nothing. */
export function leftBehind(left: readonly string[], from: string): Bilingual | undefined {
  if (left.length === 0) return undefined;
  const list = (language: 'id' | 'en') => left.map((key) => leftWords[key]?.[language] ?? key).join(', ');
  return {
    id: `Gabungkan sendiri dari \`${from}\`: ${list('id')}.`,
    en: `To be joined by hand from \`${from}\`: ${list('en')}.`,
  };
}

/** A codebook file to be changed. */
export interface EditTarget {
  readonly text: string;
  readonly file: string;
  readonly ref: string;
  readonly load?: ExtensionLoader;
}

/** Why a change is refused. */
export const editFaults = {
  unknownCode: fault<{ code: string; known: readonly string[] }>({
    id: 'codebook/no-such-code',
    severity: 'error',
    message: ({ code }) => ({
      id: `kode \`${code}\` tidak ada di berkas ini`,
      en: `this file has no code \`${code}\``,
    }),
    hint: ({ code, known }) => didYouMean(code, known),
    why: {
      id: 'Hanya kode yang ditulis di berkas itu sendiri yang dapat diubah di sana.',
      en: 'Only codes that a file itself holds can be changed there.',
    },
  }),
  taken: fault<{ code: string }>({
    id: 'codebook/id-taken',
    severity: 'error',
    message: ({ code }) => ({
      id: `id \`${code}\` sudah dipakai`,
      en: `the id \`${code}\` is already taken`,
    }),
    hint: () => ({
      id: 'Pilih id lain, atau gabungkan kedua kode dengan `codebook merge`.',
      en: 'Choose another id, or make the two one with `codebook merge`.',
    }),
    why: { id: 'Satu id menunjuk satu kode.', en: 'One id means one code.' },
  }),
  belowItself: fault<{ code: string; parent: string }>({
    id: 'codebook/below-itself',
    severity: 'error',
    message: ({ code, parent }) => ({
      id: `\`${code}\` tidak dapat dipindahkan ke bawah \`${parent}\`, yang berada di bawahnya`,
      en: `\`${code}\` cannot be moved below \`${parent}\`, which stands below it`,
    }),
    why: { id: 'Pohon tidak boleh melingkar.', en: 'A tree cannot go round.' },
  }),
  hasChildren: fault<{ code: string; children: readonly string[] }>({
    id: 'codebook/has-children',
    severity: 'error',
    message: ({ code, children }) => ({
      id: `kode \`${code}\` masih punya anak: ${children.join(', ')}`,
      en: `the code \`${code}\` still has children: ${children.join(', ')}`,
    }),
    hint: () => ({
      id: 'Pindahkan atau gabungkan anaknya lebih dahulu.',
      en: 'Move or merge the children first.',
    }),
    why: { id: 'Anak kode tidak boleh kehilangan induknya.', en: 'Children must not lose their parent.' },
  }),
  cannotEdit: fault<{ reason: CannotEdit['reason'] }>({
    id: 'codebook/cannot-edit',
    severity: 'error',
    message: ({ reason }) =>
      reason === 'anchors'
        ? {
            id: 'berkas ini memakai alias YAML, jadi tidak dapat diubah otomatis dengan aman',
            en: 'this file uses YAML aliases, so it cannot be changed safely by the program',
          }
        : {
            id: 'bentuk YAML di sini tidak dapat diubah otomatis dengan aman',
            en: 'the shape of the YAML here cannot be changed safely by the program',
          },
    hint: () => ({
      id: 'Ubah dengan tangan di editor; berkas dibiarkan apa adanya.',
      en: 'Change it by hand in an editor; the file is left as it is.',
    }),
    why: {
      id: 'Perubahan otomatis tidak boleh mengubah apa pun selain yang diminta.',
      en: 'A change by the program must change nothing but what was asked for.',
    },
  }),
};

/**
 * Runs a change and reads its result again: the file must read as well as before and hold the codes that `expect` says,
 * else nothing is changed. A file with errors is not changed at all.
 */
export function edit(
  target: EditTarget,
  change: (
    splice: Splice,
    codebook: Codebook,
  ) =>
    | {
        moved?: readonly (readonly [string, string])[];
        expect: readonly string[];
        left?: readonly string[];
      }
    | Diagnostic,
): EditResult {
  const { text, file, ref, load } = target;
  const before = readCodebook(text, file, ref, load);
  const errors = before.diagnostics.filter(({ severity }) => severity === 'error');
  if (before.codebook === undefined || errors.length > 0) return { diagnostics: errors };
  const bom = text.startsWith('\ufeff') ? '\ufeff' : '';
  const crlf = text.includes('\r\n');
  const body = text.slice(bom.length).replaceAll('\r\n', '\n');
  try {
    const splice = new Splice(body);
    const done = change(splice, before.codebook);
    if ('severity' in done) return { diagnostics: [done] };
    const result = splice.result();
    const after = readCodebook(result, file, ref, load);
    const codes = after.codebook?.codes.map((code) => code.id).sort();
    const sound = after.diagnostics.every(({ severity }) => severity !== 'error');
    if (!sound || JSON.stringify(codes) !== JSON.stringify([...done.expect].sort()))
      throw new CannotEdit('result', 0);
    const moved = (done.moved ?? []).map(
      ([from, to]) => [`${before.codebook!.id}:${from}`, `${before.codebook!.id}:${to}`] as const,
    );
    const written = bom + (crlf ? result.replaceAll('\n', '\r\n') : result);
    return { text: written, moved: new Map(moved), left: done.left ?? [] };
  } catch (error) {
    if (!(error instanceof CannotEdit)) throw error;
    const source = new SourceText(body, file);
    const place = source.place(error.index, error.index + 1);
    return {
      diagnostics: [
        editFaults.cannotEdit.at(place, { reason: error.reason }, source.lineText(place.line ?? 1)),
      ],
    };
  }
}

/** The fault that a code is not in the codebook, or undefined where it is. */
export function missing(codebook: Codebook, file: string, code: string): Diagnostic | undefined {
  const own = codebook.codes.filter(({ place }) => place.file === file).map(({ id }) => id);
  return own.includes(code) ? undefined : editFaults.unknownCode.at({ file }, { code, known: own });
}

/** The ids of a codebook with one taken out or put in. */
export function idsOf(
  codebook: Codebook,
  without: readonly string[] = [],
  also: readonly string[] = [],
): string[] {
  return [...codebook.codes.map(({ id }) => id).filter((id) => !without.includes(id)), ...also];
}
