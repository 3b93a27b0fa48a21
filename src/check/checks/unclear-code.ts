import { placeOfCode } from '../code-place.js';
import { exampleLogOf } from '../example-log.js';
import { studyCheck } from '../study-check.js';

/** The lowest α from which tentative conclusions may be drawn (Krippendorff 2004, 241). */
const cutOff = 0.667;
/** Units that two people have seen, below which a coefficient says nothing. */
const least = 5;

const answers = ['Kami diajari.', 'Ya.', 'Dapat oven.', 'Tidak.', 'Sudah.', 'Belum.'];
const body = `${answers.map((answer) => `N: ${answer}`).join('\n\n')}\n`;

/** A code on which people agree too little. */
export const unclearCode = studyCheck<{ code: string; alpha: number; units: number }>({
  id: 'codings/unclear-code',
  severity: 'warning',
  title: { id: 'Kode yang dipahami berbeda', en: 'A code that coders understand differently' },
  why: {
    id: 'Di bawah 0,667 kesimpulan tentatif pun tidak didukung (Krippendorff 2004); biasanya definisinya yang belum jelas. Kode yang dipakai satu orang saja juga di bawah batas.',
    en: 'Below 0.667 not even tentative conclusions are supported (Krippendorff 2004); usually the definition is not clear. A code that one person alone uses is below it too.',
  },
  message: ({ code, alpha, units }) => ({
    id: `Kesepakatan pada \`${code}\`: α = ${alpha.toFixed(2).replace('.', ',')} atas ${units} unit.`,
    en: `Agreement on \`${code}\`: α = ${alpha.toFixed(2)} over ${units} units.`,
  }),
  hint: ({ code }) => ({
    id: `Bicarakan perbedaannya: daya agree --codes ${code} --list.`,
    en: `Talk the differences over: daya agree --codes ${code} --list.`,
  }),
  example: {
    files: {
      'daya.yaml':
        'daya: 1\ngroups: {pengurus: Pengurus, anggota: Anggota}\nwaves: {1: Oktober 2025}\ncodebooks: [codebooks/lokal.yaml]\ncoders: {ani: {name: Ani}, budi: {name: Budi}}\nuse: ani\n',
      'documents/w02.md': `---\ntechnique: interview\ninformants: [I02]\nspeakers: {P: interviewer, N: I02}\n---\n${body}`,
      'codings/ani/w02.jsonl': exampleLogOf(
        body,
        'ani',
        'w02',
        ['Kami diajari.', 'training'],
        ['Dapat oven.', 'equipment'],
      ),
      'codings/budi/w02.jsonl': exampleLogOf(
        body,
        'budi',
        'w02',
        ['Sudah.', 'training'],
        ['Dapat oven.', 'equipment'],
      ),
    },
    at: ['codebooks/lokal.yaml:5:11'],
  },
  look(context, report) {
    for (const [ref, { alpha, units }] of context.agreement()) {
      const code = context.index.find(ref);
      if (code === undefined || alpha === null || alpha >= cutOff || units < least) continue;
      report(placeOfCode(context, code), { code: code.id, alpha, units });
    }
  },
});
