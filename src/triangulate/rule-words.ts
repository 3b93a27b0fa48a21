import { dimensionWords } from '../i18n/verdicts.js';
import type { Bilingual } from '../model/words.js';
import type { VerdictContext } from './context.js';
import type { DimensionId } from './rules.js';

const sentences = {
  planned: {
    id: 'Triangulasi yang direncanakan: {what}.',
    en: 'Planned triangulation: by {what}.',
  },
  threshold: {
    id: 'Dalam satu pihak, arah berlaku bila paling sedikit {threshold} dari sumber datanya (mulai empat) sejalan; antarpihak tidak ada rata-rata.',
    en: 'Within a party a direction holds where at least {threshold} of its witnesses (from four on) take it; nothing is averaged across parties.',
  },
  anyDissent: {
    id: 'Satu suara yang berbeda sudah membuat suatu pihak beragam.',
    en: 'One dissenting voice makes a party mixed.',
  },
  minimum: {
    id: 'Batas paling sedikit: {levels} pihak yang menyatakan per triangulasi, {witnesses} sumber data per temuan; diberi catatan di bawah {informants} informan atau {techniques} teknik.',
    en: 'At least {levels} parties that speak in each triangulation, {witnesses} witnesses a finding; noted below {informants} informants or {techniques} techniques.',
  },
  prominence: {
    id: 'Tingkat kemunculan: rendah di bawah {low}, tinggi mulai {high} dari yang ditanya (paling sedikit {asked}).',
    en: 'Prominence: low under {low}, high from {high} of those asked (at least {asked}).',
  },
  pooled: {
    id: 'Teknik dibandingkan tanpa menyamakan sumbernya; bukan triangulasi teknik dalam arti Sugiyono.',
    en: 'Techniques are compared without keeping the source the same; not triangulation of techniques in the sense of Sugiyono.',
  },
  matchedSource: {
    id: 'Sumber dibandingkan di dalam teknik yang sama; yang terlemah menentukan.',
    en: 'Sources are compared inside the same technique; the weakest decides.',
  },
  matchedTechnique: {
    id: 'Teknik dibandingkan di dalam sumber yang sama (kelompok, atau kasus yang dibicarakan dokumen); yang terlemah menentukan.',
    en: 'Techniques are compared inside the same source (group, or the case that documents are about); the weakest decides.',
  },
  time: {
    id: 'Hanya sumber data atau lokasi yang bersikap pada dua waktu atau lebih yang dibandingkan; perkembangan bukan pertentangan.',
    en: 'Only witnesses or sites that take a stance in two waves or more are compared; development is no contradiction.',
  },
  opposite: {
    id: 'Arti yang berlawanan langsung dihitung D (lebih ketat daripada Farmer dkk. 2006, yang meminta kedua unsur berbeda).',
    en: 'Opposite meaning is D by itself (stricter than Farmer et al. 2006, who ask that both elements differ).',
  },
  literal: {
    id: 'D hanya bila arti dan contoh (atau tingkat kemunculan) sama-sama berbeda, persis Farmer dkk. 2006.',
    en: 'D only where meaning and examples (or prominence) both differ, literally as Farmer et al. 2006.',
  },
} as const satisfies Record<string, Bilingual>;

/** The conventions behind a table, sentence by sentence: thresholds are always printed. */
export function rulesInWords(
  { words, rules, options }: VerdictContext,
  table: DimensionId | 'convergence' | 'other',
): string[] {
  const by = words.list(rules.by.map((id) => words.say(dimensionWords[id])));
  const { minimum, prominence, threshold, compare } = rules;
  const round = (value: number): string =>
    value === 1 / 3 ? '1/3' : value === 2 / 3 ? '2/3' : words.number(value);
  const special = {
    source: compare === 'matched' ? sentences.matchedSource : undefined,
    technique: compare === 'matched' ? sentences.matchedTechnique : sentences.pooled,
    time: sentences.time,
    convergence: options.farmerLiteral ? sentences.literal : sentences.opposite,
    other: undefined,
  }[table];
  return [
    words.say(sentences.planned, { what: by }),
    threshold === 1
      ? words.say(sentences.anyDissent)
      : words.say(sentences.threshold, { threshold: words.number(threshold) }),
    words.say(sentences.minimum, { ...minimum }),
    words.say(sentences.prominence, {
      low: round(prominence.low),
      high: round(prominence.high),
      asked: prominence.asked,
    }),
    ...(special ? [words.say(special)] : []),
  ];
}
