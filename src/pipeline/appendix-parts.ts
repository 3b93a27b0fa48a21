import { codebookTable } from '../codebook/tables.js';
import { codingTable } from '../display/coding-table.js';
import { dataCards } from '../display/data-cards.js';
import { displayKind } from '../display/display.js';
import { caseLabel, informantLabel } from '../display/people-axes.js';
import type { Appendix } from '../emit/appendices.js';
import { type AppendixId, appendixWords } from '../i18n/appendices.js';
import type { StudyDocument } from '../model/document.js';
import type { Table } from '../model/table.js';
import { withholdExamples } from '../reduce/withhold.js';
import { reductionAppendix } from './appendix-reduction.js';
import type { AppendixSource } from './appendix-source.js';
import { auditedDocuments, auditSummary } from './audit-summary.js';
import { conclusionTables } from './conclusion.js';
import { plannedDisplays } from './planned-displays.js';
import { hasFindings, triangulationAppendix } from './triangulation-appendix.js';

type Parts = Appendix['tables'];

/** What each appendix consists of; tables without rows are what a study lacks. */
export const appendixParts: Readonly<Record<AppendixId, (source: AppendixSource) => Parts>> = {
  interview: (source) => [{ table: bare(source.display('instrument', { layout: 'wawancara' })) }],
  observation: (source) => [{ table: bare(source.display('instrument', { layout: 'observasi' })) }],
  documentation: (source) => [{ table: bare(source.display('instrument', { layout: 'dokumentasi' })) }],
  grid: (source) => [{ table: bare(source.display('instrument')) }],
  plan: (source) => (isPlanned(source) ? [{ table: bare(source.display('plan')) }] : []),
  profile: (source) => [{ table: bare(source.display('profile')) }],
  consent: (source) => [{ table: bare(source.display('consent')) }],
  fieldwork: (source) => [{ table: bare(source.display('fieldwork')) }],
  transcripts: (source) =>
    perDocument(source, ({ meta }) => !['observation', 'documentation'].includes(meta.technique)),
  'field-notes': (source) =>
    perDocument(source, ({ meta }) => meta.technique === 'observation', 'field-notes'),
  documents: (source) =>
    perDocument(source, ({ meta }) => meta.technique === 'documentation').map(({ heading, table }) => ({
      ...(heading !== undefined && { heading }),
      table: {
        ...table,
        title: titled(source, 'documents', heading),
        cols: table.cols.map((col) =>
          col.key === 'text' ? { ...col, label: source.words.say({ id: 'Isi', en: 'Content' }) } : col,
        ),
      },
    })),
  codebook: codebooks,
  codings: ({ facts, language }) => [{ table: displayKind(codingTable, facts, {}, language) }],
  cards: ({ facts, language, full }) => [
    { table: displayKind(dataCards(full ? undefined : cardsPerCode), facts, {}, language) },
  ],
  reduction: (source) => reductionAppendix(source).map((table) => ({ table })),
  displays: plannedDisplays,
  triangulation: triangulationAppendix,
  'member-checks': (source) => concluded(source, 'member-checks').map((part) => ({ ...part, ownPage: true })),
  conclusions: (source) => concluded(source, 'all'),
  audit: ({ open, language, tool }) => [
    { table: auditSummary(open, language, tool) },
    { table: auditedDocuments(open, language, tool) },
  ],
};

/** Data cards of a code; all the quotations stand in the coding table. */
const cardsPerCode = 2;

/** Without a caption: a register or a guide that no filter narrows needs no word on filters. */
function bare(table: Table): Table {
  return { ...table, caption: '' };
}

/** The title of an appendix as that of a table in it. */
function titled({ words }: AppendixSource, id: AppendixId, about = ''): string {
  return [words.say(appendixWords[id].title), about].filter((part) => part !== '').join(' ');
}

function isPlanned({ open }: AppendixSource): boolean {
  return Object.values(open.study.settings.groups).some(
    ({ planned, wanted }) => planned !== undefined || wanted !== undefined,
  );
}

/** Informants up to which the heading of a transcript has their names; of a group it has the ids. */
const namedInHeading = 3;

/** A table for each document of a technique, under the name of the document and of who speaks in it. */
function perDocument(
  source: AppendixSource,
  fits: (document: StudyDocument) => boolean,
  kind: 'transcript' | 'field-notes' = 'transcript',
): Parts {
  const { study } = source.open;
  const documents = study.documents.filter(fits);
  if (documents.length > fewDocuments && areShort(documents)) {
    const table = source.display(kind, {
      where: { document: documents.map(({ meta }) => meta.id).join(',') },
    });
    return [{ table: { ...spokenOnly(table), caption: '' } }];
  }
  return documents.map(({ meta: { id, informants, about, title } }) => {
    const table = spokenOnly(source.display(kind, { where: { document: id } }));
    const few = informants.length <= namedInHeading;
    const who = informants.map((one) => (few ? informantLabel(study, one) : one)).join(', ');
    const what = title ?? (about === undefined ? '' : caseLabel(study, about));
    const heading = [id, who || what].filter((part) => part).join(' · ');
    return { heading, table: { ...table, title: `${table.title} ${heading}`, caption: '' } };
  });
}

/** Documents up to which each has a table of its own, however short they are. */
const fewDocuments = 6;

/** Whether documents are notes of a few paragraphs, which stand better in one table than in many. */
function areShort(documents: readonly StudyDocument[]): boolean {
  const blocks = documents.reduce((sum, { units }) => sum + units.filter(({ n }) => n > 0).length, 0);
  return blocks < documents.length * 5;
}

/** A text that nobody speaks has no column of speakers. */
function spokenOnly(table: Table): Table {
  if (table.cells.some(({ col, value }) => col === 'speaker' && value !== null)) return table;
  return {
    ...table,
    cols: table.cols.filter(({ key }) => key !== 'speaker'),
    cells: table.cells.filter(({ col }) => col !== 'speaker'),
  };
}

function codebooks({ open, language, tool, words }: AppendixSource): Parts {
  const { codebooks, documents } = open.study;
  const all = codebooks.map((codebook) => withholdExamples(codebook, documents, open.withheld ?? new Set()));
  return all.map((codebook) => {
    const table = codebookTable(codebook, { language, tool });
    const title = `${words.say({ id: 'Buku kode', en: 'Codebook' })}: ${table.title}`;
    return { ...(all.length > 1 && { heading: table.title }), table: { ...table, title } };
  });
}

function concluded(source: AppendixSource, what: string): Parts {
  if (!hasFindings(source)) return [];
  return conclusionTables(source.judged('lengkap'), what).map((table) => ({ table }));
}
