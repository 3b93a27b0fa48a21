import type { Code, CodeIndex } from '../../model/codebook.js';
import type { Evidence } from '../../reduce/evidence.js';
import { withAncestors } from '../../reduce/opportunity.js';
import { passagesOf } from '../../reduce/passages.js';
import { facetName } from '../caption.js';
import { defaultLimit, quotedText, quoteOf } from '../cells.js';
import { codeLabel, codesOfKinds, isNamed, keyOf } from '../code-axes.js';
import type { DisplayContext } from '../context.js';
import { emptyDraft } from '../crossed-draft.js';
import type { Kind } from '../kind.js';
import { type Item, listBody } from '../list.js';

const links = ['problem', 'programme', 'result'] as const;
type Chain = readonly [problem: Code, programme?: Code, result?: Code];

/** What was done about which problem, and what came of it: the chains that `answers` and `yields` draw between codes, each link with its quotations. */
export const chain: Kind = {
  id: 'chain',
  title: { id: 'Masalah, program dan hasil', en: 'Problems, programmes and results' },
  takes: ['limit', 'codes', 'where'],
  build(context) {
    const { words, facts } = context;
    const chains = chainsOf(context);
    if (chains.length === 0)
      return emptyDraft([
        words.say({
          id: 'Tidak ada kode yang menjawab kode lain (`answers:` dalam buku kode); tabel kosong.',
          en: 'No code answers another (`answers:` in the codebook); the table is empty.',
        }),
      ]);
    const fields = links.map((key, n) => ({ key, label: headOf(context, chains, n) }));
    const members = new Set(chains.flat().map((code) => code?.ref));
    return {
      ...listBody(
        fields,
        chains.map((codes) => itemOf(context, codes)),
        words,
      ),
      decisions: [
        words.say({
          id: 'Rantai menurut hubungan antarkode dalam buku kode; bukan bukti sebab-akibat.',
          en: 'Chains as the codebook relates the codes; they prove no cause.',
        }),
        words.say({ id: '− membantah, ± beragam.', en: '− contradicts, ± mixed.' }),
      ],
      notes: [],
      evidence: context.uncut.filter(({ code }) =>
        withAncestors(code, facts.codes).some(({ ref }) => members.has(ref)),
      ),
    };
  },
};

const heads = [
  { id: 'Masalah', en: 'Problem' },
  { id: 'Program', en: 'Programme' },
  { id: 'Hasil', en: 'Result' },
] as const;

/** The name of the facet that all codes of a column share, as *Dilema etik*; else what a link of a chain usually is. */
function headOf(context: DisplayContext, chains: readonly Chain[], n: number): string {
  const facets = new Set(chains.flatMap((codes) => codes[n]?.facet ?? []));
  const [only] = facets;
  return facets.size === 1 && only ? facetName(context, only) : context.words.say(heads[n]!);
}

/** Every way from a problem over what answers it to what that yields; a problem that nothing answers stands alone where it was coded. */
function chainsOf(context: DisplayContext): Chain[] {
  const { uncut: evidence } = context;
  const { codes } = context.facts;
  const answering = new Map<string, Code[]>();
  for (const code of codes.codes) {
    for (const reference of code.answers) {
      const target = codes.find(reference);
      if (target === undefined) continue;
      const list = answering.get(target.ref);
      if (list === undefined) answering.set(target.ref, [code]);
      else list.push(code);
    }
  }
  if (answering.size === 0) return [];
  const used = new Set(evidence.flatMap(({ code }) => withAncestors(code, codes).map(({ ref }) => ref)));
  const unanswered = new Set(
    codesOfKinds(context, ['need', 'obstacle'], true)
      .filter(({ ref, children }) => used.has(ref) && children.length === 0 && !answering.has(ref))
      .map(({ ref }) => ref),
  );
  const chains = codes.codes
    .filter(({ ref, answers }) => (answers.length === 0 && answering.has(ref)) || unanswered.has(ref))
    .flatMap((problem): Chain[] => {
      const programmes = answering.get(problem.ref) ?? [];
      if (programmes.length === 0) return [[problem]];
      return programmes.flatMap((programme): Chain[] => {
        const results = resultsOf(programme, answering, codes).filter(({ ref }) => ref !== problem.ref);
        return results.length === 0
          ? [[problem, programme]]
          : results.map((result) => [problem, programme, result]);
      });
    });
  // A chain is shown whole where one of its links is named: a link without its words would look unanswered.
  if (!context.codes) return chains;
  return chains.filter((links) => links.some((code) => code && isNamed(code, context)));
}

/** What answers a programme (`answers:` of the result) and what the programme yields (`yields:`), each once. */
function resultsOf(
  programme: Code,
  answering: ReadonlyMap<string, readonly Code[]>,
  codes: CodeIndex,
): Code[] {
  const yielded = (programme.yields ?? []).flatMap((reference) => codes.find(reference) ?? []);
  return [...new Set([...(answering.get(programme.ref) ?? []), ...yielded])];
}

function itemOf(context: DisplayContext, codes: Chain): Item {
  const { facts, options, words } = context;
  const found = codes.map((code) => (code ? passagesOf(under(context, code)) : []));
  const text = (n: number): string | null => {
    const code = codes[n];
    if (code === undefined) return null;
    const said = found[n]!;
    const label = codeLabel(context, code);
    if (said.length === 0)
      return `${label}\n${words.say({ id: '(belum ada kutipan)', en: '(no quotation yet)' })}`;
    return `${label}\n${quotedText(said, options.limit ?? defaultLimit, true)}`;
  };
  const all = found.flat();
  const open = [
    null,
    words.say({ id: 'belum terjawab', en: 'not answered' }),
    codes.length > 1 ? words.say({ id: 'belum ada hasil', en: 'no result yet' }) : null,
  ];
  return {
    key: codes.map((code) => (code ? keyOf(code, facts.codes) : '')).join('>'),
    values: Object.fromEntries(links.map((name, n) => [name, text(n) ?? open[n]])),
    refs: [...new Set(all.map(({ at }) => at))],
    quotes: all.map(quoteOf),
  };
}

function under({ facts, uncut }: DisplayContext, code: Code): Evidence[] {
  return uncut.filter((one) => withAncestors(one.code, facts.codes).some(({ ref }) => ref === code.ref));
}
