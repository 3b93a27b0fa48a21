import { join } from 'node:path';
import { findingFaults } from '../i18n/faults/findings.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { MemberCheck } from '../model/finding.js';
import { parseCsv } from './csv.js';
import { kindOfPath, readText } from './files.js';

export const memberChecksFile = 'memberchecks.csv';

const answers: Readonly<Record<string, MemberCheck['answer']>> = {
  agree: 'agree',
  sesuai: 'agree',
  setuju: 'agree',
  ya: 'agree',
  disagree: 'disagree',
  tidak: 'disagree',
  'tidak sesuai': 'disagree',
  'tidak setuju': 'disagree',
  correct: 'correct',
  correction: 'correct',
  koreksi: 'correct',
};

/** Reads memberchecks.csv (`finding,informant,answer,correction,date`), the log of member checks; empty where it is missing. */
export function readMemberChecks(
  dir: string,
  known: { readonly findings: readonly string[]; readonly informants: readonly string[] },
): { checks: MemberCheck[]; diagnostics: Diagnostic[] } {
  const file = memberChecksFile;
  if (kindOfPath(join(dir, file)) === 'missing') return { checks: [], diagnostics: [] };
  const text = readText(join(dir, file), file);
  if (text.diagnostic) return { checks: [], diagnostics: [text.diagnostic] };
  const csv = parseCsv(text.value, file, {
    required: ['finding', 'informant', 'answer'],
    known: ['correction', 'date'],
  });
  const diagnostics = [...csv.diagnostics];
  const checks: MemberCheck[] = [];
  for (const row of csv.rows) {
    const { finding = '', informant = '', answer = '', correction = '', date = '' } = row.cells;
    const line = csv.lineText(row.line);
    const meant = answers[answer.toLowerCase()];
    if (!known.findings.includes(finding)) {
      const args = { word: finding, known: known.findings };
      diagnostics.push(findingFaults.unknownFinding.at(row.placeOf('finding'), args, line));
    } else if (!known.informants.includes(informant)) {
      const args = { word: informant, known: known.informants };
      diagnostics.push(findingFaults.unknownWitness.at(row.placeOf('informant'), args, line));
    } else if (meant === undefined) {
      diagnostics.push(findingFaults.badAnswer.at(row.placeOf('answer'), { word: answer }, line));
    } else {
      checks.push({
        finding,
        informant,
        answer: meant,
        ...(correction !== '' && { correction }),
        ...(date !== '' && { date }),
        place: row.placeOf(),
      });
    }
  }
  return { checks, diagnostics };
}
