import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  type IPropertiesOptions,
  type ISectionPropertiesOptions,
  Packer,
  PageOrientation,
  Paragraph,
  SimpleField,
  TableLayoutType,
  TextRun,
  WidthType,
  TableCell as WordCell,
  TableRow as WordRow,
  Table as WordTable,
} from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { usageFaults } from '../../i18n/faults/usage.js';
import { Failure } from '../../model/failure.js';
import type { Table } from '../../model/table.js';
import type { Language } from '../../model/words.js';
import { cleanLine } from '../clean.js';
import type { Format } from '../format.js';
import { type Grid, gridOf, type Printed, spoken } from '../grid.js';
import { repack } from '../repack.js';

/** Twentieths of a point: A4 with the margins of an Indonesian thesis (4, 3, 3, 3 cm). */
const page = { width: 11_906, height: 16_838, margin: { left: 2268, top: 1701, right: 1701, bottom: 1701 } };

/** A Word document with the caption above, a real table whose head repeats on every page, and source and notes below. */
export const docx: Format = {
  id: 'docx',
  async emit(table, { language, template }) {
    const styles = template && stylesOf(template);
    const document = new Document({
      title: cleanLine(table.title),
      creator: cleanLine(table.provenance.tool),
      ...(styles === undefined ? { styles: ownStyles(language) } : { externalStyles: styles }),
      sections: [
        {
          properties: { page: pageOf(needsWidePage(table)) },
          children: blocksOf(table, language),
        },
      ],
    });
    return repack(new Uint8Array(await Packer.toBuffer(document)));
  },
};

/** Size, orientation and margins of a page; a wide one lies on its side. */
export function pageOf(wide: boolean): NonNullable<ISectionPropertiesOptions['page']> {
  const orientation = wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return { size: { width: page.width, height: page.height, orientation }, margin: page.margin };
}

/** Whether a table needs a page on its side. */
export function needsWidePage(table: Table): boolean {
  return isWide(gridOf(table));
}

/** The paragraphs and the table of one table: what a file of several tables is put together from. */
export function blocksOf(table: Table, language: Language): FileChild[] {
  const grid = spoken(gridOf(table), language);
  const below = [...(grid.source ? [grid.source] : []), ...grid.notes];
  return [
    caption(table, grid),
    wordTable(grid),
    ...below.map(
      (text) => new Paragraph({ children: [new TextRun({ text, size: 20 })], spacing: { before: 60 } }),
    ),
  ];
}

/** *Tabel 4.3 Matriks dampak.*, the number a field so that Word builds a list of tables. */
function caption({ title, furniture }: Table, grid: Grid): Paragraph {
  const words = [cleanLine(title), grid.caption].filter((text) => text !== '').join('. ');
  const label = cleanLine(furniture?.label ?? 'Tabel');
  const before = furniture?.chapter === undefined ? `${label} ` : `${label} ${cleanLine(furniture.chapter)}.`;
  return new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [
      new TextRun(before),
      new SimpleField(`SEQ ${sequenceOf(label)} \\* ARABIC`, String(furniture?.number ?? 1)),
      new TextRun(` ${words}`),
    ],
  });
}

/** The name under which Word counts the captions with this label. */
export function sequenceOf(label: string): string {
  return cleanLine(label).replace(/[^\p{L}\p{N}]+/gu, '_');
}

function wordTable(grid: Grid): WordTable {
  const widths = widthsOf(grid);
  const cell = (value: Printed, x: number, bold: boolean): WordCell =>
    new WordCell({
      width: { size: widths[x]!, type: WidthType.DXA },
      children: String(value)
        .split('\n')
        .map(
          (text) =>
            new Paragraph({
              ...(grid.numeric[x] && { alignment: AlignmentType.RIGHT }),
              children: [new TextRun({ text, ...(bold && { bold }), size: 20 })],
            }),
        ),
    });
  const rowOf = (line: readonly Printed[], head: boolean, bold: boolean): WordRow =>
    new WordRow({
      tableHeader: head,
      cantSplit: true,
      children: line.map((value, x) => cell(value, x, bold)),
    });
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return new WordTable({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [
      rowOf(grid.head, true, true),
      ...grid.lines.map((cells) => rowOf(cells, false, false)),
      ...(grid.foot ? [rowOf(grid.foot, false, true)] : []),
    ],
  });
}

/** Whether a table needs a page on its side: many columns, or several of long text. */
function isWide(grid: Grid): boolean {
  const long = longestOf(grid).filter((length) => length > 30).length;
  return grid.head.length > 7 || long > 3;
}

/** Widths of the columns that together fill the page, wider where the text is longer. */
function widthsOf(grid: Grid): number[] {
  const room = (isWide(grid) ? page.height : page.width) - page.margin.left - page.margin.right;
  const least = longestWords(grid).map((length) => Math.min(14, length) * 115 + 230);
  const needed = least.reduce((total, width) => total + width, 0);
  const weights = longestOf(grid).map((length) => Math.sqrt(Math.min(400, Math.max(9, length))));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (needed >= room) return least.map((width) => Math.floor((room * width) / needed));
  // Every column holds its longest word; what is left goes to those whose text asks for more than that.
  const wanted = weights.map((weight, x) => Math.max(0, (room * weight) / sum - least[x]!));
  const more = wanted.reduce((total, width) => total + width, 0);
  return least.map((width, x) =>
    Math.floor(width + (room - needed) * (more > 0 ? wanted[x]! / more : 1 / least.length)),
  );
}

/** Letters of the longest word of each column. */
function longestWords({ head, lines }: Grid): number[] {
  return head.map((_, x) =>
    Math.max(
      4,
      ...[head, ...lines].map((line) =>
        Math.max(
          ...String(line[x] ?? '')
            .split(/\s+/)
            .map((word) => word.length),
        ),
      ),
    ),
  );
}

function longestOf({ head, lines }: Grid): number[] {
  return head.map((_, x) => Math.max(...[head, ...lines].map((line) => String(line[x] ?? '').length)));
}

/** The styles of a document that has no template. */
export function ownStyles(language: Language): NonNullable<IPropertiesOptions['styles']> {
  return {
    default: {
      document: {
        run: {
          font: 'Times New Roman',
          size: 24,
          language: { value: language === 'id' ? 'id-ID' : 'en-GB' },
        },
      },
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        run: { bold: true, size: 22 },
        paragraph: { spacing: { before: 240, after: 120 } },
      },
    ],
  };
}

/** The styles of a template, as XML. Throws a `Failure` where the template is no Word document. */
export function stylesOf(template: Uint8Array): string {
  try {
    const parts = unzipSync(template, {
      filter: ({ name, originalSize }) => name === 'word/styles.xml' && originalSize < 20_000_000,
    });
    const styles = parts['word/styles.xml'];
    if (styles) return strFromU8(styles);
  } catch {
    // Not a zip: the same fault as a zip without styles.
  }
  throw new Failure([usageFaults.badTemplate.at(undefined, {})]);
}
