import type { Code } from '../../model/codebook.js';
import { codebookCheck } from '../check.js';
import { foldText, textsOf } from '../folded.js';

/** The same words include and exclude, or two codes that exclude one another include the same. */
export const contradictingBoundary = codebookCheck<{ text: string; other: string; itself: boolean }>({
  id: 'codebook/contradicting-boundary',
  severity: 'warning',
  title: { id: 'Batas yang saling bertentangan', en: 'Boundaries that contradict one another' },
  why: {
    id: 'Aturan yang bertentangan membuat dua pengode yang sama-sama teliti memberi kode berbeda.',
    en: 'Rules that contradict make two coders of equal care give different codes.',
  },
  message: ({ text, other, itself }) =>
    itself
      ? {
          id: `“${text}” dipakai sekaligus dikecualikan oleh kode \`${other}\``,
          en: `“${text}” is both included and excluded by the code \`${other}\``,
        }
      : {
          id: `“${text}” juga dipakai oleh \`${other}\`, padahal kode dalam faset ini saling meniadakan`,
          en: `“${text}” is included by \`${other}\` too, though the codes of this facet exclude one another`,
        },
  hint: () => ({
    id: 'Putuskan kode mana yang dipakai, lalu tulis batasnya pada keduanya.',
    en: 'Decide which code it is, and write the boundary into both.',
  }),
  example: {
    yaml: `codebook: warung
codes:
  - code: modal
    label: Modal usaha
    include: [Pinjaman dari koperasi]
    exclude: [pinjaman dari koperasi.]
`,
    at: [[6, 15, 38]],
  },
  look(subject, found) {
    const exclusive = new Set(
      subject.codebook.facets.filter((facet) => facet.exclusive).map((facet) => facet.id),
    );
    const included = new Map<string, Code>();
    for (const code of subject.living) {
      const own = new Set(code.include.flatMap((text) => textsOf(text).map((each) => foldText(each.text))));
      for (const { text, place } of code.exclude) {
        const same = textsOf(text).find((each) => own.has(foldText(each.text)));
        if (same)
          found(subject.line(code, place, 'exclude'), { text: same.text, other: code.id, itself: true });
      }
      if (!exclusive.has(code.facet)) continue;
      code.include.forEach((text, i) => {
        for (const each of textsOf(text)) {
          const key = `${code.facet} ${foldText(each.text)}`;
          const other = included.get(key);
          if (other === undefined) included.set(key, code);
          else if (other !== code && !code.path.includes(other.id)) {
            const keys = Array.isArray(subject.raw(code).include) ? ['include', i] : ['include'];
            found(subject.at(code, keys), { text: each.text, other: other.id, itself: false });
            return;
          }
        }
      });
    }
  },
});
