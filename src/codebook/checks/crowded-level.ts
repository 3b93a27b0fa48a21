import { codebookCheck } from '../check.js';

/** MacQueen et al. 1998: coders hold some 30 to 40 codes at a time. */
const most = 40;

export const crowdedLevel = codebookCheck<{ parent: string | undefined; count: number }>({
  id: 'codebook/crowded-level',
  severity: 'info',
  title: { id: 'Terlalu banyak kode di satu tingkat', en: 'Too many codes on one level' },
  why: {
    id: 'Pengode mengingat sekitar 30–40 kode sekaligus (MacQueen dkk. 1998); selebihnya dilupakan, dan diamnya tampak seperti temuan.',
    en: 'Coders hold some 30 to 40 codes at a time (MacQueen et al. 1998); the rest is forgotten, and its silence looks like a finding.',
  },
  message: ({ parent, count }) =>
    parent === undefined
      ? { id: `${count} kode di tingkat teratas`, en: `${count} codes on the top level` }
      : { id: `${count} kode di bawah \`${parent}\``, en: `${count} codes below \`${parent}\`` },
  hint: () => ({ id: 'Kelompokkan di bawah kode induk.', en: 'Group them below parent codes.' }),
  example: {
    yaml: `codebook: warung\ncodes:\n${Array.from({ length: 41 }, (_, i) => `  - {code: k${i + 1}, label: Kode ke-${i + 1}}\n`).join('')}`,
    at: [[3, 12, 14]],
  },
  look(subject, found) {
    const levels = new Map<string | undefined, (typeof subject.living)[number][]>();
    for (const code of subject.living) {
      const level = levels.get(code.parent);
      if (level === undefined) levels.set(code.parent, [code]);
      else level.push(code);
    }
    for (const [parent, level] of levels)
      if (level.length > most) found(subject.at(level[0]!), { parent, count: level.length });
  },
});
