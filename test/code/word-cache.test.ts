import { describe, expect, it } from 'vitest';
import { createPass } from '../../src/code/pass.js';
import { noLoans } from '../../src/text/indonesian.js';
import { WordCache } from '../../src/text/word-cache.js';
import { codebookOf, turn } from './fixture.js';

const training = codebookOf('  - { code: training, label: P, indicators: [latih~, "ikut ... kelas"] }');
const tools = codebookOf('  - { code: tools, label: A, indicators: [alat, mesin] }');
const text = 'Kami dilatih, ikut semua kelasnya. Ketidakadilan itu wkwkwk xqzt; alatnya dipinjemin.';

describe('the cache of words', () => {
  it('changes nothing in the codings, full or empty', () => {
    const words = new WordCache(noLoans);
    const plain = createPass([training], { unit: 'turn' }).code(turn(text));
    expect(createPass([training], { unit: 'turn', words }).code(turn(text))).toEqual(plain);
    const again = new WordCache(noLoans, words.toText());
    expect(createPass([training], { unit: 'turn', words: again }).code(turn(text))).toEqual(plain);
    expect(again.changed).toBe(false);
  });

  it('serves another codebook without hiding its words', () => {
    const words = new WordCache(noLoans);
    createPass([training], { unit: 'turn', words }).code(turn(text));
    const again = new WordCache(noLoans, words.toText());
    const codings = createPass([tools], { unit: 'turn', words: again }).code(turn(text));
    expect(codings).toEqual(createPass([tools], { unit: 'turn' }).code(turn(text)));
    expect(codings).toHaveLength(1);
  });

  it('is the same text for the same words', () => {
    const words = new WordCache(noLoans);
    createPass([training], { unit: 'turn', words }).code(turn(text));
    expect(new WordCache(noLoans, words.toText()).toText()).toBe(words.toText());
  });

  it.each(['', 'something else\n', 'daya-words 0000 \nlatih\tid'])(
    'is empty when read from %j',
    (damaged) => {
      expect(new WordCache(noLoans, damaged).section('id').get('id', 'latih')).toBeUndefined();
    },
  );

  it('loses at most the last word of a file that was cut off', () => {
    const words = new WordCache(noLoans);
    const plain = createPass([training], { unit: 'turn', words }).code(turn(text));
    const cut = new WordCache(noLoans, words.toText().slice(0, -7));
    expect(createPass([training], { unit: 'turn', words: cut }).code(turn(text))).toEqual(plain);
  });
});
