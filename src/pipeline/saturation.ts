import { collected } from '../conclude/collected.js';
import { curveLines } from '../conclude/curve.js';
import { codeFrequencies, expectedCodes } from '../conclude/rarefaction.js';
import { type SaturationParameters, saturationOf, usualParameters } from '../conclude/saturation.js';
import type { SaturationContext } from '../conclude/saturation-context.js';
import { saturationFigures } from '../conclude/saturation-json.js';
import { gridTable, groupsTable, interviewsTable } from '../conclude/tables/saturation.js';
import { select } from '../display/selection.js';
import { displayFaults } from '../i18n/faults/display.js';
import { verdictFaults } from '../i18n/faults/findings.js';
import { saturationWords } from '../i18n/saturation.js';
import { TableWords } from '../i18n/tables.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import type { Table } from '../model/table.js';
import type { Language } from '../model/words.js';
import type { Facts } from '../reduce/evidence.js';
import { opportunities } from '../reduce/opportunity.js';

/** What may be asked of saturation; the three parameters of Guest, Namey & Chen have their usual values. */
export interface SaturationRequest extends Partial<SaturationParameters> {
  readonly language: Language;
  /** The technique whose documents are looked at; interviews where the study has any, else its first technique. */
  readonly technique?: string | undefined;
  readonly codes?: readonly string[] | undefined;
  readonly where?: Readonly<Record<string, string>> | undefined;
}

const tables = { interviews: interviewsTable, groups: groupsTable, grid: gridTable } as const;

/** What `saturation` may be asked for. */
export const saturationTableIds: readonly string[] = [...Object.keys(tables), 'all'];

/** Saturation of a study's codes. A Failure where a technique, code or filter does not exist. */
export function saturationContext(facts: Facts, request: SaturationRequest): SaturationContext {
  const { language, codes: named, where = {} } = request;
  const parameters = {
    base: request.base ?? usualParameters.base,
    run: request.run ?? usualParameters.run,
    threshold: request.threshold ?? usualParameters.threshold,
  };
  const faults: Diagnostic[] = [];
  const selection = select(facts, { where, ...(named && { codes: named }) }, faults);
  const techniques = [...new Set(facts.study.documents.map(({ meta }) => String(meta.technique)))];
  const technique =
    request.technique ?? (techniques.includes('interview') ? 'interview' : (techniques[0] ?? 'interview'));
  if (request.technique !== undefined && !techniques.includes(technique))
    faults.push(
      displayFaults.unknownValue.at(undefined, { key: 'technique', word: technique, known: techniques }),
    );
  if (faults.length > 0) throw new Failure(faults);
  const documents = new Set(selection.hearings.map(({ document }) => document.meta.id));
  const scope = {
    ...(selection.narrowed && { documents }),
    ...(selection.codes && {
      codes: new Set(selection.codes.flatMap((code) => [code, ...facts.codes.descendants(code)])),
    }),
  };
  const narrowed: Facts = { ...facts, evidence: selection.evidence };
  const found = collected(narrowed, { ...scope, technique });
  const words = new TableWords(language, facts.study.settings.terms);
  return {
    facts: narrowed,
    words,
    parameters,
    technique,
    scope,
    collected: found,
    saturation: saturationOf(found.documents, parameters),
    display: {
      facts: narrowed,
      uncut: selection.uncut,
      hearings: selection.hearings,
      opportunities: opportunities(facts),
      codes: selection.codes,
      narrowed: selection.narrowed,
      options: { ...(Object.keys(where).length > 0 && { where }), ...(named && { codes: named }) },
      words,
      faults: [],
    },
  };
}

/** The tables asked for. */
export function saturationTables(context: SaturationContext, what = 'all'): Table[] {
  if (what === 'all') return Object.values(tables).map((make) => make(context));
  const make = Object.entries(tables).find(([id]) => id === what)?.[1];
  if (make === undefined)
    throw new Failure([verdictFaults.unknownTable.at(undefined, { word: what, known: saturationTableIds })]);
  return [make(context)];
}

/** The table of interviews with the figures behind it, as `--format json` gives them. */
export function saturationJson(context: SaturationContext): string {
  return `${JSON.stringify({ ...interviewsTable(context), saturation: saturationFigures(context) })}\n`;
}

/** The curve for the terminal: codes as they were collected, and as expected in any order. */
export function saturationCurve(context: SaturationContext, width: number): string {
  const { documents } = context.collected;
  const frequencies = [...codeFrequencies(documents).values()];
  const lines = curveLines(
    [
      { sign: '●', values: context.saturation.steps.map(({ cumulative }) => cumulative) },
      { sign: '·', values: expectedCodes(frequencies, documents.length) },
    ],
    { width: Math.min(width, 100), height: 12 },
  );
  return lines.length === 0 ? '' : `${lines.join('\n')}\n${context.words.say(saturationWords.curve)}\n`;
}
