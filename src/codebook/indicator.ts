import type { Indicator, IndicatorPattern, NegationRule, Phrase } from '../model/codebook.js';
import type { Diagnostic, Place } from '../model/diagnostic.js';
import type { Language } from '../model/words.js';
import { codebookFaults, type IndicatorProblem } from './faults.js';
import { parsePhrase } from './phrase.js';
import type { RawIndicator, RawIndicatorMap } from './schema.js';

const forms = ['phrase', 'near', 'all', 'exact', 'regex'] as const;
const defaultWithin = 5;

/** Where an indicator stands, and what holds for it unless it says otherwise. */
export interface IndicatorSetting {
  readonly index: number;
  readonly language: Language | 'any';
  readonly negation: NegationRule;
  readonly place: Place;
  readonly text: string;
}

/** Parses one indicator as the file has it; undefined where it cannot be used, which is reported. */
export function parseIndicator(
  raw: RawIndicator,
  setting: IndicatorSetting,
  report: (diagnostic: Diagnostic) => void,
): Indicator | undefined {
  const map: RawIndicatorMap = typeof raw === 'string' ? { phrase: raw } : raw;
  const problem = (args: IndicatorProblem): undefined => {
    report(codebookFaults.indicatorSyntax.at(setting.place, args, setting.text));
    return undefined;
  };
  const phrases = (texts: readonly string[]): Phrase[] | undefined => {
    const parsed: Phrase[] = [];
    for (const text of texts) {
      const phrase = parsePhrase(text);
      if ('fault' in phrase) return problem({ problem: phrase.fault, word: phrase.word });
      parsed.push(phrase);
    }
    return parsed;
  };

  const pattern = patternOf(map, phrases, problem);
  const none = phrases(asList(map.none));
  if (pattern === undefined || none === undefined) return undefined;
  return {
    index: setting.index,
    language: setting.language,
    source: typeof raw === 'string' ? raw.trim() : oneLine(raw),
    pattern,
    none,
    in: map.in ?? 'sentence',
    weight: map.weight ?? 1,
    negation: map.negation ?? setting.negation,
    ...(map.stance !== undefined && { stance: map.stance }),
    place: setting.place,
  };
}

function patternOf(
  map: RawIndicatorMap,
  phrases: (texts: readonly string[]) => Phrase[] | undefined,
  problem: (args: IndicatorProblem) => undefined,
): IndicatorPattern | undefined {
  const given = forms.filter((form) => map[form] !== undefined);
  if (given.length !== 1)
    return problem({ problem: given.length === 0 ? 'no-form' : 'two-forms', word: given.join(', ') });
  if (map.within !== undefined && map.near === undefined)
    return problem({ problem: 'within-without-near', word: 'within' });
  if (map.exact !== undefined)
    return map.exact.trim() === ''
      ? problem({ problem: 'empty', word: '' })
      : { kind: 'exact', text: map.exact.trim() };
  if (map.regex !== undefined)
    return map.regex === '' ? problem({ problem: 'empty', word: '' }) : { kind: 'regex', source: map.regex };
  if (map.phrase !== undefined) {
    const parsed = phrases([map.phrase]);
    return parsed && { kind: 'phrase', phrase: parsed[0]! };
  }
  const texts = map.near ?? map.all ?? [];
  if (map.near !== undefined && texts.length < 2) return problem({ problem: 'near-alone', word: 'near' });
  if (texts.length === 0) return problem({ problem: 'empty', word: '' });
  const parsed = phrases(texts);
  if (parsed === undefined) return undefined;
  return map.near === undefined
    ? { kind: 'all', phrases: parsed }
    : { kind: 'near', phrases: parsed, within: map.within ?? defaultWithin };
}

/** The indicator as a person would type it on one line: `{near: [buka, wawasan], within: 4}`. */
function oneLine(map: RawIndicatorMap): string {
  const parts = Object.entries(map).map(([key, value]) =>
    Array.isArray(value) ? `${key}: [${value.map(scalar).join(', ')}]` : `${key}: ${scalar(value)}`,
  );
  return `{${parts.join(', ')}}`;
}

function scalar(value: string | number | undefined): string {
  const text = String(value);
  return typeof value === 'number' || /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ~.|*-]*$/u.test(text)
    ? text
    : JSON.stringify(text);
}

/** One value or a list of them, as a list. */
export function asList<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
