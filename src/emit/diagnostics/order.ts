import type { Diagnostic, Severity } from '../../model/diagnostic.js';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** How many diagnostics of each severity there are. */
export interface DiagnosticSummary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function summarise(diagnostics: readonly Diagnostic[]): DiagnosticSummary {
  const count = (severity: Severity) => diagnostics.filter((each) => each.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** Whether `severity` is `bound` or worse. */
export function reaches(severity: Severity, bound: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(bound);
}

/** The diagnostics by file, within a file worst first, then in order of the text. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.place?.file ?? '', b.place?.file ?? '') ||
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
      compare(a.id, b.id),
  );
}

/** By code units, so that no locale decides. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
