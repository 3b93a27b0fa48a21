import { describe, expect, it } from 'vitest';
import { createPass } from '../../src/code/pass.js';
import { codebookOf, turn } from './fixture.js';

const programme = codebookOf(
  `
  - code: training
    label: Pelatihan
    indicators:
      id: [pelatihan, dilatih, "latih~", { phrase: dipotong, stance: contradicts }]
      en: [training, trained]
  - { code: tools, label: Alat, indicators: { id: [alat, mesin], en: [tools] } }
  - { code: justice, label: Adil, indicators: { id: [adil~] } }
`,
  '{ kind: dimension }',
);
const obstacles = codebookOf(
  '  - { code: capital, label: Modal, indicators: [modal kurang, modal] }',
  '{ kind: obstacle }',
);
const cues = { id: { negation: ['kada'], lack: ['kurangan'] } };

const stance = (text: string, language: 'id' | 'en' | 'mixed' = 'id', code = 'training') =>
  createPass([programme], { unit: 'turn' })
    .code(turn(text, language))
    .find((coding) => coding.code === `lokal:${code}`)?.stance;

describe('stance in Indonesian', () => {
  it.each([
    // negation by scope
    ['Kami tidak pernah ikut pelatihan.', 'contradicts'],
    ['Belum ada pelatihan di sini.', 'contradicts'],
    ['Kami nggak dilatih.', 'contradicts'],
    ['Pelatihannya nggak ada.', 'contradicts'],
    ['Pelatihan itu belum pernah sampai ke sini.', 'contradicts'],
    ['Mana ada pelatihan.', 'contradicts'],
    ['Tanpa pelatihan pun jalan.', 'contradicts'],
    // borders of the scope
    ['Tidak lama, pelatihannya mulai.', 'supports'],
    ['Saya nggak bisa jahit, tapi sekarang dilatih.', 'supports'],
    ['Dulu saya tidak tahu apa-apa karena itu ikut pelatihan.', 'supports'],
    ['Kami tidak hanya dilatih, kami juga ditemani.', 'supports'],
    ['Mau nggak mau ikut pelatihan.', 'supports'],
    ['Bukan tidak ada pelatihan.', 'supports'],
    // lack, benefit, contrast
    ['Ada pelatihan.', 'supports'],
    ['Pelatihannya ada, tapi percuma.', 'contradicts'],
    ['Pelatihannya bagus, tapi jarang.', 'mixed'],
    ['Pelatihannya cuma sekali, habis itu ditinggal.', 'contradicts'],
    ['Dulu rajin ada pelatihan, sekarang sudah tidak ada lagi.', 'mixed'],
    ['Dulu susah, sekarang ada pelatihan, alhamdulillah.', 'supports'],
    ['Habis pelatihan itu nggak ada yang ribut lagi.', 'supports'],
    // what looks like a denial, a lack or a contrast, and is none
    ['Bukan cuma pelatihan, tapi juga modal.', 'supports'],
    ['Pelatihannya bukan sekadar formalitas.', 'supports'],
    ['Ada pelatihan, pesertanya nggak pernah telat.', 'supports'],
    ['Nggak nyangka dapat pelatihan.', 'supports'],
    ['Kalau bukan karena pelatihan itu, usaha saya bubar.', 'supports'],
    ['Siapa yang nggak senang ikut pelatihan?', 'supports'],
    ['Dulu nggak pernah ada pelatihan, sekarang tiap bulan.', 'supports'],
    // both in one utterance
    ['Pelatihannya ada, cuma sayangnya jadwalnya bentrok dengan panen.', 'mixed'],
    ['Petugasnya ramah, tapi pelatihan belum pernah ada.', 'mixed'],
    ['Ada pelatihan, sebagian paham, sebagian bingung.', 'mixed'],
    ['Pelatihannya bagus. Giliran praktiknya, kami disuruh menunggu.', 'mixed'],
    // admitted only, or not kept
    ['Rapat pelatihan sih ada. Yang datang kepala dusun saja.', 'contradicts'],
    ['Katanya mau ada pelatihan, sampai sekarang belum ada kabar.', 'contradicts'],
    ['Diundang saja tidak pernah, apalagi dilatih.', 'contradicts'],
    ['Belum ada pelatihan di dusun kami. Yang ikut pelatihan orang kota.', 'contradicts'],
    // good news of bad things
    ['Sejak pelatihan itu keluhan pembeli jauh berkurang.', 'supports'],
    ['Sejak pelatihan itu tengkulak nggak bisa membohongi kami.', 'supports'],
    ['Ikut pelatihan, nggak pernah saya pulang dengan bingung.', 'supports'],
    // told, although it looks like a plan or a condition
    ['Kalau ada anggota baru, langsung ikut pelatihan.', 'supports'],
    ['Akhirnya dinas mau melatih kami juga.', 'supports'],
    ['Kalau pelatihan sih tiap bulan ada.', 'supports'],
    ['Pelatihan yang itu? Sudah dua kali saya ikut.', 'supports'],
    // questions with an answer, and questions that ask nothing
    ['Pelatihan? Belum pernah.', 'contradicts'],
    ['Apa gunanya ada pelatihan?', 'contradicts'],
    // only spoken of
    ['Apa ada pelatihan?', 'neutral'],
    ['Katanya ada pelatihan.', 'neutral'],
    ['Rencananya tahun depan ada pelatihan.', 'neutral'],
    ['Mudah-mudahan ada pelatihan lagi.', 'neutral'],
    ['Kalau ada pelatihan lagi, saya mau ikut.', 'neutral'],
    ['Peserta wajib mengikuti pelatihan.', 'neutral'],
    ['Menurut aturan, pelatihan dua kali setahun.', 'neutral'],
    ['Menurut pedoman, yang tidak ikut pelatihan wajib mengulang.', 'neutral'],
    ['Ikut pelatihan dulu baru dapat alat, itu syaratnya.', 'neutral'],
    ['Bagus kan pelatihannya?', 'neutral'],
    // regional negators
    ['Teu aya pelatihan di dieu mah, Teh.', 'contradicts'],
    ['Ora ono pelatihan, Mas.', 'contradicts'],
    ['Durung tau ono pelatihan ning kene, Mbak.', 'contradicts'],
    ['Tadak ada pelatihan, Bang.', 'contradicts'],
    ['Indak ado pelatihan di siko doh.', 'contradicts'],
    // what an indicator says by itself
    ['Upah kami dipotong.', 'contradicts'],
    ['Upah kami nggak dipotong.', 'supports'],
  ])('%j is %s', (text, expected) => {
    expect(stance(text)).toBe(expected);
  });

  it('reads ketidak-…-an as a denial of its root', () => {
    expect(stance('Banyak ketidakadilan di sini.', 'id', 'justice')).toBe('contradicts');
    expect(stance('Ada keadilan di sini.', 'id', 'justice')).toBe('supports');
  });

  it('is left open where most words are unknown', () => {
    expect(stance('Wkwk xqzt brrt pelatihan hmmz drft qwrt.')).toBeUndefined();
  });

  it('takes the cues of a study', () => {
    const [coding] = createPass([programme], { unit: 'turn', cues }).code(turn('Kada suah ada pelatihan.'));
    expect(coding?.stance).toBe('contradicts');
  });
});

