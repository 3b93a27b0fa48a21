import type { Reader } from './blocks.js';

/** Formats of raw files: each is loaded when the first file of it is read. */
const loaders: Readonly<Record<string, () => Promise<Reader>>> = {
  txt: async () => (await import('./readers/txt.js')).txt,
  md: async () => (await import('./readers/md.js')).md,
  docx: async () => (await import('./readers/docx.js')).docx,
  vtt: async () => (await import('./readers/vtt.js')).vtt,
  srt: async () => (await import('./readers/srt.js')).srt,
  csv: async () => (await import('./readers/csv.js')).csv,
};

/** The formats that can be read, as endings of file names. */
export const formats: readonly string[] = Object.keys(loaders);

const aliases: Readonly<Record<string, string>> = { text: 'txt', markdown: 'md', docm: 'docx', tsv: 'csv' };

/** The ending of a file name, lower case, without the dot; empty where it has none. */
export function extensionOf(fileName: string): string {
  return /[^/\\]\.([^./\\]*)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** The reader for a file name; undefined where its ending is none that can be read. */
export async function readerFor(fileName: string): Promise<Reader | undefined> {
  const extension = extensionOf(fileName);
  const id = Object.hasOwn(aliases, extension) ? aliases[extension]! : extension;
  return Object.hasOwn(loaders, id) ? await loaders[id]!() : undefined;
}
