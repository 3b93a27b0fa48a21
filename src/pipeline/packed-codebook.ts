import type { Codebook, Indicator, IndicatorPattern, Phrase, PhraseToken } from '../model/codebook.js';

/**
 * A codebook as text for a cache, in two lines: the codebook without its indicators, and the indicators with every
 * token of their phrases written once. The second line is read when somebody asks for indicators: most commands only
 * want names and definitions, and large codebooks are nearly all indicators.
 */
export function packCodebook(codebook: Codebook): string {
  const tokens = new Map<string, number>();
  const packToken = (token: PhraseToken): number => {
    const text = tokenText(token);
    const known = tokens.get(text) ?? tokens.size;
    tokens.set(text, known);
    return known;
  };
  const packPhrase = (phrase: Phrase): PackedPhrase => phrase.map(packToken);
  const codes = codebook.codes.map(
    ({ indicators, none }): PackedCode => ({
      indicators: indicators.map((indicator) => ({
        ...indicator,
        pattern: mapPattern(indicator.pattern, packPhrase),
        none: indicator.none.map(packPhrase),
      })),
      ...(none && { none: none.map(packPhrase) }),
    }),
  );
  const bare = {
    ...codebook,
    codes: codebook.codes.map(({ none, ...code }) => ({
      ...code,
      indicators: [],
      ...(none && { none: [] }),
    })),
  };
  return `${JSON.stringify(bare)}\n${JSON.stringify({ tokens: [...tokens.keys()], codes })}\n`;
}

/** The codebook of a packed text; undefined where it is damaged. */
export function unpackCodebook(text: string): Codebook | undefined {
  try {
    const end = text.indexOf('\n');
    const codebook = JSON.parse(text.slice(0, end)) as Codebook;
    let unpacked: UnpackedCode[] | undefined;
    codebook.codes.forEach((code, i) => {
      const lazily = (name: 'indicators' | 'none') =>
        Object.defineProperty(code, name, {
          enumerable: true,
          get() {
            unpacked ??= unpackCodes(text.slice(end + 1));
            return unpacked[i]![name];
          },
        });
      lazily('indicators');
      if (code.none !== undefined) lazily('none');
    });
    return text.endsWith('}\n') ? codebook : undefined;
  } catch {
    return undefined;
  }
}

/** Numbers of tokens. */
type PackedPhrase = readonly number[];
type PatternOf<P> = IndicatorPattern extends infer Kind
  ? Kind extends { readonly phrase: Phrase }
    ? Omit<Kind, 'phrase'> & { readonly phrase: P }
    : Kind extends { readonly phrases: readonly Phrase[] }
      ? Omit<Kind, 'phrases'> & { readonly phrases: readonly P[] }
      : Kind
  : never;
interface PackedCode {
  readonly indicators: readonly (Omit<Indicator, 'pattern' | 'none'> & {
    readonly pattern: PatternOf<PackedPhrase>;
    readonly none: readonly PackedPhrase[];
  })[];
  readonly none?: readonly PackedPhrase[];
}
interface UnpackedCode {
  readonly indicators: readonly Indicator[];
  readonly none?: readonly Phrase[];
}

function unpackCodes(line: string): UnpackedCode[] {
  const { tokens: texts, codes } = JSON.parse(line) as {
    readonly tokens: readonly string[];
    readonly codes: readonly PackedCode[];
  };
  const tokens = texts.map(tokenOf);
  const unpackPhrase = (phrase: PackedPhrase): Phrase => phrase.map((number) => tokens[number]!);
  return codes.map(({ indicators, none }) => ({
    indicators: indicators.map((indicator) => ({
      ...indicator,
      pattern: mapPattern(indicator.pattern, unpackPhrase),
      none: indicator.none.map(unpackPhrase),
    })),
    ...(none && { none: none.map(unpackPhrase) }),
  }));
}

function mapPattern<A, B>(pattern: PatternOf<A>, map: (phrase: A) => B): PatternOf<B> {
  switch (pattern.kind) {
    case 'phrase':
      return { ...pattern, phrase: map(pattern.phrase) };
    case 'near':
    case 'all':
      return { ...pattern, phrases: pattern.phrases.map(map) };
    default:
      return pattern;
  }
}

/** A token as typed: words begin with a letter or a digit, so that `*` and `…2` are none. */
function tokenText(token: PhraseToken): string {
  if (token.kind === 'any') return '*';
  if (token.kind === 'gap') return `…${token.most}`;
  return token.options.map(({ word, family }) => (family ? `${word}~` : word)).join('|');
}

function tokenOf(text: string): PhraseToken {
  if (text === '*') return { kind: 'any' };
  if (text.startsWith('…')) return { kind: 'gap', most: Number(text.slice(1)) };
  const options = text
    .split('|')
    .map((option) =>
      option.endsWith('~') ? { word: option.slice(0, -1), family: true } : { word: option, family: false },
    );
  return { kind: 'word', options };
}
