import { codebookCheck } from '../check.js';

export const unusedFacet = codebookCheck<{ facet: string }>({
  id: 'codebook/unused-facet',
  severity: 'info',
  title: { id: 'Faset tanpa kode', en: 'A facet without codes' },
  why: {
    id: 'Faset tanpa kode memberi matriks kosong; sering ini salah ketik.',
    en: 'A facet without codes gives an empty matrix; often it is a misspelling.',
  },
  message: ({ facet }) => ({
    id: `tidak ada kode dalam faset \`${facet}\``,
    en: `no code belongs to the facet \`${facet}\``,
  }),
  hint: () => ({
    id: 'Hapus faset itu, atau beri kodenya `facet:` itu.',
    en: 'Delete the facet, or give its codes that `facet:`.',
  }),
  example: {
    yaml: 'codebook: warung\nfacets: {asset: {kind: asset}, need: {kind: need}}\ncodes:\n  - {code: modal, label: Modal usaha, facet: asset}\n',
    at: [[2, 32, 36]],
  },
  look(subject, found) {
    const used = new Set(subject.codebook.codes.map((code) => code.facet));
    for (const facet of Object.keys(subject.source.raw.facets ?? {}))
      if (!used.has(facet)) found(subject.atTop(['facets', facet], 'key'), { facet });
  },
});
