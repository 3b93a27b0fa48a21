import type { PhraseToken } from '../model/codebook.js';
import type { StudyDocument, Unit } from '../model/document.js';
import type { DocumentLanguage } from '../model/words.js';
import { codePointsOf } from '../text/code-points.js';
import { noLoans } from '../text/indonesian.js';
import { Lexicon, TokenStream } from '../text/tokens.js';
import { languagesOf } from '../text/words.js';
import { nearHits, type Stretch } from './near.js';
import { documentLanguage } from './pass.js';
import { PhraseMatcher } from './phrases.js';
import { Vocabulary } from './vocabulary.js';

/** What to look for. */
export interface Query {
  /** Words as in an indicator: inflected forms, `word~` families, `a|b`, `*` any one word, `...` up to three. */
  readonly phrase: readonly PhraseToken[];
  /** Another phrase that must stand in the same sentence. */
  readonly and?: readonly PhraseToken[];
  /** Then at most so many word positions between the two. */
  readonly within?: number;
  /** Letter by letter, on word boundaries, instead of by forms; then `and` is not used. */
  readonly exact?: string;
}

/** A place where the words stand, with its surroundings (keyword in context). Offsets are code points into the body. */
export interface Found {
  readonly doc: string;
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly keyword: string;
  readonly after: string;
}

/** Looks for words in documents. Compiled once for any number of them. */
export interface Finder {
  /** Places in a document, in order. @param ranges only inside one of these (code points): coded segments. */
  find(
    document: StudyDocument,
    ranges?: readonly { readonly start: number; readonly end: number }[],
  ): Found[];
}

/**
 * Keyword in context.
 * @param width code points kept before and after the keyword.
 * @param standings whose words are searched; informants' by default.
 */
export function createFinder(
  query: Query,
  width = 40,
  standings: readonly Unit['standing'][] = ['evidence'],
): Finder {
  const engines = new Map<DocumentLanguage, (body: string, from: number, to: number) => [number, number][]>();
  const engineFor = (language: DocumentLanguage) => {
    const engine = engines.get(language) ?? searcher(query, language);
    engines.set(language, engine);
    return engine;
  };
  return {
    find(document, ranges) {
      const search = engineFor(documentLanguage(document));
      const points = codePointsOf(document);
      const found: Found[] = [];
      for (const unit of document.units) {
        if (!standings.includes(unit.standing)) continue;
        for (const [from, to] of search(
          document.body,
          points.toIndex(unit.textStart),
          points.toIndex(unit.end),
        )) {
          const start = points.fromIndex(from);
          const end = points.fromIndex(to);
          if (ranges !== undefined && !ranges.some((range) => range.start <= start && range.end >= end))
            continue;
          found.push({
            doc: document.meta.id,
            unit,
            start,
            end,
            before: points.slice(Math.max(unit.textStart, start - width), start),
            keyword: document.body.slice(from, to),
            after: points.slice(end, Math.min(unit.end, end + width)),
          });
        }
      }
      return found;
    },
  };
}

/** Finds UTF-16 ranges in a stretch of a body. */
function searcher(
  query: Query,
  language: DocumentLanguage,
): (body: string, from: number, to: number) => [number, number][] {
  const vocabulary = new Vocabulary(languagesOf(language), noLoans);
  const matcher = new PhraseMatcher(vocabulary);
  const exactWords = query.exact?.split(/\s+/);
  const first = exactWords === undefined ? matcher.add(query.phrase, 'any') : matcher.addExact(exactWords);
  const second =
    query.and === undefined || exactWords !== undefined ? undefined : matcher.add(query.and, 'any');
  const lexicon = new Lexicon((word) => vocabulary.classify(word));
  const stream = new TokenStream();
  return (body, from, to) => {
    lexicon.tokenise(body, from, to, stream);
    const hits: Stretch[] = [];
    let here: Stretch[] = [];
    let other: Stretch[] = [];
    matcher.run(
      stream,
      (phrase, start, end) => {
        if (phrase === first) here.push([start, end]);
        if (phrase === second) other.push([start, end]);
      },
      () => {
        if (second === undefined) hits.push(...here);
        else if (query.within === undefined) hits.push(...(other.length > 0 ? here : []));
        else
          hits.push(
            ...nearHits([here, other], query.within).map(
              (parts) => [parts[0]![0], parts.at(-1)![1]] as const,
            ),
          );
        here = [];
        other = [];
      },
    );
    return hits
      .map(([start, end]): [number, number] => [stream.starts[start]!, stream.ends[end - 1]!])
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  };
}
