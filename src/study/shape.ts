import type * as z from 'zod';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Bilingual } from '../model/words.js';
import { type ShapeRoom, shapeFaults, typeName } from './shape-faults.js';
import { mostFaults, type ParsedYaml } from './yaml.js';

type Path = readonly (string | number)[];
type Issue = z.core.$ZodIssue;

/** The value where it fits its schema, and what is wrong where it does not. */
export interface Shaped<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks what `parseYaml` read against a zod schema; every issue becomes a diagnostic with a place. Not the same as
 * `schema.parse`: a number where a text is wanted is taken as it was typed (`version: 1.0`), a key with nothing behind
 * it counts as absent, and an empty file as an empty map. A `refine` may carry its words as `params: {id, en}`.
 * Does not repeat the diagnostics of the reading; gives nothing where that failed.
 */
export function checkShape<S extends z.ZodType>(
  parsed: ParsedYaml,
  schema: S,
  room: ShapeRoom,
): Shaped<z.output<S>> {
  if (parsed.value === undefined) return { diagnostics: [] };
  const value = parsed.value ?? {};
  let result = schema.safeParse(value);
  if (!result.success) {
    const mended = mend(value, result.error.issues, parsed, schema);
    if (mended !== undefined) result = schema.safeParse(mended);
    if (!result.success) {
      const reporter = new Reporter(parsed, schema, mended ?? value, room);
      for (const issue of result.error.issues.slice(0, mostFaults)) reporter.report(issue, []);
      return { diagnostics: reporter.diagnostics };
    }
  }
  return { value: result.data, diagnostics: [] };
}

/** A copy in which texts that look like numbers are texts, and keys without a value are gone; undefined if there was none. */
function mend(value: unknown, issues: readonly Issue[], parsed: ParsedYaml, schema: z.ZodType): unknown {
  const copy = structuredClone(value);
  let mended = false;
  const visit = (issue: Issue, above: Path): void => {
    const path = [...above, ...pathOf(issue)];
    if (issue.code === 'invalid_union')
      for (const branch of issue.errors) for (const each of branch) visit(each, path);
    if (issue.code !== 'invalid_type' || path.length === 0) return;
    const parent = valueAt(copy, path.slice(0, -1));
    const key = path.at(-1)!;
    if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, key)) return;
    const holder = parent as Record<string | number, unknown>;
    const found = holder[key];
    if (issue.expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')) {
      holder[key] = parsed.sourceOf(path) ?? String(found);
      mended = true;
    } else if (found === null && knownKeys(schema, path.slice(0, -1)).includes(String(key))) {
      delete holder[key];
      mended = true;
    }
  };
  for (const issue of issues) visit(issue, []);
  return mended ? copy : undefined;
}

class Reporter {
  readonly diagnostics: Diagnostic[] = [];
  readonly #faults: ReturnType<typeof shapeFaults>;

  constructor(
    readonly parsed: ParsedYaml,
    readonly schema: z.ZodType,
    readonly root: unknown,
    room: ShapeRoom,
  ) {
    this.#faults = shapeFaults(room);
  }

  report(issue: Issue, above: Path): void {
    const path = [...above, ...pathOf(issue)];
    const found = valueAt(this.root, path);
    const missing = found === undefined && path.length > 0;
    if (missing && ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code))
      this.#add(this.#faults.missingKey, path, { key: String(path.at(-1)) });
    else if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(this.schema, path);
      for (const key of issue.keys) {
        const nothing = valueAt(this.root, [...path, key]) === null;
        this.#add(this.#faults.unknownKey, [...path, key], { key, known, nothing }, 'key');
      }
    } else if (issue.code === 'invalid_type') this.#wrongType(path, [issue.expected], found);
    else if (issue.code === 'invalid_value') this.#notInList(path, issue.values, found);
    else if (issue.code === 'too_small') this.#outOfRange(path, issue.minimum, true, issue.origin);
    else if (issue.code === 'too_big') this.#outOfRange(path, issue.maximum, false, issue.origin);
    else if (issue.code === 'invalid_union') this.#union(issue, path, found);
    else if (issue.code === 'invalid_key') this.#wrongForm(path, issue.issues[0] ?? issue, 'key');
    else if (issue.code === 'invalid_element') for (const each of issue.issues) this.report(each, path);
    else this.#wrongForm(path, issue);
  }

  /** Of a choice between shapes, the faults of the branch that the value was most likely meant for. */
  #union(issue: z.core.$ZodIssueInvalidUnion, path: Path, found: unknown): void {
    const branches = branchesOf(issue);
    const fitting = branches.filter((branch) => !branch.some(isOffType));
    const best = fitting.sort((a, b) => costOf(a) - costOf(b))[0];
    if (best === undefined) {
      const wanted = branches
        .flat()
        .flatMap((each) => (each.code === 'invalid_type' && isOffType(each) ? [each.expected] : []));
      this.#wrongType(path, wanted, found);
      return;
    }
    const choices = fitting
      .flat()
      .flatMap((each) => (isOffList(each) && each.code === 'invalid_value' ? each.values : []));
    if (choices.length > 0 && best.every(isOffList)) this.#notInList(path, choices, found);
    else for (const each of best) this.report(each, path);
  }

  #notInList(path: Path, values: readonly unknown[], found: unknown): void {
    if (typeof found === 'object' && found !== null) this.#wrongType(path, values.map(typeOf), found);
    else this.#add(this.#faults.notInList, path, { value: String(found), known: values.map(String) });
  }

  #outOfRange(path: Path, bound: number | bigint, least: boolean, origin: string): void {
    const of = origin === 'array' ? 'list' : origin === 'string' ? 'string' : 'number';
    this.#add(this.#faults.outOfRange, path, { bound: String(bound), least, of });
  }

  #wrongType(path: Path, expected: readonly string[], found: unknown): void {
    const names = [...new Map(expected.map((type) => [typeName(type).en, typeName(type)])).values()];
    const wanted: Bilingual = {
      id: names.map((name) => name.id).join(' atau '),
      en: names.map((name) => name.en).join(' or '),
    };
    this.#add(this.#faults.wrongType, path, { wanted, found: typeName(typeOf(found)) });
  }

  #wrongForm(path: Path, issue: Issue, what?: 'key'): void {
    this.#add(
      this.#faults.wrongForm,
      path,
      { words: wordsOf(issue, valueAt(this.root, path), what === 'key' ? path.at(-1) : undefined) },
      what,
    );
  }

  #add<Args>(
    kind: { at: (place: ReturnType<ParsedYaml['placeOf']>, args: Args, text?: string) => Diagnostic },
    path: Path,
    args: Args,
    what?: 'key',
  ): void {
    const place = this.parsed.placeOf(path, what);
    this.diagnostics.push(kind.at(place, args, this.parsed.lineText(place.line ?? 1)));
  }
}

