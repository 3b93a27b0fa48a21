import { zipSync } from 'fflate';
import { ingestFileFaults as faults } from '../i18n/faults/ingest-files.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Bilingual } from '../model/words.js';
import { kindOfContent } from './content-kind.js';
import { inflateEntry, readDirectory, type ZipEntry } from './zip-parts.js';

const megabyte = 1024 * 1024;
/** The text of a long thesis with all its markup has a tenth of this. */
const largest = 40 * megabyte;
/** XML packs 10 to 60 times; what packs better than this and is large holds no sentences. */
const highestRatio = 150;
const ratioCountsFrom = 8 * megabyte;

/** An archive that holds nothing but the checked text parts of a Word document, or what is wrong with the file. */
export type DocxArchive =
  | { readonly archive: Uint8Array; readonly diagnostic?: undefined }
  | { readonly archive?: undefined; readonly diagnostic: Diagnostic };

/**
 * Opens a .docx and checks it before anything parses it: that it is one, is not encrypted, and does not swell beyond
 * reason, by the sizes it declares and by those it really has. The parts that hold text are packed anew, so that the
 * parser sees nothing that was not checked.
 */
export function checkDocx(bytes: Uint8Array, file: string): DocxArchive {
  const place = { file };
  const refuse = (diagnostic: Diagnostic): DocxArchive => ({ diagnostic });
  if (bytes.length === 0) return refuse(faults.emptyFile.at(place, {}));
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return refuse(isEncryptedPackage(bytes) ? faults.encrypted.at(place, {}) : faults.oldWord.at(place, {}));
  if (!startsWith(bytes, [0x50, 0x4b]))
    return refuse(faults.notDocx.at(place, { is: kindOfContent(bytes)?.is }));
  const entries = readDirectory(bytes);
  if (!entries) return refuse(faults.damagedDocx.at(place, { reason: cutOff }));
  if (entries.some((entry) => entry.encrypted)) return refuse(faults.encrypted.at(place, {}));
  if (!entries.some((entry) => entry.name === '[Content_Types].xml') || !entries.some(isWordPart))
    return refuse(faults.notDocx.at(place, { is: kindOfArchive(entries) }));
  const parts: Record<string, Uint8Array> = {};
  let total = 0;
  for (const entry of entries.filter(isNeeded)) {
    const part = inflateEntry(bytes, entry, largest - total);
    const bomb = () => {
      const megabytes = Math.floor((part instanceof Uint8Array ? part.length : largest) / megabyte);
      return refuse(faults.zipBomb.at(place, { part: entry.name, megabytes, limit: largest / megabyte }));
    };
    if (part === 'too-large') return bomb();
    if (part === 'damaged')
      return refuse(faults.damagedDocx.at(place, { reason: unreadablePart(entry.name) }));
    if (part.length > ratioCountsFrom && part.length > highestRatio * entry.packed) return bomb();
    if (declaresEntities(part)) return refuse(faults.damagedDocx.at(place, { reason: entities(entry.name) }));
    parts[entry.name] = part;
    total += part.length;
  }
  return { archive: zipSync(parts, { level: 0 }) };
}

const cutOff: Bilingual = { id: 'arsipnya terpotong', en: 'its archive is cut off' };
const unreadablePart = (name: string): Bilingual => ({
  id: `bagian ${name} tidak dapat dibaca`,
  en: `the part ${name} cannot be read`,
});
const entities = (name: string): Bilingual => ({
  id: `bagian ${name} mendefinisikan entitas XML, yang tidak pernah dilakukan Word`,
  en: `the part ${name} defines XML entities, which Word never does`,
});

const isWordPart = (entry: ZipEntry) => /^word\/.+\.xml$/.test(entry.name);

/** The text and what numbers and styles it; no pictures, no headers and feet of pages, no fonts. */
function isNeeded({ name }: ZipEntry): boolean {
  if (name === '[Content_Types].xml' || name === '_rels/.rels') return true;
  return (
    /^word\/(?:[^/]+\.xml|_rels\/[^/]+\.rels)$/.test(name) &&
    !/^word\/(?:header|footer|fontTable|webSettings)/.test(name)
  );
}

/** A document type declaration stands before the root element. */
function declaresEntities(part: Uint8Array): boolean {
  return /<!(?:DOCTYPE|ENTITY)/i.test(new TextDecoder().decode(part.subarray(0, 4096)));
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte);
}

/** Word wraps a document with a password into an old-style file with a stream of this name, in UTF-16. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    'EncryptedPackage',
    0,
    'utf16le',
  );
}

function kindOfArchive(entries: readonly ZipEntry[]): Bilingual {
  const has = (head: string) => entries.some((entry) => entry.name.startsWith(head));
  if (has('xl/')) return { id: 'lembar kerja Excel', en: 'an Excel workbook' };
  if (has('ppt/')) return { id: 'presentasi PowerPoint', en: 'a PowerPoint presentation' };
  if (has('META-INF/manifest.xml') || has('mimetype'))
    return { id: 'dokumen OpenDocument', en: 'an OpenDocument file' };
  return { id: 'arsip ZIP biasa', en: 'a plain ZIP archive' };
}
