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

const stance = (text: string, language: 'id' | 'en' = 'id', code = 'training') =>
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
    // questions with an answer, and questions that ask nothing
    ['Pelatihan? Belum pernah.', 'contradicts'],
    ['Apa gunanya ada pelatihan?', 'contradicts'],
    // only spoken of
    ['Apa ada pelatihan?', 'neutral'],
    ['Katanya ada pelatihan.', 'neutral'],
    ['Rencananya tahun depan ada pelatihan.', 'neutral'],
    ['Mudah-mudahan ada pelatihan lagi.', 'neutral'],
    ['Peserta wajib mengikuti pelatihan.', 'neutral'],
    ['Menurut aturan, pelatihan dua kali setahun.', 'neutral'],
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
    ['Is there any training?', 'neutral'],
    ['They say there will be training.', 'neutral'],
    ['We hope to be trained one day.', 'neutral'],
    ['Members must attend training first.', 'neutral'],
  ])('%j is %s', (text, expected) => {
    expect(stance(text, 'en')).toBe(expected);
  });
});
