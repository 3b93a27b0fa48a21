import type { Appendix } from '../emit/appendices.js';
import { type AppendixId, appendixIds, appendixWords } from '../i18n/appendices.js';
import { usageFaults } from '../i18n/faults/usage.js';
import { TableWords } from '../i18n/tables.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import { type Bilingual, inLanguage, type Language } from '../model/words.js';
import { appendixParts } from './appendix-parts.js';
import { type AppendixSource, appendixSource } from './appendix-source.js';
import { studyFacts } from './effective-codings.js';
import type { OpenStudy } from './open-study.js';

export interface AppendicesRequest {
  readonly tool: string;
  readonly language: Language;
  /** Names of appendices, Indonesian or English; all where missing. */
  readonly only?: readonly string[] | undefined;
}

/** The appendices of a study, and what it lacks for the others. */
export interface StudyAppendices {
  readonly appendices: readonly Appendix[];
  /** What tables are called in captions. */
  readonly label: string;
  /** A sentence for each appendix that was asked for and that the study has nothing for. */
  readonly missing: readonly Bilingual[];
  /** Errors of the files that verdicts rest on: those findings were left out. */
  readonly errors: readonly Diagnostic[];
}

/**
 * The appendices of a thesis, made from the tables that the other commands give. They keep the order of the thesis,
 * whatever the order of `only`. A Failure where `only` names one that does not exist, and where there is none to make.
 */
export function studyAppendices(open: OpenStudy, request: AppendicesRequest): StudyAppendices {
  const wanted = wantedIds(request.only);
  const { tool, language } = request;
  const { settings } = open.study;
  const source = appendixSource(open, studyFacts(open, tool), tool, language);
  const appendices: Appendix[] = [];
  const missing: Bilingual[] = [];
  for (const id of wanted) {
    const { title, needs } = appendixWords[id];
    const tables = appendixParts[id](source).filter(({ table }) => table.rows.length > 0);
    if (tables.length > 0) appendices.push({ title: source.words.say(title), tables });
    else missing.push(missingWords(source, title, needs));
  }
  if (appendices.length === 0) throw new Failure([usageFaults.noAppendix.at(undefined, {})]);
  const label = inLanguage(settings.thesis.label, language) || source.words.term('table');
  return { appendices, label, missing, errors: source.errors() };
}

function missingWords({ open }: AppendixSource, title: Bilingual, needs: Bilingual): Bilingual {
  const said = (language: Language) => new TableWords(language, open.study.settings.terms).say(title);
  return {
    id: `Dilewati: ${said('id')}. Yang belum ada: ${needs.id}.`,
    en: `Left out: ${said('en')}. What is missing: ${needs.en}.`,
  };
}

/** The appendices that were named, in the order of the file. */
function wantedIds(only: readonly string[] | undefined): readonly AppendixId[] {
  if (only === undefined) return appendixIds;
  const faults: Diagnostic[] = [];
  const named = new Set<AppendixId>();
  for (const word of only) {
    const known = appendixIds.find((id) =>
      [appendixWords[id].id, appendixWords[id].en].includes(word as never),
    );
    if (known !== undefined) named.add(known);
    else faults.push(usageFaults.unknownAppendix.at(undefined, { word, known: appendixNames() }));
  }
  if (faults.length > 0) throw new Failure(faults);
  return appendixIds.filter((id) => named.has(id));
}

/** The names that `only` takes: the Indonesian ones, then English ones that differ. */
export function appendixNames(): string[] {
  return [...new Set([...appendixIds.map((id) => appendixWords[id].id), ...appendixIds])];
}
