import type { Agreement } from '../agree/agreement.js';
import type { Bootstrap } from '../agree/bootstrap.js';
import { codeKey, valueInFacet } from '../agree/code-values.js';
import { type Saying, unlikeStretches, unlikeUnits } from '../agree/disagreements.js';
import type { UnitKind } from '../agree/fixed-units.js';
import { type Lineup, lineUp } from '../agree/lineup.js';
import { gatherMaterial, hasSeen, type Material } from '../agree/material.js';
import { rateFacet } from '../agree/route-facet.js';
import { rateEachCode, rateFamily } from '../agree/route-unitizing.js';
import { rateUnits } from '../agree/route-units.js';
import { sightings } from '../agree/sightings.js';
import { noteWords, routeWords } from '../agree/words.js';
import { provenanceOf } from '../display/provenance.js';
import { select } from '../display/selection.js';
import { agreeFaults } from '../i18n/faults/agree.js';
import { displayFaults } from '../i18n/faults/display.js';
import { studyFaults } from '../i18n/faults/study.js';
import type { Code, Facet } from '../model/codebook.js';
import type { CodedSegment } from '../model/coding.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { StudyDocument, Unit } from '../model/document.js';
import { Failure } from '../model/failure.js';
import type { Provenance } from '../model/table.js';
import { type Bilingual, inLanguage, type Language } from '../model/words.js';
import { gatherFacts } from '../reduce/evidence.js';
import { informantAt } from '../reduce/roster.js';
import { foldLogs } from '../study/fold.js';
import { defaultSamples, intervalNotes, mostWithInterval } from './data-agreement.js';
import { selectedSegments } from './effective-codings.js';
import type { OpenStudy } from './open-study.js';

/** From codings to units: fixed units × one code, fixed units × one facet, or free boundaries on the continuum. */
export type Route = 'units' | 'facet' | 'unitizing';

export const routes: readonly Route[] = ['units', 'facet', 'unitizing'];

/** What may be asked of the codings of a study. */
export interface AgreementRequest {
  readonly route?: Route | undefined;
  readonly facet?: string | undefined;
  readonly codes?: readonly string[] | undefined;
  readonly where?: Readonly<Record<string, string>> | undefined;
  readonly coders?: readonly string[] | undefined;
  readonly unit?: UnitKind | undefined;
  readonly bootstrap?: number | undefined;
  readonly seed: number;
  readonly over?: Bootstrap['over'] | undefined;
}

export interface AgreementReport {
  readonly agreement: Agreement;
  /** How units came about. */
  readonly caption: Bilingual;
  readonly provenance: Provenance;
}

/** Agreement between coders of a study, each by what the coder's own log says. */
export function studyAgreement(
  open: OpenStudy,
  request: AgreementRequest,
  tool: string,
  language: Language,
): AgreementReport {
  const { study, index } = open;
  const faults: Diagnostic[] = [];
  const route = request.route ?? (request.facet === undefined ? 'units' : 'facet');
  const facet = facetAsked(open, route, request.facet, faults);
  const asked = codesAsked(open, request.codes ?? [], faults);
  const counts = blocksAsked(open, request.where ?? {}, faults);
  const { ids, against } = codersAsked(open, request.coders, route, faults);
  if (faults.length > 0) throw new Failure(faults);

  const reached = new Set(asked.flatMap((code) => [code, ...index.descendants(code)]));
  const wanted = (code: Code): boolean =>
    (asked.length === 0 || reached.has(code)) &&
    (facet === undefined || valueInFacet(code, facet.id, index) !== undefined);
  const coders = ids.map((id) => ({ id, segments: segmentsOf(open, id) }));
  const { assign } = study.settings;
  const material = gatherMaterial(study.documents, coders, index, assign, counts, wanted);
  const names = ids.map((id) => ({ id, name: study.settings.coders[id]?.name ?? id }));
  const lineup = lineUp(names, against);
  const main = lineup.main.map((i) => names[i]!);
  const found = compare(open, material, lineup, route, facet, asked, request);
  const notes = [
    ...(main.length < 2 ? [noteWords.fewCoders] : []),
    ...found.notes,
    ...notesOf(open, material, coders),
  ];
  const facts = gatherFacts(
    study,
    index,
    coders.flatMap(({ segments }) => segments),
    { accepted: open.folded.accepted, tool },
  );
  return {
    agreement: { coders: main, lines: found.lines, disagreements: found.disagreements, notes },
    caption: found.caption,
    provenance: provenanceOf(facts, facts.evidence, ['agree', request, ids], language),
  };
}

