import { ingestFileFaults } from '../i18n/faults/ingest-files.js';
import { ingestHeadFaults } from '../i18n/faults/ingest-head.js';
import { ingestLabelFaults } from '../i18n/faults/ingest-labels.js';
import { ingestOptionFaults } from '../i18n/faults/ingest-options.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { DocumentMeta, SpeakerRole } from '../model/document.js';
import type { Informant } from '../model/register.js';
import { sameLabel } from '../text/units.js';
import type { Block, Reading } from './blocks.js';
import { writeBody } from './body.js';
import { idOfFile } from './document-id.js';
import { type MetaDraft, mergeDrafts, techniqueIn } from './draft.js';
import { FileLines } from './file-lines.js';
import { draftOfOptions } from './flags.js';
import { readFront } from './front.js';
import { type HeadReading, readHead } from './head.js';
import type { IngestResult } from './ingest.js';
import { type LabelReport, reportLabels } from './label-report.js';
import { acceptLabels, tallyLabels } from './labels.js';
import { finishMeta } from './meta.js';
import type { IngestOptions } from './options.js';
import { roleOf } from './roles.js';
import { labelRemarks, unknownInformants, unknownSpeakers } from './speakers.js';
import { splitBlocks } from './split.js';
import { type Piece, type TableReading, toPieces } from './turns.js';

/** Makes documents of blocks: parts, their heads, the labels of the whole file, the turns of each part. */
export async function readTalk(
  reading: Reading & { kind: 'blocks' },
  file: string,
  options: IngestOptions,
  register: readonly Informant[],
): Promise<IngestResult> {
  const diagnostics: Diagnostic[] = [...reading.diagnostics];
  const front = reading.front ? readFront(reading.front, file, register) : { draft: {}, diagnostics: [] };
  const flags = draftOfOptions(options, register);
  const given = mergeDrafts(front.draft, flags);
  diagnostics.push(...front.diagnostics);

  const cut = await splitBlocks(reading.blocks, options.split, file);
  if ('diagnostic' in cut)
    return { documents: [], labels: [], diagnostics: [...diagnostics, cut.diagnostic] };
  const technique = given.technique ?? techniqueOfTitle(reading.blocks);
  const tally = tallyLabels(reading.blocks);
  const lines = new FileLines(file, reading.blocks);
  const context = { file, register, tally, technique };
  const preamble = readHead(cut.preamble, context);
  const heads = cut.parts.map((part) => readHead(part, context));
  diagnostics.push(...preamble.diagnostics, ...heads.flatMap((head) => head.diagnostics));

  const named = given.speakers ?? {};
  const table = options.table && { ...options.table, labels: { question: 'P', answer: 'N' } };
  const talk = [...preamble.blocks, ...heads.flatMap((head) => head.blocks)];
  const spoken = tallyLabels(talk);
  const accepted = acceptLabels(spoken, {
    named: Object.keys(named),
    register,
    technique: technique ?? heads[0]?.draft.technique,
  });
  const labels = new Map(
    [...spoken].filter(([key]) => accepted.keys.has(key)).map(([key, one]) => [key, one.label]),
  );
  if (table) {
    const fault = tableFault(talk, table, file);
    if (fault) diagnostics.push(fault);
    for (const label of ['P', 'N']) labels.set(sameLabel(label), labels.get(sameLabel(label)) ?? label);
    table.labels.question = labels.get('p')!;
    table.labels.answer = labels.get('n')!;
  }
  const absent = table
    ? Object.fromEntries(Object.entries(named).filter(([label]) => !labels.has(sameLabel(label))))
    : named;
  diagnostics.push(...labelRemarks(spoken, accepted, absent, lines));

  const maker = new PartMaker(lines, register, labels, table, named, diagnostics);
  const stated = given.id ?? heads[0]?.draft.id;
  const base = options.id ?? idOfFile(stated === undefined ? file : `${stated}.md`);
  const parts = partsOf(preamble, heads, maker);
  parts.forEach(({ blocks, draft }, i) => {
    const id = options.split ? `${base}-${i + 1}` : base;
    maker.make(id, blocks, mergeDrafts(preamble.draft, draft, given), technique);
  });
  const left = accepted.left.map(({ label }) => label);
  for (const { meta } of maker.documents)
    if (
      /^(?:interview|fgd)$/.test(meta.technique) &&
      Object.keys(meta.speakers).length === 0 &&
      !isNote(meta, left.length)
    )
      diagnostics.push(ingestLabelFaults.noSpeakers.at({ file, line: 1 }, { seen: left }));
  const informants = maker.documents.flatMap(({ meta }) => [...meta.informants]);
  diagnostics.push(...unknownInformants(informants, register, { file }));
  if (!table) diagnostics.push(...tablesKept(talk, file));
  return { documents: maker.documents, labels: maker.labels, diagnostics };
}

/** Whether a document without speakers is the researcher's account: about a case, and with nothing in it that looks like a label. */
function isNote({ about }: DocumentMeta, labels: number): boolean {
  return about !== undefined && labels === 0;
}

