import type { FormatId } from '../model/settings.js';
import type { Table } from '../model/table.js';
import type { EmitOptions, Format } from './format.js';

/** The formats of tables; each is loaded on first use, since some bring a large library. A contract test compares with the folder. */
const loaders = {
  table: async () => (await import('./formats/table.js')).table,
  csv: async () => (await import('./formats/csv.js')).csv,
  tsv: async () => (await import('./formats/tsv.js')).tsv,
  md: async () => (await import('./formats/md.js')).md,
  html: async () => (await import('./formats/html.js')).html,
  latex: async () => (await import('./formats/latex.js')).latex,
  xlsx: async () => (await import('./formats/xlsx.js')).xlsx,
  docx: async () => (await import('./formats/docx.js')).docx,
  json: async () => (await import('./formats/json.js')).json,
  svg: async () => (await import('./formats/svg.js')).svg,
} satisfies Partial<Record<FormatId, () => Promise<Format>>>;

export type EmittedFormat = keyof typeof loaders;

/** Ids of the formats that tables can be written in. */
export const formatIds = Object.keys(loaders) as EmittedFormat[];

/** Extensions that say which format a file has; the first of a format is the one that `run` gives. */
const extensions: Readonly<Record<EmittedFormat, readonly string[]>> = {
  table: ['txt'],
  csv: ['csv'],
  tsv: ['tsv'],
  md: ['md', 'markdown'],
  html: ['html', 'htm'],
  latex: ['tex', 'latex'],
  xlsx: ['xlsx'],
  docx: ['docx'],
  json: ['json'],
  svg: ['svg'],
};

/** Writes a table. */
export async function emit(
  table: Table,
  format: EmittedFormat,
  options: EmitOptions,
): Promise<string | Uint8Array> {
  return (await loadFormat(format)).emit(table, options);
}

export function loadFormat(id: EmittedFormat): Promise<Format> {
  return loaders[id]();
}

/** The format that a file's name asks for, or undefined. */
export function formatOfFile(name: string): EmittedFormat | undefined {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return formatIds.find((id) => extensions[id].includes(extension));
}

/** The extension of files in a format, without the dot. */
export function extensionOf(format: EmittedFormat): string {
  return extensions[format][0]!;
}

/** Whether a format gives bytes rather than text. */
export function isBinary(format: EmittedFormat): boolean {
  return binary.has(format);
}

const binary: ReadonlySet<string> = new Set(['xlsx', 'docx']);