describe('stance towards an obstacle', () => {
  const felt = (text: string) => createPass([obstacles], { unit: 'turn' }).code(turn(text))[0]?.stance;
  it.each([
    ['Modal kurang.', 'supports'],
    ['Modal nggak kurang.', 'contradicts'],
    ['Modalnya susah, usaha sepi, rugi terus.', 'supports'],
    ['Nggak ada masalah modal.', 'contradicts'],
  ])('%j is %s', (text, expected) => {
    expect(felt(text)).toBe(expected);
  });
});

describe('stance in English', () => {
  it.each([
    ['There has never been any training here.', 'contradicts'],
    ["We didn't get any training.", 'contradicts'],
    ['The training never came.', 'contradicts'],
    ['There was training but it was useless.', 'contradicts'],
    ['The training was good, but nobody followed up.', 'mixed'],
    ['We were not only trained, we were fed.', 'supports'],
    ['They trained us well.', 'supports'],
    ['We never used to be trained. Now there is training every month.', 'supports'],
    ["If it hadn't been for the training I would have stopped.", 'supports'],
    ["What's the point of the training?", 'contradicts'],
    ['There was training, although it was far too short.', 'mixed'],
    ['The training was kind enough, though we never saw the tools.', 'mixed'],
    ['The training came, sure. It was over before noon and we learned nothing.', 'contradicts'],
    ['We were promised training and it fell through.', 'contradicts'],
    ['Nobody was ever late for the training.', 'supports'],
    ['In the end he would train us every Monday.', 'supports'],
    ['No officer may miss the training under the rules.', 'neutral'],
    ['Is there any training?', 'neutral'],
    ['They say there will be training.', 'neutral'],
    ['We hope to be trained one day.', 'neutral'],
    ['Members must attend training first.', 'neutral'],
  ])('%j is %s', (text, expected) => {
    expect(stance(text, 'en')).toBe(expected);
  });
});

describe('stance in a turn of two languages', () => {
  it.each([
    ['The pelatihan was good, tapi follow-up-nya nggak ada.', 'mixed'],
    ['We never got any pelatihan from the dinas.', 'contradicts'],
    ['Pelatihannya useless, cuma foto-foto.', 'contradicts'],
    ['Alhamdulillah the training was good, semua paham.', 'supports'],
  ])('%j is %s', (text, expected) => {
    expect(stance(text, 'mixed')).toBe(expected);
  });
});

describe('the reasons of a stance', () => {
  const reasons = (text: string) =>
    createPass([programme], { unit: 'turn' })
      .code(turn(text))
      .flatMap(({ because }) => because ?? [])
      .filter(({ cue }) => cue !== undefined)
      .map(({ cue, indicator }) => `${cue}: ${indicator}`);

  it('are the words that decided it', () => {
    expect(reasons('Pelatihannya bagus, tapi jarang.')).toEqual([
      'lack: jarang',
      'contrast: tapi',
      'satisfaction: bagus',
    ]);
    expect(reasons('Ada pelatihan.')).toEqual([]);
  });

  it('do not come from hits that do not count beside a stated one', () => {
    expect(reasons('Upah dipotong waktu pelatihan, susah.').every((one) => !one.startsWith('lack'))).toBe(
      true,
    );
  });
});
