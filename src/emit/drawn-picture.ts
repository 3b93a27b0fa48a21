import { createHash } from 'node:crypto';
import type { Table, TablePicture } from '../model/table.js';
import type { Pictures } from './format.js';
import { type RasterKind, rasterSize } from './raster-size.js';

/** A picture that a format can show. */
export interface DrawnPicture extends TablePicture {
  readonly bytes: Uint8Array;
  readonly kind: RasterKind;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The same for the same bytes. */
  readonly id: string;
}

/** A picture with its bytes; undefined where they cannot be read or are no picture that Word and browsers know. */
export function drawnPicture(
  picture: TablePicture,
  pictures: Pictures | undefined,
): DrawnPicture | undefined {
  const bytes = pictures?.bytes(picture.path);
  const size = bytes && rasterSize(bytes);
  if (!bytes || !size) return undefined;
  return { ...picture, bytes, ...size, id: createHash('sha256').update(bytes).digest('hex').slice(0, 16) };
}

/** Paths of the pictures in some tables that no format can show: missing, or no picture; each once. */
export function undrawnPictures(tables: readonly Table[], pictures: Pictures): string[] {
  const paths = new Set<string>();
  for (const { cells } of tables)
    for (const picture of cells.flatMap((cell) => cell.pictures ?? []))
      if (!paths.has(picture.path) && !drawnPicture(picture, pictures)) paths.add(picture.path);
  return [...paths];
}
