import { paragraphXml, runXml } from './paragraph.js';
import { xmlText } from './xml.js';

/** A line of a list of contents as it stands until Word builds the list. */
export interface ContentsEntry {
  readonly text: string;
  /** Id of the style: `toc 1`, `toc 2`, `table of figures`. */
  readonly style: string;
  /** The bookmark to which the line leads. */
  readonly bookmark: string;
}

/**
 * A list that Word builds from a field. Until it does, and in programs that do not, it shows the entries, each with the
 * page of its bookmark as a field. Without `docPartObj` LibreOffice prints the code of the field above the list.
 */
export function contentsXml(instruction: string, entries: readonly ContentsEntry[]): string {
  const begin = `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${xmlText(instruction)} </w:instrText></w:r>${mark('separate')}`;
  const last = entries.length - 1;
  const lines = entries.map(({ text, style, bookmark }, index) =>
    paragraphXml(
      `${index === 0 ? begin : ''}<w:hyperlink w:anchor="${bookmark}" w:history="1">${runXml(text)}<w:r><w:tab/></w:r>${pageOf(bookmark)}</w:hyperlink>${index === last ? mark('end') : ''}`,
      { style },
    ),
  );
  return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${lines.join('')}</w:sdtContent></w:sdt>`;
}

function pageOf(bookmark: string): string {
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> PAGEREF ${bookmark} \\h </w:instrText></w:r>${mark('separate')}<w:r><w:t>…</w:t></w:r>${mark('end')}`;
}

function mark(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

/** Runs under a bookmark; numbers are unique in a document. */
export function bookmarked(name: string, number: number, runs: string): string {
  return `<w:bookmarkStart w:id="${number}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${number}"/>`;
}
