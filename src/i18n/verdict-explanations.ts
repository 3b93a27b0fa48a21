import type { Bilingual } from '../model/words.js';

/** What a verdict means, told to somebody who examines the study. */
export interface VerdictExplanation {
  readonly id: string;
  /** Where it is used: of one party, of a triangulation, of a finding, or a word of the method. */
  readonly of: 'level' | 'dimension' | 'proposal' | 'method';
  /** The word that tables print. */
  readonly word: Bilingual;
  readonly text: Bilingual;
  readonly source: string;
}

const sugiyono = 'Sugiyono, Metode Penelitian Kualitatif';
const farmer = 'Farmer, Robinson, Elliott & Eyles 2006';
const cathain = "O'Cathain, Murphy & Nicholl 2010";
const denzin = 'Denzin 1978';
const lincoln = 'Lincoln & Guba 1985';
const own = { id: 'ketentuan program ini', en: 'a convention of this program' };

/** Every word that `triangulate` and `conclude` use for a verdict. A word of several places stands once. */
export const verdictExplanations: readonly VerdictExplanation[] = [
  {
    id: 'supports',
    of: 'level',
    word: { id: 'mendukung', en: 'supports' },
    text: {
      id: 'Semua sumber data pihak ini yang bersikap mendukung rumusan temuan. Sikap koding dibaca terhadap kodenya, lalu diarahkan kepada rumusan temuan. Bila mulai empat sumber data ada yang lain dan paling sedikit ambang yang tercetak tetap mendukung, tertulis “umumnya mendukung” dengan nama kasus negatifnya.',
      en: 'All witnesses of this party that take a stance support the claim. The stance of a coding is towards its code, and is turned towards the claim. From four witnesses on, where at least the printed share supports it in spite of others, it reads “mostly supports” with the names of the negative cases.',
    },
    source: lincoln,
  },
  {
    id: 'contradicts',
    of: 'level',
    word: { id: 'membantah', en: 'contradicts' },
    text: {
      id: 'Semua sumber data pihak ini yang bersikap menyatakan sebaliknya: tidak terjadi, atau terjadi tanpa manfaat. Membantah bukan berarti keliru; peneliti menelusuri mengapa.',
      en: 'All witnesses of this party that take a stance say the opposite: it did not happen, or it happened without benefit. To contradict is not to be wrong; the researcher asks why.',
    },
    source: sugiyono,
  },
  {
    id: 'mixed',
    of: 'level',
    word: { id: 'beragam', en: 'mixed' },
    text: {
      id: 'Dari satu pihak: sumber datanya berbeda-beda sikap, atau seseorang menyatakan keduanya. Dari satu temuan: triangulasi yang direncanakan condong ke dua arah atau tidak ke mana pun, sehingga belum dapat disimpulkan. Tidak ada rata-rata antarpihak.',
      en: 'Of a party: its witnesses differ, or one says both. Of a finding: the planned triangulations lean both ways or neither, so that nothing can be concluded yet. Nothing is averaged across parties.',
    },
    source: sugiyono,
  },
  {
    id: 'silent',
    of: 'level',
    word: {
      id: 'tidak menyinggung (observasi: tidak tampak; dokumen: tidak memuat)',
      en: 'says nothing of it',
    },
    text: {
      id: 'Ditanya, diamati, atau dicari dalam dokumen, dan tidak ada pernyataan; atau disebut tanpa sikap. Diam memerlukan bukti bahwa kesempatannya ada: pedoman dan `asked:` dokumen, atau catatan peneliti di opportunity.csv. Apakah diam bermakna (takut, tidak tahu, tidak relevan) ditentukan peneliti.',
      en: 'Asked, observed or looked for in documents, and nothing was said; or named without a stance. Silence needs proof of opportunity: the guide and `asked:` of the document, or a mark in opportunity.csv. Whether silence means something (fear, ignorance, irrelevance) is for the researcher to say.',
    },
    source: `${farmer}; ${cathain}`,
  },
  {
    id: 'unknown',
    of: 'level',
    word: { id: 'belum diketahui apakah ditanyakan', en: 'not known whether asked' },
    text: {
      id: 'Tidak tercatat apakah hal ini ditanyakan. Ini kekosongan catatan peneliti, bukan diam: masuk daftar tindak lanjut dan tidak mengubah putusan.',
      en: 'It is not recorded whether this was asked. A gap of the record, not silence: it goes on the list of what to follow up and never changes a verdict.',
    },
    source: own.en,
  },
  {
    id: 'not_asked',
    of: 'level',
    word: { id: 'tidak ditanyakan', en: 'not asked' },
    text: {
      id: 'Menurut rancangan, hal ini tidak ditanyakan kepada pihak ini. Tidak mengubah putusan.',
      en: 'By design this was not put to this party. It never changes a verdict.',
    },
    source: own.en,
  },
  {
    id: 'agreement',
    of: 'dimension',
    word: { id: 'sesuai', en: 'agreement' },
    text: {
      id: 'Paling sedikit dua pihak bersikap, semuanya searah, dan tingkat kemunculannya tidak terpaut jauh. Kesesuaian menambah pemahaman; ia tidak membuktikan kebenaran dan tidak menutup kelemahan rancangan.',
      en: 'At least two parties take a stance, all in one direction, and prominence does not differ widely. Agreement adds to understanding; it proves no truth and mends no flaw of design.',
    },
    source: `${farmer}; ${sugiyono}; Thurmond 2001`,
  },
  {
    id: 'partial',
    of: 'dimension',
    word: { id: 'sebagian sesuai', en: 'partial agreement' },
    text: {
      id: 'Arahnya tidak bertentangan, tetapi sebuah pihak beragam, atau sebagian besar pihak tidak menyinggung, atau tingkat kemunculannya rendah di satu pihak dan tinggi di pihak lain; antarwaktu: ada yang berubah dan rumusan tidak menyatakan apakah perubahan diharapkan. Sebabnya tercetak.',
      en: 'Directions do not oppose each other, but a party is mixed, or most parties say nothing of it, or prominence is low in one and high in another; over time: somebody changed and the claim does not say whether change was expected. The reason is printed.',
    },
    source: farmer,
  },
  {
    id: 'dissonance',
    of: 'dimension',
    word: { id: 'bertentangan', en: 'dissonance' },
    text: {
      id: 'Satu pihak mendukung dan pihak lain membantah. Pertentangan adalah tugas, bukan kegagalan: bicarakan dengan sumber data yang bersangkutan atau yang lain untuk memastikan mana yang dianggap benar, atau semuanya benar karena sudut pandangnya berbeda; periksa cara pengumpulannya, lalu teorinya.',
      en: 'One party supports and another contradicts. Dissonance is a task, not a failure: discuss it with these witnesses or others to settle which account holds, or whether all are right from different points of view; check the method, then the theory.',
    },
    source: `${sugiyono}; ${farmer}; Erzberger & Prein 1997`,
  },
  {
    id: 'silence',
    of: 'dimension',
    word: { id: 'hanya satu pihak yang menyatakan, lainnya tidak menyinggung', en: 'only one party says so' },
    text: {
      id: 'Hanya satu pihak yang bersikap, pihak lain ditanya dan tidak menyinggung; atau tidak seorang pun menyinggung walau ditanya. Diam dapat wajar karena tiap teknik menjangkau hal yang berbeda.',
      en: 'Only one party takes a stance and others were asked and say nothing; or nobody says anything though asked. Silence may be expected where methods reach different things.',
    },
    source: `${farmer}; ${cathain}`,
  },
  {
    id: 'single',
    of: 'dimension',
    word: {
      id: 'hanya satu sumber (teknik): belum tertriangulasi',
      en: 'only one source (technique): not yet triangulated',
    },
    text: {
      id: 'Hanya satu pihak yang bersikap dan tidak ada pihak lain yang diketahui ditanya. Dokumen yang diterbitkan suatu kelompok bukan teknik yang bebas dari kelompok itu.',
      en: 'Only one party takes a stance and no other is known to have been asked. A document that a group issued is no technique independent of that group.',
    },
    source: denzin,
  },
  {
    id: 'not_assessable',
    of: 'dimension',
    word: { id: 'tidak dapat dinilai', en: 'cannot be assessed' },
    text: {
      id: 'Tidak ada pihak yang bersikap dan tidak diketahui ada yang ditanya; antarwaktu: tidak ada sumber data atau lokasi yang ditemui dua kali. Waktu yang berbeda dengan informan yang berbeda bukan triangulasi waktu.',
      en: 'No party takes a stance and none is known to have been asked; over time: no witness or site was met twice. Other people in another wave are no triangulation over time.',
    },
    source: sugiyono,
  },
  {
    id: 'no_evidence',
    of: 'proposal',
    word: { id: 'tidak ada data', en: 'no data' },
    text: {
      id: 'Tidak ada sumber data yang bersikap terhadap rumusan ini.',
      en: 'No witness takes a stance towards the claim.',
    },
    source: own.en,
  },
  {
    id: 'dissonant',
    of: 'proposal',
    word: { id: 'bertentangan, perlu ditelusuri', en: 'contradictory, to be followed up' },
    text: {
      id: 'Salah satu triangulasi yang direncanakan bertentangan, atau dua di antaranya sesuai ke arah yang berlawanan. Daftar tindak lanjut menyebut siapa yang perlu ditanya. Peneliti memutuskan keterangan mana yang dipakai, atau bahwa keduanya benar, dengan alasan.',
      en: 'One of the planned triangulations is dissonant, or two of them agree in opposite directions. The list of what to follow up says whom to ask. The researcher decides which account holds, or that both do, and why.',
    },
    source: `${sugiyono}; ${farmer}`,
  },
  {
    id: 'insufficient',
    of: 'proposal',
    word: { id: 'bukti belum cukup', en: 'not enough evidence yet' },
    text: {
      id: 'Sumber data yang bersikap kurang dari batas yang tercetak (biasanya dua). Seorang informan yang banyak bicara tetap satu sumber data.',
      en: 'Fewer witnesses take a stance than the printed minimum (two unless set). One talkative informant is one witness.',
    },
    source: own.en,
  },
  {
    id: 'not_triangulated',
    of: 'proposal',
    word: { id: 'belum tertriangulasi', en: 'not yet triangulated' },
    text: {
      id: 'Ada bukti, tetapi tidak satu pun triangulasi yang direncanakan mempertemukan dua pihak yang bersikap.',
      en: 'There is evidence, but none of the planned triangulations brings two parties with a stance together.',
    },
    source: denzin,
  },
  {
    id: 'refuted',
    of: 'proposal',
    word: { id: 'tidak didukung data', en: 'not supported by the data' },
    text: {
      id: 'Semua triangulasi yang direncanakan sesuai, dan arahnya membantah rumusan. Rumusan perlu direvisi.',
      en: 'All planned triangulations agree, and they contradict the claim, which needs to be revised.',
    },
    source: own.en,
  },
  {
    id: 'convergent',
    of: 'proposal',
    word: {
      id: 'sesuai pada semua triangulasi yang direncanakan',
      en: 'agreement in every planned triangulation',
    },
    text: {
      id: 'Semua triangulasi yang direncanakan sesuai dan mendukung rumusan; kasus negatif, bila ada, disebut dan dijelaskan peneliti. Tujuannya bukan mencari kebenaran, melainkan menambah pemahaman; kata penilaian akhir tetap milik peneliti.',
      en: 'All planned triangulations agree and support the claim; negative cases, where there are any, are named and explained by the researcher. The aim is not to find the truth but to add to understanding; the last word is the researcher’s.',
    },
    source: `Stainback, dalam/in ${sugiyono}; ${farmer}`,
  },
  {
    id: 'incomplete',
    of: 'proposal',
    word: { id: 'sesuai sejauh diuji', en: 'agreement as far as tested' },
    text: {
      id: 'Triangulasi yang dapat dinilai sesuai; triangulasi lain yang direncanakan belum terpenuhi, dan disebut namanya.',
      en: 'Those triangulations that can be assessed agree; others that were planned are still to come, and are named.',
    },
    source: own.en,
  },
  {
    id: 'partly_refuted',
    of: 'proposal',
    word: { id: 'cenderung tidak didukung data', en: 'rather not supported by the data' },
    text: {
      id: 'Sebagian triangulasi sesuai atau sebagian sesuai, dan arahnya membantah.',
      en: 'Some triangulations agree, wholly or in part, and they lean against the claim.',
    },
    source: own.en,
  },
  {
    id: 'partly_convergent',
    of: 'proposal',
    word: { id: 'sebagian sesuai', en: 'partial agreement' },
    text: {
      id: 'Sebagian triangulasi sesuai atau sebagian sesuai, dan arahnya mendukung. Rumusan biasanya perlu dibatasi: bagi siapa, kapan, dalam keadaan apa.',
      en: 'Some triangulations agree, wholly or in part, and they lean towards the claim. It usually needs a limit: for whom, when, under which circumstances.',
    },
    source: farmer,
  },
  {
    id: 'negative-case',
    of: 'method',
    word: { id: 'kasus negatif', en: 'negative case' },
    text: {
      id: 'Sumber data yang membantah rumusan atau bersikap dua arah. Temuan ditutup bila setiap kasus negatif dijelaskan, diterima sebagai pengecualian, atau membuat rumusan direvisi; atribut yang memisahkannya dari pendukung ditampilkan apa adanya, tanpa uji.',
      en: 'A witness that contradicts the claim or is of two minds. A finding is closed when each is explained, accepted as an exception, or has led to a revision; attributes that set them apart from supporters are shown as they are, without a test.',
    },
    source: `${lincoln}; ${sugiyono}`,
  },
  {
    id: 'witness',
    of: 'method',
    word: { id: 'sumber data', en: 'witness' },
    text: {
      id: 'Satuan yang dihitung satu kali: informan; bila tidak ada, kasus yang dibicarakan dokumen; bila tidak ada, dokumennya. Pengamatan dengan pengamat dan lokasi yang sama, atau dokumen dengan penerbit yang sama, adalah satu. Suara yang tidak dikenal tidak dihitung untuk siapa pun.',
      en: 'The unit that is counted once: an informant; else the case that a document is about; else the document. Observations by one observer at one site, and documents of one issuer, are one. Unidentified voices count for nobody.',
    },
    source: own.en,
  },
  {
    id: 'prominence',
    of: 'method',
    word: { id: 'tingkat kemunculan', en: 'prominence' },
    text: {
      id: 'Berapa banyak dari yang ditanya yang bersikap, sebagai rendah, sedang, atau tinggi; dilihat hanya bila paling sedikit tiga ditanya dan semua kesempatannya tercatat.',
      en: 'How many of those asked take a stance, as low, medium or high; looked at only where at least three were asked and all opportunities are on record.',
    },
    source: farmer,
  },
  {
    id: 'matched',
    of: 'method',
    word: { id: 'perbandingan berpasangan', en: 'matched comparison' },
    text: {
      id: 'Sumber dibandingkan di dalam teknik yang sama dan teknik di dalam sumber yang sama; yang terlemah menentukan. Tanpa itu (pooled) teknik dibandingkan tanpa menyamakan sumbernya, dan tabel menyatakannya.',
      en: 'Sources are compared inside the same technique and techniques inside the same source; the weakest decides. Without it (pooled) techniques are compared without keeping the source the same, and the table says so.',
    },
    source: sugiyono,
  },
  {
    id: 'saturation',
    of: 'method',
    word: { id: 'kejenuhan data', en: 'saturation' },
    text: {
      id: 'Kode baru dalam satu rentang wawancara dibagi kode dari wawancara dasar; dilaporkan pada wawancara pertama yang rentang sesudahnya tidak melebihi ambang (6⁺²: pada wawancara keenam, terlihat dari dua sesudahnya). Tidak dinilai bila dokumennya kurang dari dasar ditambah rentang.',
      en: 'New codes in a run of interviews divided by the codes of the base; reported at the first interview whose following run does not exceed the threshold (6⁺²: at the sixth, seen in the two after it). Not judged on fewer documents than base and run together.',
    },
    source: 'Guest, Namey & Chen 2020, PLOS ONE 15(5):e0232076; Hennink, Kaiser & Marconi 2017',
  },
  {
    id: 'not-decided',
    of: 'method',
    word: { id: 'yang tidak diputuskan program', en: 'what the program does not decide' },
    text: {
      id: 'Bunyi rumusan; sikap tiap koding; apakah sesuatu ditanyakan; pengelompokan dan kebebasan sumber; apakah perubahan diharapkan; ambang dan batasnya; apakah diam bermakna; keterangan mana yang dipakai bila sumber berbeda; dan kata penilaian akhir atas temuan. Program mengusulkan, peneliti memutuskan; keduanya selalu tercetak, dan keputusan yang lebih lama daripada datanya ditandai.',
      en: 'The wording of the claim; the stance of each coding; whether something was asked; the grouping and independence of sources; whether change was expected; thresholds and minima; whether silence means something; which account holds where sources differ; and the final word on a finding. The program proposes, the researcher decides; both are always printed, and a decision older than its evidence is marked.',
    },
    source: own.en,
  },
];

