import type { Table, TablePicture } from '../model/table.js';
import type { Language } from '../model/words.js';
import { cleanLine } from './clean.js';
import { type DrawnPicture, drawnPicture } from './drawn-picture.js';
import type { Pictures } from './format.js';
import { type Grid, gridOf, picturesOf, spoken } from './grid.js';
import { captionXml, sequenceOf } from './word/caption.js';
import { bookmarked, type ContentsEntry, contentsXml } from './word/contents.js';
import { footerId, packWord } from './word/package.js';
import { sectionXml } from './word/page.js';
import { paragraphXml, runXml } from './word/paragraph.js';
import { type LaidOut, laidOutTogether } from './word/parts.js';
import { ownStyles, type WordStyles } from './word/styles.js';
import { tableBlocks } from './word/table-blocks.js';
import { readTemplate } from './word/template.js';

/** An appendix: its title without the number, and its tables. */
export interface Appendix {
  readonly title: string;
  readonly tables: readonly AppendixTable[];
}

export interface AppendixTable {
  /** What stands above the table, where it is not the only one of its sort. */
  readonly heading?: string;
  readonly table: Table;
  /** Begins on a new page: a form that is given away by itself. */
  readonly ownPage?: boolean;
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
  readonly pictures?: Pictures;
}

const words = {
  appendix: { id: 'Lampiran', en: 'Appendix' },
  appendices: { id: 'Lampiran', en: 'Appendices' },
  contents: { id: 'Daftar lampiran', en: 'Contents' },
  tables: { id: 'Daftar tabel lampiran', en: 'List of tables' },
} as const;

/** The chapter of tables in appendices, so that *Tabel L.3* is never taken for a table of the thesis itself. */
const chapter = { id: 'L', en: 'A' } as const;

/** A table with its place in the file settled. */
interface Placed {
  /** Heading of the appendix, where the table is its first. */
  readonly appendix?: string;
  readonly heading?: string;
  readonly table: Table;
  readonly grid: Grid;
  readonly parts: readonly LaidOut[];
  readonly wide: boolean;
  readonly ownPage: boolean;
  /** Number in the file, from 1. */
  readonly number: number;
}

/**
 * A Word document of numbered appendices: contents, list of tables, then each appendix on a new page. Both lists are
 * fields that Word fills in with page numbers; until then they show the headings and captions. Wide tables lie on their
 * side. The same appendices give the same bytes. Throws a `Failure` where the template is no Word document.
 */
export function appendicesDocx(appendices: readonly Appendix[], options: AppendicesOptions): Uint8Array {
  const { language, template } = options;
  const lent = template && readTemplate(template);
  const styles = lent?.styles ?? ownStyles(language);
  const placed = place(appendices, options, styles.breadth);
  return packWord({
    body: `${front(placed, styles, options)}${sections(placed, styles, language)}`,
    styles,
    pictures: placed.flatMap(({ grid }) => picturesOf(grid)),
    theme: lent?.theme,
    title: `${words.appendices[language]}: ${cleanLine(options.title)}`,
    creator: options.tool,
    updateFields: true,
  });
}

/** Tables are counted through all appendices, as the fields of Word do; those of an appendix are laid out together. */
function place(
  appendices: readonly Appendix[],
  { label, language, pictures }: AppendicesOptions,
  breadth: number,
): Placed[] {
  const draw = (picture: TablePicture): DrawnPicture | undefined => drawnPicture(picture, pictures);
  let number = 0;
  return appendices.flatMap(({ title, tables }, index) => {
    const numbered = tables.map(({ heading, table, ownPage = false }) => {
      number += 1;
      const furniture = { ...table.furniture, label, chapter: chapter[language], number };
      // The list of tables shows the whole paragraph of a caption, so what a caption explains stands below the table.
      const notes = [table.caption, ...table.notes].filter((text) => text !== '');
      const one = { ...table, furniture, caption: '', notes };
      return { heading, table: one, grid: spoken(gridOf(one, draw), language), number, ownPage };
    });
    const parts = laidOutTogether(
      numbered.map(({ grid }) => grid),
      breadth,
    );
    return numbered.map(
      ({ heading, ...rest }, at): Placed => ({
        ...rest,
        ...(heading !== undefined && { heading: cleanLine(heading) }),
        parts: parts[at]!,
        wide: parts[at]!.some(({ layout }) => layout.wide),
        ...(at === 0 && { appendix: `${words.appendix[language]} ${index + 1}. ${cleanLine(title)}` }),
      }),
    );
  });
}

/** The pages of contents, a section of their own. */
function front(
  placed: readonly Placed[],
  styles: WordStyles,
  { language, label }: AppendicesOptions,
): string {
  const { ids } = styles;
  const entries = placed.flatMap(({ appendix, heading, number }): ContentsEntry[] => [
    ...(appendix === undefined
      ? []
      : [{ text: appendix, style: ids['toc 1'], bookmark: bookmark('appendix', number) }]),
    ...(heading === undefined
      ? []
      : [{ text: heading, style: ids['toc 2'], bookmark: bookmark('heading', number) }]),
  ]);
  const captions = placed.map(({ table, number }) => ({
    text: cleanLine(`${label} ${chapter[language]}.${number} ${table.title}`),
    style: ids['table of figures'],
    bookmark: bookmark('caption', number),
  }));
  return [
    title(words.contents[language], false),
    contentsXml('TOC \\h \\o "1-2"', entries),
    title(words.tables[language], true),
    contentsXml(`TOC \\c "${sequenceOf(label)}" \\h`, captions),
    paragraphXml('', { section: sectionXml(false, footerId) }),
  ].join('');
}

/** A title that no list shows: it has no heading style. */
function title(text: string, pageBreakBefore: boolean): string {
  return (
    paragraphXml(runXml(text, { bold: true, size: 14 }), { pageBreakBefore, align: 'center' }) +
    paragraphXml('')
  );
}

/** The appendices, in a new section wherever the page has to be turned. */
function sections(placed: readonly Placed[], styles: WordStyles, language: Language): string {
  const { ids } = styles;
  let wide = placed[0]?.wide ?? false;
  let turned = true;
  const blocks: string[] = [];
  for (const { appendix, heading, table, grid, parts, number, ...one } of placed) {
    if (one.wide !== wide) {
      blocks.push(paragraphXml('', { section: sectionXml(wide, footerId) }));
      wide = one.wide;
      turned = true;
    }
    if (appendix !== undefined)
      blocks.push(
        paragraphXml(bookmarked(bookmark('appendix', number), number * 3, runXml(appendix)), {
          style: ids['heading 1'],
          keepNext: true,
          pageBreakBefore: !turned,
        }),
      );
    if (heading !== undefined)
      blocks.push(
        paragraphXml(bookmarked(bookmark('heading', number), number * 3 + 1, runXml(heading)), {
          style: ids['heading 2'],
          keepNext: true,
        }),
      );
    blocks.push(
      captionXml(table, grid, styles, {
        pageBreakBefore: one.ownPage && !turned && appendix === undefined && heading === undefined,
        wrap: (runs) => bookmarked(bookmark('caption', number), number * 3 + 2, runs),
      }),
      tableBlocks(parts, language),
    );
    turned = false;
  }
  return `${blocks.join('')}${sectionXml(wide, footerId)}`;
}

/** Bookmarks are named as Word names those of its own lists. */
function bookmark(what: 'appendix' | 'heading' | 'caption', number: number): string {
  const kinds = { appendix: 1, heading: 2, caption: 3 };
  return `_Toc${kinds[what]}${String(number).padStart(7, '0')}`;
}
