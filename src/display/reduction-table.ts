import { dateWords } from '../i18n/date-words.js';
import { displayFaults } from '../i18n/faults/display.js';
import { TableWords } from '../i18n/tables.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import type { Condensation } from '../model/reduction.js';
import type { Table } from '../model/table.js';
import type { Bilingual, Language } from '../model/words.js';
import type { Facts } from '../reduce/evidence.js';
import { opportunities } from '../reduce/opportunity.js';
import { type ReductionRow, reductionRows } from '../reduce/reduction-rows.js';
import { reductionStatistics } from '../reduce/reduction-statistics.js';
import { captionOf, leftOut } from './caption.js';
import type { DisplayContext, DisplayOptions } from './context.js';
import { furnitureOf } from './furniture.js';
import { provenanceOf } from './provenance.js';
import { reductionLayoutOf, reductionLayouts } from './reduction-layouts.js';
import { select } from './selection.js';

/**
 * The reduction table of a study, or a projection of it (`--layout a`, `mayring`, `rantai` …). Throws a `Failure` with
 * all that is wrong in the options.
 */
export function reductionTable(
  facts: Facts,
  condensation: Condensation,
  options: DisplayOptions,
  language: Language,
): Table {
  const faults: Diagnostic[] = [];
  const words = new TableWords(language, facts.study.settings.terms);
  const { evidence, uncut, hearings, codes, narrowed } = select(facts, options, faults);
  const context: DisplayContext = {
    facts: { ...facts, evidence },
    uncut,
    hearings,
    opportunities: opportunities(facts),
    codes,
    narrowed,
    options,
    words,
    faults,
  };
  const known = Object.keys(reductionLayouts);
  const layout = reductionLayoutOf(options.layout ?? 'tabel');
  if (layout === undefined) {
    const word = options.layout ?? '';
    faults.push(displayFaults.unknownOption.at(undefined, { option: 'layout', word, known }));
  }
  if (faults.length > 0 || layout === undefined) throw new Failure(faults);

  // Numbers are those of the whole table, so that a merge means the same row under every filter.
  const shown = new Set(evidence.map(({ segment }) => segment.id));
  const rows = reductionRows(facts, condensation).filter((row) => shown.has(row.evidence.segment.id));
  const request = { kind: 'reduction', options, condensation };
  const provenance = provenanceOf(context.facts, evidence, request, language);
  return {
    kind: 'reduction',
    title: layout.title ? words.say(layout.title) : words.term('reduction'),
    caption: captionOf([summary(context, rows, condensation)], context, provenance),
    ...layout.body(context, rows, condensation),
    notes: [...(layout.notes?.(context, rows, condensation) ?? []), ...leftOut(context)],
    ...furnitureOf(context),
    provenance,
  };
}

/** Before and after, who condensed, when the data are from. */
function summary(context: DisplayContext, rows: readonly ReductionRow[], condensation: Condensation): string {
  const { words, facts } = context;
  const found = reductionStatistics(facts, rows, condensation);
  const share = found.charsTotal === 0 ? 0 : Math.round((found.charsCoded / found.charsTotal) * 1000) / 10;
  const dates = facts.study.documents.flatMap(({ meta }) => meta.date ?? []).sort();
  const span = [...new Set([dates[0], dates.at(-1)])].flatMap((date) =>
    date ? [dateWords(date, words.language)] : [],
  );
  const names = found.researchers.map((id) => facts.study.settings.coders[id]?.name ?? id);
  const sentences: Bilingual[] = [
    {
      id: '{total} {segment}: {kept} dipakai, {merged} digabung, {excluded} tidak dipakai, {later} ditunda, {open} belum diputuskan.',
      en: '{total} {segments}: {kept} kept, {merged} merged, {excluded} excluded, {later} put off, {open} not decided.',
    },
    { id: '{share} % teks bukti dikode.', en: '{share} % of the text of evidence is coded.' },
    ...(names.length > 0 ? [{ id: 'Direduksi oleh {names}.', en: 'Condensed by {names}.' }] : []),
    ...(span.length > 0 ? [{ id: 'Data {span}.', en: 'Data of {span}.' }] : []),
  ];
  const { total, kept, merged, excluded, later, open } = found;
  const values = {
    total,
    kept,
    merged,
    excluded,
    later,
    open,
    share,
    names: words.list(names),
    span: span.join('–'),
  };
  return sentences.map((sentence) => words.say(sentence, values)).join(' ');
}
