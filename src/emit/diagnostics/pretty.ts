import type { Diagnostic, Severity } from '../../model/diagnostic.js';
import type { DiagnosticFormat, DiagnosticOptions } from './format.js';
import { frame, frameWidth, wrap } from './frame.js';
import { inOrder } from './order.js';
import { onOneLine, severityWords } from './words.js';

/** Blocks of one fault in one file. */
const mostOfAKind = 100;
const styles = { error: '1;31', warning: '1;33', info: '1;36', bold: '1', dim: '2' } as const;

/**
 * For people: a block a diagnostic, with place and id, the line with a caret, what is wrong, what to do.
 *
 *     codebooks/lokal.yaml:12:9  error  codebook/duplicate-code
 *       12 │   - code: modal
 *          │           ^^^^^
 *     the code `modal` already stands on line 5
 *     → Rename one of the two, or merge them.
 *
 * Of one fault in one file the first hundred are shown and the others counted: nobody reads a hundred thousand torn lines.
 */
export const pretty: DiagnosticFormat = (diagnostics, options) => {
  const ordered = inOrder(diagnostics);
  const kind = ({ id, place }: Diagnostic) => `${id}\n${place?.file ?? ''}`;
  const all = new Map<string, number>();
  for (const each of ordered) all.set(kind(each), (all.get(kind(each)) ?? 0) + 1);
  const shown = new Map<string, number>();
  return ordered
    .flatMap((diagnostic) => {
      const key = kind(diagnostic);
      const nth = (shown.get(key) ?? 0) + 1;
      shown.set(key, nth);
      const left = all.get(key)! - mostOfAKind;
      if (left <= 1 || nth <= mostOfAKind) return [`${block(diagnostic, options).join('\n')}\n`];
      return nth === mostOfAKind + 1
        ? [`${wrap(more(diagnostic, left, options), frameWidth).join('\n')}\n`]
        : [];
    })
    .join('\n');
};

function more({ id, place }: Diagnostic, count: number, { language }: DiagnosticOptions): string {
  const where = place === undefined ? '' : `${onOneLine(place.file)}: `;
  return language === 'id'
    ? `${where}${count} lagi ${onOneLine(id)}.`
    : `${where}${count} more of ${onOneLine(id)}.`;
}

function block(diagnostic: Diagnostic, { language, color }: DiagnosticOptions): string[] {
  const paint = (text: string, style: Severity | 'bold' | 'dim') =>
    color ? `\x1b[${styles[style]}m${text}\x1b[0m` : text;
  const { place, severity, text } = diagnostic;
  const where =
    place && [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
  const lines = [
    [
      ...(where === undefined ? [] : [paint(onOneLine(where), 'bold')]),
      paint(severityWords[severity][language], severity),
      onOneLine(diagnostic.id),
    ].join('  '),
  ];
  if (text !== undefined && place?.line !== undefined) {
    const from = place.column ?? 1;
    const oneLine = place.endLine === undefined || place.endLine === place.line;
    const to =
      place.column === undefined ? from : oneLine ? (place.endColumn ?? from + 1) : [...text].length + 1;
    const { source, caret, gutter } = frame(text, place.line, from, to);
    lines.push(`${paint(`${gutter} │`, 'dim')} ${source}`.trimEnd());
    if (place.column !== undefined)
      lines.push(`${paint(`${' '.repeat(gutter.length)} │`, 'dim')} ${paint(caret, severity)}`);
  }
  lines.push(...wrap(diagnostic.message[language], frameWidth));
  if (diagnostic.hint)
    lines.push(
      ...wrap(diagnostic.hint[language], frameWidth - 2).map((line, i) => (i === 0 ? '→ ' : '  ') + line),
    );
  return lines;
}
