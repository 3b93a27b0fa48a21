import { printable } from '../i18n/printable.js';
import type { IngestedDocument, LabelReport } from '../ingest/ingest.js';
import type { Language } from '../model/words.js';

const words = {
  id: {
    label: 'label',
    role: 'peran',
    turns: 'giliran',
    words: 'kata',
    questions: 'tanya',
    first: 'kata pertama',
    unknown: 'belum diketahui',
  },
  en: {
    label: 'label',
    role: 'role',
    turns: 'turns',
    words: 'words',
    questions: 'asks',
    first: 'first words',
    unknown: 'unknown',
  },
} as const;

/** What was ingested, for people: a line a document, and under it a table of its labels. */
export function ingestLines(
  documents: readonly IngestedDocument[],
  labels: readonly LabelReport[],
  language: Language,
): string[] {
  return documents.flatMap(({ meta }) => {
    const facts = [meta.technique, meta.date, meta.site, meta.informants.join(', ')]
      .filter(Boolean)
      .join(' · ');
    const own = labels.filter(({ document }) => document === meta.id);
    return [
      printable(`documents/${meta.id}.md  ${facts}`),
      ...(own.length > 0 ? labelTable(own, language) : []),
    ];
  });
}

function labelTable(labels: readonly LabelReport[], language: Language): string[] {
  const say = words[language];
  const rows = [
    [say.label, say.role, say.turns, say.words, say.questions, say.first],
    ...labels.map(({ label, role, turns, words: count, questions, first }) => [
      printable(label),
      role === 'unknown' ? say.unknown : printable(role),
      String(turns),
      String(count),
      `${Math.round(questions * 100)}% ?`,
      printable(first),
    ]),
  ];
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)));
  return rows.map((row) =>
    `  ${row.map((cell, c) => (c >= 2 && c <= 4 ? cell.padStart(widths[c]!) : cell.padEnd(widths[c]!))).join('  ')}`.trimEnd(),
  );
}
