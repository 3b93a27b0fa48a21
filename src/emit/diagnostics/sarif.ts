import type { Diagnostic, Severity } from '../../model/diagnostic.js';
import type { DiagnosticFormat, DiagnosticOptions } from './format.js';
import { inOrder } from './order.js';
import { messageFor, onOneLine, wellFormed } from './words.js';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** SARIF 2.1.0 (OASIS), as code scanning services read it. Columns are Unicode code points, as everywhere here. */
export const sarif: DiagnosticFormat = (diagnostics, options) => {
  const list = inOrder(diagnostics);
  const ids = [...new Set(list.map(({ id }) => id))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'daya',
            ...(options.version !== undefined && {
              version: options.version,
              semanticVersion: options.version,
            }),
            rules: ids.map((id) => rule(id, list, options)),
          },
        },
        columnKind: 'unicodeCodePoints',
        results: list.map((diagnostic) => result(diagnostic, ids.indexOf(diagnostic.id), options)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function rule(id: string, list: readonly Diagnostic[], { why, language }: DiagnosticOptions): object {
  const words = why?.(id)?.[language];
  return {
    id,
    ...(words !== undefined && { fullDescription: { text: words }, help: { text: words } }),
    defaultConfiguration: { level: levels[list.find((each) => each.id === id)!.severity] },
  };
}

function result(
  diagnostic: Diagnostic,
  ruleIndex: number,
  { language, showText }: DiagnosticOptions,
): object {
  const { id, severity, hint, place, text } = diagnostic;
  const message = messageFor(diagnostic, showText);
  const words = [message[language], hint?.[language]].filter((part) => part !== undefined).map(onOneLine);
  return {
    ruleId: id,
    ruleIndex,
    level: levels[severity],
    message: { text: words.join('\n') },
    ...(place && {
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(place.file) },
            ...(place.line !== undefined && {
              region: {
                startLine: place.line,
                ...(place.column !== undefined && { startColumn: place.column }),
                ...(place.endLine !== undefined && { endLine: place.endLine }),
                ...(place.column !== undefined &&
                  place.endColumn !== undefined && { endColumn: place.endColumn }),
                ...(showText && text !== undefined && { snippet: { text } }),
              },
            }),
          },
        },
      ],
    }),
  };
}

/** A path as a URI reference: relative stays relative, a Windows drive becomes a file URI. */
function uriOf(path: string): string {
  const slashed = wellFormed(path.replaceAll('\\', '/'));
  const encoded = slashed
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  if (/^[A-Za-z]:\//.test(slashed)) return `file:///${encoded.replace('%3A', ':')}`;
  return slashed.startsWith('/') ? `file://${encoded}` : encoded;
}
