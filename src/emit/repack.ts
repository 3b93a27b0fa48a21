import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The one date that is written into files: office formats want dates, and a table must not depend on the day it is made. */
const fixedDate = '2000-01-01T00:00:00Z';

/** An office file with every date in it set to one fixed date, so that the same table gives the same bytes. */
export function repack(bytes: Uint8Array): Uint8Array {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes)).sort(
    ([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1),
  )) {
    if (name.endsWith('/')) continue;
    parts[name] = name === 'docProps/core.xml' ? strToU8(withFixedDates(strFromU8(content))) : content;
  }
  return zipSync(parts, { level: 6, mtime: new Date(2000, 0, 1) });
}

/** The list of content types stands first, as readers that stream expect. */
function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;
}

function withFixedDates(xml: string): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${fixedDate}`);
}
