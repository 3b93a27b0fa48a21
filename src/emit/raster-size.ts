/** The kinds of pictures that both Word and browsers show. */
export type RasterKind = 'png' | 'jpeg' | 'gif';

interface RasterSize {
  readonly kind: RasterKind;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Kind and size of a picture from its first bytes (PNG: IHDR; GIF: screen descriptor; JPEG: frame header); undefined for anything else. */
export function rasterSize(bytes: Uint8Array): RasterSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = pngSize(view) ?? gifSize(view) ?? jpegSize(view);
  return found && found.width > 0 && found.height > 0 ? found : undefined;
}

function pngSize(view: DataView): RasterSize | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452)
    return undefined;
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gifSize(view: DataView): RasterSize | undefined {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return undefined;
  return { kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Walks the segments of a JPEG to the first frame header. */
function jpegSize(view: DataView): RasterSize | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
