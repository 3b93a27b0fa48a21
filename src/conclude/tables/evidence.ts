import { oneLine } from '../../display/cells.js';
import { codeLabel } from '../../display/code-axes.js';
import { conclusionFields, conclusionTitles, conclusionWords } from '../../i18n/conclusions.js';
import { stanceWords } from '../../i18n/tables.js';
import type { Table } from '../../model/table.js';
import { rulesInWords } from '../../triangulate/rule-words.js';
import { type Row, verdictTable } from '../../triangulate/table.js';
import { claimOf } from '../../triangulate/tables/shared.js';
import type { ClaimCoding } from '../../triangulate/verdict.js';
import type { ConclusionContext } from '../context.js';

const columns = ['finding', 'code', 'quote', 'reference', 'stance', 'coder', 'file'] as const;

/** The trail of each finding: finding → code → quotation → file, a row a coding that counts. */
export function evidenceTable(context: ConclusionContext): Table {
  const { words, verdicts } = context;
  return verdictTable(context, {
    kind: 'evidence',
    title: words.say(conclusionTitles.evidence),
    decisions: rulesInWords(context, 'other'),
    cols: columns.map((key) => ({ key, label: words.say(conclusionFields[key]) })),
    rows: verdicts.flatMap((verdict) =>
      verdict.codings.map((coding): Row => {
        const { segment, code, document } = coding.evidence;
        const { source } = document.meta;
        return {
          key: `${verdict.finding.id} ${segment.id}`,
          cells: {
            finding: claimOf(context, verdict),
            code: codeLabel(context.display, code),
            quote: { value: oneLine(segment.quote), codings: [coding] },
            reference: segment.informant === null ? segment.at : `${segment.informant}, ${segment.at}`,
            stance: words.say(stanceWords[coding.stance]),
            coder: coderOf(context, coding),
            file: source === undefined ? document.file : `${document.file} ← ${source}`,
          },
        };
      }),
    ),
    notes: [],
  });
}

function coderOf({ facts, words }: ConclusionContext, { evidence: { segment } }: ClaimCoding): string {
  const name = facts.study.settings.coders[segment.coder]?.name ?? segment.coder;
  if (segment.how.startsWith('accepted:')) return `${name} (${words.say(conclusionWords.accepted)})`;
  if (segment.coder !== 'rules') return name;
  return words.say(facts.accepted.has(segment.id) ? conclusionWords.reviewedBy : conclusionWords.unreviewed);
}