/**
 * What a coder's own log says. Logs are folded one by one: a suggestion of the rules that a person rejected still stands
 * in the comparison of the two, or every review would end in perfect agreement.
 */
function segmentsOf(open: OpenStudy, coder: string): CodedSegment[] {
  const logs = open.study.logs.filter((log) => log.coder === coder);
  const own = { ...open, folded: foldLogs(logs) };
  return selectedSegments(own, { coder });
}

function compare(
  open: OpenStudy,
  material: Material,
  lineup: Lineup,
  route: Route,
  facet: Facet | undefined,
  asked: readonly Code[],
  request: AgreementRequest,
): Pick<Agreement, 'lines' | 'disagreements' | 'notes'> & { caption: Bilingual } {
  const { study, index, cues } = open;
  const saying: Saying = ({ code }) => {
    const value = facet === undefined || route === 'units' ? code : valueInFacet(code, facet.id, index);
    return value && codeKey(value, index);
  };
  const facetName = facet && (inLanguage(facet.label, study.settings.language) || facet.id);
  if (route === 'unitizing') {
    const blocks = material.documents.reduce((sum, one) => sum + one.blocks.length, 0);
    const count = request.bootstrap ?? (blocks > mostWithInterval ? 0 : defaultSamples);
    const bootstrap: Bootstrap = { count, seed: request.seed, over: 'documents' };
    const { lines, notes } = facet
      ? rateFamily(material, lineup, index, facet.id, bootstrap)
      : { lines: rateEachCode(material, lineup, index, bootstrap), notes: [] };
    return {
      lines,
      disagreements: unlikeStretches(material, lineup.main, saying),
      notes: [
        ...notes,
        ...(request.over === 'units' ? [noteWords.onlyDocuments] : []),
        ...intervalNotes(lines, bootstrap, request.bootstrap === undefined),
      ],
      caption: facetName === undefined ? routeWords.eachCode : routeWords.family(facetName),
    };
  }
  const unit = request.unit ?? study.settings.unit;
  const units = sightings(material, unit, cues.abbreviations && new Set(cues.abbreviations));
  const count = request.bootstrap ?? (units.length > mostWithInterval ? 0 : defaultSamples);
  const bootstrap: Bootstrap = { count, seed: request.seed, over: request.over ?? 'units' };
  const { lines, notes } =
    facet && route === 'facet'
      ? rateFacet(material, units, lineup, index, facet.id, bootstrap)
      : { lines: rateUnits(material, units, lineup, index, asked, bootstrap), notes: [] };
  return {
    lines,
    disagreements: unlikeUnits(material, units, lineup.main, saying),
    notes: [
      ...notes,
      ...(facet && route === 'facet' && !facet.exclusive ? [noteWords.notExclusive(facet.id)] : []),
      ...intervalNotes(lines, bootstrap, request.bootstrap === undefined),
    ],
    caption:
      facetName !== undefined && route === 'facet'
        ? routeWords.facet(routeWords.unit[unit], facetName)
        : routeWords.units(routeWords.unit[unit]),
  };
}

/** The facet that the route needs or that was asked for; one facet that is exclusive need not be named. */
function facetAsked(
  { index }: OpenStudy,
  route: Route,
  id: string | undefined,
  faults: Diagnostic[],
): Facet | undefined {
  const known = index.facets.map((facet) => facet.id);
  if (id !== undefined) {
    const facet = index.facets.find((one) => one.id === id);
    if (facet === undefined) faults.push(displayFaults.unknownFacet.at(undefined, { word: id, known }));
    return facet;
  }
  if (route !== 'facet') return undefined;
  const exclusive = index.facets.filter((facet) => facet.exclusive);
  if (exclusive.length === 1) return exclusive[0];
  faults.push(agreeFaults.noFacet.at(undefined, { exclusive: exclusive.map((facet) => facet.id), known }));
  return undefined;
}

