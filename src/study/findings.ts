import { join } from 'node:path';
import { z } from 'zod';
import { findingFaults } from '../i18n/faults/findings.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Conclusion, Finding, Findings } from '../model/finding.js';
import { inLanguage } from '../model/words.js';
import { kindOfPath, readText } from './files.js';
import { conclusionSchema, findingSchema, findingsSchema } from './findings-schema.js';
import { checkShape } from './shape.js';
import { type ParsedYaml, parseYaml } from './yaml.js';

export const findingsFile = 'findings.yaml';

/** findings.yaml as read: what can be judged, and everything wrong with the rest. */
export interface ReadFindings extends Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** Missing where the file does not exist or cannot be read. */
  readonly parsed?: ParsedYaml;
}

const none: ReadFindings = { findings: [], conclusions: [], diagnostics: [] };

/** Reads findings.yaml; nothing where it is missing. A fault in one finding leaves the others as they are. */
export function readFindings(dir: string): ReadFindings {
  if (kindOfPath(join(dir, findingsFile)) === 'missing') return none;
  const text = readText(join(dir, findingsFile), findingsFile);
  if (text.diagnostic) return { ...none, diagnostics: [text.diagnostic] };
  return parseFindings(text.value);
}

/** Reads the text of findings.yaml. */
export function parseFindings(text: string): ReadFindings {
  const parsed = parseYaml(text, findingsFile);
  const outer = checkShape(parsed, findingsSchema, 'findings');
  const diagnostics = [...parsed.diagnostics, ...outer.diagnostics];
  const value = outer.value ?? soundParts(parsed.value);
  const findings: Finding[] = [];
  value.findings.forEach((_item, index) => {
    const finding = readFinding(parsed, index, diagnostics);
    if (finding === undefined) return;
    const first = findings.find(({ id }) => id === finding.id);
    if (first === undefined) findings.push(finding);
    else {
      const args = { id: finding.id, line: first.place.line ?? 1 };
      diagnostics.push(
        findingFaults.sameId.at(finding.place, args, parsed.lineText(finding.place.line ?? 1)),
      );
    }
  });
  const conclusions = Object.keys(value.conclusions).flatMap(
    (question) => readConclusion(parsed, question, diagnostics) ?? [],
  );
  return { findings, conclusions, diagnostics, parsed };
}

/** The two parts of the file as far as they are a list and a map, where something else in it is wrong. */
function soundParts(value: unknown): z.output<typeof findingsSchema> {
  const parts = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const { findings, conclusions } = parts;
  return {
    findings: Array.isArray(findings) ? findings : [],
    conclusions: z.record(z.string(), z.unknown()).safeParse(conclusions).data ?? {},
  };
}

function readFinding(parsed: ParsedYaml, index: number, diagnostics: Diagnostic[]): Finding | undefined {
  const part = partOf(parsed, ['findings', index]);
  const shape = checkShape(part, findingSchema, 'findings');
  diagnostics.push(...shape.diagnostics);
  if (shape.value === undefined) return undefined;
  const { finding: id, claim, evidence, question, time, decision, ...rest } = shape.value;
  const place = part.placeOf(['finding']);
  if (inLanguage(claim, 'id').trim() === '') {
    const at = part.placeOf(['claim']);
    diagnostics.push(findingFaults.emptyClaim.at(at, { id }, part.lineText(at.line ?? 1)));
    return undefined;
  }
  return {
    id,
    claim,
    ...rest,
    excluded: evidence.exclude,
    marks: evidence.stance,
    ...(question !== undefined && { question }),
    ...(time !== undefined && { time }),
    ...(decision !== undefined && { decision }),
    index,
    place,
  } as Finding;
}

function readConclusion(
  parsed: ParsedYaml,
  question: string,
  diagnostics: Diagnostic[],
): Conclusion | undefined {
  const part = partOf(parsed, ['conclusions', question]);
  const shape = checkShape(part, conclusionSchema, 'findings');
  diagnostics.push(...shape.diagnostics);
  if (shape.value === undefined) return undefined;
  const { rests_on: restsOn, ...rest } = shape.value;
  return {
    question,
    restsOn,
    ...rest,
    place: parsed.placeOf(['conclusions', question], 'key'),
  } as Conclusion;
}

/** A part of a file as a file of its own whose places are those of the whole. */
function partOf(parsed: ParsedYaml, path: readonly (string | number)[]): ParsedYaml {
  let value = parsed.value;
  for (const step of path) value = (value as Record<string | number, unknown>)[step];
  return {
    ...parsed,
    value: value ?? {},
    placeOf: (inner, what) => parsed.placeOf([...path, ...inner], what),
    sourceOf: (inner) => parsed.sourceOf([...path, ...inner]),
  };
}
