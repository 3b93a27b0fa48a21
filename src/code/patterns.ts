import type { Code, Codebook, Indicator } from '../model/codebook.js';
import type { DocumentLanguage } from '../model/words.js';
import { looksIndonesian } from '../text/indonesian.js';
import { foldWord } from '../text/normalise.js';
import { PhraseMatcher } from './phrases.js';
import { specificity } from './score.js';
import { TextTriggers } from './text-triggers.js';
import type { Vocabulary } from './vocabulary.js';

/** An indicator ready to match: its phrases are numbers of a matcher. */
export interface CompiledIndicator {
  /** Index into the compiled codes. */
  readonly code: number;
  readonly indicator: Indicator;
  readonly kind: 'phrase' | 'near' | 'all' | 'exact' | 'regex';
  readonly phrases: readonly number[];
  /** The phrases that are watched for; the others are looked up where these stand. */
  readonly needs: readonly number[];
  readonly within: number;
  readonly none: readonly number[];
  readonly scope: 'sentence' | 'turn';
  /** Weight times specificity: how much a hit says. */
  readonly strength: number;
}

/** A code with its codebook, in the order of the codebooks. */
export interface CompiledCode {
  readonly code: Code;
  readonly codebook: Codebook;
  /** Phrases that must not stand in the sentence of a hit: the traps of the code and of the codes above it. */
  readonly traps: readonly number[];
}

/** Every indicator that counts for one language of documents, compiled to one matcher. */
export interface Patterns {
  readonly codes: readonly CompiledCode[];
  readonly indicators: readonly CompiledIndicator[];
  readonly matcher: PhraseMatcher;
  /** Phrase → indicators that are just this phrase. */
  readonly direct: readonly (readonly number[])[];
  /** Phrase → indicators that combine it with others in a sentence, in a turn. */
  readonly inSentence: readonly (readonly number[])[];
  readonly inTurn: readonly (readonly number[])[];
  /** Indicators that search the text of a unit: regular expressions, and exact texts that are no run of words. */
  readonly texts: TextTriggers;
  /** Phrases that are a trap of some code. */
  readonly traps: ReadonlySet<number>;
}

/** Words of indicators that no list knows: they take affixes as loans do. */
export function loansOf(codebooks: readonly Codebook[]): Set<string> {
  const words = new Set<string>();
  for (const indicator of codebooks.flatMap((book) => book.codes.flatMap((code) => code.indicators))) {
    if (indicator.language === 'en') continue;
    for (const phrase of phrasesOf(indicator))
      for (const token of phrase)
        if (token.kind === 'word')
          for (const { word } of token.options) {
            words.add(foldWord(word));
          }
  }
  return new Set([...words].filter((word) => /^\p{L}{3,}$/u.test(word) && !looksIndonesian(word)));
}

function phrasesOf({ pattern, none }: Indicator) {
  if (pattern.kind === 'phrase') return [pattern.phrase, ...none];
  if (pattern.kind === 'near' || pattern.kind === 'all') return [...pattern.phrases, ...none];
  return none;
}

/** Whether an indicator counts in documents of a language. */
export function counts(indicator: Indicator, language: DocumentLanguage): boolean {
  return indicator.language === 'any' || language === 'mixed' || indicator.language === language;
}

/** A text that is words with single spaces between them, for which `exact` needs no search. */
const plainWords = /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u;

/** Compiles the indicators of codebooks that count for a language. */
export function compilePatterns(
  codebooks: readonly Codebook[],
  language: DocumentLanguage,
  vocabulary: Vocabulary,
): Patterns {
  const matcher = new PhraseMatcher(vocabulary);
  const codes: CompiledCode[] = [];
  const indicators: CompiledIndicator[] = [];
  for (const codebook of codebooks) {
    for (const code of codebook.codes) {
      if (code.status === 'retired') continue;
      const above = codebook.codes.filter(({ id }) => code.path.includes(id));
      const traps = above
        .flatMap(({ none }) => none ?? [])
        .flatMap((phrase) => matcher.add(phrase, 'any') ?? []);
      const at = codes.push({ code, codebook, traps }) - 1;
      for (const indicator of code.indicators)
        if (counts(indicator, language)) {
          const compiled = compileIndicator(indicator, at, matcher);
          if (compiled !== undefined)
            indicators.push({ ...compiled, needs: needsOf(compiled.phrases, matcher) });
        }
    }
  }
  const direct: number[][] = [];
  const inSentence: number[][] = [];
  const inTurn: number[][] = [];
  const texts: number[] = [];
  /** Keeps the hits of a phrase, for an indicator that needs it or only to be looked at. */
  const keep = (lists: number[][], phrase: number, indicator?: number) => {
    matcher.watch(phrase);
    lists[phrase] ??= [];
    if (indicator !== undefined) lists[phrase].push(indicator);
  };
  indicators.forEach((one, i) => {
    const lists = one.scope === 'turn' ? inTurn : inSentence;
    if (one.phrases.length === 0) texts.push(i);
    else if ((one.kind === 'phrase' || one.kind === 'exact') && one.none.length === 0)
      keep(direct, one.phrases[0]!, i);
    else for (const phrase of one.needs) keep(lists, phrase, i);
    for (const phrase of one.none) if (!matcher.isOneWord(phrase)) keep(lists, phrase);
  });
  return {
    codes,
    indicators,
    matcher,
    direct,
    inSentence,
    inTurn,
    texts: new TextTriggers(texts.map((i) => [i, indicators[i]!.indicator.pattern])),
    traps: new Set(codes.flatMap(({ traps }) => traps)),
  };
}

/** The phrases of more than one word, or else the rarest one. */
function needsOf(phrases: readonly number[], matcher: PhraseMatcher): number[] {
  const distinct = [...new Set(phrases)];
  const long = distinct.filter((phrase) => !matcher.isOneWord(phrase));
  if (long.length > 0 || distinct.length === 0) return long;
  return [distinct.reduce((a, b) => (matcher.commonness(b) < matcher.commonness(a) ? b : a))];
}

function compileIndicator(
  indicator: Indicator,
  code: number,
  matcher: PhraseMatcher,
): Omit<CompiledIndicator, 'needs'> | undefined {
  const { pattern, language } = indicator;
  const numbers = (list: readonly Parameters<PhraseMatcher['add']>[0][]) =>
    list.map((phrase) => matcher.define(phrase, language));
  const none = numbers(indicator.none).filter((phrase) => phrase !== undefined);
  const base = {
    code,
    indicator,
    none,
    scope: indicator.in,
    within: 0,
    phrases: [] as number[],
    strength: indicator.weight * specificity(indicator),
  };
  switch (pattern.kind) {
    case 'phrase': {
      const phrase = matcher.define(pattern.phrase, language);
      return phrase === undefined ? undefined : { ...base, kind: 'phrase', phrases: [phrase] };
    }
    case 'near':
    case 'all': {
      const phrases = numbers(pattern.phrases).filter((phrase) => phrase !== undefined);
      if (phrases.length < pattern.phrases.length || phrases.length === 0) return undefined;
      return { ...base, kind: pattern.kind, phrases, within: pattern.kind === 'near' ? pattern.within : 0 };
    }
    case 'exact':
      return plainWords.test(pattern.text)
        ? { ...base, kind: 'exact', phrases: [matcher.addExact(pattern.text.split(' '))] }
        : { ...base, kind: 'exact' };
    case 'regex':
      return { ...base, kind: 'regex' };
  }
}
