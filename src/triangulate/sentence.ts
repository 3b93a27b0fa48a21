import { silentWords, statusWords } from '../i18n/verdicts.js';
import type { Bilingual } from '../model/words.js';
import type { VerdictContext } from './context.js';
import { firstPlaces, levelName, nameList, witnessName } from './names.js';
import { asked } from './prominence.js';
import type { Dimension, Level, LevelWitness } from './verdict.js';

type Said = 'supports' | 'contradicts' | 'mixed';

const clauses = {
  though: { id: '{what} walau ditanya', en: '{what}, though asked' },
  mostly: { id: '{name} umumnya {what}, tetapi {cases}', en: '{name}: mostly {what}, but {cases}' },
  says: { id: '{name} {what}', en: '{name}: {what}' },
  mixed: { id: '{name} {what}: {cases}', en: '{name}: {what} ({cases})' },
  counted: { id: '{names}; {n} dari {of}', en: '{names}; {n} of {of}' },
} as const satisfies Record<string, Bilingual>;

/**
 * One sentence on who says what: *Pengurus (I01–I03) mendukung; anggota (I10) membantah (w10:31); dinas tidak menyinggung
 * walau ditanya.* Names stand instead of numbers, and places where somebody dissents; with `counts` the numbers too.
 */
export function sentenceOf(context: VerdictContext, dimension: Dimension): string {
  const said = dimension.levels
    .filter(({ witnesses }) => witnesses.length > 0)
    .map((level) => new Clause(context, dimension, level).text());
  if (said.length === 0) return '';
  const text = said.join('; ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

/** What one level says, as a part of the sentence. */
class Clause {
  constructor(
    readonly context: VerdictContext,
    readonly dimension: Dimension,
    readonly level: Level,
  ) {}

  text(): string {
    const { words } = this.context;
    const { level } = this;
    const name = levelName(this.context, this.dimension.id, level.key);
    switch (level.status) {
      case 'supports':
      case 'contradicts': {
        const what = `${words.say(statusWords[level.status])}${this.#places(level.status)}`;
        const whole = `${name} (${this.#names(level.status)})`;
        if (!level.dissent) return words.say(clauses.says, { name: whole, what });
        const against: Said = level.status === 'supports' ? 'contradicts' : 'supports';
        return words.say(clauses.mostly, { name: whole, what, cases: this.#cases([against, 'mixed']) });
      }
      case 'mixed':
        return words.say(clauses.mixed, {
          name,
          what: words.say(statusWords.mixed),
          cases: this.#cases(['supports', 'contradicts', 'mixed']),
        });
      case 'silent':
        return words.say(clauses.says, { name, what: this.#silence() });
      case 'unknown':
        return `${name}: ${words.say(statusWords.unknown)}`;
      case 'not_asked':
        return words.say(clauses.says, { name, what: words.say(statusWords.not_asked) });
    }
  }

  #silence(): string {
    const { words } = this.context;
    const { silent, key } = this.level;
    if (silent === 0) return words.say(statusWords.neutral);
    if (this.dimension.id === 'technique') return words.say(silentWords[key] ?? statusWords.silent);
    return words.say(clauses.though, { what: words.say(statusWords.silent) });
  }

  /** `I04, I05 mendukung, I10 membantah (w10:31)`. */
  #cases(stances: readonly Said[]): string {
    return stances
      .filter((stance) => this.#who(stance).length > 0)
      .map(
        (stance) =>
          `${nameList(this.#who(stance).map(witnessName))} ${this.context.words.say(statusWords[stance])}${this.#places(stance)}`,
      )
      .join(', ');
  }

  #who(stance: Said): LevelWitness[] {
    return this.level.witnesses.filter((one) => one.stance === stance);
  }

  #names(stance: Said): string {
    const names = nameList(this.#who(stance).map(witnessName));
    if (!this.context.options.counts) return names;
    const numbers = { names, n: this.#who(stance).length, of: asked(this.level) };
    return this.context.words.say(clauses.counted, numbers);
  }

  /** Where those say so who do not support the claim. */
  #places(stance: Said): string {
    return stance === 'supports' ? '' : ` (${firstPlaces(this.#who(stance), stance).join('; ')})`;
  }
}
