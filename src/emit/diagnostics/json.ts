import type { DiagnosticFormat } from './format.js';
import { inOrder, summarise } from './order.js';

/** For programs: every diagnostic as an object, and how many there are of each severity. */
export const json: DiagnosticFormat = (diagnostics, { language, showText }) => {
  const list = inOrder(diagnostics).map(({ id, severity, message, hint, place, text }) => ({
    id,
    severity,
    message: message[language],
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    endLine: place?.endLine ?? null,
    endColumn: place?.endColumn ?? null,
    hint: hint?.[language] ?? null,
    ...(showText && text !== undefined && { text }),
  }));
  return `${JSON.stringify({ diagnostics: list, summary: summarise(diagnostics) }, null, 2)}\n`;
};
