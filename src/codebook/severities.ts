import { didYouMean, fault } from '../i18n/fault.js';
import type { Diagnostic, Severity } from '../model/diagnostic.js';
import type { ParsedYaml } from '../study/yaml.js';

/** What daya.yaml says of one check. */
export type CheckSetting = Severity | 'off';

const choices = ['off', 'error', 'warning', 'info'] as const;

/** Faults of `checks:` in daya.yaml. */
export const checkSettingFaults = {
  unknownCheck: fault<{ check: string; known: readonly string[] }>({
    id: 'settings/unknown-check',
    severity: 'error',
    message: ({ check }) => ({
      id: `tidak ada pemeriksaan \`${check}\``,
      en: `there is no check \`${check}\``,
    }),
    hint: ({ check, known }) => didYouMean(check, known),
    why: {
      id: 'Pengaturan untuk pemeriksaan yang tidak ada biasanya salah ketik dan tidak berlaku.',
      en: 'A setting for a check that does not exist is usually a misspelling and has no effect.',
    },
  }),
  unknownSeverity: fault<{ value: string }>({
    id: 'settings/unknown-severity',
    severity: 'error',
    message: ({ value }) => ({
      id: `\`${value}\` bukan tingkat yang dikenal`,
      en: `\`${value}\` is not a known severity`,
    }),
    hint: () => ({
      id: 'Tulis off, error, warning, atau info; atau {severity: off, reason: …}.',
      en: 'Write off, error, warning or info; or {severity: off, reason: …}.',
    }),
    why: {
      id: 'Hanya tingkat yang dikenal yang berlaku.',
      en: 'Only a known severity has an effect.',
    },
  }),
};

/**
 * Reads `checks:` of daya.yaml: `codebook/late-code: off`, or `{severity: off, reason: …}`. `known` are the ids of all
 * checks; reading faults (`yaml/…`) cannot be set.
 */
export function readCheckSettings(
  checks: Readonly<Record<string, unknown>>,
  known: readonly string[],
  parsed: Pick<ParsedYaml, 'placeOf' | 'lineText'>,
): { readonly settings: ReadonlyMap<string, CheckSetting>; readonly diagnostics: readonly Diagnostic[] } {
  const settings = new Map<string, CheckSetting>();
  const diagnostics: Diagnostic[] = [];
  for (const [check, value] of Object.entries(checks)) {
    const severity =
      typeof value === 'object' && value !== null && 'severity' in value ? value.severity : value;
    // YAML 1.1 tools write `off` as false; people who know them do too.
    const setting = severity === false ? 'off' : choices.find((choice) => choice === severity);
    if (!known.includes(check)) {
      const place = parsed.placeOf(['checks', check], 'key');
      diagnostics.push(
        checkSettingFaults.unknownCheck.at(place, { check, known }, parsed.lineText(place.line ?? 1)),
      );
    } else if (setting === undefined) {
      const place = parsed.placeOf(['checks', check]);
      const text = parsed.lineText(place.line ?? 1);
      diagnostics.push(checkSettingFaults.unknownSeverity.at(place, { value: String(severity) }, text));
    } else settings.set(check, setting);
  }
  return { settings, diagnostics };
}

/** The diagnostics with the severities that daya.yaml sets; those that are off are left out. */
export function applySeverities(
  diagnostics: readonly Diagnostic[],
  settings: ReadonlyMap<string, CheckSetting>,
): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const setting = settings.get(diagnostic.id);
    if (setting === undefined) return [diagnostic];
    return setting === 'off' ? [] : [{ ...diagnostic, severity: setting }];
  });
}
