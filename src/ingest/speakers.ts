import { ingestLabelFaults as faults } from '../i18n/faults/ingest-labels.js';
import type { Diagnostic, Place } from '../model/diagnostic.js';
import type { SpeakerRole } from '../model/document.js';
import type { Informant } from '../model/register.js';
import type { Bilingual } from '../model/words.js';
import { sameLabel } from '../text/units.js';
import type { FileLines } from './file-lines.js';
import type { LabelReport } from './label-report.js';
import type { AcceptedLabels, LabelCandidate } from './labels.js';
import { informantsNamed, isInformant } from './roles.js';

/** Remarks on the labels of a whole file: spellings, slips, and names that nobody answers to. */
export function labelRemarks(
  tally: ReadonlyMap<string, LabelCandidate>,
  accepted: AcceptedLabels,
  named: Readonly<Record<string, SpeakerRole>>,
  lines: FileLines,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const said = new Set(Object.keys(named).map(sameLabel));
  for (const { label, like } of accepted.near) {
    if (said.has(sameLabel(label.label))) continue;
    diagnostics.push(
      faults.nearLabels.at(
        lines.place(label.line, label.label),
        { label: label.label, like: like.label, times: label.times },
        lines.text(label.line),
      ),
    );
  }
  for (const [key, one] of tally) {
    if (!accepted.keys.has(key) || one.spellings.size < 2) continue;
    const others = [...one.spellings.keys()].filter((spelling) => spelling !== one.label);
    const place = lines.place(one.line, one.label);
    diagnostics.push(faults.spellings.at(place, { label: one.label, others }, lines.text(one.line)));
  }
  const found = [...tally.values()].map(({ label }) => label);
  for (const label of Object.keys(named))
    if (!tally.has(sameLabel(label)))
      diagnostics.push(faults.absentSpeaker.at({ file: lines.file }, { label, found }));
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
  lines: FileLines,
): Diagnostic[] {
  const unknown = reports.filter((report) => report.role === 'unknown');
  return unknown.map((report) => {
    const { label, turns, questions, line } = report;
    const sharing = informantsNamed(label, register);
    const [place, text] = [lines.place(line, label), lines.text(line)];
    if (sharing.length > 1) return faults.sharedPseudonym.at(place, { label, informants: sharing }, text);
    const proposal = propose(report, reports, grounds);
    return faults.unknownSpeaker.at(place, { label, turns, questions, proposal }, text);
  });
}

const interviewerWord =
  /^(?:peneliti|pewawancara|penanya|interviewer|researcher|moderator|praktikan)(?!\p{L})/iu;
const askingCode = /^(?:p|i|q|t|tanya)$/iu;

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
  if (isResearcher || asksMost || interviewerWord.test(label) || (askingCode.test(label) && questions >= 0.3))
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
