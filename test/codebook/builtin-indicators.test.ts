import { describe, expect, it } from 'vitest';
import { shippedCodebook } from '../../src/catalog.js';
import { createPass } from '../../src/code/pass.js';
import { readCodebook } from '../../src/codebook/read-codebook.js';
import type { DocumentLanguage } from '../../src/model/words.js';
import { turn } from '../code/fixture.js';

const books = ['empowerment', 'impact'].map(
  (id) => readCodebook(shippedCodebook(id)!, `${id}.yaml`, `builtin:${id}`).codebook!,
);
const pass = createPass(books, { unit: 'turn' });

/** The codes that are proposed for an utterance, with those above them. */
function proposed(text: string, language: DocumentLanguage): string[] {
  const codings = pass.code(turn(text, language));
  const codes = books.flatMap((book) => book.codes);
  return codings
    .filter(({ confidence }) => confidence! >= 0.5)
    .flatMap(({ code }) => codes.find(({ ref }) => ref === code || ref === `builtin:${code}`)?.path ?? []);
}

describe('the built-in indicators find what is said', () => {
  it.each([
    ['training', 'Dua minggu penuh kami dilatih mengolah rumput laut oleh penyuluh perikanan.'],
    ['training', 'Kelasnya meliputi foto barang dan cara menjawab pembeli, pesertanya tiga puluh.'],
    ['outreach', 'Dari kelurahan tidak ada yang ngabari, undangannya sampai sesudah acara.'],
    ['motivation', 'Waktu saya mau nyerah, Bu Kader bilang jangan takut, coba dulu.'],
    ['equipment', 'Kelompok kami dapat mesin pencacah dari dinas pertanian.'],
    ['capital', 'Dana bergulirnya cair bulan Mei, lima juta tanpa bunga.'],
    ['market-access', 'Keripik saya dititipkan di toko oleh-oleh lewat koperasi.'],
    ['permits', 'NIB-nya diuruskan pendamping, gratis, kami tinggal tanda tangan.'],
    ['voice', 'Warga dilibatkan memutuskan jenis bantuan lewat musyawarah.'],
    ['fair-rules', 'Syarat penerimanya tertulis dan ditempel di balai desa.'],
    ['capacity', 'Sekarang saya sudah bisa menghitung harga pokok sendiri.'],
    ['income', 'Omzetnya naik, dulu tiga ratus ribu, sekarang hampir satu juta sebulan.'],
    ['income', 'Penghasilan saya segitu-segitu saja dari tahun kemarin.'],
    ['jobs', 'Usaha kami sudah menyerap enam orang tetangga.'],
    ['assets', 'Lantai rumah yang dulu tanah sekarang sudah keramik.'],
    ['solidarity', 'Kalau ada anggota yang sakit, yang lain patungan dan menengok ke rumahnya.'],
    ['legal-status', 'PIRT saya sudah terbit dan nomornya tercantum di label.'],
    ['product-quality', 'Kemasannya rapi, tidak kalah dari buatan pabrik.'],
    ['marketing-network', 'Pelanggan saya bertambah, banyak yang dari luar kota.'],
  ])('%s: %s', (code, text) => expect(proposed(text, 'id')).toContain(code));

  it.each([
    ['training', 'A retired baker taught us how to price a loaf, four evenings in the hall.'],
    ['capital', 'The foundation lent us two thousand dollars without interest.'],
    ['voice', 'Nobody consulted us before the council decided about the stalls.'],
    ['income', 'My earnings have doubled since the stall opened.'],
    ['legal-status', 'We are a registered cooperative now.'],
    ['product-quality', 'Our soap has a better finish and proper labels.'],
  ])('%s: %s', (code, text) => expect(proposed(text, 'en')).toContain(code));
});

describe('the built-in indicators leave alone what is not meant', () => {
  it.each([
    ['outreach', 'Program ini berjalan sampai akhir tahun.'],
    ['market-access', 'Toko modern masuk sampai kampung, warung kami sepi.'],
    ['exploitation', 'Timbangan digitalnya kami pakai tiap hari.'],
    ['voice', 'Anaknya putus sekolah sejak kelas dua.'],
    ['group', 'Payungnya ketinggalan di balai desa.'],
    ['income', 'Iuran naik dari dua ribu jadi lima ribu.'],
    ['income', 'Kain itu dilipat dulu lalu dimasukkan ke karung.'],
    ['assets', 'Orang simpan pinjam datang tiap Selasa.'],
    ['assets', 'Tembok rumah saya tipis, suara tetangga kedengaran.'],
    ['product-quality', 'Ada foto bersama, lalu makan siang.'],
    ['product-quality', 'Terus dibungkus plastik sekarang juga.'],
    ['self-reliance', 'Pendataan sudah berjalan, hampir semua warga memilikinya.'],
    ['self-reliance', 'Arisannya jalan terus.'],
    ['legal-status', 'Selesai kelas kami dapat sertifikat dan foto.'],
    ['solidarity', 'Rezeki sudah ada yang ngatur, saya tidak iri.'],
    ['equipment', 'Dikasih tambahan waktu dua hari, soal kemasan dan foto.'],
    ['empowering', 'Padi dijemur di pinggir jalan.'],
  ])('%s: %s', (code, text) => expect(proposed(text, 'id')).not.toContain(code));

  it.each([
    ['training', 'Of course I will come, in due course.'],
    ['income', 'He takes the early bus every week.'],
    ['product-quality', 'The cleaners come now at six.'],
    ['capacity', 'The soup is good today.'],
    ['jobs', 'Let us go home, it is late.'],
    ['market-access', 'I stood at the back of the hall.'],
  ])('%s: %s', (code, text) => expect(proposed(text, 'en')).not.toContain(code));
});
