import { describe, expect, it } from 'vitest';
import { analyseWord } from '../../src/text/words.js';

const form = (word: string) => analyseWord(word, 'id').form;
const family = (word: string) => analyseWord(word, 'id').family;
const english = (word: string) => analyseWord(word, 'en').form;

describe('an Indonesian word by its inflected forms', () => {
  it.each([
    ['pelatihan', 'pelatihannya'],
    ['pelatihan', 'pelatihan-pelatihan'],
    ['pelatihan', 'Pelatihannyalah'],
    ['dilatih', 'melatih'],
    ['dilatih', 'ngelatih'],
    ['dilatih', 'dilatihkan'],
    ['dilatih', 'dilatihin'],
    ['ibu', 'ibu-ibu'],
    ['ibu', 'ibu2'],
    ['tidak', 'nggak'],
    ['sudah', 'udah'],
    ['kasih', 'dikasih'],
    ['jual', 'jualin'],
    ['online', 'onlinenya'],
    ['share', 'di-share'],
    ['memasarkan', 'masarin'],
    ['menentukan', 'ditentuin'],
    ['mengenalkan', 'dikenalin'],
    ['jadi', 'menjadi'],
  ])('%s is found in %s', (word, text) => {
    expect(form(text)).toBe(form(word));
  });

  it.each([
    ['pelatihan', 'latihan'],
    ['dilatih', 'pelatihan'],
    ['pendapatan', 'pendapat'],
    ['pasar', 'memasarkan'],
    ['modal', 'permodalan'],
    ['usaha', 'perusahaan'],
    ['undang', 'undang-undang'],
    ['masa', 'masalah'],
    ['pun', 'punya'],
    ['buat', 'membuat'],
    ['tentu', 'menentukan'],
    ['aku', 'diakui'],
    ['terus', 'diteruskan'],
    ['sampai', 'disampaikan'],
    ['lewat', 'dilewati'],
    ['bungkus', 'dibungkus'],
    ['pasar', 'masarin'],
    ['kopi', 'ngopi'],
    ['ada', 'memadai'],
    ['izin', 'mengizinkan'],
  ])('%s is not found in %s', (word, text) => {
    expect(form(text)).not.toBe(form(word));
  });
});

describe('an Indonesian word by its family', () => {
  it.each([
    ['latih', 'pelatihannya'],
    ['latih', 'ngelatihin'],
    ['usaha', 'kewirausahaan'],
    ['kemas', 'pengemasan'],
    ['rasa', 'perasaan'],
    ['adil', 'ketidakadilan'],
    ['daya', 'diberdayakan'],
  ])('%s~ is found in %s', (root, text) => {
    const roots = root === 'usaha' ? [root, 'wirausaha'] : [root];
    expect(roots).toContain(family(text));
  });

  it('knows that ketidak-…-an denies its root', () => {
    expect(analyseWord('ketidakadilan', 'id').negated).toBe(true);
    expect(analyseWord('keadilan', 'id').negated).toBeUndefined();
  });

  it('does not read an English m- as a swallowed p', () => {
    expect(family('market')).toBe('market');
  });
});

describe('an English word by its inflected forms', () => {
  it.each([
    ['training', 'trainings'],
    ['training', 'trained'],
    ['teach', 'taught'],
    ['business', 'businesses'],
    ['woman', 'women'],
    ['open', 'opening'],
    ['make', 'making'],
    ['provide', 'provided'],
    ['plan', 'planned'],
    ['study', 'studies'],
    ['increase', 'increasing'],
  ])('%s is found in %s', (word, text) => {
    expect(english(text)).toBe(english(word));
  });

  it.each([
    ['care', 'car'],
    ['plane', 'plan'],
    ['hope', 'hop'],
    ['thing', 'th'],
    ['news', 'new'],
    ['takings', 'take'],
    ['marketing', 'market'],
    ['cleaner', 'clean'],
  ])('%s is not %s', (word, other) => {
    expect(english(word)).not.toBe(english(other));
  });
});
