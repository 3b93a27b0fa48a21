import type { Indicator, Phrase } from '../../model/codebook.js';
import { codebookCheck } from '../check.js';
import { shortened } from '../folded.js';
import { covers, keyOfIndicator, type Position, positionsOf } from '../positions.js';

/** An indicator that another one of the same code makes idle. */
export const swallowedIndicator = codebookCheck<{ source: string; other: string; same: boolean }>({
  id: 'codebook/swallowed-indicator',
  severity: 'warning',
  title: { id: 'Indikator yang sudah tercakup', en: 'An indicator that another one covers' },
  why: {
    id: 'Indikator yang lebih umum pada kode yang sama sudah menemukan semuanya; yang tercakup hanya menambah baris, atau yang umum terlalu luas.',
    en: 'A more general indicator of the same code finds all of it already; the covered one only adds a line, or the general one is too wide.',
  },
  message: ({ source, other, same }) =>
    same
      ? {
          id: `\`${source}\` sama dengan \`${other}\` pada kode ini`,
          en: `\`${source}\` is the same as \`${other}\` of this code`,
        }
      : {
          id: `semua yang ditemukan \`${source}\` sudah ditemukan \`${other}\``,
          en: `all that \`${source}\` finds, \`${other}\` finds already`,
        },
  hint: ({ same }) =>
    same
      ? { id: 'Hapus salah satunya.', en: 'Delete one of them.' }
      : {
          id: 'Hapus yang tercakup, atau persempit yang umum.',
          en: 'Delete the covered one, or narrow the general one.',
        },
  example: {
    yaml: 'codebook: warung\ncodes:\n  - code: belajar\n    label: Belajar\n    indicators: {id: [ikut pelatihan, pelatihan, latih~]}\n',
    at: [
      [5, 23, 37],
      [5, 39, 48],
    ],
  },
  look(subject, found) {
    for (const code of subject.living) {
      const report = (indicator: Indicator, other: Indicator, same: boolean) => {
        // A combination makes the proposal surer, even where one of its phrases would do.
        const combined = indicator.pattern.kind !== 'phrase' && !same;
        const words = { source: shortened(indicator.source), other: shortened(other.source), same };
        found(subject.line(code, indicator.place, 'indicators'), words, combined ? 'info' : undefined);
      };
      const first = new Map<string, Indicator>();
      const distinct: Indicator[] = [];
      for (const indicator of code.indicators) {
        const key = `${indicator.language} ${indicator.negation} ${indicator.stance} ${keyOfIndicator(indicator)}`;
        const same = first.get(key);
        if (same) report(indicator, same, true);
        else {
          first.set(key, indicator);
          distinct.push(indicator);
        }
      }
      const general = new General(distinct);
      for (const indicator of distinct) {
        const other = general.covering(indicator);
        if (other) report(indicator, other, false);
      }
    }
  },
});

/** Phrases without conditions, by what their first position asks for. */
class General {
  readonly #byFirst = new Map<string, { indicator: Indicator; positions: readonly Position[] }[]>();

  constructor(indicators: readonly Indicator[]) {
    for (const indicator of indicators) {
      if (indicator.pattern.kind !== 'phrase' || indicator.none.length > 0) continue;
      const positions = positionsOf(indicator.pattern.phrase, indicator.language);
      for (const ask of positions[0]!.sign === 'word' ? positions[0]!.asks : [positions[0]!.sign]) {
        const list = this.#byFirst.get(ask);
        if (list === undefined) this.#byFirst.set(ask, [{ indicator, positions }]);
        else list.push({ indicator, positions });
      }
    }
  }

  /** Another indicator that finds everything this one finds, with no less weight, the same stance and the same rule for negation. */
  covering(indicator: Indicator): Indicator | undefined {
    for (const phrase of phrasesOf(indicator)) {
      const positions = positionsOf(phrase, indicator.language);
      for (let start = 0; start < positions.length; start++) {
        const { asks, families, sign } = positions[start]!;
        for (const key of sign === 'word' ? [...asks, ...families, 'any'] : [sign])
          for (const wide of this.#byFirst.get(key) ?? [])
            if (mayCover(wide.indicator, indicator) && covered(wide.positions, positions, start))
              return wide.indicator;
      }
    }
    return undefined;
  }
}

function mayCover(wide: Indicator, narrow: Indicator): boolean {
  return (
    wide !== narrow &&
    (wide.language === 'any' || wide.language === narrow.language) &&
    wide.negation === narrow.negation &&
    wide.stance === narrow.stance &&
    wide.weight >= narrow.weight &&
    suffices(wide)
  );
}

/** Whether a hit is enough for a proposal (at the usual threshold); where not, a narrower indicator has its use. */
function suffices({ weight, pattern }: Indicator): boolean {
  const tokens = pattern.kind === 'phrase' ? pattern.phrase : [];
  const family = tokens.some(
    (token) => token.kind === 'word' && token.options.some((option) => option.family),
  );
  return weight >= (family ? 1 : 0.8);
}

function covered(wide: readonly Position[], narrow: readonly Position[], start: number): boolean {
  return (
    start + wide.length <= narrow.length && wide.every((position, i) => covers(position, narrow[start + i]!))
  );
}

/** Phrases that are certainly there when the indicator is. */
function phrasesOf({ pattern }: Indicator): readonly Phrase[] {
  if (pattern.kind === 'phrase') return [pattern.phrase];
  return pattern.kind === 'near' || pattern.kind === 'all' ? pattern.phrases : [];
}
