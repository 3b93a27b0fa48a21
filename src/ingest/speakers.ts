import { ingestLabelFaults as faults } from '../i18n/faults/ingest-labels.js';
import type { Diagnostic, Place } from '../model/diagnostic.js';
import type { SpeakerRole } from '../model/document.js';
import type { Informant } from '../model/register.js';
import type { Bilingual } from '../model/words.js';
import { sameLabel } from '../text/units.js';
import type { LabelReport } from './label-report.js';
import type { AcceptedLabels, LabelCandidate } from './labels.js';
import { informantsNamed, isInformant } from './roles.js';

/** Remarks on the labels of a whole file: spellings, slips, and names that nobody answers to. */
export function labelRemarks(
  tally: ReadonlyMap<string, LabelCandidate>,
  accepted: AcceptedLabels,
  named: Readonly<Record<string, SpeakerRole>>,
  file: string,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const at = (line: number): Place => ({ file, line });
  const said = new Set(Object.keys(named).map(sameLabel));
  for (const { label, like } of accepted.near) {
    if (said.has(sameLabel(label.label))) continue;
    diagnostics.push(
      faults.nearLabels.at(at(label.line), { label: label.label, like: like.label, times: label.times }),
    );
  }
  for (const [key, one] of tally) {
    if (!accepted.keys.has(key) || one.spellings.size < 2) continue;
    const others = [...one.spellings.keys()].filter((spelling) => spelling !== one.label);
    diagnostics.push(faults.spellings.at(at(one.line), { label: one.label, others }));
  }
  const found = [...tally.values()].map(({ label }) => label);
  for (const label of Object.keys(named))
    if (!tally.has(sameLabel(label))) diagnostics.push(faults.absentSpeaker.at({ file }, { label, found }));
  return diagnostics;
}

/** What a proposal for an unknown speaker may rest on. */
export interface ProposalGrounds {
  readonly interviewer: string | undefined;
  readonly informants: readonly string[];
}

/** Warnings for the speakers of one document whom nobody named, each with what the text suggests. */
export function unknownSpeakers(
  reports: readonly LabelReport[],
  register: readonly Informant[],
  grounds: ProposalGrounds,
  file: string,
): Diagnostic[] {
  const unknown = reports.filter((report) => report.role === 'unknown');
  return unknown.map((report) => {
    const { label, turns, questions, line } = report;
    const sharing = informantsNamed(label, register);
    if (sharing.length > 1) return faults.sharedPseudonym.at({ file, line }, { label, informants: sharing });
    const proposal = propose(report, reports, grounds);
    return faults.unknownSpeaker.at({ file, line }, { label, turns, questions, proposal });
  });
}

const interviewerWord =
  /^(?:p|i|q|t|a|peneliti|pewawancara|penanya|tanya|interviewer|researcher|moderator|praktikan)\b/iu;

/** A proposal is words for a person to weigh; it never becomes a role by itself. */
function propose(report: LabelReport, reports: readonly LabelReport[], grounds: ProposalGrounds): Bilingual {
  const { label, questions } = report;
  const option = (role: string): Bilingual => ({
    id: `Bila benar: --speaker "${label}=${role}".`,
    en: `If that is right: --speaker "${label}=${role}".`,
  });
  const isResearcher =
    grounds.interviewer !== undefined && sameLabel(grounds.interviewer) === sameLabel(label);
  const asksMost = reports.every((other) => other.questions <= questions) && questions >= 0.5;
  if (isResearcher || asksMost || (interviewerWord.test(label) && questions >= 0.3))
    return option('interviewer');
  const [only] = grounds.informants;
  const claimed = reports.some((other) => isInformant(other.role));
  if (only !== undefined && grounds.informants.length === 1 && !claimed && questions < 0.5)
    return option(only);
  return {
    id: `Sebutkan: --speaker "${label}=interviewer", =other, atau id informan.`,
    en: `Say it: --speaker "${label}=interviewer", =other, or the id of an informant.`,
  };
}

/** A warning for every informant whom the register does not know. */
export function unknownInformants(
  ids: Iterable<string>,
  register: readonly Informant[],
  place: Place,
): Diagnostic[] {
  const known = register.map(({ id }) => id);
  return [...new Set(ids)]
    .filter((id) => !known.includes(id))
    .map((informant) => faults.unknownInformant.at(place, { informant, known }));
}
