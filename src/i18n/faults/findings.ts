import { didYouMean, fault } from '../fault.js';

interface Unknown {
  readonly word: string;
  readonly known: readonly string[];
}

const near = ({ word, known }: Unknown) => didYouMean(word, known);

/** Faults of findings.yaml and memberchecks.csv. */
export const findingFaults = {
  sameId: fault<{ id: string; line: number }>({
    id: 'findings/duplicate-id',
    severity: 'error',
    message: ({ id, line }) => ({
      id: `Temuan \`${id}\` sudah ada di baris ${line}.`,
      en: `Finding \`${id}\` already stands on line ${line}.`,
    }),
    hint: () => ({ id: 'Beri salah satunya id lain.', en: 'Give one of them another id.' }),
    why: {
      id: 'Keputusan dan kesimpulan menunjuk temuan dengan id; dua temuan dengan id yang sama tidak dapat dibedakan.',
      en: 'Decisions and conclusions name a finding by its id; two with the same id could not be told apart.',
    },
  }),
  emptyClaim: fault<{ id: string }>({
    id: 'findings/empty-claim',
    severity: 'error',
    message: ({ id }) => ({
      id: `Temuan \`${id}\` tidak punya rumusan.`,
      en: `Finding \`${id}\` claims nothing.`,
    }),
    hint: () => ({
      id: 'Tulis satu kalimat yang dapat benar atau salah, misalnya: Pelatihan menambah pendapatan anggota.',
      en: 'Write one sentence that can be true or false, such as: Training raises the income of members.',
    }),
    why: {
      id: 'Kode adalah pokok pembicaraan; hanya rumusan yang dapat didukung atau dibantah.',
      en: 'A code is a topic; only a claim can be supported or contradicted.',
    },
  }),
  unknownCode: fault<Unknown>({
    id: 'findings/unknown-code',
    severity: 'error',
    message: ({ word }) => ({
      id: `Tidak ada kode \`${word}\` dalam buku kode studi ini.`,
      en: `No codebook of this study has a code \`${word}\`.`,
    }),
    hint: near,
    why: {
      id: 'Temuan yang menunjuk kode yang tidak ada akan tampak seperti tanpa bukti.',
      en: 'A finding that names a code nobody defined would look as if nothing spoke for it.',
    },
  }),
  unknownFilter: fault<Unknown>({
    id: 'findings/unknown-filter',
    severity: 'error',
    message: ({ word }) => ({
      id: `\`when\` tidak dapat menyaring menurut \`${word}\`.`,
      en: `\`when\` cannot filter by \`${word}\`.`,
    }),
    hint: near,
    why: {
      id: 'Saringan yang tidak dikenal akan mengubah bukti tanpa diketahui.',
      en: 'An unknown filter would change the evidence without anybody knowing.',
    },
  }),
  unknownValue: fault<Unknown & { readonly key: string }>({
    id: 'findings/unknown-value',
    severity: 'error',
    message: ({ word, key }) => ({
      id: `Tidak ada dokumen atau informan dengan ${key} \`${word}\`.`,
      en: `No document or informant has ${key} \`${word}\`.`,
    }),
    hint: near,
    why: {
      id: 'Temuan ini akan dinilai dari kumpulan data yang kosong.',
      en: 'The finding would be judged on no data at all.',
    },
  }),
  unknownQuestion: fault<Unknown>({
    id: 'findings/unknown-question',
    severity: 'warning',
    message: ({ word }) => ({
      id: `Rumusan masalah \`${word}\` tidak ada di daya.yaml.`,
      en: `Research question \`${word}\` is not in daya.yaml.`,
    }),
    hint: near,
    why: {
      id: 'Temuan ini tidak menjawab rumusan masalah mana pun.',
      en: 'The finding answers no research question.',
    },
  }),
  unknownCoding: fault<{ word: string }>({
    id: 'findings/unknown-coding',
    severity: 'warning',
    message: ({ word }) => ({
      id: `Tidak ada koding dengan id \`${word}\`.`,
      en: `There is no coding with the id \`${word}\`.`,
    }),
    hint: () => ({
      id: 'Id koding aturan berubah bila teks atau indikatornya berubah; lihat `daya codings list --format json`.',
      en: 'Ids of rule codings change with the text or the indicator; see `daya codings list --format json`.',
    }),
    why: {
      id: 'Bukti yang dikecualikan atau dinilai ulang peneliti kini dihitung seperti biasa.',
      en: 'Evidence that the researcher excluded or judged anew now counts as usual.',
    },
  }),
  unknownWitness: fault<Unknown>({
    id: 'findings/unknown-witness',
    severity: 'error',
    message: ({ word }) => ({
      id: `\`${word}\` bukan sumber data studi ini.`,
      en: `\`${word}\` is no witness of this study.`,
    }),
    hint: near,
    why: {
      id: 'Kasus negatif yang sebenarnya tetap terbuka.',
      en: 'The negative case that was meant stays open.',
    },
  }),
  twoGroups: fault<{ witness: string; group: string; other: string; document: string }>({
    id: 'findings/witness-in-two-groups',
    severity: 'error',
    message: ({ witness, group, other, document }) => ({
      id: `Sumber data \`${witness}\` berada di kelompok \`${group}\` di sini dan \`${other}\` di ${document}.`,
      en: `The witness \`${witness}\` belongs to group \`${group}\` here and to \`${other}\` in ${document}.`,
    }),
    hint: () => ({
      id: 'Samakan `group`, atau bedakan `issuer`, `observer`, atau `site`-nya.',
      en: 'Give both the same `group`, or tell them apart by `issuer`, `observer` or `site`.',
    }),
    why: {
      id: 'Satu sumber data dihitung sekali; di dua kelompok ia akan membenarkan dirinya sendiri.',
      en: 'A witness is counted once; in two groups it would confirm itself.',
    },
  }),
  unknownCoder: fault<Unknown>({
    id: 'findings/unknown-coder',
    severity: 'error',
    message: ({ word }) => ({
      id: `\`${word}\` bukan koder dalam daya.yaml.`,
      en: `\`${word}\` is no coder of daya.yaml.`,
    }),
    hint: near,
    why: {
      id: 'Keputusan adalah milik seseorang yang dapat ditanya.',
      en: 'A decision belongs to somebody who can be asked about it.',
    },
  }),
  badDate: fault<{ word: string }>({
    id: 'findings/bad-date',
    severity: 'error',
    message: ({ word }) => ({ id: `\`${word}\` bukan tanggal.`, en: `\`${word}\` is no date.` }),
    hint: () => ({ id: 'Tulis 2025-12-20.', en: 'Write 2025-12-20.' }),
    why: {
      id: 'Keputusan yang lebih tua daripada buktinya ditandai; tanpa tanggal itu tidak dapat diketahui.',
      en: 'A decision older than its evidence is marked; without a date nobody can know.',
    },
  }),
  noReason: fault<{ id: string }>({
    id: 'findings/no-reason',
    severity: 'warning',
    message: ({ id }) => ({
      id: `Keputusan atas \`${id}\` tidak menyebut alasan.`,
      en: `The decision on \`${id}\` gives no reason.`,
    }),
    hint: () => ({ id: 'Tambahkan `reason: …`.', en: 'Add `reason: …`.' }),
    why: {
      id: 'Merevisi atau menunda temuan tanpa alasan tidak dapat diperiksa orang lain.',
      en: 'A finding revised or postponed without a reason cannot be followed by others.',
    },
  }),
  unknownFinding: fault<Unknown>({
    id: 'findings/unknown-finding',
    severity: 'error',
    message: ({ word }) => ({
      id: `Tidak ada temuan \`${word}\` di findings.yaml.`,
      en: `findings.yaml has no finding \`${word}\`.`,
    }),
    hint: near,
    why: {
      id: 'Yang ditunjuk tidak ada.',
      en: 'What is named does not exist.',
    },
  }),
  noStance: fault<{ id: string; count: number; where: string }>({
    id: 'findings/no-stance',
    severity: 'warning',
    message: ({ id, count, where }) => ({
      id: `${count} koding yang dipakai temuan \`${id}\` belum punya sikap: ${where}.`,
      en: `${count} codings that finding \`${id}\` uses have no stance: ${where}.`,
    }),
    hint: () => ({
      id: 'Beri supports, contradicts, mixed, atau neutral pada koding itu.',
      en: 'Give them supports, contradicts, mixed or neutral.',
    }),
    why: {
      id: 'Koding tanpa sikap hanya dihitung netral, sehingga suaranya tidak terdengar.',
      en: 'A coding without a stance counts as neutral only, so that its voice is not heard.',
    },
  }),
  badAnswer: fault<{ word: string }>({
    id: 'memberchecks/bad-answer',
    severity: 'error',
    message: ({ word }) => ({
      id: `\`${word}\` bukan jawaban member check.`,
      en: `\`${word}\` is no answer of a member check.`,
    }),
    hint: () => ({
      id: 'Tulis sesuai, tidak, atau koreksi.',
      en: 'Write agree, disagree or correct.',
    }),
    why: {
      id: 'Jawaban yang tidak dikenal tidak dapat dicatat sebagai persetujuan atau bantahan.',
      en: 'An unknown answer can be recorded neither as agreement nor as disagreement.',
    },
  }),
};

