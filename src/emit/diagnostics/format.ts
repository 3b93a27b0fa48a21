import type { Diagnostic, Severity } from '../../model/diagnostic.js';
import type { Bilingual, Language } from '../../model/words.js';

/** How diagnostics are to be shown. */
export interface DiagnosticOptions {
  readonly language: Language;
  /** ANSI colours; only `pretty` has them. */
  readonly color?: boolean;
  /**
   * Let the formats for machines show the line of the file too. Off by default: their output ends in logs and reports
   * of services, and lines of transcripts and registers are confidential.
   */
  readonly showText?: boolean;
  /** From which severity on a diagnostic fails; `error` when absent. Only `junit` shows the difference. */
  readonly failOn?: Severity;
  /** Version of the program, for the formats that name it. */
  readonly version?: string;
  /** Why the faults of an id matter, for the formats that describe their rules. */
  readonly why?: (id: string) => Bilingual | undefined;
}

/** Diagnostics → text; pure. */
export type DiagnosticFormat = (diagnostics: readonly Diagnostic[], options: DiagnosticOptions) => string;

export const diagnosticFormatIds = ['pretty', 'json', 'github', 'sarif', 'junit'] as const;
export type DiagnosticFormatId = (typeof diagnosticFormatIds)[number];

/** Loads the format of that id. */
export async function diagnosticFormat(id: DiagnosticFormatId): Promise<DiagnosticFormat> {
  switch (id) {
    case 'pretty':
      return (await import('./pretty.js')).pretty;
    case 'json':
      return (await import('./json.js')).json;
    case 'github':
      return (await import('./github.js')).github;
    case 'sarif':
      return (await import('./sarif.js')).sarif;
    case 'junit':
      return (await import('./junit.js')).junit;
  }
}
