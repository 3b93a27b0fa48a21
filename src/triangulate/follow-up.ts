import { techniqueLabel } from '../display/people-axes.js';
import { dimensionWords } from '../i18n/verdicts.js';
import { type Bilingual, inLanguage } from '../model/words.js';
import type { VerdictContext } from './context.js';
import { closedCase, firstPlaces, levelName, nameList, witnessName } from './names.js';
import { directed } from './prominence.js';
import type { Dimension, Level, LevelWitness, Verdict } from './verdict.js';
import { levelInWords } from './verdict-words.js';
import { isDirected } from './witness-stance.js';

/** One thing left to do about a finding: what the matter is, whom to ask, and what. */
export interface FollowUp {
  readonly verdict: Verdict;
  readonly matter: string;
  readonly whom: string;
  readonly what: string;
}

const matters = {
  dissonance: { id: 'Bertentangan antar{what}', en: 'Contradiction by {what}' },
  mixed: { id: '{level}: beragam', en: '{level}: mixed' },
  dissent: { id: '{level}: ada kasus negatif', en: '{level}: negative cases' },
  supported: { id: '{level}: ada yang mendukung', en: '{level}: some support it' },
  unknown: { id: '{level}: belum diketahui apakah ditanyakan', en: '{level}: not known whether asked' },
  thin: { id: '{level}: bukti terbatas (satu sumber data)', en: '{level}: thin evidence (one witness)' },
  single: { id: 'Triangulasi {what} belum terpenuhi', en: 'Triangulation by {what} still to come' },
  changed: { id: 'Berubah antarwaktu', en: 'Changed over time' },
  stale: { id: 'Keputusan lebih lama daripada datanya', en: 'Decision older than its evidence' },
  unreviewed: { id: 'Koding otomatis belum ditelaah', en: 'Automatic codings not yet reviewed' },
} as const satisfies Record<string, Bilingual>;

const tasks = {
  dissonance: {
    id: 'Bicarakan perbedaan {places} dengan sumber data yang bersangkutan atau yang lain: apakah salah satunya keliru, atau semuanya benar karena sudut pandangnya berbeda.',
    en: 'Discuss the difference between {places} with these witnesses or others: is one of them mistaken, or are all right from different points of view?',
  },
  mixed: {
    id: 'Tanyakan dalam keadaan apa pernyataan itu berlaku dan tidak berlaku ({places}).',
    en: 'Ask under which circumstances it holds and does not hold ({places}).',
  },
  dissent: {
    id: 'Jelaskan kasus negatif di findings.yaml (`negative:`), atau batasi rumusannya ({places}).',
    en: 'Explain the negative cases in findings.yaml (`negative:`), or narrow the claim ({places}).',
  },
  supported: {
    id: 'Tanyakan dalam keadaan apa pernyataan itu berlaku bagi mereka ({places}).',
    en: 'Ask under which circumstances it holds for them ({places}).',
  },
  unknown: {
    id: 'Catat apakah ditanyakan (`asked:` atau opportunity.csv); bila belum, tanyakan: {question}',
    en: 'Record whether it was asked (`asked:` or opportunity.csv); if not, ask: {question}',
  },
  thin: {
    id: 'Cari keterangan kedua; sejauh ini hanya {who}.',
    en: 'Look for a second account; so far only {who}.',
  },
  single: {
    id: 'Kumpulkan data dari pihak lain: {parties}.',
    en: 'Collect data from other parties: {parties}.',
  },
  changed: {
    id: 'Tetapkan `time: stable` atau `time: change`, lalu tanyakan apa yang menyebabkan perubahan.',
    en: 'Say `time: stable` or `time: change`, and ask what brought the change about.',
  },
  stale: {
    id: 'Tinjau ulang keputusan; data berubah sejak {date}.',
    en: 'Look at the decision again; the data have changed since {date}.',
  },
  unreviewed: {
    id: 'Terima atau tolak usulan koding (`daya codings accept|reject`).',
    en: 'Accept or reject the proposed codings (`daya codings accept|reject`).',
  },
} as const satisfies Record<string, Bilingual>;

/** Everything that is left to do, finding by finding: contradictions, mixed and thin levels, gaps of the record, stale decisions. */
export function followUps(context: VerdictContext): FollowUp[] {
  return context.verdicts.flatMap((verdict) => new Gatherer(context, verdict).gather());
}

class Gatherer {
  readonly #found: FollowUp[] = [];

  constructor(
    readonly context: VerdictContext,
    readonly verdict: Verdict,
  ) {}