/** Faults of what was asked of `triangulate`, `conclude` and `saturation`. */
export const verdictFaults = {
  unknownTable: fault<Unknown>({
    id: 'triangulate/unknown-table',
    severity: 'error',
    message: ({ word }) => ({ id: `Tidak ada tabel \`${word}\`.`, en: `There is no table \`${word}\`.` }),
    hint: near,
    why: {
      id: 'Nama yang salah eja tidak boleh diam-diam menjadi tabel lain.',
      en: 'A misspelled name must not quietly become another table.',
    },
  }),
  severalBinary: fault<{ format: string; known: readonly string[] }>({
    id: 'triangulate/several-tables',
    severity: 'error',
    message: ({ format }) => ({
      id: `Beberapa tabel sekaligus tidak dapat dikirim sebagai satu ${format} ke keluaran baku.`,
      en: `Several tables cannot be sent as one ${format} to standard output.`,
    }),
    hint: ({ known }) => ({
      id: `Tulis ke berkas dengan -o, atau minta satu tabel: ${known.join(', ')}.`,
      en: `Write to a file with -o, or ask for one table: ${known.join(', ')}.`,
    }),
    why: {
      id: 'Berkas biner memuat satu dokumen utuh.',
      en: 'A binary file holds one whole document.',
    },
  }),
  unreviewed: fault<{ id: string; open: number; total: number }>({
    id: 'conclude/unreviewed',
    severity: 'error',
    message: ({ id, open, total }) => ({
      id: `Temuan \`${id}\` belum dapat diterima: ${open} dari ${total} koding otomatis yang mendasarinya belum ditelaah siapa pun.`,
      en: `Finding \`${id}\` cannot be accepted yet: nobody has reviewed ${open} of the ${total} automatic codings it rests on.`,
    }),
    hint: () => ({
      id: 'Telaah dulu (`daya codings accept|reject`), atau pakai --unreviewed; hal itu akan tercetak.',
      en: 'Review them first (`daya codings accept|reject`), or use --unreviewed; that will be printed.',
    }),
    why: {
      id: 'Koding aturan adalah usulan; temuan yang diterima harus bertumpu pada koding yang dibaca orang.',
      en: 'Rule codings are proposals; an accepted finding must rest on codings that a person has read.',
    },
  }),
  reasonNeeded: fault<{ id: string; proposal: { id: string; en: string } }>({
    id: 'conclude/reason-needed',
    severity: 'error',
    message: ({ id, proposal }) => ({
      id: `Keputusan ini berbeda dari usulan sistem atas \`${id}\` (${proposal.id}) dan memerlukan alasan.`,
      en: `This decision differs from the proposal on \`${id}\` (${proposal.en}) and needs a reason.`,
    }),
    hint: () => ({ id: 'Tambahkan --reason "…".', en: 'Add --reason "…".' }),
    why: {
      id: 'Peneliti boleh memutuskan lain daripada usulan; pembaca harus dapat mengikuti sebabnya.',
      en: 'Researchers may decide otherwise; readers must be able to follow why.',
    },
  }),
  missingOption: fault<{ option: string }>({
    id: 'conclude/missing-option',
    severity: 'error',
    message: ({ option }) => ({ id: `--${option} belum diisi.`, en: `--${option} is missing.` }),
    hint: () => ({
      id: 'daya conclude decide F1 --verdict accept|revise|postpone --reason "…" --by ani',
      en: 'daya conclude decide F1 --verdict accept|revise|postpone --reason "…" --by ani',
    }),
    why: {
      id: 'Keputusan tanpa isi, atau tanpa orang yang memutuskan, tidak dapat dipertanggungjawabkan.',
      en: 'A decision without content, or without a person behind it, cannot be defended.',
    },
  }),
  unmet: fault<{ id: string; what: readonly Unmet[] }>({
    id: 'conclude/unmet-requirement',
    severity: 'error',
    message: ({ id, what }) => ({
      id: `Temuan \`${id}\` belum memenuhi syaratnya: ${what.map((one) => unmetWords(one).id).join('; ')}.`,
      en: `Finding \`${id}\` does not have what it requires: ${what.map((one) => unmetWords(one).en).join('; ')}.`,
    }),
    hint: ({ id }) => ({
      id: `Lihat \`daya triangulate follow-up --finding ${id}\`.`,
      en: `See \`daya triangulate follow-up --finding ${id}\`.`,
    }),
    why: {
      id: 'Syarat ditulis peneliti sebelum temuan dipakai; temuan yang belum memenuhinya tidak boleh lolos diam-diam.',
      en: 'Requirements are what the researcher set before using a finding; one that lacks them must not pass quietly.',
    },
  }),
  notWritten: fault<{ id: string }>({
    id: 'conclude/not-written',
    severity: 'error',
    message: ({ id }) => ({
      id: `Keputusan atas \`${id}\` tidak dapat ditulis tanpa mengubah bagian lain findings.yaml.`,
      en: `The decision on \`${id}\` cannot be written without changing other parts of findings.yaml.`,
    }),
    hint: () => ({
      id: 'Tulis sendiri kunci `decision:` pada temuan itu.',
      en: 'Write the key `decision:` of that finding by hand.',
    }),
    why: {
      id: 'Berkas milik peneliti tidak boleh berubah selain pada tempat yang diminta.',
      en: "A researcher's file must not change but in the place that was asked for.",
    },
  }),
};

interface Unmet {
  readonly require: 'witnesses' | 'techniques' | 'groups' | 'resolved';
  readonly wanted: number | true;
  readonly found: number;
}

function unmetWords({ require, wanted, found }: Unmet): { id: string; en: string } {
  const things = {
    witnesses: { id: 'sumber data yang mendukung', en: 'witnesses in support' },
    techniques: { id: 'teknik yang mendukung', en: 'techniques in support' },
    groups: { id: 'kelompok yang mendukung', en: 'groups in support' },
    resolved: { id: 'kasus negatif belum dijelaskan', en: 'negative cases not explained yet' },
  }[require];
  if (wanted === true) return { id: `${found} ${things.id}`, en: `${found} ${things.en}` };
  return { id: `${found} dari ${wanted} ${things.id}`, en: `${found} of ${wanted} ${things.en}` };
}
