import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import type { Table } from '../model/table.js';
import type { Language } from '../model/words.js';
import { cleanLine } from './clean.js';
import { blocksOf, needsWidePage, ownStyles, pageOf, sequenceOf, stylesOf } from './formats/docx.js';
import { repack } from './repack.js';

/** An appendix: its title without the number, and its tables, each under a heading of its own where it has one. */
export interface Appendix {
  readonly title: string;
  readonly tables: readonly { readonly heading?: string; readonly table: Table }[];
}

export interface AppendicesOptions {
  readonly language: Language;
  /** Title of the study, for the properties of the file. */
  readonly title: string;
  /** Name and version of the program. */
  readonly tool: string;
  /** What tables are called in captions: *Tabel*. */
  readonly label: string;
  /** A Word document whose styles are taken over. */
  readonly template?: Uint8Array;
}

const words = {
  appendix: { id: 'Lampiran', en: 'Appendix' },
  appendices: { id: 'Lampiran', en: 'Appendices' },
  contents: { id: 'Daftar lampiran', en: 'Contents' },
  tables: { id: 'Daftar tabel lampiran', en: 'List of tables' },
} as const;

/** The chapter of tables in appendices, so that *Tabel L.3* is never taken for a table of the thesis itself. */
const chapter = { id: 'L', en: 'A' } as const;

/**
 * A Word document of numbered appendices: contents, list of tables, then each appendix on a new page. Both lists are
 * fields that Word fills in with page numbers; until then they show the headings and captions. Wide tables lie on their
 * side. The same appendices give the same bytes. Throws a `Failure` where the template is no Word document.
 */
export async function appendicesDocx(
  appendices: readonly Appendix[],
  options: AppendicesOptions,
): Promise<Uint8Array> {
  const { language, template } = options;
  const styles = template && stylesOf(template);
  const numbered = numberTables(appendices, options);
  const headings = headingStyles(styles);
  const document = new Document({
    title: cleanLine(`${words.appendices[language]}: ${options.title}`),
    creator: cleanLine(options.tool),
    features: { updateFields: true },
    ...(styles === undefined ? { styles: withHeadings(language) } : { externalStyles: styles }),
    sections: [
      { ...frame(false), children: front(numbered, options) },
      ...sectionsOf(numbered, headings, language),
    ],
  });
  return repack(new Uint8Array(await Packer.toBuffer(document)));
}

/** Tables are counted through all appendices, as the fields of Word do. */
function numberTables(appendices: readonly Appendix[], { label, language }: AppendicesOptions): Appendix[] {
  let number = 0;
  return appendices.map(({ title, tables }, index) => ({
    title: `${words.appendix[language]} ${index + 1}. ${cleanLine(title)}`,
    tables: tables.map(({ table, ...rest }) => {
      number += 1;
      const furniture = { ...table.furniture, label, chapter: chapter[language], number };
      // The list of tables shows the whole paragraph of a caption, so what a caption explains stands below the table.
      const notes = [table.caption, ...table.notes].filter((text) => text !== '');
      return { ...rest, table: { ...table, furniture, caption: '', notes } };
    }),
  }));
}

function front(appendices: readonly Appendix[], { language, label }: AppendicesOptions): FileChild[] {
  const entries = appendices.flatMap(({ title, tables }) => [
    { title, level: 1 },
    ...tables.flatMap(({ heading }) =>
      heading === undefined ? [] : [{ title: cleanLine(heading), level: 2 }],
    ),
  ]);
  const captions = appendices.flatMap(({ tables }) =>
    tables.map(({ table }) => ({
      title: cleanLine(`${label} ${chapter[language]}.${table.furniture?.number} ${table.title}`),
      level: 1,
    })),
  );
  return [
    frontHeading(words.contents[language], false),
    new TableOfContents(words.contents[language], {
      hyperlink: true,
      beginDirty: false,
      headingStyleRange: '1-2',
      contentChildren: entries.map(entryOf),
    }),
    frontHeading(words.tables[language], true),
    new TableOfContents(words.tables[language], {
      hyperlink: true,
      beginDirty: false,
      captionLabelIncludingNumbers: sequenceOf(label),
      contentChildren: captions.map(entryOf),
    }),
  ];
}

/** A line of a list as it stands until Word builds it. */
function entryOf({ title, level }: { title: string; level: number }): Paragraph {
  return new Paragraph({ indent: { left: (level - 1) * 360 }, children: [new TextRun(title)] });
}

/** A heading that no list shows: it has no heading style. */
function frontHeading(text: string, pageBreakBefore: boolean): Paragraph {
  return new Paragraph({
    pageBreakBefore,
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text, bold: true, size: 28 })],
  });
}

/** Sections of Word, a new one wherever the page has to be turned. */
function sectionsOf(
  appendices: readonly Appendix[],
  styles: HeadingStyles,
  language: Language,
): ISectionOptions[] {
  const sections: { wide: boolean; children: FileChild[] }[] = [];
  for (const appendix of appendices) {
    appendix.tables.forEach(({ heading, table }, index) => {
      const wide = needsWidePage(table);
      let section = sections.at(-1);
      const turned = section === undefined || section.wide !== wide;
      if (section === undefined || turned) {
        section = { wide, children: [] };
        sections.push(section);
      }
      if (index === 0) section.children.push(styles.heading(1, appendix.title, !turned));
      if (heading !== undefined) section.children.push(styles.heading(2, cleanLine(heading), false));
      section.children.push(...blocksOf(table, language));
    });
  }
  return sections.map(({ wide, children }) => ({ ...frame(wide), children }));
}

/** Page and page number of a section. */
function frame(wide: boolean): Omit<ISectionOptions, 'children'> {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return { properties: { page: pageOf(wide) }, footers: { default: new Footer({ children: [number] }) } };
}

interface HeadingStyles {
  heading(level: 1 | 2, text: string, pageBreakBefore: boolean): Paragraph;
}

/** Headings in the styles of a template: Word names them alike in every language, but their ids are translated (*Judul1*). */
function headingStyles(template: string | undefined): HeadingStyles {
  const usual = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;
  const ids = { 1: styleId(template, 'heading 1'), 2: styleId(template, 'heading 2') };
  return {
    heading: (level, text, pageBreakBefore) =>
      new Paragraph({
        ...(ids[level] === undefined ? { heading: usual[level] } : { style: ids[level] }),
        pageBreakBefore,
        keepNext: true,
        children: [new TextRun(text)],
      }),
  };
}

function styleId(styles: string | undefined, name: string): string | undefined {
  for (const [, attributes, body] of (styles ?? '').matchAll(/<w:style\b([^>]*)>([\s\S]*?)<\/w:style>/g)) {
    if (/<w:name\s+w:val="([^"]*)"/.exec(body!)?.[1]?.toLowerCase() === name)
      return /w:styleId="([^"]*)"/.exec(attributes!)?.[1];
  }
  return undefined;
}

/** The usual styles with headings in the type of a thesis. */
function withHeadings(language: Language): ReturnType<typeof ownStyles> {
  const styles = ownStyles(language);
  const run = { bold: true, color: '000000', font: 'Times New Roman' };
  return {
    ...styles,
    default: {
      ...styles.default,
      heading1: { run: { ...run, size: 28 }, paragraph: { spacing: { after: 240 } } },
      heading2: { run: { ...run, size: 24 }, paragraph: { spacing: { before: 240, after: 120 } } },
    },
  };
}
