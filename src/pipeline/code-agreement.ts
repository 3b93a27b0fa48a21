import type { CodeAgreement } from '../check/context.js';
import { studyAgreement } from './agreement.js';
import type { OpenStudy } from './open-study.js';

/** Agreement between people on each code, over the units that the study codes; empty where fewer than two have coded. */
export function agreementByCode(open: OpenStudy): ReadonlyMap<string, CodeAgreement> {
  const people = [...new Set(open.folded.codings.filter(({ by }) => by !== 'rules').map(({ by }) => by))];
  if (people.length < 2) return new Map();
  const request = { route: 'units', coders: people, bootstrap: 0, seed: 1 } as const;
  const { lines } = studyAgreement(open, request, '', open.study.settings.language).agreement;
  const found = new Map<string, CodeAgreement>();
  for (const { of, compared = 0, results } of lines) {
    const code = of.startsWith('code:') ? open.index.find(of.slice('code:'.length)) : undefined;
    if (code === undefined) continue;
    const alpha = results.find(({ name }) => name === 'krippendorff-alpha')?.value ?? null;
    found.set(code.ref, { alpha, units: compared });
  }
  return found;
}
