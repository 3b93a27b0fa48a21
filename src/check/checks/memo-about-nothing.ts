import { didYouMean } from '../../i18n/fault.js';
import { memoSubject, memoSubjects } from '../memo-subject.js';
import { studyCheck } from '../study-check.js';

/** A memo about something that is not there. */
export const memoAboutNothing = studyCheck<{ about: string; known: readonly string[] }>({
  id: 'memo/unknown-subject',
  severity: 'warning',
  title: { id: 'Memo tentang yang tidak ada', en: 'A memo about something that is not there' },
  why: {
    id: 'Memo yang tidak menunjuk apa-apa tidak akan ditemukan lagi ketika bab ditulis.',
    en: 'A memo that points at nothing is not found again when the chapter is written.',
  },
  message: ({ about }) => ({
    id: `\`${about}\` bukan dokumen, alamat, kode, temuan, atau koding.`,
    en: `\`${about}\` is no document, address, code, finding or coding.`,
  }),
  hint: ({ about, known }) => didYouMean(about, known),
  example: {
    files: { 'memos/oven.md': '---\nabout: w09\n---\nOven dipinjam, bukan diberi.\n' },
    at: ['memos/oven.md:2'],
  },
  look(context, report) {
    for (const { about, file } of context.study.memos)
      if (memoSubject(about, context) === undefined)
        report({ file, line: 2 }, { about, known: memoSubjects(context) });
  },
});
