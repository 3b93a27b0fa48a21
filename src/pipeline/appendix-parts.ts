import { codebookTable } from '../codebook/tables.js';
import { consent } from '../display/consent.js';
import { displayKind } from '../display/display.js';
import { fieldNotes } from '../display/field-notes.js';
import { informantLabel } from '../display/people-axes.js';
import { reductionTable } from '../display/reduction-table.js';
import type { Appendix } from '../emit/appendices.js';
import { type AppendixId, appendixWords, layoutWords } from '../i18n/appendices.js';
import { triangulationTitles } from '../i18n/verdicts.js';
import type { StudyDocument } from '../model/document.js';
import { noCondensation } from '../model/reduction.js';
import type { Table } from '../model/table.js';
import { layouts } from '../triangulate/context.js';
import type { AppendixSource } from './appendix-source.js';
import { conclusionTables } from './conclusion.js';
import { plannedDisplays } from './planned-displays.js';
import { triangulationTables } from './triangulation.js';

type Parts = Appendix['tables'];

/** What each appendix consists of; tables without rows are what a study lacks. */
export const appendixParts: Readonly<Record<AppendixId, (source: AppendixSource) => Parts>> = {
  interview: (source) => [{ table: source.display('instrument', { layout: 'wawancara' }) }],
  observation: (source) => [{ table: source.display('instrument', { layout: 'observasi' }) }],
  documentation: (source) => [{ table: source.display('instrument', { layout: 'dokumentasi' }) }],
  grid: (source) => [{ table: source.display('instrument') }],
  plan: (source) => (isPlanned(source) ? [{ table: source.display('plan') }] : []),
  profile: (source) => [{ table: source.display('profile') }],
  consent: ({ facts, language }) => [{ table: displayKind(consent, facts, {}, language) }],
  fieldwork: (source) => [{ table: source.display('fieldwork') }],
  transcripts: (source) =>
    perDocument(source, ({ meta }) => !['observation', 'documentation'].includes(meta.technique)),
  'field-notes': (source) =>
    perDocument(source, ({ meta }) => meta.technique === 'observation', 'field-notes'),
  documents: (source) =>
    perDocument(source, ({ meta }) => meta.technique === 'documentation').map((part) => ({
      ...part,
      table: { ...part.table, title: titled(source, 'documents', part.heading) },
    })),
  codebook: codebooks,
  codings: (source) => [{ table: { ...source.display('quotes'), title: titled(source, 'codings') } }],
  cards: (source) => [
    { table: { ...source.display('quotes', { layout: 'kartu' }), title: titled(source, 'cards') } },
  ],
  reduction: ({ facts, language }) => [
    { table: reductionTable(facts, facts.study.condensation ?? noCondensation, {}, language) },
  ],
  displays: plannedDisplays,
  triangulation,
  'member-checks': (source) => concluded(source, 'member-checks'),
  conclusions: (source) => concluded(source, 'all'),
};

/** The title of an appendix as that of a table in it. */
function titled({ words }: AppendixSource, id: AppendixId, about = ''): string {
  return [words.say(appendixWords[id].title), about].filter((part) => part !== '').join(' ');
}

function isPlanned({ open }: AppendixSource): boolean {
  return Object.values(open.study.settings.groups).some(
    ({ planned, wanted }) => planned !== undefined || wanted !== undefined,
  );
}

/** A table for each document of a technique, under the name of the document and of who speaks in it. */
function perDocument(
  source: AppendixSource,
  fits: (document: StudyDocument) => boolean,
  kind: 'transcript' | 'field-notes' = 'transcript',
): Parts {
  const { open, facts, language } = source;
  return open.study.documents.filter(fits).map((document) => {
    const { id, informants, title } = document.meta;
    const options = { where: { document: id } };
    const table =
      kind === 'transcript'
        ? source.display(kind, options)
        : displayKind(fieldNotes, facts, options, language);
    const who = informants.map((informant) => informantLabel(open.study, informant)).join(', ');
    const heading = [id, who || title].filter((part) => part).join(' · ');
    return { heading, table: { ...table, title: `${table.title} ${heading}`, caption: '' } };
  });
}

function codebooks({ open, language, tool, words }: AppendixSource): Parts {
  const { codebooks: all } = open.study;
  return all.map((codebook) => {
    const table = codebookTable(codebook, { language, tool });
    const title = `${words.say({ id: 'Buku kode', en: 'Codebook' })}: ${table.title}`;
    return { ...(all.length > 1 && { heading: table.title }), table: { ...table, title } };
  });
}

/** Every table of triangulation in the three layouts; what a layout does not change stands once. */
function triangulation(source: AppendixSource): Parts {
  if (!hasFindings(source)) return [];
  const { words } = source;
  const seen = new Set<string>();
  const parts: { heading?: string; table: Table }[] = [];
  const add = (tables: readonly Table[], heading: string): void => {
    const fresh = tables.filter((table) => {
      const content = JSON.stringify([table.kind, table.rows, table.cols, table.cells, table.notes]);
      return table.rows.length > 0 && !seen.has(content) && seen.add(content);
    });
    fresh.forEach((table, index) => {
      parts.push({ ...(index === 0 && { heading }), table });
    });
  };
  const by = (
    source.open.study.settings.triangulation.by.length > 0
      ? source.open.study.settings.triangulation.by
      : ['source', 'technique']
  ) as readonly ('source' | 'technique' | 'time')[];
  for (const id of by)
    for (const layout of layouts)
      add(
        triangulationTables(source.judged(layout), id),
        words.say(layoutWords[layout], { title: words.say(triangulationTitles[id]) }),
      );
  for (const id of ['convergence', 'follow-up'] as const)
    add(triangulationTables(source.judged('lengkap'), id), words.say(triangulationTitles[id]));
  return parts;
}

function concluded(source: AppendixSource, what: string): Parts {
  if (!hasFindings(source)) return [];
  return conclusionTables(source.judged('lengkap'), what).map((table) => ({ table }));
}

function hasFindings(source: AppendixSource): boolean {
  return source.judged('lengkap').context.verdicts.length > 0;
}
