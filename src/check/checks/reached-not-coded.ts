import type { CodedSegment, Stance } from '../../model/coding.js';
import { exampleLog } from '../example-log.js';
import { studyCheck } from '../study-check.js';

/** A target of the guide whose stated result is not the number of people or cases in whose words it is coded. */
export const reachedNotCoded = studyCheck<{ id: string; reached: number; who: readonly string[] }>({
  id: 'guide/reached-not-coded',
  severity: 'info',
  title: {
    id: 'Realisasi yang berbeda dari yang terkode',
    en: 'A result that differs from what is coded',
  },
  why: {
    id: 'Penguji membandingkan angka realisasi dengan buktinya; selisihnya perlu dijelaskan atau angkanya diperbaiki.',
    en: 'Examiners compare the stated result with its evidence; the difference should be explained or the number mended.',
  },
  message: ({ id, reached, who }) => ({
    id: `\`${id}\` menyatakan ${reached} tercapai; koding yang mendukung ada pada ${who.length}: ${who.join(', ')}.`,
    en: `\`${id}\` states that ${reached} were reached; codings in support come from ${who.length}: ${who.join(', ')}.`,
  }),
  hint: () => ({
    id: 'Lihat `daya display indicators`. Bila angkanya dari daftar hadir atau laporan, sebutkan itu dalam teksnya.',
    en: 'See `daya display indicators`. Where the number comes from a list or a report, say so in the text.',
  }),
  example: {
    files: {
      'guide.yaml':
        'targets:\n  T1: {text: Peserta yang dilatih, target: 3, reached: 2, codes: [training]}\n',
      'codings/ani/w01.jsonl': exampleLog('ani', 'w01', ['diajari', 'training', { stance: 'supports' }]),
    },
    at: ['guide.yaml:2:56'],
  },
  look({ study, index, segments, place, lineText }, report) {
    for (const { id, kind, codes, reached } of study.guide.items) {
      if (kind !== 'target' || reached === undefined) continue;
      const wanted = codes.flatMap((reference) => index.find(reference) ?? []);
      const refs = new Set(
        wanted.flatMap((code) => [code, ...index.descendants(code)]).map(({ ref }) => ref),
      );
      const who = supporters(segments.filter(({ codebook, code }) => refs.has(`${codebook}:${code}`)));
      if (who.length === 0 || who.length === reached) continue;
      const at = place('guide.yaml', ['targets', id, 'reached']);
      report(at, { id, reached, who }, lineText('guide.yaml', at));
    }
  },
});

/** Informants (cases where a document is about one) all of whose codings with a direction are in support. */
function supporters(segments: readonly CodedSegment[]): string[] {
  const stances = new Map<string, Set<Stance>>();
  for (const { informant, case: unit, stance } of segments) {
    const who = informant ?? unit;
    if (who === null || stance === null || stance === 'neutral') continue;
    const found = stances.get(who);
    if (found === undefined) stances.set(who, new Set([stance]));
    else found.add(stance);
  }
  return [...stances]
    .flatMap(([who, found]) => (found.size === 1 && found.has('supports') ? [who] : []))
    .sort();
}
