import type { Bilingual } from '../model/words.js';

const words = (id: string, en: string): Bilingual => ({ id, en });

/** What undo takes back, and how it is taken back by hand where undo cannot. */
export interface ChangeWords {
  readonly what: Bilingual;
  readonly byHand: Bilingual;
}

/** What a session does to files other than the log, as undo speaks of it. */
export const annotateChanges = {
  made: (code: string): ChangeWords => ({
    what: words(`kode baru \`${code}\``, `the new code \`${code}\``),
    byHand: words(`Hapus kode \`${code}\` dari berkasnya.`, `Take the code \`${code}\` out of its file.`),
  }),
  renamed: (from: string, to: string): ChangeWords => ({
    what: words(`ganti id \`${from}\` → \`${to}\``, `the renaming of \`${from}\` to \`${to}\``),
    byHand: words(
      `Lawannya: daya codebook rename ${to} ${from}`,
      `The opposite: daya codebook rename ${to} ${from}`,
    ),
  }),
  merged: (from: string, into: string): ChangeWords => ({
    what: words(`gabungan \`${from}\` ke \`${into}\``, `the merging of \`${from}\` into \`${into}\``),
    byHand: words(
      `Hapus \`status\` dan \`replaced_by\` dari \`${from}\` di berkasnya, lalu: daya codings log`,
      `Take \`status\` and \`replaced_by\` off \`${from}\` in its file, then: daya codings log`,
    ),
  }),
  split: (from: string, into: readonly string[]): ChangeWords => ({
    what: words(`pembagian \`${from}\``, `the splitting of \`${from}\``),
    byHand: words(
      `Hapus dari berkasnya: ${into.join(', ')}.`,
      `Take these out of its file: ${into.join(', ')}.`,
    ),
  }),
  memo: (file: string): ChangeWords => ({
    what: words(`memo ${file}`, `the memo ${file}`),
    byHand: words(`Hapus ${file}.`, `Delete ${file}.`),
  }),
};