  gather(): FollowUp[] {
    const { context, verdict } = this;
    for (const id of context.rules.by) {
      const dimension = verdict[id];
      if (dimension.verdict === 'dissonance') this.#dissonance(dimension);
      if (dimension.verdict === 'single' || dimension.verdict === 'not_assessable')
        if (id !== 'time') this.#single(dimension);
      if (id !== 'time') for (const level of dimension.levels) this.#level(dimension, level);
    }
    const changed = verdict.time.courses.filter(({ course }) => course !== 'consistent');
    if (changed.length > 0 && verdict.finding.time === undefined)
      this.#add('changed', nameList(changed.map(({ id }) => id)));
    const { decision } = verdict.finding;
    if (context.stale.has(verdict.finding.id))
      this.#add('stale', decision?.by ?? '', { date: decision?.date ?? '?' });
    const { accepted, total } = verdict.reviewed;
    if (accepted < total)
      this.#add('unreviewed', Object.keys(context.facts.study.settings.coders).join(', '));
    return this.#found;
  }

  #dissonance(dimension: Dimension): void {
    const { words } = this.context;
    const witnesses =
      dimension.id === 'time'
        ? this.verdict.time.courses
            .filter(({ course }) => course !== 'consistent')
            .map(({ id, steps }) => ({
              name: id,
              places: steps.flatMap(({ codings }) => codings.slice(0, 1)),
            }))
        : dimension.levels
            .flatMap(({ witnesses: of }) => of)
            .filter(({ stance }) => stance === 'supports' || stance === 'contradicts')
            .map((one) => ({
              name: witnessName(one),
              places: one.codings.filter(({ stance }) => stance === one.stance).slice(0, 1),
            }));
    const places = witnesses.flatMap((one) => one.places.map(({ evidence }) => evidence.segment.at));
    const whom = nameList([...new Set(witnesses.map(({ name }) => name))]);
    this.#add('dissonance', whom, {
      what: words.say(dimensionWords[dimension.id]),
      places: [...new Set(places)].join(', '),
    });
  }

  #level(dimension: Dimension, level: Level): void {
    const name = levelName(this.context, dimension.id, level.key);
    const of = (fits: (one: LevelWitness) => boolean): LevelWitness[] => level.witnesses.filter(fits);
    const speaking = of(({ stance }) => isDirected(stance));
    const ask = (kind: 'mixed' | 'dissent' | 'supported', whom: readonly LevelWitness[]): void => {
      const places = whom.flatMap((one) => firstPlaces([one], one.stance!));
      if (whom.length > 0) this.#add(kind, names(whom), { level: name, places: places.join(', ') });
    };
    // People stand in the levels of sources already; a technique adds those who belong to no group.
    const added = dimension.id === 'source' || speaking.some(({ witness }) => witness.group === null);
    if (added && level.status === 'mixed') ask('mixed', speaking);
    if (added && level.dissent && level.status === 'supports')
      ask(
        'dissent',
        speaking.filter((one) => this.#isOpen(one)),
      );
    if (added && level.dissent && level.status === 'contradicts')
      ask(
        'supported',
        speaking.filter(({ stance }) => stance !== 'contradicts'),
      );
    if (directed(level) === 1) {
      const others = of(({ stance }) => !isDirected(stance));
      this.#add('thin', names(others) || name, { level: name, who: names(speaking) });
    }
    const unknown = of(({ stance, opportunity }) => stance === null && opportunity === 'unknown');
    if (unknown.length > 0 && dimension.id === 'source')
      this.#add('unknown', names(unknown), { level: name, question: this.#question() });
  }

  /** Whether a witness is a negative case that nobody has closed. */
  #isOpen(one: LevelWitness): boolean {
    const negative = one.stance === 'contradicts' || one.stance === 'mixed';
    return negative && closedCase(this.verdict.finding, one)?.resolution === undefined;
  }

  #single(dimension: Dimension): void {
    const { context } = this;
    const missing = dimension.levels.filter((level) => directed(level) === 0);
    const parties = missing.map(
      (level) =>
        `${levelName(context, dimension.id, level.key)} (${levelInWords(context, dimension.id, level)})`,
    );
    this.#add(
      'single',
      parties.length === 0
        ? ''
        : context.words.list(
            missing.map(({ key }) =>
              dimension.id === 'technique'
                ? techniqueLabel(context.display, key)
                : levelName(context, dimension.id, key),
            ),
          ),
      {
        what: context.words.say(dimensionWords[dimension.id]),
        parties: parties.join(', ') || '–',
      },
    );
  }

  /** The questions of the guide that open the codes of the claim. */
  #question(): string {
    const { facts, words } = this.context;
    const codes = this.verdict.finding.codes.flatMap(({ code }) => facts.codes.find(code) ?? []);
    const items = facts.study.guide.items.filter((item) =>
      item.codes.some((reference) => codes.some((code) => facts.codes.find(reference) === code)),
    );
    const texts = items.map(({ id, text }) => `${id} ${inLanguage(text, words.language)}`);
    return texts.join(' / ') || inLanguage(this.verdict.finding.claim, words.language);
  }

  #add(kind: keyof typeof matters, whom: string, values: Record<string, string> = {}): void {
    const { words } = this.context;
    this.#found.push({
      verdict: this.verdict,
      matter: words.say(matters[kind], values),
      whom,
      what: words.say(tasks[kind], values),
    });
  }
}

function names(witnesses: readonly LevelWitness[]): string {
  return nameList(witnesses.map(witnessName));
}