/** What stands before the first part belongs to it, unless people speak there: then it is a part itself. */
function partsOf(
  preamble: HeadReading,
  heads: readonly HeadReading[],
  maker: PartMaker,
): readonly HeadReading[] {
  if (preamble.blocks.length === 0) return heads;
  const speaks = maker.piecesOf(preamble.blocks).pieces.some((piece) => piece.kind === 'turn');
  if (speaks) return [preamble, ...heads];
  const [first, ...rest] = heads;
  return [{ ...first!, blocks: [...preamble.blocks, ...first!.blocks] }, ...rest];
}

/** Makes the documents of a file's parts. */
class PartMaker {
  readonly documents: IngestResult['documents'][number][] = [];
  readonly labels: LabelReport[] = [];

  constructor(
    readonly lines: FileLines,
    readonly register: readonly Informant[],
    readonly spellings: ReadonlyMap<string, string>,
    readonly table: TableReading | undefined,
    readonly named: Readonly<Record<string, SpeakerRole>>,
    readonly diagnostics: Diagnostic[],
  ) {}

  piecesOf(blocks: readonly Block[]): { pieces: Piece[]; repeated: number[] } {
    return toPieces(blocks, this.spellings, this.table);
  }

  make(id: string, blocks: readonly Block[], draft: MetaDraft, stated: string | undefined): void {
    const { register } = this;
    const { file } = this.lines;
    const { pieces, repeated } = this.piecesOf(blocks);
    const body = writeBody(pieces, this.spellings);
    if (body.trim() === '') {
      this.diagnostics.push(ingestFileFaults.noText.at({ file }, { pictures: 0 }));
      return;
    }
    const speakers = this.#roles(pieces, draft.informants ?? []);
    const reports = reportLabels(id, pieces, speakers);
    const technique = draft.technique ?? stated ?? (reports.length > 0 ? 'interview' : 'documentation');
    if (draft.technique === undefined && stated === undefined)
      this.diagnostics.push(ingestHeadFaults.techniqueAssumed.at({ file }, { technique }));
    if (repeated.length > 0)
      this.diagnostics.push(
        ingestLabelFaults.repeatedSegment.at(
          { file, line: repeated[0]! },
          { count: repeated.length },
          this.lines.text(repeated[0]!),
        ),
      );
    const grounds = { interviewer: draft.interviewer, informants: draft.informants ?? [] };
    this.diagnostics.push(...unknownSpeakers(reports, register, grounds, this.lines));
    this.labels.push(...reports);
    this.documents.push({ meta: finishMeta(id, technique, draft, speakers), body });
  }

  /** Every label that speaks, in order of first speech. The columns of a table were given their sides by the user. */
  #roles(pieces: readonly Piece[], informants: readonly string[]): Record<string, SpeakerRole> {
    const roles = new Map<string, SpeakerRole>();
    for (const piece of pieces) {
      if (piece.kind !== 'turn' || roles.has(piece.label)) continue;
      const role = roleOf(piece.label, this.named, this.register);
      const side = role === 'unknown' ? this.#sideOfTable(piece.label, informants) : undefined;
      roles.set(piece.label, side ?? role);
    }
    return Object.fromEntries(roles);
  }

  #sideOfTable(label: string, informants: readonly string[]): SpeakerRole | undefined {
    if (label === this.table?.labels.question) return 'interviewer';
    return label === this.table?.labels.answer && informants.length === 1 ? informants[0] : undefined;
  }
}

/** The technique that the first lines name, as in “TRANSKRIP WAWANCARA”. */
function techniqueOfTitle(blocks: readonly Block[]): string | undefined {
  for (const block of blocks.slice(0, 3)) {
    const text = block.kind === 'heading' ? block.text : block.kind === 'text' ? block.lines[0]!.text : '';
    if (/[:?]/.test(text) || text.split(/\s+/u).length > 12) continue;
    const technique = techniqueIn(text);
    if (technique) return technique;
  }
  return undefined;
}

function tableFault(blocks: readonly Block[], table: TableReading, file: string): Diagnostic | undefined {
  const widths = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows[0]?.length ?? 0] : []));
  if (widths.some((width) => width >= Math.max(table.question, table.answer))) return undefined;
  return ingestOptionFaults.noTable.at({ file }, { columns: widths });
}

function tablesKept(blocks: readonly Block[], file: string): Diagnostic[] {
  const tables = blocks.filter((block) => block.kind === 'table');
  if (tables.length === 0) return [];
  const heads = tables.map((table) => table.rows[0] ?? []).sort((a, b) => b.length - a.length)[0]!;
  const args = { count: tables.length, columns: heads.length, ...talkColumns(heads) };
  return [ingestFileFaults.tablesKept.at({ file, line: tables[0]!.line }, args)];
}

/** Which columns (from 1) seem to hold questions and answers: by their heads, else the last two. */
function talkColumns(heads: readonly string[]): Pick<TableReading, 'question' | 'answer'> {
  const column = (pattern: RegExp) => heads.findIndex((head) => pattern.test(head)) + 1;
  return {
    question: column(/tanya|question/i) || Math.max(1, heads.length - 1),
    answer: column(/jawab|answer|response/i) || heads.length,
  };
}
