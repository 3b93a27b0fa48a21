import type { Code, Codebook, Facet, FacetKind } from '../model/codebook.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Localised } from '../model/words.js';
import { checkShape } from '../study/shape.js';
import { shapeFaults } from '../study/shape-faults.js';
import { type ParsedYaml, parseYaml } from '../study/yaml.js';
import { type CodeNode, joinTree, lineInNode, nodesOf, placeInNode } from './code-tree.js';
import { type ExtensionLoader, extendNodes, withoutExtension } from './extend.js';
import { codebookFaults } from './faults.js';
import { makeCode } from './make-code.js';
import { codebookFileSchema, type RawCodebook } from './schema.js';

/** A codebook as read, and what checks need to say where a fault stands. */
export interface ReadCodebook {
  /** Missing where the file cannot be read; otherwise as complete as its faults allow. */
  readonly codebook?: Codebook;
  readonly diagnostics: readonly Diagnostic[];
  readonly source?: CodebookSource;
}

/** The file behind a codebook. */
export interface CodebookSource {
  readonly parsed: ParsedYaml;
  readonly raw: RawCodebook;
  /** Each code's node, in the order of `codebook.codes`; a code of the extended codebook has a node in that file. */
  readonly nodes: ReadonlyMap<Code, CodeNode>;
}

/**
 * Reads a codebook file: its tree flattened, parents before children, facets inherited, indicators parsed. `ref` is how
 * the study names it; `load` fetches what it `extends`. A root code without a facet gets the only one there is; a file
 * without facets has one, named like the codebook.
 */
export function readCodebook(text: string, file: string, ref: string, load?: ExtensionLoader): ReadCodebook {
  const read = readInner(text, file, ref, load, [ref]);
  return { ...read, diagnostics: distinct(read.diagnostics) };
}

/** Codes of an extended codebook are made twice, so their faults may stand twice. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const known = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { file, line, column } = diagnostic.place ?? {};
    const key = JSON.stringify([diagnostic.id, file, line, column, diagnostic.message.en]);
    if (!known.has(key)) known.set(key, diagnostic);
  }
  return [...known.values()];
}

function readInner(
  text: string,
  file: string,
  ref: string,
  load: ExtensionLoader | undefined,
  way: readonly string[],
): ReadCodebook {
  const parsed = parseYaml(text, file);
  const shaped = checkShape(parsed, codebookFileSchema, 'codebook');
  const diagnostics: Diagnostic[] = [...parsed.diagnostics, ...shaped.diagnostics];
  const raw = shaped.value;
  if (raw === undefined) return { diagnostics };
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  if (raw.codes === undefined && raw.extends === undefined) {
    const place = parsed.placeOf(['codes']);
    report(shapeFaults('codebook').missingKey.at(place, { key: 'codes' }, parsed.lineText(place.line ?? 1)));
    return { diagnostics };
  }

  const own = nodesOf(raw.codes, parsed, ['codes']);
  let base: ReadCodebook | undefined;
  let nodes = own;
  if (raw.extends === undefined) withoutExtension(raw, parsed, report);
  else {
    base = readBase(raw.extends, parsed, load, way, report);
    nodes = extendNodes(base?.source ? [...base.source.nodes.values()] : [], own, raw, parsed, report);
  }
  const ordered = joinTree(nodes, report);
  const facets = facetsOf(raw, base?.codebook);
  const made = new Map<Code, CodeNode>();
  const codes = ordered.map((node) => {
    const code = makeCode(node, raw.codebook, facetOf(node, facets, report), report);
    made.set(code, node);
    return code;
  });
  const codebook: Codebook = {
    id: raw.codebook,
    ref,
    version: raw.version ?? base?.codebook?.version ?? '',
    title: raw.title ?? base?.codebook?.title ?? raw.codebook,
    ...optional('source', raw.source ?? base?.codebook?.source),
    ...optional('note', raw.note ?? base?.codebook?.note),
    facets,
    codes,
    file,
  };
  return { codebook, diagnostics, source: { parsed, raw, nodes: made } };
}

function readBase(
  ref: string,
  parsed: ParsedYaml,
  load: ExtensionLoader | undefined,
  way: readonly string[],
  report: (diagnostic: Diagnostic) => void,
): ReadCodebook | undefined {
  const place = parsed.placeOf(['extends']);
  const loop = way.includes(ref);
  const found = loop ? undefined : load?.(ref);
  const base = found && readInner(found.text, found.file, ref, load, [...way, ref]);
  for (const diagnostic of base?.diagnostics ?? []) report(diagnostic);
  if (!base?.codebook)
    report(codebookFaults.cannotExtend.at(place, { ref, loop }, parsed.lineText(place.line ?? 1)));
  return base;
}

const facetKinds: readonly string[] = [
  'dimension',
  'impact',
  'obstacle',
  'stage',
  'asset',
  'need',
  'event',
  'aspect',
];

function facetsOf(raw: RawCodebook, base: Codebook | undefined): Facet[] {
  const facets = new Map((base?.facets ?? []).map((facet) => [facet.id, facet]));
  for (const [id, given] of Object.entries(raw.facets ?? {})) {
    const settings = isLabel(given) ? { label: given } : given;
    const before = facets.get(id);
    facets.set(id, {
      id,
      label: settings.label ?? before?.label ?? id,
      kind: settings.kind ?? before?.kind ?? (facetKinds.includes(id) ? (id as FacetKind) : 'aspect'),
      exclusive: settings.exclusive ?? before?.exclusive ?? false,
      ordered: settings.ordered ?? before?.ordered ?? false,
    });
  }
  if (facets.size === 0)
    facets.set(raw.codebook, {
      id: raw.codebook,
      label: raw.title ?? raw.codebook,
      kind: 'aspect',
      exclusive: false,
      ordered: false,
    });
  return [...facets.values()];
}

function isLabel(facet: NonNullable<RawCodebook['facets']>[string]): facet is Localised {
  return typeof facet === 'string' || 'id' in facet || 'en' in facet;
}

/** The facet of a code: its own, else that of the nearest code above it, else the only one. */
function facetOf(node: CodeNode, facets: readonly Facet[], report: (diagnostic: Diagnostic) => void): string {
  const known = facets.map((facet) => facet.id);
  const named = node.raw.facet;
  if (named !== undefined) {
    if (known.includes(named)) return named;
    const place = placeInNode(node, ['facet']);
    report(
      codebookFaults.unknownFacet.at(place, { facet: named, known }, lineInNode(node, ['facet'], place)),
    );
  }
  for (let above = node.parent; above !== undefined; above = above.parent)
    if (above.raw.facet !== undefined && known.includes(above.raw.facet)) return above.raw.facet;
  if (named === undefined && known.length > 1 && node.parent === undefined) {
    const place = placeInNode(node);
    report(
      codebookFaults.missingFacet.at(
        place,
        { code: node.raw.code, known },
        lineInNode(node, ['code'], place),
      ),
    );
  }
  return known[0]!;
}

/** The property, where there is a value for it. */
export function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
