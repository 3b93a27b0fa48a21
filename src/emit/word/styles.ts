import type { Language } from '../../model/words.js';
import { namespaces, xmlDeclaration } from './xml.js';

/** Ids of the styles of our own, for the words in tables and for what stands below them. */
export const tableTextStyle = 'DayaTableText';
export const tableNoteStyle = 'DayaTableNote';

/** Styles that Word knows by name, whatever their id: in an Indonesian Word `heading 1` has the id *Judul1*. */
const known = {
  'heading 1':
    '<w:pPr><w:keepNext/><w:spacing w:before="0" w:after="240"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>',
  'heading 2':
    '<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>',
  caption:
    '<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr>',
  'toc 1': listStyle(0),
  'toc 2': listStyle(360),
  'table of figures': listStyle(0),
} as const;

export type KnownStyle = keyof typeof known;

const ids: Readonly<Record<KnownStyle, string>> = {
  'heading 1': 'Heading1',
  'heading 2': 'Heading2',
  caption: 'Caption',
  'toc 1': 'TOC1',
  'toc 2': 'TOC2',
  'table of figures': 'TableofFigures',
};

/** A line of a list of contents: dots lead to the page number at the right margin. */
function listStyle(left: number): string {
  return `<w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="7937"/></w:tabs><w:spacing w:before="0" w:after="40"/><w:ind w:left="${left}" w:right="567"/></w:pPr>`;
}

/** The part word/styles.xml, and the id under which it has each of the styles that Word knows. */
export interface WordStyles {
  readonly xml: string;
  readonly ids: Readonly<Record<KnownStyle, string>>;
  /** How much wider than those of Times New Roman the letters may be. */
  readonly breadth: number;
}

/** The styles of a document without a template. */
export function ownStyles(language: Language): WordStyles {
  const tongue = language === 'id' ? 'id-ID' : 'en-GB';
  const font =
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>';
  return withOwn(
    `${xmlDeclaration}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>${font}<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="${tongue}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>',
  );
}

/** The styles of a template, with those added that it lacks; undefined where the XML is no list of styles. */
export function templateStyles(xml: string): WordStyles | undefined {
  return /<w:styles[\s>]/.test(xml) && xml.includes('</w:styles>') ? withOwn(xml) : undefined;
}

function withOwn(xml: string): WordStyles {
  const found = paragraphStyles(xml);
  const normal = found.get('normal');
  const basedOn = normal === undefined ? '' : `<w:basedOn w:val="${normal}"/>`;
  const names = Object.keys(known) as KnownStyle[];
  const added = names
    .filter((name) => !found.has(name))
    .map((name) => styleXml(ids[name], name, `${basedOn}<w:qFormat/>${known[name]}`));
  const look =
    '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>';
  added.push(
    styleXml(tableTextStyle, 'Daya Table Text', `${basedOn}${look}`),
    styleXml(tableNoteStyle, 'Daya Table Note', `${basedOn}${look.replace('w:before="0"', 'w:before="60"')}`),
  );
  const end = xml.lastIndexOf('</w:styles>');
  return {
    xml: `${xml.slice(0, end)}${added.join('')}${xml.slice(end)}`,
    ids: Object.fromEntries(names.map((name) => [name, found.get(name) ?? ids[name]])) as WordStyles['ids'],
    breadth: narrow.test(usualFont(xml)) ? 1 : broad,
  };
}

/** Fonts as narrow as Times New Roman; others may be as broad as Arial, Verdana left aside. */
const narrow = /times|liberation serif|tinos|garamond|cambria|calibri|^$/i;
const broad = 1.17;

/** The font of running text: that of the style *Normal*, else that of the whole document; empty where neither names one. */
function usualFont(xml: string): string {
  const styles = xml.match(/<w:style\b[\s\S]*?<\/w:style>/g) ?? [];
  const standard = styles.find((style) => /<w:name\s+w:val="normal"/i.test(style)) ?? '';
  const whole = /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/.exec(xml)?.[0] ?? '';
  const named = /<w:rFonts\b[^>]*\bw:ascii="([^"]*)"/;
  return named.exec(standard)?.[1] ?? named.exec(whole)?.[1] ?? '';
}

function styleXml(id: string, name: string, content: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;
}

/** Name of a paragraph style in small letters → its id. */
function paragraphStyles(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, attributes, body] of xml.matchAll(/<w:style\b([^>]*)>([\s\S]*?)<\/w:style>/g)) {
    if (!/w:type="paragraph"/.test(attributes!)) continue;
    const name = /<w:name\s+w:val="([^"]*)"/.exec(body!)?.[1]?.toLowerCase();
    const id = /w:styleId="([^"]*)"/.exec(attributes!)?.[1];
    if (name !== undefined && id !== undefined && !found.has(name)) found.set(name, id);
  }
  return found;
}