function codesAsked({ index }: OpenStudy, references: readonly string[], faults: Diagnostic[]): Code[] {
  return references.flatMap((word) => {
    const code = index.find(word);
    if (code) return [code];
    faults.push(displayFaults.unknownCode.at(undefined, { word, known: index.codes.map(({ id }) => id) }));
    return [];
  });
}

/** What a block of text is not filtered by: these are asked of codings. */
const ofCodings = /^(?:coder|code|stance|facet:.*)$/;

/** Whether the words of a block pass the filters of `--where`. */
function blocksAsked(
  { study, index }: OpenStudy,
  where: Readonly<Record<string, string>>,
  faults: Diagnostic[],
): (document: StudyDocument, block: Unit) => boolean {
  if (Object.keys(where).length === 0) return () => true;
  const known = ['informant', 'case', 'document', 'group', 'technique', 'wave'];
  for (const word of Object.keys(where))
    if (ofCodings.test(word)) faults.push(displayFaults.unknownFilter.at(undefined, { word, known }));
  if (faults.length > 0) return () => false;
  const { hearings } = select(gatherFacts(study, index, []), { where }, faults);
  const heard = new Set(hearings.map(({ document, informant }) => `${document.meta.id}\n${informant ?? ''}`));
  return (document, block) => heard.has(`${document.meta.id}\n${informantAt(document, block) ?? ''}`);
}

/**
 * Who is compared: those asked for; else the people who have coded or read something, with the rules against each of
 * them where codes stand for a unit; else one person and the rules.
 */
function codersAsked(
  { study, folded }: OpenStudy,
  asked: readonly string[] | undefined,
  route: Route,
  faults: Diagnostic[],
): { ids: string[]; against?: string } {
  const known = [
    ...new Set(['rules', ...Object.keys(study.settings.coders), ...study.logs.map(({ coder }) => coder)]),
  ];
  if (asked !== undefined) {
    for (const coder of asked)
      if (!known.includes(coder)) faults.push(studyFaults.unknownCoder.at(undefined, { coder, known }));
    return { ids: [...new Set(asked)] };
  }
  const active = new Set([...folded.codings.map(({ by }) => by), ...[...folded.read.values()].flat()]);
  const people = known.filter((coder) => coder !== 'rules' && active.has(coder));
  if (!study.logs.some(({ coder }) => coder === 'rules')) return { ids: people };
  if (people.length < 2) return { ids: people.length === 0 ? [] : [...people, 'rules'] };
  return route === 'unitizing' ? { ids: people } : { ids: [...people, 'rules'], against: 'rules' };
}

/** Documents named in a note before the rest is counted. */
const mostNamed = 8;

function notesOf(
  { study, folded }: OpenStudy,
  material: Material,
  coders: readonly { readonly id: string; readonly segments: readonly CodedSegment[] }[],
): Bilingual[] {
  const { left } = material;
  const notes: Bilingual[] = [];
  for (const key of ['orphaned', 'unknownCode', 'noEvidence', 'unassigned'] as const)
    if (left[key] > 0) notes.push(noteWords[key](left[key]));
  for (const { id, segments } of coders) {
    if (id === 'rules') continue;
    const accepted = segments.filter(({ how }) => how.startsWith('accepted:')).length;
    if (accepted > 0) notes.push(noteWords.accepted(id, accepted, segments.length));
    const coded = new Set(segments.map(({ doc }) => doc));
    const unread = material.documents
      .map(({ document }) => document.meta.id)
      .filter(
        (doc) =>
          hasSeen(id, doc, study.settings.assign) && !coded.has(doc) && !folded.read.get(doc)?.includes(id),
      );
    if (unread.length === 0) continue;
    const named = unread.slice(0, mostNamed).join(', ');
    const more = unread.length > mostNamed ? ` … (+${unread.length - mostNamed})` : '';
    notes.push(noteWords.unread(id, `${named}${more}`));
  }
  return notes;
}
