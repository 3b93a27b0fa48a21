import { createPass } from '../code/pass.js';
import type { Codebook } from '../model/codebook.js';
import type { Table } from '../model/table.js';
import type { Language } from '../model/words.js';
import { codePointsOf } from '../text/code-points.js';
import { emptyProvenance } from './document-list.js';
import type { OpenStudy } from './open-study.js';

/** What an indicator catches in the informants' words of a study: an element of `codebook forms --format json`. */
export interface CaughtForms {
  /** `codebook:id`. */
  readonly code: string;
  readonly indicator: string;
  readonly language: Language | 'any';
  /** Words and phrases caught in all documents; an indicator of several parts catches each of them. */
  readonly count: number;
  /** The words as they stand there, in small letters, most frequent first. */
  readonly forms: readonly { readonly form: string; readonly count: number }[];
}

/** Which forms each indicator of a codebook catches in a study's documents, and how often; indicators that catch nothing too. */
export function caughtForms({ study, cues }: OpenStudy, codebook: Codebook): CaughtForms[] {
  const pass = createPass([codebook], { unit: study.settings.unit, cues });
  const caught = new Map<string, Map<string, number>>();
  for (const document of study.documents) {
    const points = codePointsOf(document);
    for (const unit of pass.explain(document)) {
      const hits = [
        ...unit.codes.flatMap(({ code, hits }) => hits.map((hit) => ({ ...hit, code }))),
        ...unit.dropped,
      ];
      for (const { code, indicator, start, end } of hits) {
        const form = points.slice(start, end).toLowerCase().replace(/\s+/gu, ' ');
        const forms = caught.get(`${code}\n${indicator}`) ?? new Map<string, number>();
        forms.set(form, (forms.get(form) ?? 0) + 1);
        caught.set(`${code}\n${indicator}`, forms);
      }
    }
  }
  return codebook.codes.flatMap((code) =>
    code.indicators.map(({ source, language }) => {
      const forms = [...(caught.get(`${code.ref}\n${source}`) ?? [])]
        .map(([form, count]) => ({ form, count }))
        .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1));
      return {
        code: code.ref,
        indicator: source,
        language,
        count: forms.reduce((sum, { count }) => sum + count, 0),
        forms,
      };
    }),
  );
}

/** The list as a table for people. */
export function formsTable(rows: readonly CaughtForms[], language: Language, tool: string): Table {
  const say = (id: string, en: string) => (language === 'id' ? id : en);
  const cols = [
    { key: 'code', label: say('Kode', 'Code') },
    { key: 'indicator', label: say('Indikator', 'Indicator') },
    { key: 'count', label: say('Tertangkap', 'Caught') },
    { key: 'forms', label: say('Bentuk yang tertangkap', 'Forms caught') },
  ];
  return {
    kind: 'forms',
    title: say('Bentuk kata yang ditangkap indikator', 'Forms that indicators catch'),
    caption: '',
    rows: rows.map((_, i) => ({ key: String(i + 1), label: String(i + 1) })),
    cols,
    cells: rows.flatMap(({ code, indicator, count, forms }, i) => {
      const values = {
        code,
        indicator,
        count,
        forms: forms.map(({ form, count }) => `${form} ${count}`).join(', '),
      };
      return cols.map(({ key }) => ({
        row: String(i + 1),
        col: key,
        value: values[key as keyof typeof values],
        refs: [],
        quotes: [],
      }));
    }),
    notes: [],
    provenance: emptyProvenance(tool),
  };
}
