import type { Appendix } from '../emit/appendices.js';
import { type AppendixId, appendixIds, appendixWords } from '../i18n/appendices.js';
import { usageFaults } from '../i18n/faults/usage.js';
import { TableWords } from '../i18n/tables.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import type { Study } from '../model/study.js';
import { type Bilingual, inLanguage, type Language } from '../model/words.js';
import { consentOf, refusingInformants } from '../reduce/quotable.js';
import { readPrivateNames } from '../study/private-names.js';
import { wholeName } from '../text/whole-name.js';
import { appendixParts } from './appendix-parts.js';
import { type AppendixSource, appendixSource } from './appendix-source.js';
import { studyFacts } from './effective-codings.js';
import type { OpenStudy } from './open-study.js';
import { type HiddenName, printedTable } from './printed-table.js';

export interface AppendicesRequest {
  readonly tool: string;
  readonly language: Language;
  /** Names of appendices, Indonesian or English; all where missing. */
  readonly only?: readonly string[] | undefined;
  /** Every data card and every row of the reduction, though their words stand in the coding table. */
  readonly full?: boolean | undefined;
}

/** The appendices of a study, and what it lacks for the others. */
export interface StudyAppendices {
  readonly appendices: readonly Appendix[];
  /** What tables are called in captions. */
  readonly label: string;
  /** A sentence for each appendix that was asked for and that the study has nothing for. */
  readonly missing: readonly Bilingual[];
  /** What a reader of stderr should know of consent: whose words are withheld, whose were never agreed upon. */
  readonly consent: readonly Bilingual[];
  /** Errors of the files that verdicts rest on: those findings were left out. */
  readonly errors: readonly Diagnostic[];
}

/**
 * The appendices of a thesis, made from the tables that the other commands give. They keep the order of the thesis,
 * whatever the order of `only`. A Failure where `only` names one that does not exist, and where there is none to make.
 */
export function studyAppendices(open: OpenStudy, request: AppendicesRequest): StudyAppendices {
  const wanted = wantedIds(request.only);
  const { tool, language, full = false } = request;
  const { settings } = open.study;
  const withheld = refusingInformants(open.study);
  const printed = { ...open, withheld };
  const source = appendixSource(printed, studyFacts(printed, tool), tool, language, full);
  const names = hiddenNames(open.study);
  const appendices: Appendix[] = [];
  const missing: Bilingual[] = [];
  for (const id of wanted) {
    const { title, needs } = appendixWords[id];
    const tables = appendixParts[id](source)
      .filter(({ table }) => table.rows.length > 0)
      .map(({ table, ...rest }) => ({ ...rest, table: printedTable(table, source.words, names) }));
    if (tables.length > 0) appendices.push({ title: source.words.say(title), tables });
    else missing.push(missingWords(source, title, needs));
  }
  if (appendices.length === 0) throw new Failure([usageFaults.noAppendix.at(undefined, {})]);
  const label = inLanguage(settings.thesis.label, language) || source.words.term('table');
  return { appendices, label, missing, consent: consentWords(printed), errors: source.errors() };
}

/** Real names in private/names.csv of those who did not agree to be named, and what stands for them. */
function hiddenNames({ dir, informants }: Study): HiddenName[] {
  const people = new Map(informants.map((informant) => [informant.id, informant]));
  return [...readPrivateNames(dir)].flatMap(([id, name]) => {
    const person = people.get(id);
    const pseudonym = person?.pseudonym || id;
    const open =
      consentOf(person?.attributes.name_ok) === true || pseudonym.toLowerCase() === name.toLowerCase();
    return open || name.length < 3 ? [] : [{ pattern: wholeName(name), pseudonym }];
  });
}

function consentWords({ study, withheld }: OpenStudy): Bilingual[] {
  const heard = new Set(study.documents.flatMap(({ meta }) => meta.informants));
  const said: Bilingual[] = [];
  const refused = [...(withheld ?? [])].filter((id) => heard.has(id)).join(', ');
  if (refused !== '')
    said.push({
      id: `Ucapan ${refused} tidak dicetak: menurut register tidak bersedia dikutip (quote_ok).`,
      en: `The words of ${refused} are not printed: the register says they refuse to be quoted (quote_ok).`,
    });
  const unknown = study.informants
    .filter(({ id, attributes }) => heard.has(id) && !attributes.consent_date && !attributes.quote_ok)
    .map(({ id }) => id)
    .join(', ');
  if (unknown !== '')
    said.push({
      id: `Ucapan ${unknown} tercetak tanpa catatan persetujuan di register.`,
      en: `The words of ${unknown} are printed with no consent on record in the register.`,
    });
  return said;
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
