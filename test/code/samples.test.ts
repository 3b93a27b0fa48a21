import { describe, expect, it } from 'vitest';
import { documentLanguage } from '../../src/code/pass.js';
import { loansOf } from '../../src/code/patterns.js';
import type { Indicator } from '../../src/model/codebook.js';
import type { DocumentLanguage } from '../../src/model/words.js';
import { openStudy } from '../../src/pipeline/open-study.js';
import { codePointsOf } from '../../src/text/code-points.js';
import { fastHits, finderOf } from './fast-hits.js';
import { SlowMatcher } from './slow-matcher.js';

/** Of the indicators that are only words each document tries one in so many, another share each time; all others always. */
const share = 12;

describe.each(['komunitas-umkm', 'small-business-en'])('matching in the sample %s', (name) => {
  it('finds in every turn what the slow matcher finds', () => {
    const { study } = openStudy(`samples/${name}`);
    const loans = loansOf(study.codebooks);
    const finders = new Map<DocumentLanguage, ReturnType<typeof finderOf>>();
    const indicators = study.codebooks.flatMap(({ codes }) => codes.flatMap((code) => code.indicators));
    const numbers = new Map(indicators.map((indicator, i) => [indicator, i]));
    let hits = 0;
    study.documents.forEach((document, at) => {
      const language = documentLanguage(document);
      const finder = finders.get(language) ?? finderOf(study.codebooks, language, loans);
      finders.set(language, finder);
      const only = (indicator: Indicator) =>
        indicator.pattern.kind === 'regex' ||
        indicator.pattern.kind === 'exact' ||
        numbers.get(indicator)! % share === at % share;
      const slow = new SlowMatcher({ language, loans, only });
      const points = codePointsOf(document);
      for (const unit of document.units.filter(({ standing }) => standing === 'evidence')) {
        const text = points.slice(unit.textStart, unit.end);
        const expected = slow.hits(text, study.codebooks);
        hits += expected.length;
        expect(fastHits(finder, text, only), `${document.meta.id}:${unit.n}`).toEqual(expected);
      }
    });
    expect(hits).toBeGreaterThan(5);
  });
});
