import type { Code, Indicator } from '../../model/codebook.js';
import { codebookCheck } from '../check.js';
import { shortened } from '../folded.js';
import { keyOfIndicator } from '../positions.js';

/** One indicator under two codes of a facet. In an exclusive facet words in other forms of the same pattern count too. */
export const sharedIndicator = codebookCheck<{
  source: string;
  other: string;
  line: number;
  exclusive: boolean;
}>({
  id: 'codebook/shared-indicator',
  severity: 'warning',
  title: { id: 'Indikator yang dipakai dua kode', en: 'An indicator that two codes share' },
  why: {
    id: 'Kata yang sama menyarankan dua kode dalam satu faset, jadi tidak membedakan keduanya.',
    en: 'The same words suggest two codes of one facet, so they do not tell the two apart.',
  },
  message: ({ source, other, line, exclusive }) => ({
    id: `\`${source}\` mencari kata yang sama dengan indikator kode \`${other}\` di baris ${line}${exclusive ? ', padahal fasetnya eksklusif' : ''}`,
    en: `\`${source}\` looks for the same words as an indicator of the code \`${other}\` on line ${line}${exclusive ? ', though their facet is exclusive' : ''}`,
  }),
  hint: () => ({
    id: 'Tambahkan kata di sekitarnya, `none:`, atau hapus dari salah satu kode.',
    en: 'Add words around it, a `none:`, or take it out of one of the codes.',
  }),
  example: {
    yaml: `codebook: warung
codes:
  - code: modal
    label: Modal usaha
    indicators: [dapat pinjaman]
  - code: utang
    label: Utang
    indicators: [dapat pinjamannya]
`,
    at: [[8, 18, 35]],
  },
  look(subject, found) {
    const exclusive = new Set(
      subject.codebook.facets.filter((facet) => facet.exclusive).map((facet) => facet.id),
    );
    const first = new Map<string, { code: Code; indicator: Indicator }>();
    for (const code of subject.living)
      for (const indicator of code.indicators)
        for (const key of keysOf(indicator, exclusive.has(code.facet))) {
          const full = `${code.facet} ${key}`;
          const other = first.get(full);
          if (other === undefined) first.set(full, { code, indicator });
          else if (!related(code, other.code)) {
            found(subject.line(code, indicator.place, 'indicators'), {
              source: shortened(indicator.source),
              other: other.code.id,
              line: other.indicator.place.line ?? 0,
              exclusive: exclusive.has(code.facet),
            });
            break;
          }
        }
  },
});

/** An indicator for every language is the same as one for each. Of an exclusive facet, each alternative counts alone. */
function keysOf(indicator: Indicator, exclusive: boolean): string[] {
  const languages = indicator.language === 'any' ? (['id', 'en'] as const) : [indicator.language];
  const variants = exclusive ? alternativesOf(indicator) : [indicator];
  return variants.flatMap((variant) => languages.map((language) => keyOfIndicator({ ...variant, language })));
}

/** More alternatives than this are compared as one. */
const mostAlternatives = 64;

function alternativesOf(indicator: Indicator): Indicator[] {
  const { pattern } = indicator;
  if (pattern.kind !== 'phrase') return [indicator];
  let phrases: (typeof pattern.phrase)[] = [[]];
  for (const token of pattern.phrase) {
    const options =
      token.kind === 'word' ? token.options.map((option) => ({ ...token, options: [option] })) : [token];
    phrases = phrases.flatMap((phrase) => options.map((option) => [...phrase, option]));
    if (phrases.length > mostAlternatives) return [indicator];
  }
  return phrases.map((phrase) => ({ ...indicator, pattern: { kind: 'phrase', phrase } }));
}

/** A parent may well look for what its children look for. */
function related(a: Code, b: Code): boolean {
  return a === b || a.path.includes(b.id) || b.path.includes(a.id);
}
