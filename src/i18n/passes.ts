import type { Bilingual } from '../model/words.js';

/** Words of `daya code --explain`: what became of a code that hit, and of a hit that does not count. */
export const outcomeWords: Readonly<Record<'recorded' | 'child' | 'rival' | 'weak', Bilingual>> = {
  recorded: { id: 'dicatat', en: 'recorded' },
  child: { id: 'mengalah kepada anak kodenya', en: 'gives way to its child' },
  rival: {
    id: 'kalah dari kode lain dalam ranah yang saling meniadakan',
    en: 'loses to another code of an exclusive facet',
  },
  weak: { id: 'terlalu lemah untuk dicatat', en: 'too weak to be recorded' },
};

/** What a cue did to the stance. */
export const cueWords: Readonly<Record<string, Bilingual>> = {
  negation: { id: 'pengingkaran', en: 'negation' },
  lack: { id: 'kekurangan', en: 'lack' },
  contrast: { id: 'pertentangan', en: 'contrast' },
  hedge: { id: 'keraguan atau kata orang', en: 'hedge or hearsay' },
  plan: { id: 'rencana atau pengandaian', en: 'plan or condition' },
  rule: { id: 'aturan atau ketentuan', en: 'rule' },
  question: { id: 'pertanyaan', en: 'question' },
  weight: { id: 'bobot kata', en: 'weight of words' },
  satisfaction: { id: 'kepuasan', en: 'satisfaction' },
};

export const droppedWords: Readonly<Record<'quoted-question' | 'denied' | 'not-denied', Bilingual>> = {
  'quoted-question': { id: 'di dalam pertanyaan yang dikutip', en: 'inside a quoted question' },
  denied: {
    id: 'diingkari, dan indikator ini tidak dihitung bila diingkari',
    en: 'denied, and this indicator does not count when denied',
  },
  'not-denied': {
    id: 'tidak diingkari, dan indikator ini hanya dihitung bila diingkari',
    en: 'not denied, and this indicator counts only when denied',
  },
};

export const standingWords: Readonly<Record<string, Bilingual>> = {
  interviewer: { id: 'kata-kata pewawancara tidak dikode', en: 'the words of the interviewer are not coded' },
  other: { id: 'bukan kata-kata informan; tidak dikode', en: 'not the words of an informant; not coded' },
  unknown: { id: 'pembicara belum dikenal; tidak dikode', en: 'the speaker is unknown; not coded' },
  head: { id: 'kepala dokumen; tidak dikode', en: 'head of the document; not coded' },
  note: { id: 'catatan peneliti; tidak dikode', en: "the researcher's note; not coded" },
  heading: { id: 'judul; tidak dikode', en: 'a heading; not coded' },
};