/** Where an explanation comes from, in words of a language. */
export function sourceOf({ source }: VerdictExplanation, language: 'id' | 'en'): string {
  return source === own.en ? own[language] : source;
}

const headings: Readonly<Record<VerdictExplanation['of'], Bilingual>> = {
  level: { id: 'Satu pihak (kelompok, teknik, waktu)', en: 'One party (group, technique, wave)' },
  dimension: { id: 'Satu triangulasi', en: 'One triangulation' },
  proposal: { id: 'Satu temuan: usulan sistem', en: 'One finding: what the program proposes' },
  method: { id: 'Istilah', en: 'Words of the method' },
};

const introduction: Bilingual = {
  id: `# Arti putusan triangulasi

Halaman ini menjelaskan kepada penguji setiap kata yang dicetak \`daya triangulate\` dan \`daya conclude\`. Id di belakang kata adalah yang dipakai dalam JSON dan \`daya explain\`.

Langkahnya: dari koding ke sikap tiap sumber data; dari sumber data ke status tiap pihak; dari pihak ke putusan tiap triangulasi (sumber, teknik, waktu); dari triangulasi ke usulan atas temuan. Tidak ada persentase dan tidak ada skor gabungan.`,
  en: `# What the verdicts of triangulation mean

This page explains to an examiner every word that \`daya triangulate\` and \`daya conclude\` print. The id behind a word is that of the JSON and of \`daya explain\`.

The steps: from codings to the stance of each witness; from witnesses to the status of each party; from parties to the verdict of each triangulation (source, technique, time); from triangulations to the proposal on a finding. There is no percentage and no composite score.`,
};

/** The manual page of the verdicts in one language, as Markdown. */
export function verdictManual(language: 'id' | 'en'): string {
  const parts = (Object.keys(headings) as VerdictExplanation['of'][]).map((of) => {
    const entries = verdictExplanations
      .filter((entry) => entry.of === of)
      .map((entry) => {
        const { id, word, text } = entry;
        const from = `${language === 'id' ? 'Sumber' : 'Source'}: ${sourceOf(entry, language)}.`;
        return `### ${word[language]} (\`${id}\`)\n\n${text[language]}\n\n${from}`;
      });
    return [`## ${headings[of][language]}`, ...entries].join('\n\n');
  });
  return `${[introduction[language], ...parts].join('\n\n')}\n`;
}
