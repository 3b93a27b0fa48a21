import { strToU8, type Zippable, zipSync } from 'fflate';
import type { DrawnPicture } from '../drawn-picture.js';
import { paragraphXml } from './paragraph.js';
import { picturePart, pictureRelation } from './picture.js';
import type { WordStyles } from './styles.js';
import { namespaces, xmlDeclaration, xmlText } from './xml.js';

export interface WordDocument {
  /** What stands in `<w:body>`, the properties of the last section included. */
  readonly body: string;
  readonly styles: WordStyles;
  readonly theme?: Uint8Array | undefined;
  /** The pictures of the text; the same one may come several times. */
  readonly pictures?: readonly DrawnPicture[];
  readonly title: string;
  /** Name and version of the program. */
  readonly creator: string;
  /** Whether Word is to compute the fields on opening. */
  readonly updateFields: boolean;
}

/** The relationship under which sections find the footer with the page number. */
export const footerId = 'rId3';

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The one date that is written into files: Word wants dates, and a file must not depend on the day it is made. */
const date = '2000-01-01T00:00:00Z';

/** A Word file. The same document gives the same bytes. */
export function packWord(document: WordDocument): Uint8Array {
  const { body, styles, theme, title, creator, updateFields } = document;
  const pictures = [...new Map(document.pictures?.map((one) => [one.id, one])).values()];
  const overrides: [string, string][] = [
    ['/word/document.xml', `${types}.document.main+xml`],
    ['/word/styles.xml', `${types}.styles+xml`],
    ['/word/settings.xml', `${types}.settings+xml`],
    ['/word/footer1.xml', `${types}.footer+xml`],
    ...(theme
      ? [
          ['/word/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'] satisfies [
            string,
            string,
          ],
        ]
      : []),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ];
  const kinds = [...new Set(pictures.map(({ kind }) => kind))].sort();
  const texts: [string, string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${kinds.map((kind) => `<Default Extension="${kind}" ContentType="image/${kind}"/>`).join('')}${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      relationships([
        ['rId1', `${relations}/officeDocument`, 'word/document.xml'],
        [
          'rId2',
          'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          'docProps/core.xml',
        ],
      ]),
    ],
    [
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified></cp:coreProperties>`,
    ],
    [
      'word/_rels/document.xml.rels',
      relationships([
        ['rId1', `${relations}/styles`, 'styles.xml'],
        ['rId2', `${relations}/settings`, 'settings.xml'],
        [footerId, `${relations}/footer`, 'footer1.xml'],
        ...(theme
          ? [['rId4', `${relations}/theme`, 'theme/theme1.xml'] satisfies [string, string, string]]
          : []),
        ...pictures.map(
          (one) =>
            [pictureRelation(one), `${relations}/image`, picturePart(one)] satisfies [string, string, string],
        ),
      ]),
    ],
    ['word/document.xml', `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`],
    ['word/styles.xml', styles.xml],
    [
      'word/settings.xml',
      `<w:settings ${namespaces}>${updateFields ? '<w:updateFields w:val="true"/>' : ''}<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    ],
    ['word/footer1.xml', `<w:ftr ${namespaces}>${pageNumber}</w:ftr>`],
  ];
  const parts: Zippable = {};
  for (const [name, text] of texts)
    parts[name] = strToU8(text.startsWith('<?xml') ? text : `${xmlDeclaration}${text}`);
  if (theme) parts['word/theme/theme1.xml'] = theme;
  for (const one of pictures) parts[`word/${picturePart(one)}`] = [one.bytes, { level: 0 }];
  return zipSync(parts, { level: 6, mtime: new Date(2000, 0, 1) });
}

const pageNumber = paragraphXml('<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>', {
  align: 'center',
});

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}
