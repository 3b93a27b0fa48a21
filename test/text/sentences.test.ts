import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.js';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['Bpk. Rahmat datang. Kami senang.', 2],
    ['Kata Dr. Sinta usaha itu bagus.', 1],
    ['Rina Wati, S.Sos. membuka acara. Lalu bubar.', 2],
    ['Ada lurah, camat, dll. Semua hadir.', 2],
    ['Ada lurah, camat, dll. yang hadir.', 1],
    ['Menurut No. 193/PMK.05/2020 begitu. Ya.', 2],
    ['Modalnya Rp.15.000.000 dari dinas. Cukup.', 2],
    ['Rumahnya di Jl. A. Yani No. 12 Pontianak.', 1],
    ['Mulai pukul 15.00 sampai sore. Selesai.', 2],
    ['“Mau ikut?” tanya saya.', 1],
    ['“Mau ikut?” Saya mau.', 2],
    ['Ya gitu… Saya jalan terus.', 2],
    ['Ya… begitulah jadinya.', 1],
    ['Ikut nggak? nggak tahu.', 2],
    ['Selesai.\n\nbaru mulai lagi', 2],
    ['Baris pertama\nlanjut di baris kedua.', 1],
    ['Yang dibutuhkan:\n- modal\n- alat', 3],
    ['1. Persiapan dilakukan bersama. 2. Pelaksanaan.', 2],
    ['Selesai jam lima.Terus pulang.', 2],
    ['Alamat www.contoh.id/usaha?x=1 masih aktif.', 1],
    ['Kata P.T. Maju s.d. bulan Mei, maks. sepuluh orang di Ds. Sukajaya.', 1],
  ])('%j has %i', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it('gives ranges that end with the closing punctuation', () => {
    expect(split('  Halo, Bu!  Apa kabar? ')).toEqual(['Halo, Bu!', 'Apa kabar?']);
  });
});
