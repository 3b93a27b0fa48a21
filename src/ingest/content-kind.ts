import type { Bilingual } from '../model/words.js';

interface Kind {
  readonly is: Bilingual;
  /** Files of this kind may hold nothing but letters: only the signature gives them away. */
  readonly printable?: true;
}

const signatures: readonly ({ readonly head: string } & Kind)[] = [
  { head: '%PDF-', is: { id: 'PDF', en: 'a PDF' }, printable: true },
  {
    head: 'PK\u0003\u0004',
    is: { id: 'arsip ZIP (mungkin .docx atau .xlsx)', en: 'a ZIP archive (perhaps a .docx or .xlsx)' },
  },
  {
    head: '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
    is: { id: 'dokumen Office lama', en: 'an old Office document' },
  },
  { head: '{\\rtf', is: { id: 'RTF', en: 'RTF' }, printable: true },
  { head: '\u0089PNG', is: { id: 'gambar PNG', en: 'a PNG picture' } },
  { head: '\u00ff\u00d8\u00ff', is: { id: 'gambar JPEG', en: 'a JPEG picture' } },
  { head: 'GIF8', is: { id: 'gambar GIF', en: 'a GIF picture' } },
  { head: 'ID3', is: { id: 'rekaman MP3', en: 'an MP3 recording' } },
  { head: 'OggS', is: { id: 'rekaman OGG', en: 'an OGG recording' } },
  { head: 'RIFF', is: { id: 'rekaman WAV', en: 'a WAV recording' } },
  { head: '\u001f\u008b', is: { id: 'arsip GZIP', en: 'a GZIP archive' } },
  { head: 'Rar!', is: { id: 'arsip RAR', en: 'a RAR archive' } },
];

/** What a file is by its first bytes, where they belong to a format that is not text. */
export function kindOfContent(bytes: Uint8Array): Kind | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  // Sound and video of phones: a box of type `ftyp` behind its length.
  if (head.slice(4) === 'ftyp')
    return { is: { id: 'rekaman suara atau video', en: 'a recording of sound or video' } };
  return signatures.find((signature) => head.startsWith(signature.head));
}
