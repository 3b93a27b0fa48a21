import { coincidingPairs } from '../coinciding.js';
import { exampleLog } from '../example-log.js';
import { studyCheck } from '../study-check.js';

const codebook = `codebook: lokal
version: 1.0.0
facets: {stage: {label: Tahap, kind: stage, exclusive: true}}
codes:
  - {code: training, facet: stage, label: Pelatihan, definition: Diajari sesuatu.}
  - {code: equipment, facet: stage, label: Alat, definition: Diberi alat.}
`;

/** Two codes of one exclusive facet on the same words of one coder. */
export const exclusiveOverlap = studyCheck<{
  facet: string;
  code: string;
  other: string;
  by: string;
  line: number;
}>({
  id: 'codings/exclusive-overlap',
  severity: 'error',
  title: {
    id: 'Dua kode dari faset yang saling meniadakan pada kata yang sama',
    en: 'Two codes of an exclusive facet on the same words',
  },
  why: {
    id: 'Kode satu faset eksklusif bersaing: satu unit hanya punya satu. Kalau tidak, kesepakatan nominal dan pada kontinum tidak terdefinisi.',
    en: 'Codes of an exclusive facet compete: a unit has one. Otherwise nominal agreement and that on a continuum are not defined.',
  },
  message: ({ facet, code, other, by, line }) => ({
    id: `\`${by}\` memberi kata-kata ini \`${code}\` dan \`${other}\` (baris ${line}), padahal faset \`${facet}\` eksklusif.`,
    en: `\`${by}\` gave these words \`${code}\` and \`${other}\` (line ${line}), but the facet \`${facet}\` is exclusive.`,
  }),
  hint: () => ({
    id: 'Hapus salah satunya, persempit rentangnya, atau tulis `exclusive: false`.',
    en: 'Take one of them back, narrow its range, or write `exclusive: false`.',
  }),
  example: {
    files: {
      'codebooks/lokal.yaml': codebook,
      'codings/ani/w01.jsonl': exampleLog(
        'ani',
        'w01',
        ['Kami diajari', 'training'],
        ['diajari mengemas', 'equipment'],
      ),
    },
    at: ['codings/ani/w01.jsonl:2'],
  },
  look({ placed, index }, report) {
    const exclusive = new Set(index.facets.filter((facet) => facet.exclusive).map(({ id }) => id));
    if (exclusive.size === 0) return;
    const competing = placed.filter(
      ({ by, code }) => by !== 'rules' && exclusive.has(index.find(code)?.facet ?? ''),
    );
    for (const [first, second] of coincidingPairs(competing)) {
      const [a, b] = [index.find(first.code)!, index.find(second.code)!];
      if (a.facet !== b.facet || a === b || a.path.includes(b.id) || b.path.includes(a.id)) continue;
      report(second.place, {
        facet: a.facet,
        code: b.id,
        other: a.id,
        by: second.by,
        line: first.place.line ?? 0,
      });
    }
  },
});
