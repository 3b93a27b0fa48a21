import type { Code, Codebook } from '../model/codebook.js';
import { type Bilingual, inLanguage, type Language } from '../model/words.js';

const words = {
  facet: { id: 'Faset', en: 'Facet' },
  exclusive: { id: 'saling meniadakan', en: 'exclusive' },
  ordered: { id: 'berurutan', en: 'ordered' },
  source: { id: 'Sumber', en: 'Source' },
  note: { id: 'Catatan', en: 'Note' },
  definition: { id: 'Definisi', en: 'Definition' },
  claim: { id: 'Klaim', en: 'Claim' },
  include: { id: 'Kapan dipakai', en: 'When to use' },
  exclude: { id: 'Kapan tidak', en: 'When not to use' },
  examples: { id: 'Contoh', en: 'Examples' },
  nearMisses: { id: 'Hampir, tetapi bukan', en: 'Near misses' },
  indicators: { id: 'Indikator', en: 'Indicators' },
  answers: { id: 'Menjawab', en: 'Answers' },
  yields: { id: 'Menghasilkan', en: 'Yields' },
  formerly: { id: 'Id lama', en: 'Formerly' },
  origin: { id: 'Asal', en: 'Origin' },
  status: { id: 'Status', en: 'Status' },
  path: { id: 'Letak', en: 'Place' },
  use: { id: 'pakai', en: 'use' },
} as const satisfies Record<string, Bilingual>;

const statuses: Readonly<Record<Code['status'], Bilingual>> = {
  proposed: { id: 'diusulkan', en: 'proposed' },
  active: { id: 'dipakai', en: 'active' },
  frozen: { id: 'dibekukan', en: 'frozen' },
  retired: { id: 'tidak dipakai lagi', en: 'retired' },
};

const origins = {
  deductive: { id: 'deduktif', en: 'deductive' },
  inductive: { id: 'induktif', en: 'inductive' },
} as const;

/** The codebook as a tree: a line a code, with id, label, and what is unusual about it. */
export function codebookTree(codebook: Codebook, language: Language): string {
  const say = (text: Parameters<typeof inLanguage>[0]) => inLanguage(text, language).trim();
  const head = [`${codebook.id}${codebook.version && ` ${codebook.version}`}`, say(codebook.title)].join(
    '  ',
  );
  const lines = [head];
  if (codebook.source !== undefined) lines.push(`${words.source[language]}: ${say(codebook.source)}`);
  const roots = codebook.codes.filter((code) => code.parent === undefined);
  const children = new Map<string, Code[]>();
  for (const code of codebook.codes) {
    if (code.parent === undefined) continue;
    const list = children.get(code.parent);
    if (list === undefined) children.set(code.parent, [code]);
    else list.push(code);
  }
  for (const facet of codebook.facets) {
    const own = roots.filter((code) => code.facet === facet.id);
    if (own.length === 0) continue;
    const traits = [facet.exclusive && words.exclusive[language], facet.ordered && words.ordered[language]];
    const shown = traits.filter((trait) => trait !== false);
    lines.push('', `${say(facet.label)}${shown.length > 0 ? ` (${shown.join(', ')})` : ''}`);
    for (const [i, code] of own.entries()) branch(code, '', i === own.length - 1, children, language, lines);
  }
  if (codebook.note !== undefined) lines.push('', `${words.note[language]}: ${say(codebook.note)}`);
  return lines.join('\n');
}

function branch(
  code: Code,
  indent: string,
  last: boolean,
  children: ReadonlyMap<string, readonly Code[]>,
  language: Language,
  lines: string[],
): void {
  const status =
    code.status === 'active'
      ? ''
      : `  [${statuses[code.status][language]}${code.replacedBy ? ` → ${code.replacedBy}` : ''}]`;
  lines.push(
    `${indent}${last ? '└─' : '├─'} ${code.id}  ${inLanguage(code.label, language).trim()}${status}`,
  );
  const below = children.get(code.id) ?? [];
  for (const [i, child] of below.entries())
    branch(child, `${indent}${last ? '   ' : '│  '}`, i === below.length - 1, children, language, lines);
}

/** Indicators that are shown of each language where not all are asked for. */
const fewIndicators = 8;

/** One code in full, a heading a part; of a long list of indicators the first ones, unless all are asked for. */
export function codeInFull(
  code: Code,
  codebook: Codebook,
  language: Language,
  { allIndicators = false }: { readonly allIndicators?: boolean } = {},
): string {
  const say = (text: Parameters<typeof inLanguage>[0]) => inLanguage(text, language).trim();
  const facet = codebook.facets.find(({ id }) => id === code.facet);
  const origin =
    code.origin &&
    [origins[code.origin.kind][language], code.origin.source ?? code.origin.document]
      .filter(Boolean)
      .join(': ');
  const quote = ({ quote: text, at, see }: Code['examples'][number]) =>
    `“${say(text)}”${at === undefined ? '' : ` (${at})`}${see === undefined ? '' : ` → ${see}`}`;
  const parts: [Bilingual, string | readonly string[] | undefined][] = [
    [words.path, code.path.join(' › ')],
    [words.facet, say(facet?.label)],
    [words.definition, say(code.definition)],
    [words.claim, say(code.claim)],
    [words.include, code.include.map(say)],
    [
      words.exclude,
      code.exclude.map(
        ({ text, see }) => `${say(text)}${see === undefined ? '' : ` → ${words.use[language]} ${see}`}`,
      ),
    ],
    [words.examples, code.examples.filter(({ see }) => see === undefined).map(quote)],
    [words.nearMisses, code.examples.filter(({ see }) => see !== undefined).map(quote)],
    [words.indicators, allIndicators ? code.indicators.map(indicatorLine) : someIndicators(code, language)],
    [words.answers, code.answers],
    [words.yields, code.yields],
    [words.formerly, code.formerly],
    [words.origin, origin],
    [words.status, code.status === 'active' ? undefined : statuses[code.status][language]],
  ];
  const lines = [`${code.ref}  ${say(code.label)}`];
  for (const [name, value] of parts) {
    if (value === undefined || value.length === 0) continue;
    if (typeof value === 'string') lines.push('', `${name[language]}: ${value}`);
    else lines.push('', `${name[language]}:`, ...value.map((each) => `- ${each}`));
  }
  return lines.join('\n');
}

function indicatorLine({ source, language }: Code['indicators'][number]): string {
  return language === 'any' ? source : `${language}: ${source}`;
}

function someIndicators({ indicators }: Code, language: Language): string[] {
  const of = new Map<string, string[]>();
  for (const indicator of indicators) {
    const list = of.get(indicator.language) ?? [];
    of.set(indicator.language, list);
    list.push(indicatorLine(indicator));
  }
  const lines = [...of.values()].flatMap((list) =>
    list.length <= fewIndicators + 2 ? list : list.slice(0, fewIndicators),
  );
  const more = indicators.length - lines.length;
  return more === 0
    ? lines
    : [...lines, { id: `… dan ${more} lagi (--verbose)`, en: `… and ${more} more (--verbose)` }[language]];
}
