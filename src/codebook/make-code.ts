import type { Code, CodeExample, Exclusion, Indicator, NegationRule, Phrase } from '../model/codebook.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Language, Localised } from '../model/words.js';
import type { YamlPath } from '../study/yaml.js';
import { type CodeNode, lineInNode, placeInNode } from './code-tree.js';
import { codebookFaults } from './faults.js';
import { asList, parseIndicator } from './indicator.js';
import { parsePhrase } from './phrase.js';
import type { RawIndicator } from './schema.js';

/** The code of a node of the tree; its ancestors are already in place. */
export function makeCode(
  node: CodeNode,
  codebook: string,
  facet: string,
  report: (diagnostic: Diagnostic) => void,
): Code {
  const { raw } = node;
  const path = pathOf(node);
  return {
    id: raw.code,
    ref: `${codebook}:${raw.code}`,
    facet,
    ...(node.parent && { parent: node.parent.raw.code }),
    path,
    children: node.children.map((child) => child.raw.code),
    label: raw.label,
    ...(raw.definition !== undefined && { definition: raw.definition }),
    ...(raw.claim !== undefined && { claim: raw.claim }),
    include: asList<Localised>(raw.include),
    exclude: exclusionsOf(node),
    examples: examplesOf(node),
    indicators: indicatorsOf(node, report),
    ...(raw.none !== undefined && { none: trapsOf(node, report) }),
    answers: asList(raw.answers),
    ...(raw.yields !== undefined && { yields: asList(raw.yields) }),
    formerly: asList(raw.formerly),
    status: raw.status ?? 'active',
    ...(raw.replaced_by !== undefined && { replacedBy: raw.replaced_by }),
    ...(raw.origin !== undefined && { origin: originOf(raw.origin) }),
    ...(raw.date !== undefined && { date: raw.date }),
    place: placeInNode(node),
  };
}

function pathOf(node: CodeNode): string[] {
  const path: string[] = [];
  for (let each: CodeNode | undefined = node; each !== undefined; each = each.parent)
    path.unshift(each.raw.code);
  return path;
}

function originOf(origin: NonNullable<CodeNode['raw']['origin']>): NonNullable<Code['origin']> {
  if (typeof origin === 'string') return { kind: origin };
  return {
    kind: origin.kind,
    ...(origin.source !== undefined && { source: origin.source }),
    ...(origin.document !== undefined && { document: origin.document }),
  };
}

/** The path of an item of a key that may hold one value or a list of them. */
function itemPath(value: unknown, key: string, index: number): YamlPath {
  return Array.isArray(value) ? [key, index] : [key];
}

function exclusionsOf(node: CodeNode): Exclusion[] {
  const { exclude } = node.raw;
  return asList(exclude).map((item, i) => {
    const path = itemPath(exclude, 'exclude', i);
    if (typeof item === 'string' || !('text' in item))
      return { text: item as Localised, place: placeInNode(node, path) };
    if (item.see === undefined) return { text: item.text, place: placeInNode(node, [...path, 'text']) };
    return { text: item.text, see: item.see, place: placeInNode(node, [...path, 'see']) };
  });
}

function examplesOf(node: CodeNode): CodeExample[] {
  const { examples } = node.raw;
  return asList(examples).map((item, i) => {
    const path = itemPath(examples, 'examples', i);
    if (typeof item === 'string' || !('quote' in item))
      return { quote: item as Localised, place: placeInNode(node, path) };
    return {
      quote: item.quote,
      ...(item.at !== undefined && { at: item.at }),
      ...(item.see !== undefined && { see: item.see }),
      place: placeInNode(node, [...path, 'quote']),
    };
  });
}

function trapsOf(node: CodeNode, report: (diagnostic: Diagnostic) => void): Phrase[] {
  const { none } = node.raw;
  return asList(none).flatMap((text, i) => {
    const phrase = parsePhrase(text);
    if (!('fault' in phrase)) return [phrase];
    const path = itemPath(none, 'none', i);
    const place = placeInNode(node, path);
    const args = { problem: phrase.fault, word: phrase.word };
    report(codebookFaults.indicatorSyntax.at(place, args, lineInNode(node, path, place)));
    return [];
  });
}

function indicatorsOf(node: CodeNode, report: (diagnostic: Diagnostic) => void): Indicator[] {
  const { indicators } = node.raw;
  if (indicators === undefined) return [];
  const negation = node.raw.negation ?? 'flag';
  if (Array.isArray(indicators))
    return indicatorList(node, indicators, ['indicators'], 'any', 0, negation, report);
  const first = indicatorList(node, indicators.id ?? [], ['indicators', 'id'], 'id', 0, negation, report);
  const next = indicators.id?.length ?? 0;
  return [
    ...first,
    ...indicatorList(node, indicators.en ?? [], ['indicators', 'en'], 'en', next, negation, report),
  ];
}

function indicatorList(
  node: CodeNode,
  list: readonly RawIndicator[],
  path: YamlPath,
  language: Language | 'any',
  from: number,
  negation: NegationRule,
  report: (diagnostic: Diagnostic) => void,
): Indicator[] {
  return list.flatMap((raw, i) => {
    const place = placeInNode(node, [...path, i]);
    const text = lineInNode(node, path, place);
    return parseIndicator(raw, { index: from + i, language, negation, place, text }, report) ?? [];
  });
}
