import type { DrawnPicture } from '../drawn-picture.js';
import { hashNumber } from './hash-number.js';
import { xmlText } from './xml.js';

/** English Metric Units: 9525 a pixel at 96 to the inch, 635 a twentieth of a point. */
const emu = { pixel: 9525, twip: 635 };
/** Tallest picture in a cell: 4 cm. */
const tallest = 4 * 360_000;
/** What cells leave free beside their text, in twentieths of a point. */
const cellMargins = 160;

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

/** A picture in line with the text, at most as wide as its cell (in twentieths of a point); its words for those who do not see it go along. */
export function pictureXml(picture: DrawnPicture, cellWidth: number, place: string): string {
  const { id, alt } = picture;
  const natural = { width: picture.width * emu.pixel, height: picture.height * emu.pixel };
  const scale = Math.min(1, ((cellWidth - cellMargins) * emu.twip) / natural.width, tallest / natural.height);
  const cx = Math.round(natural.width * scale);
  const cy = Math.round(natural.height * scale);
  const number = hashNumber(`${id}${place}`);
  const named = `id="${number}" name="${id}" descr="${xmlText(alt)}"`;
  return (
    `<w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${named}/>` +
    `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture">` +
    `<pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${pictureRelation(picture)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}

/** The relationship under which the text finds a picture. */
export function pictureRelation({ id }: DrawnPicture): string {
  return `rIdPicture${id}`;
}

/** The part of the file that holds a picture, below `word/`. */
export function picturePart({ id, kind }: DrawnPicture): string {
  return `media/${id}.${kind}`;
}
