import type { Bilingual } from '../model/words.js';

const words: Readonly<Record<string, Bilingual>> = {
  ENOENT: { id: 'berkas atau folder tidak ada', en: 'no such file or folder' },
  EACCES: { id: 'tidak ada izin untuk membaca atau menulis', en: 'no permission to read or write' },
  EPERM: { id: 'tidak ada izin untuk membaca atau menulis', en: 'no permission to read or write' },
  EBUSY: { id: 'berkas sedang dibuka program lain', en: 'the file is open in another program' },
  EISDIR: { id: 'ini folder, bukan berkas', en: 'this is a folder, not a file' },
  ENOTDIR: { id: 'ini berkas, bukan folder', en: 'this is a file, not a folder' },
  ENOSPC: { id: 'disk penuh', en: 'the disk is full' },
  EROFS: { id: 'disk hanya dapat dibaca', en: 'the disk can only be read' },
  ELOOP: { id: 'tautan simbolis berputar-putar', en: 'symbolic links go round in a circle' },
  ENAMETOOLONG: { id: 'nama berkas terlalu panjang', en: 'the file name is too long' },
  EDQUOT: { id: 'kuota disk habis', en: 'the disk quota is used up' },
  EFBIG: { id: 'berkas menjadi terlalu besar', en: 'the file would be too large' },
  EIO: { id: 'disk tidak menjawab dengan benar', en: 'the disk does not answer properly' },
  EMFILE: { id: 'terlalu banyak berkas terbuka', en: 'too many open files' },
};

const heldHint: Bilingual = {
  id: 'Tutup berkas itu di Word, Excel, atau program lain, lalu ulangi.',
  en: 'Close the file in Word, Excel or whatever has it open, then run this again.',
};

/**
 * What an error code of the system means, in words of both languages, and what to do where that is known; undefined for a code
 * that has no words. `platform` as `process.platform` has it: only Windows locks a file that a program shows.
 */
export function systemWords(
  code: string | undefined,
  platform: string = process.platform,
): { readonly words: Bilingual; readonly hint?: Bilingual } | undefined {
  const found = code !== undefined && Object.hasOwn(words, code) ? words[code] : undefined;
  if (found === undefined) return undefined;
  const held = code === 'EBUSY' || (platform === 'win32' && (code === 'EPERM' || code === 'EACCES'));
  return held ? { words: found, hint: heldHint } : { words: found };
}
