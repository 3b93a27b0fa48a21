import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/code/find.js';
import { parsePhrase } from '../../src/codebook/phrase.js';
import type { Phrase } from '../../src/model/codebook.js';
import { turn } from './fixture.js';

const words = (text: string) => parsePhrase(text) as Phrase;
const body = 'Kami dilatih bikin label. Pelatihannya dua hari, pelatihnya sabar.';

describe('keyword in context', () => {
  it('finds inflected forms with their surroundings', () => {
    const [found] = createFinder({ phrase: words('melatih') }, 10).find(turn(body));
    expect(found).toMatchObject({
      start: 5,
      end: 12,
      before: 'Kami ',
      keyword: 'dilatih',
      after: ' bikin lab',
    });
  });

  it('finds the whole family', () => {
    const keywords = createFinder({ phrase: words('latih~') })
      .find(turn(body))
      .map(({ keyword }) => keyword);
    expect(keywords).toEqual(['dilatih', 'Pelatihannya', 'pelatihnya']);
  });

  it('finds words exactly as written', () => {
    const find = (exact: string) => createFinder({ phrase: [], exact }).find(turn(body));
    expect(find('Pelatihannya')).toHaveLength(1);
    expect(find('pelatihannya')).toHaveLength(0);
  });

  it('asks for a second word in the sentence, or near', () => {
    const find = (within?: number) =>
      createFinder({
        phrase: words('dilatih'),
        and: words('label'),
        ...(within !== undefined && { within }),
      }).find(turn(body));
    expect(find().map(({ keyword }) => keyword)).toEqual(['dilatih']);
    expect(find(2).map(({ keyword }) => keyword)).toEqual(['dilatih bikin label']);
    expect(find(1)).toEqual([]);
  });

  it('looks only inside the ranges given', () => {
    const finder = createFinder({ phrase: words('latih~') });
    expect(finder.find(turn(body), [{ start: 0, end: 25 }])).toHaveLength(1);
  });
});
