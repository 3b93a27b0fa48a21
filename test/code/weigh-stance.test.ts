import { expect, it } from 'vitest';
import { weighStance } from '../../src/code/weigh-stance.js';
import {
  alwaysFeature,
  stanceFeatures,
  stanceWeights,
  weighedStances,
  weightsOf,
} from '../../src/text/stance-weights.js';
import { Lexicon, otherWord, TokenStream } from '../../src/text/tokens.js';

/** A passage as the pass sees it, with a hit on its first word. */
function passage(body: string) {
  const stream = new TokenStream();
  new Lexicon(() => otherWord).tokenise(body, 0, body.length, stream);
  const hits = [{ indicator: 0, parts: [[0, 1]] as [[number, number]] }];
  return { hits, about: { stream, body, languages: ['id'] as const, kind: 'dimension' as const, cues: [] } };
}

/** The words that a judgement names as its reasons. */
const reasonsOf = (body: string, stream: TokenStream, cues: readonly { start: number; end: number }[]) =>
  cues.map(({ start, end }) => body.slice(stream.starts[start], stream.ends[end - 1]));

const idle =
  'Mesinnya sampai sekarang masih nganggur di gudang, nggak pernah dipakai, katanya rusak sejak datang dulu itu.';

it('overrules support where the words around speak clearly for the contrary, and names them', () => {
  const { hits, about } = passage(idle);
  const { stance, cues } = weighStance({ stance: 'supports', cues: [] }, hits, about);
  expect(stance).toBe('contradicts');
  expect(cues.length).toBeGreaterThan(0);
  expect(cues.every(({ cue }) => cue === 'weight')).toBe(true);
  for (const words of reasonsOf(idle, about.stream, cues)) expect(idle).toContain(words);
});

it('leaves obstacles and needs to the cues, and what no cue could judge', () => {
  const { hits, about } = passage(idle);
  const read = { stance: 'supports', cues: [] } as const;
  expect(weighStance(read, hits, { ...about, kind: 'obstacle' })).toBe(read);
  const unknown = { cues: [] };
  expect(weighStance(unknown, hits, about)).toBe(unknown);
});

it('looks at the sentences of the hits and their neighbours only', () => {
  const far = `Pelatihan ada. Begitu. ${idle}`;
  const near = `Pelatihan ada. ${idle}`;
  const judged = (body: string) => {
    const { hits, about } = passage(body);
    return weighStance({ stance: 'supports', cues: [] }, hits, about).stance;
  };
  expect(judged(near)).toBe('contradicts');
  expect(judged(far)).toBe('supports');
});

it('trusts the cues more in few words', () => {
  const { hits, about } = passage('Mesin nganggur.');
  expect(weighStance({ stance: 'supports', cues: [] }, hits, about).stance).toBe('supports');
});

it('has features for words, pairs and halves, each once', () => {
  expect([...stanceFeatures(['ada', 'alat', 'ada']).keys()]).toEqual([
    alwaysFeature,
    'ada',
    'ada alat',
    '< ada',
    'alat',
    'alat ada',
    '< alat',
    '> ada',
  ]);
});

it('weighs each feature that it knows, in the order of the features', () => {
  const lines = [
    '*\t10 0 0 0',
    'ada\t0 50 0 0',
    'ada alat\t0 0 -7 0',
    '< ada\t1 2 3 4',
    '> ada\t0 0 0 9',
    'beras\t9 9 9 9',
  ];
  const words = ['ada', 'alat', 'itu', 'ada'];
  const known = new Map(lines.map((line) => line.split('\t')).map(([name, numbers]) => [name!, numbers!]));
  const slow = [...stanceFeatures(words).values()].flatMap(({ name, value, from, to }) => {
    const numbers = known.get(name);
    return numbers === undefined
      ? []
      : [{ weights: numbers.split(' ').map((n) => Number(n) / 100), value, from, to }];
  });
  expect(slow).toHaveLength(5);
  expect([...weightsOf(`# words\n${lines.join('\n')}\n`).weigh(words)]).toEqual(slow);
});

it.each(['id', 'en'] as const)('has weights for each stance (%s)', (language) => {
  const weights = stanceWeights(language);
  expect(weights.size).toBeGreaterThan(1000);
  const [always] = weights.weigh([]);
  expect(always!.weights).toHaveLength(weighedStances.length);
  expect(always!.weights.every(Number.isFinite)).toBe(true);
});