/** The issues of each shape of a choice; a choice within the choice is laid open. */
function branchesOf(issue: z.core.$ZodIssueInvalidUnion): Issue[][] {
  return issue.errors.flatMap((branch) => {
    const [only] = branch;
    return branch.length === 1 && only?.code === 'invalid_union' && only.path.length === 0
      ? branchesOf(only)
      : [branch];
  });
}

function isOffType(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function isOffList(issue: Issue): boolean {
  return issue.code === 'invalid_value' && issue.path.length === 0;
}

/** How far a value is from a shape: foreign keys say more than missing ones. */
function costOf(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, each) => sum + (each.code === 'unrecognized_keys' ? 2 * each.keys.length : 1),
    0,
  );
}

function wordsOf(issue: Issue, found: unknown, key: string | number | undefined): Bilingual {
  if (issue.code === 'custom') {
    const { id, en } = (issue.params ?? {}) as Partial<Bilingual>;
    if (id !== undefined && en !== undefined) return { id, en };
    if (issue.message) return { id: issue.message, en: issue.message };
  }
  const written = JSON.stringify(key ?? found) ?? '';
  const pattern = issue.code === 'invalid_format' && issue.pattern ? ` (${issue.pattern})` : '';
  return {
    id: `tulisan ${written} bukan bentuk yang dikenal di sini${pattern}`,
    en: `${written} is not written in the form that is known here${pattern}`,
  };
}

function pathOf(issue: Issue): (string | number)[] {
  return issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The keys that the schema knows at a path, of every branch that could be meant there. */
function knownKeys(schema: z.core.$ZodType, path: Path): string[] {
  let candidates = unwrap(schema);
  for (const step of path) {
    candidates = candidates.flatMap((each) => {
      const { def } = each._zod;
      if (isDef(def, 'object')) {
        const next = (def as z.core.$ZodObjectDef).shape[String(step)];
        return next ? unwrap(next) : [];
      }
      if (isDef(def, 'record')) return unwrap((def as z.core.$ZodRecordDef).valueType);
      if (isDef(def, 'array')) return unwrap((def as z.core.$ZodArrayDef).element);
      return [];
    });
  }
  const keys = candidates.flatMap((each) =>
    isDef(each._zod.def, 'object') ? Object.keys((each._zod.def as z.core.$ZodObjectDef).shape) : [],
  );
  return [...new Set(keys)];
}

function isDef(def: z.core.$ZodTypeDef, type: z.core.$ZodTypeDef['type']): boolean {
  return def.type === type;
}

/** The schema without optional, default, lazy and the like; the options of a union. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  const def = schema._zod.def;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
    case 'nonoptional':
      return unwrap((def as z.core.$ZodOptionalDef).innerType);
    case 'lazy':
      return unwrap((def as z.core.$ZodLazyDef).getter());
    case 'pipe':
      return unwrap((def as z.core.$ZodPipeDef).in);
    case 'union':
      return (def as z.core.$ZodUnionDef).options.flatMap(unwrap);
    case 'intersection': {
      const { left, right } = def as z.core.$ZodIntersectionDef;
      return [...unwrap(left), ...unwrap(right)];
    }
    default:
      return [schema];
  }
}
