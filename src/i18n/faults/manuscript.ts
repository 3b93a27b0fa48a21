import { fault } from '../fault.js';

/** What is wrong with the source that a manuscript gives for a quotation; `given` is what it says, `right` what is so. */
export type Misattribution =
  | { readonly what: 'nobody'; readonly right: string }
  | { readonly what: 'speaker' | 'date' | 'address'; readonly given: string; readonly right: string };

const given = {
  speaker: { id: 'penutur', en: 'speaker' },
  date: { id: 'tanggal', en: 'date' },
  address: { id: 'alamat', en: 'address' },
} as const;

/** Faults of the quotations of a chapter, and of the chapter's file. */
export const manuscriptFaults = {
  misquoted: fault<{ at: string; right: string }>({
    id: 'manuscript/misquoted',
    severity: 'error',
    message: ({ at, right }) => ({
      id: `Kutipan tidak sama dengan dokumen. Di ${at} tertulis: “${right}”`,
      en: `The quotation differs from the document. ${at} reads: “${right}”`,
    }),
    discreet: ({ at }) => ({
      id: `Kutipan tidak sama dengan dokumen (${at}).`,
      en: `The quotation differs from the document (${at}).`,
    }),
    hint: () => ({
      id: 'Pakai kata-kata dokumen; tandai yang dibuang dengan … dan yang disisipkan dengan [ ].',
      en: 'Use the words of the document; mark what is left out with … and what is put in with [ ].',
    }),
    why: {
      id: 'Kutipan langsung adalah bukti: kata-katanya harus sama dengan transkrip. Tanda baca, huruf besar, elipsis, dan sisipan dalam kurung siku tidak dihitung sebagai perbedaan.',
      en: 'A direct quotation is evidence: its words must be those of the transcript. Punctuation, capitals, ellipses and insertions in square brackets are no difference.',
    },
  }),
  unattributed: fault<Misattribution>({
    id: 'manuscript/unattributed',
    severity: 'error',
    message: (args) =>
      args.what === 'nobody'
        ? {
            id: `Kutipan tanpa penutur atau alamat; sumbernya ${args.right}.`,
            en: `The quotation names no speaker or address; its source is ${args.right}.`,
          }
        : {
            id: `Kutipan diberi ${given[args.what].id} ${args.given}; sumbernya ${args.right}.`,
            en: `The quotation is given the ${given[args.what].en} ${args.given}; its source is ${args.right}.`,
          },
    hint: (args) => ({
      id: `Tulis penutur atau alamat di dekatnya, mis. (${args.right}).`,
      en: `Write the speaker or address beside it, such as (${args.right}).`,
    }),
    why: {
      id: 'Penguji harus dapat menelusuri setiap kutipan ke penutur, tanggal, dan tempatnya dalam transkrip.',
      en: 'An examiner must be able to follow every quotation to its speaker, date and place in the transcript.',
    },
  }),
  noConsent: fault<{ informant: string; at: string }>({
    id: 'manuscript/no-consent',
    severity: 'error',
    message: ({ informant, at }) => ({
      id: `\`${informant}\` tidak bersedia dikutip (${at}).`,
      en: `\`${informant}\` did not agree to be quoted (${at}).`,
    }),
    hint: () => ({
      id: 'Minta persetujuan dan catat quote_ok di register, atau ganti kutipan dengan ringkasan.',
      en: 'Ask for consent and write quote_ok into the register, or replace the quotation with a summary.',
    }),
    why: {
      id: 'Informan boleh ikut penelitian tanpa mengizinkan ucapannya dikutip; bab yang terbit tidak dapat ditarik kembali.',
      en: 'An informant may take part without allowing quotation; a chapter that is out cannot be taken back.',
    },
  }),
  notFound: fault<Record<never, never>>({
    id: 'manuscript/not-found',
    severity: 'info',
    message: () => ({
      id: 'Kutipan ini tidak ada dalam dokumen studi, dan tidak ada yang mirip.',
      en: 'No document of the study has this quotation, nor anything like it.',
    }),
    hint: () => ({
      id: 'Kutipan dari pustaka boleh dibiarkan; ucapan informan harus ada dokumennya.',
      en: 'Leave it where it is from the literature; words of an informant need their document.',
    }),
    why: {
      id: 'Kutipan dari pustaka tidak ada dalam data; ucapan informan yang tidak ada dalam data tidak dapat dibuktikan.',
      en: 'Quotations from the literature are not in the data; words of an informant that are not there cannot be proved.',
    },
  }),
  noQuotations: fault<Record<never, never>>({
    id: 'manuscript/no-quotations',
    severity: 'warning',
    message: () => ({
      id: 'Tidak ada kutipan sepanjang empat kata atau lebih dalam naskah ini.',
      en: 'This manuscript has no quotation of four words or more.',
    }),
    why: {
      id: 'Yang dicari adalah “…”, "…", «…», dan paragraf kutipan; naskah tanpa itu mungkin berkas yang salah.',
      en: 'What is looked for is “…”, "…", «…» and block quotations; a manuscript without them may be the wrong file.',
    },
  }),
  format: fault<{ extension: string }>({
    id: 'manuscript/format',
    severity: 'error',
    message: ({ extension }) => ({
      id: `Naskah berakhiran \`.${extension}\` tidak dapat dibaca.`,
      en: `A manuscript ending in \`.${extension}\` cannot be read.`,
    }),
    hint: () => ({ id: 'Simpan sebagai .docx atau .md.', en: 'Save it as .docx or .md.' }),
    why: {
      id: 'Kutipan dicari dalam naskah Word (.docx) dan Markdown (.md).',
      en: 'Quotations are looked for in manuscripts of Word (.docx) and Markdown (.md).',
    },
  }),
};
