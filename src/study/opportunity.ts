import { join } from 'node:path';
import { registerFaults } from '../i18n/faults/register.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { OpportunityMark } from '../model/study.js';
import type { Opportunity } from '../model/witness.js';
import { parseCsv } from './csv.js';
import { kindOfPath, readText } from './files.js';

const marks: readonly string[] = ['asked', 'not_asked', 'unknown'] satisfies Opportunity[];

/** Reads opportunity.csv (`witness,code,opportunity`), marks by hand; none where it is missing. `witnesses` are the ids a mark may name. */
export function readOpportunities(
  dir: string,
  witnesses: readonly string[],
): { marks: OpportunityMark[]; diagnostics: Diagnostic[] } {
  const file = 'opportunity.csv';
  if (kindOfPath(join(dir, file)) === 'missing') return { marks: [], diagnostics: [] };
  const text = readText(join(dir, file), file);
  if (text.diagnostic) return { marks: [], diagnostics: [text.diagnostic] };
  const csv = parseCsv(text.value, file, { required: ['witness', 'code', 'opportunity'], known: ['why'] });
  const diagnostics = [...csv.diagnostics];
  const found = new Map<string, OpportunityMark & { line: number }>();
  const known = new Set(witnesses);
  for (const row of csv.rows) {
    const { witness = '', code = '', opportunity = '' } = row.cells;
    const line = csv.lineText(row.line);
    if (!known.has(witness)) {
      diagnostics.push(
        registerFaults.unknownWitness.at(row.placeOf('witness'), { id: witness, known: witnesses }, line),
      );
    } else if (!marks.includes(opportunity)) {
      diagnostics.push(registerFaults.badMark.at(row.placeOf('opportunity'), { text: opportunity }, line));
    } else {
      const key = `${witness}\n${code}`;
      const other = found.get(key);
      if (other && other.opportunity !== opportunity) {
        diagnostics.push(
          registerFaults.contradictoryMarks.at(
            row.placeOf('opportunity'),
            { witness, code, line: other.line },
            line,
          ),
        );
      } else if (!other)
        found.set(key, { witness, code, opportunity: opportunity as Opportunity, line: row.line });
    }
  }
  return {
    marks: [...found.values()].map(({ witness, code, opportunity }) => ({ witness, code, opportunity })),
    diagnostics,
  };
}
