import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  HeadingLevel,
  type ICommentOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  TabStopType,
  TextRun,
} from 'docx';
import type { Review, ReviewBlock, ReviewComment } from '../model/review.js';
import type { Language } from '../model/words.js';
import { clean, cleanLine } from './clean.js';
import { repack } from './repack.js';

/** For comments of the rules, which have no time. */
const noTime = '2000-01-01T00:00:00.000Z';
const pale = '606060';
/** Twentieths of a point: where the words begin behind the address. */
const indent = 1134;

/** A Word document of a transcript whose codings are comments by coder. The same review gives the same bytes. */
export async function reviewDocx(review: Review, language: Language): Promise<Uint8Array> {
  const document = new Document({
    title: cleanLine(review.title),
    creator: 'daya',
    styles: {
      default: {
        document: {
          run: {
            font: 'Times New Roman',
            size: 24,
            language: { value: language === 'id' ? 'id-ID' : 'en-GB' },
          },
        },
      },
    },
    comments: { children: review.comments.map(wordComment) },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        children: [
          ...headOf(review),
          ...review.blocks.map((block, i) => paragraphOf(block, cutsOf(review.comments, i))),
        ],
      },
    ],
  });
  return repack(new Uint8Array(await Packer.toBuffer(document)));
}

function wordComment({ author, at, lines }: ReviewComment, id: number): ICommentOptions {
  const name = cleanLine(author);
  return {
    id,
    author: name,
    initials: initialsOf(name),
    date: new Date(at ?? noTime),
    children: lines.map(
      (line, i) =>
        new Paragraph({
          children: [
            new TextRun({
              text: cleanLine(line),
              size: 20,
              bold: i === 0,
              ...(i === lines.length - 1 && { color: pale, size: 14 }),
            }),
          ],
        }),
    ),
  };
}

function initialsOf(name: string): string {
  const letters = name.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? ['?'];
  return letters.slice(0, 3).join('').toUpperCase();
}

function headOf({ title, head, instructions }: Review): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(cleanLine(title))] }),
    ...head.map(
      ([name, value]) =>
        new Paragraph({
          children: [
            new TextRun({ text: `${cleanLine(name)}: `, bold: true }),
            new TextRun(cleanLine(value)),
          ],
        }),
    ),
    ...instructions.map(
      (text) =>
        new Paragraph({
          spacing: { before: 60 },
          children: [new TextRun({ text: cleanLine(text), italics: true, size: 20, color: pale })],
        }),
    ),
    new Paragraph({}),
  ];
}

/** What happens at a place of a block's text: comments end and begin. */
interface Cut {
  readonly offset: number;
  readonly ends: readonly number[];
  readonly starts: readonly number[];
}

function cutsOf(comments: readonly ReviewComment[], block: number): Cut[] {
  const cuts = new Map<number, { ends: number[]; starts: number[] }>();
  const at = (offset: number) => {
    const cut = cuts.get(offset) ?? { ends: [], starts: [] };
    cuts.set(offset, cut);
    return cut;
  };
  comments.forEach(({ from, to }, id) => {
    if (from.block === block) at(from.offset).starts.push(id);
    if (to.block === block) at(to.offset).ends.push(id);
  });
  return [...cuts].sort(([a], [b]) => a - b).map(([offset, cut]) => ({ offset, ...cut }));
}

function paragraphOf({ address, label, text, aside }: ReviewBlock, cuts: readonly Cut[]): Paragraph {
  const children: ParagraphChild[] = [];
  if (address !== undefined) children.push(new TextRun({ text: `${address}\t`, size: 16, color: pale }));
  // The blank that does not break tells a label from words that end in a colon, when the file comes back.
  if (label !== undefined) children.push(new TextRun({ text: `${cleanLine(label)}:\u00a0`, bold: true }));
  const style = { ...(aside && { color: pale }), ...(address === undefined && { bold: true }) };
  let done = 0;
  for (const { offset, ends, starts } of cuts) {
    children.push(...runsOf(text.slice(done, offset), style));
    for (const id of ends)
      children.push(new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] }));
    for (const id of starts) children.push(new CommentRangeStart(id));
    done = offset;
  }
  children.push(...runsOf(text.slice(done), style));
  return new Paragraph({
    children,
    spacing: { after: 120 },
    ...(address !== undefined && {
      indent: { left: indent, hanging: indent },
      tabStops: [{ type: TabStopType.LEFT, position: indent }],
    }),
  });
}

function runsOf(text: string, style: { readonly color?: string; readonly bold?: boolean }): TextRun[] {
  if (text === '') return [];
  return clean(text)
    .split('\n')
    .map((line, i) => new TextRun({ text: line, ...style, ...(i > 0 && { break: 1 }) }));
}
