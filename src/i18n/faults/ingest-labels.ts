import type { Bilingual } from '../../model/words.js';
import { didYouMean, fault } from '../fault.js';
import { several } from '../several.js';

/** Faults of labels: who speaks. */
export const ingestLabelFaults = {
  unknownSpeaker: fault<{ label: string; turns: number; questions: number; proposal: Bilingual | undefined }>(
    {
      id: 'ingest/unknown-speaker',
      severity: 'warning',
      message: ({ label, turns, questions }) => ({
        id: `tidak diketahui siapa \`${label}\` (${turns} giliran, ${Math.round(questions * 100)}% berakhir dengan “?”)`,
        en: `nobody said who \`${label}\` is (${several(turns, 'turn')}, ${Math.round(questions * 100)}% ending in “?”)`,
      }),
      hint: ({ proposal }) => proposal,
      why: {
        id: 'Kata-kata penutur yang tidak dikenal disimpan, tetapi tidak dikode dan tidak menjadi bukti.',
        en: 'The words of an unknown speaker are kept, but not coded, and they are no evidence.',
      },
    },
  ),
  nearLabels: fault<{ label: string; like: string; times: number }>({
    id: 'ingest/near-labels',
    severity: 'warning',
    message: ({ label, like, times }) => ({
      id: `label \`${label}\` (${times}×) hampir sama dengan \`${like}\``,
      en: `label \`${label}\` (${times}×) is almost \`${like}\``,
    }),
    hint: ({ label, like }) => ({
      id: `Bila orangnya sama, betulkan di berkas, atau beri peran yang sama: --speaker "${label}=…" --speaker "${like}=…".`,
      en: `If they are one person, mend the file, or give both the same role: --speaker "${label}=…" --speaker "${like}=…".`,
    }),
    why: {
      id: 'Salah ketik pada label memindahkan kata-kata ke orang lain.',
      en: 'A misspelled label puts words into another mouth.',
    },
  }),
  spellings: fault<{ label: string; others: readonly string[] }>({
    id: 'ingest/label-spellings',
    severity: 'info',
    message: ({ label, others }) => ({
      id: `\`${label}\` juga ditulis ${others.map((other) => `\`${other}\``).join(', ')}; dibaca sebagai satu label`,
      en: `\`${label}\` is also written ${others.map((other) => `\`${other}\``).join(', ')}; read as one label`,
    }),
    why: {
      id: 'Huruf besar dan spasi tidak membedakan label.',
      en: 'Capitals and blanks make no different label.',
    },
  }),
  absentSpeaker: fault<{ label: string; found: readonly string[] }>({
    id: 'ingest/absent-speaker',
    severity: 'warning',
    message: ({ label }) => ({
      id: `tidak ada giliran berlabel \`${label}\``,
      en: `no turn is labelled \`${label}\``,
    }),
    hint: ({ label, found }) => didYouMean(label, found),
    why: {
      id: 'Peran yang diberikan pada label yang salah eja tidak berlaku bagi siapa pun.',
      en: 'A role given to a misspelled label goes to nobody.',
    },
  }),
  noSpeakers: fault<{ seen: readonly string[] }>({
    id: 'ingest/no-speakers',
    severity: 'warning',
    message: () => ({
      id: 'tidak ada label penutur; seluruh teks dianggap ucapan informan',
      en: 'there are no speaker labels; the whole text counts as the informant’s words',
    }),
    hint: ({ seen }) =>
      seen.length > 0
        ? {
            id: `Mungkin ${seen.map((label) => `\`${label}\``).join(', ')}? Sebutkan dengan --speaker LABEL=peran.`,
            en: `Perhaps ${seen.map((label) => `\`${label}\``).join(', ')}? Name them with --speaker LABEL=role.`,
          }
        : {
            id: 'Awali setiap giliran dengan label, misalnya `P:` dan `N:`.',
            en: 'Begin every turn with a label, for example `P:` and `N:`.',
          },
    why: {
      id: 'Tanpa label, pertanyaan peneliti ikut dikode sebagai kata-kata informan.',
      en: 'Without labels the researcher’s questions are coded as words of the informant.',
    },
  }),
  unknownInformant: fault<{ informant: string; known: readonly string[] }>({
    id: 'ingest/unknown-informant',
    severity: 'warning',
    message: ({ informant }) => ({
      id: `informan \`${informant}\` tidak ada di informants.csv`,
      en: `informant \`${informant}\` is not in informants.csv`,
    }),
    hint: ({ informant, known }) =>
      (known.length > 0 ? didYouMean(informant, known) : undefined) ?? {
        id: 'Tambahkan satu baris untuknya di informants.csv.',
        en: 'Add a line for them to informants.csv.',
      },
    why: {
      id: 'Kelompok dan atribut informan diambil dari register.',
      en: 'The register says which group and attributes an informant has.',
    },
  }),
  sharedPseudonym: fault<{ label: string; informants: readonly string[] }>({
    id: 'ingest/shared-pseudonym',
    severity: 'warning',
    message: ({ label, informants }) => ({
      id: `\`${label}\` adalah nama samaran ${informants.join(' dan ')}`,
      en: `\`${label}\` is the pseudonym of ${informants.join(' and ')}`,
    }),
    hint: ({ label, informants }) => ({
      id: `Tentukan dengan --speaker "${label}=${informants[0]}" atau --informant.`,
      en: `Say which one: --speaker "${label}=${informants[0]}" or --informant.`,
    }),
    why: {
      id: 'Kata-kata harus punya satu pemilik.',
      en: 'Words must have one owner.',
    },
  }),
  repeatedSegment: fault<{ count: number }>({
    id: 'ingest/repeated-segment',
    severity: 'warning',
    message: ({ count }) => ({
      id: `${count} bagian mengulang bagian sebelumnya kata demi kata, yang pertama di sini`,
      en: `${several(count, 'segment')} that only repeat the one before, the first here`,
    }),
    hint: () => ({
      id: 'Transkripsi otomatis kadang mengulang. Bandingkan dengan rekaman dan hapus yang tidak diucapkan.',
      en: 'Automatic transcription sometimes repeats itself. Compare with the recording and delete what was not said.',
    }),
    why: {
      id: 'Ulangan menggandakan koding untuk ucapan yang hanya sekali.',
      en: 'A repetition doubles the codings of what was said once.',
    },
  }),
};
