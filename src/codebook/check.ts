import { type Check, type CheckWords, declareCheck, type Found } from '../i18n/check.js';
import type { Code, Codebook } from '../model/codebook.js';
import type { Place } from '../model/diagnostic.js';
import type { YamlPath } from '../study/yaml.js';
import { CodebookIndex } from './code-index.js';
import { type CodeNode, lineInNode, placeInNode } from './code-tree.js';
import type { CodebookSource } from './read-codebook.js';

/** A codebook that fails a check, and where: the example that `daya explain` prints and the check's own test runs. */
export interface CheckExample {
  readonly yaml: string;
  /** Line, column and end column of each diagnostic, in order of the text. */
  readonly at: readonly (readonly [line: number, column: number, endColumn: number])[];
}

/** A place with its line. */
export interface CheckPlace {
  readonly place: Place;
  readonly text: string;
}

/** One thing that can be wrong with a codebook. */
export type CodebookCheck = Check<CheckSubject, CheckExample>;

/** Declares a check: its words, and how it looks. */
export function codebookCheck<Args>(
  words: CheckWords<Args, CheckExample> & {
    readonly look: (subject: CheckSubject, found: Found<Args>) => void;
  },
): CodebookCheck {
  const { look, ...rest } = words;
  return declareCheck<Args, CheckSubject, CheckExample>(rest, look);
}

/** A codebook under check, with what every check asks of it. */
export class CheckSubject {
  /** The codes of this codebook alone. */
  readonly index: CodebookIndex;
  /** Codes in use: not retired. */
  readonly living: readonly Code[];

  constructor(
    readonly codebook: Codebook,
    readonly source: CodebookSource,
    /** Another codebook by its id, for references such as `impact:income`; undefined where it is not at hand. */
    readonly other: (id: string) => Codebook | undefined = () => undefined,
  ) {
    this.index = new CodebookIndex([codebook]);
    this.living = codebook.codes.filter((code) => code.status !== 'retired');
  }

  /** Where a key of a code stands; its id where no key is named. A missing key stands at the code's id. */
  at(code: Code, keys: YamlPath = ['code'], what?: 'key' | 'value'): CheckPlace {
    const node = this.#node(code);
    const place = placeInNode(node, keys, what);
    return { place, text: lineInNode(node, keys, place) };
  }

  /** A place that the code already knows, with its line. */
  line(code: Code, place: Place, key: string): CheckPlace {
    return { place, text: lineInNode(this.#node(code), [key], place) };
  }

  /** Where a key of the codebook itself stands. */
  atTop(path: YamlPath, what?: 'key' | 'value'): CheckPlace {
    const place = this.source.parsed.placeOf(path, what);
    return { place, text: this.source.parsed.lineText(place.line ?? 1) };
  }

  /** The code as the file has it. */
  raw(code: Code): CodeNode['raw'] {
    return this.#node(code).raw;
  }

  /** Whether a reference leads to a code: `unknown` only where its codebook is at hand and lacks it. */
  standing(reference: string): 'known' | 'unknown' | 'elsewhere' {
    if (this.index.find(reference)) return 'known';
    const colon = reference.indexOf(':');
    const id = colon < 0 ? this.codebook.id : reference.slice(0, colon);
    if (id === this.codebook.id) return 'unknown';
    const other = this.other(id);
    if (other === undefined) return 'elsewhere';
    return new CodebookIndex([other]).find(reference) ? 'known' : 'unknown';
  }

  #node(code: Code): CodeNode {
    return this.source.nodes.get(code)!;
  }
}
