// A corpus that is the same every time: words of Sastrawi's roots with Indonesian affixes, drawn by Zipf's law, in turns
// of an interview; documents of about 40 kB; indicators planted at known places.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const functionWords =
  'yang dan di itu saya ini nggak ada kami ke untuk dari dengan juga sudah kalau karena tapi bisa jadi akan mereka pada saja lebih belum ya sama'.split(
    ' ',
  );

/** Word types by rank: function words first, then roots and their affixed forms. */
function wordTypes(roots, count) {
  const next = random(7);
  const prefixes = ['', '', '', 'di', 'me', 'ber', 'ter', 'ke', 'nge', 'pe', 'se'];
  const suffixes = ['', '', '', 'nya', 'kan', 'an', 'in', 'i', 'annya', 'lah', '-nya'];
  const types = new Set(functionWords);
  while (types.size < count) {
    const root = roots[Math.floor(next() * roots.length)];
    const doubled = next() < 0.03 ? `${root}-${root}` : root;
    types.add(
      prefixes[Math.floor(next() * prefixes.length)] +
        doubled +
        suffixes[Math.floor(next() * suffixes.length)],
    );
  }
  return [...types];
}

/**
 * @param bytes size of the corpus.
 * @param indicators how many indicators to plant: one, two and three words, some with a wildcard or a gap.
 * @returns documents (texts of turns `P:`/`N:`), the indicators as typed, and where each was planted.
 */
export function makeCorpus(bytes, indicators) {
  const { dictionary } = require('natural/lib/natural/stemmers/indonesian/stemmer_id.js');
  const roots = dictionary.filter((word) => /^[a-z]{4,9}$/.test(word));
  const next = random(42);
  // Longer texts have more words, by the square root of their length (Heaps' law): 43,000 types in 10 MB.
  const types = wordTypes(roots, Math.round(40 * Math.sqrt(Math.max(bytes, 1e5) / 8.6)));
  // Zipf's law by the inverse of its integral: rank ~ N^u.
  const draw = () => types[Math.floor(types.length ** next()) - 1] ?? types[0];
  const pick = random(11);
  const rare = () => roots[Math.floor(pick() * roots.length)];
  const patterns = Array.from({ length: indicators }, (_, i) => {
    const words = [rare(), rare(), rare()];
    if (i % 10 < 3) return { typed: words[0], text: () => words[0] };
    if (i % 10 < 7) return { typed: `${words[0]} ${words[1]}`, text: () => `${words[0]} ${words[1]}` };
    if (i % 10 < 8)
      return { typed: `${words[0]} * ${words[1]}`, text: () => `${words[0]} ${draw()} ${words[1]}` };
    if (i % 10 < 9)
      return {
        typed: `${words[0]} ... ${words[1]}`,
        text: () => `${words[0]} ${draw()} ${draw()} ${words[1]}`,
      };
    return { typed: words.join(' '), text: () => words.join(' ') };
  });
  const documents = [];
  const planted = [];
  for (let made = 0; made < bytes; ) {
    const parts = [];
    let length = 0;
    let turn = 0;
    while (length < 40_000 && made + length < bytes) {
      const label = turn++ % 2 === 0 ? 'P: ' : 'N: ';
      const sentences = [];
      for (let s = 0, most = label === 'P: ' ? 1 : 1 + Math.floor(next() * 6); s < most; s++) {
        const words = [];
        for (let w = 0, count = 6 + Math.floor(next() * 12); w < count; w++)
          words.push(w > 2 && next() < 0.08 ? `${draw()},` : draw());
        if (label === 'N: ' && next() < 0.08) {
          const which = Math.floor(next() * patterns.length);
          words.splice(Math.floor(next() * words.length), 0, patterns[which].text());
          planted.push({ document: documents.length, indicator: patterns[which].typed });
        }
        sentences.push(
          `${words[0][0].toUpperCase()}${words[0].slice(1)} ${words.slice(1).join(' ')}${next() < 0.05 ? '?' : '.'}`,
        );
      }
      const text = label + sentences.join(' ');
      parts.push(text);
      length += text.length + 2;
    }
    // As it would come from a file: one flat string.
    const document = Buffer.from(`${parts.join('\n\n')}\n`).toString('latin1');
    documents.push(document);
    made += document.length;
  }
  return { documents, indicators: patterns.map(({ typed }) => typed), planted };
}

/** A codebook of the indicators, ten to a code. */
export function codebookYaml(indicators) {
  const codes = [];
  for (let i = 0; i < indicators.length; i += 10)
    codes.push(
      `  - code: c${i / 10}\n    label: Code ${i / 10}\n    indicators:\n${indicators
        .slice(i, i + 10)
        .map((one) => `      - "${one}"`)
        .join('\n')}`,
    );
  return `codebook: bench\nversion: 1.0.0\nfacets: {aspect: {kind: aspect}}\ncodes:\n${codes.join('\n')}\n`;
}
