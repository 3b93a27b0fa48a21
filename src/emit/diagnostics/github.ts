import type { Severity } from '../../model/diagnostic.js';
import type { DiagnosticFormat } from './format.js';
import { inOrder } from './order.js';
import { messageFor, onOneLine } from './words.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions: each diagnostic is marked at its line in the pull request. */
export const github: DiagnosticFormat = (diagnostics, { language, showText }) =>
  inOrder(diagnostics)
    .map((diagnostic) => {
      const { id, severity, hint, place, text } = diagnostic;
      const message = messageFor(diagnostic, showText);
      const properties = Object.entries({
        file: place?.file.replaceAll('\\', '/'),
        line: place?.line,
        endLine: place?.endLine,
        col: place?.column,
        // GitHub marks columns only within one line, and counts its end as part of the range.
        endColumn:
          place?.endLine === place?.line && place?.endColumn
            ? Math.max(place.column ?? 1, place.endColumn - 1)
            : undefined,
        title: id,
      })
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}=${property(String(value))}`);
      const words = [message[language], hint?.[language], showText ? text : undefined];
      const shown = words.filter((part) => part !== undefined).map(onOneLine);
      return `::${commands[severity]} ${properties.join(',')}::${data(shown.join('\n'))}\n`;
    })
    .join('');

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(onOneLine(text)).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
