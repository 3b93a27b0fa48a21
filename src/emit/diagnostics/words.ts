import { printable } from '../../i18n/printable.js';
import type { Diagnostic, Severity } from '../../model/diagnostic.js';
import type { Bilingual, Language } from '../../model/words.js';
import type { DiagnosticSummary } from './order.js';

export const severityWords: Readonly<Record<Severity, Bilingual>> = {
  error: { id: 'galat', en: 'error' },
  warning: { id: 'peringatan', en: 'warning' },
  info: { id: 'info', en: 'info' },
};

/** The text on one line, with control characters written out: nothing of a file can steer a terminal or end a line. */
export function onOneLine(text: string): string {
  return printable(text.replace(/\r?\n/g, ' ').replace(/\t/g, ' '));
}

/** The text with halves of broken surrogate pairs replaced, so that it can be written as UTF-8 and as a URI. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** “2 errors, 1 warning”. */
export function summaryLine(summary: DiagnosticSummary, language: Language): string {
  const parts = [
    counted(summary.errors, 'error', language),
    counted(summary.warnings, 'warning', language),
    counted(summary.infos, 'info', language),
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return language === 'id' ? 'tidak ada temuan' : 'nothing found';
  return parts.join(', ');
}

function counted(count: number, severity: Severity, language: Language): string | undefined {
  if (count === 0) return undefined;
  const plural = language === 'en' && count !== 1 && severity !== 'info' ? 's' : '';
  return `${count} ${severityWords[severity][language]}${plural}`;
}

/** The message for a format that ends in logs of services: without words of the data unless they are asked for. */
export function messageFor({ message, discreet }: Diagnostic, showText: boolean | undefined): Bilingual {
  return showText ? message : (discreet ?? message);
}
