import { codebookCheck } from '../check.js';

/** A former id that is the id of another code today, or was that of two codes. */
export const takenFormerId = codebookCheck<{ old: string; code: string }>({
  id: 'codebook/taken-former-id',
  severity: 'error',
  title: { id: 'Id lama yang dipakai kode lain', en: 'A former id that another code has' },
  why: {
    id: 'Koding dengan id lama harus sampai pada satu kode saja; kalau id itu milik dua kode, koding lama berpindah makna.',
    en: 'Codings with a former id must lead to one code only; where two codes have it, old codings change their meaning.',
  },
  message: ({ old, code }) => ({
    id: `id lama \`${old}\` juga milik kode \`${code}\``,
    en: `the former id \`${old}\` is that of the code \`${code}\` too`,
  }),
  hint: () => ({ id: 'Hapus id itu dari salah satu `formerly`.', en: 'Take the id out of one `formerly`.' }),
  example: {
    yaml: 'codebook: warung\ncodes:\n  - code: dana\n    label: Dana usaha\n    formerly: [modal]\n  - code: modal\n    label: Modal sendiri\n',
    at: [[5, 16, 21]],
  },
  look(subject, found) {
    const current = new Set(subject.codebook.codes.map((code) => code.id));
    const owners = new Map<string, string>();
    for (const code of subject.codebook.codes) {
      code.formerly.forEach((given, i) => {
        const own = `${subject.codebook.id}:`;
        const old = given.startsWith(own) ? given.slice(own.length) : given;
        const place = () =>
          subject.at(code, Array.isArray(subject.raw(code).formerly) ? ['formerly', i] : ['formerly']);
        const owner = current.has(old) ? old : owners.get(old);
        if (owner !== undefined) found(place(), { old, code: owner });
        else owners.set(old, code.id);
      });
    }
  },
});
