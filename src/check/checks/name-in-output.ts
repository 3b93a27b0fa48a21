import { wholeName } from '../../text/whole-name.js';
import { studyCheck } from '../study-check.js';

/** A real name of private/names.csv in something that was emitted. */
export const nameInOutput = studyCheck<{ id: string; times: number }>({
  id: 'privacy/name-in-output',
  severity: 'error',
  title: { id: 'Nama asli di dalam out/', en: 'A real name inside out/' },
  why: {
    id: 'Informan dijanjikan nama samaran; satu nama yang lolos mengungkap orangnya.',
    en: 'Informants were promised a pseudonym; one name that slips through gives a person away.',
  },
  message: ({ id, times }) => ({
    id: `Nama asli \`${id}\` muncul di berkas ini (${times} kali).`,
    en: `The real name of \`${id}\` stands in this file (${times} times).`,
  }),
  hint: () => ({
    id: 'Ganti nama itu dengan nama samaran di documents/, lalu jalankan `daya run` lagi. Nama itu sendiri tidak dicetak di sini.',
    en: 'Put the pseudonym in its place in documents/, then run `daya run` again. The name itself is not printed here.',
  }),
  example: {
    files: {
      'private/names.csv': 'id,name\nI01,Kartini Wulandari\n',
      'out/kutipan.md': 'Kata Kartini Wulandari, ramai.\n',
    },
    at: ['out/kutipan.md:1:6'],
  },
  look({ realNames, emitted, study }, report) {
    const pseudonyms = new Map(study.informants.map(({ id, pseudonym }) => [id, pseudonym.toLowerCase()]));
    const wanted = [...realNames]
      .filter(([id, name]) => name.length >= 3 && pseudonyms.get(id) !== name.toLowerCase())
      .map(([id, name]) => ({ id, pattern: wholeName(name) }));
    for (const { file, text } of wanted.length > 0 ? emitted() : []) {
      for (const { id, pattern } of wanted) {
        const found = [...text.matchAll(pattern)];
        if (found[0] === undefined) continue;
        const before = text.slice(0, found[0].index).split('\n');
        report(
          { file, line: before.length, column: [...before.at(-1)!].length + 1 },
          { id, times: found.length },
        );
      }
    }
  },
});
