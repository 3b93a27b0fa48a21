import { fault } from '../fault.js';

/** Faults of transcripts that come back from a reviewer. */
export const reviewFaults = {
  noPlace: fault<{ author: string; text: string }>({
    id: 'review/no-place',
    severity: 'warning',
    message: ({ author, text }) => ({
      id: `Komentar ${author} tidak menunjuk bagian transkrip mana pun: “${short(text)}”`,
      en: `A comment of ${author} stands at no part of the transcript: “${short(text)}”`,
    }),
    hint: () => ({
      id: 'Catat dengan tangan: daya memo add w01:12 --text …',
      en: 'Note it by hand: daya memo add w01:12 --text …',
    }),
    why: {
      id: 'Komentar di kepala dokumen atau pada alamat yang terhapus tidak dapat ditempatkan.',
      en: 'A comment in the head of the file, or where the address was deleted, cannot be placed.',
    },
  }),
  unknownReviewer: fault<{ author: string; code: string }>({
    id: 'review/unknown-reviewer',
    severity: 'warning',
    message: ({ author, code }) => ({
      id: `${author} mengusulkan \`${code}\`, tetapi bukan koder; usulnya menjadi memo.`,
      en: `${author} proposes \`${code}\`, but is no coder; the proposal becomes a memo.`,
    }),
    hint: () => ({
      id: 'Tulis orangnya di `coders:` daya.yaml, atau pakai --coder ID.',
      en: 'Write the person into `coders:` of daya.yaml, or use --coder ID.',
    }),
    why: {
      id: 'Hanya koding seorang koder yang ikut daftar ketidaksepakatan.',
      en: 'Only the codings of a coder enter the list of disagreements.',
    },
  }),
  nothing: fault<object>({
    id: 'review/no-comments',
    severity: 'error',
    message: () => ({ id: 'Tidak ada komentar di berkas ini.', en: 'There are no comments in this file.' }),
    hint: () => ({
      id: 'Komentar mungkin terhapus ketika disimpan dalam bentuk lain; minta berkas .docx-nya.',
      en: 'Comments may have been lost in another format; ask for the .docx.',
    }),
    why: { id: 'Tidak ada yang dapat dibawa masuk.', en: 'There is nothing to bring in.' },
  }),
};

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
