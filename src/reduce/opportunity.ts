import type { Code, CodeIndex } from '../model/codebook.js';
import type { StudyDocument } from '../model/document.js';
import type { Opportunity } from '../model/witness.js';
import type { Facts } from './evidence.js';
import { type Hearing, hearings } from './witnesses.js';

/** Answers whether witnesses had occasion to speak to a code. */
export interface Opportunities {
  /** Of one witness in one document. */
  of(hearing: Hearing, code: Code): Opportunity;
  /**
   * Of several together: asked where one was; else unknown where one is; else not asked. Undefined where nobody was
   * heard. Several codes are asked only where each of them was, in one and the same hearing.
   */
  among(heard: readonly Hearing[], codes: readonly Code[]): Opportunity | undefined;
  /** Of a witness, over all documents in which it was heard. */
  ofWitness(key: string, code: Code): Opportunity;
}

/**
 * Opportunity (methods: silence needs proof of it). In this order: a mark in opportunity.csv; a coding of the witness in
 * the document on the code or below it; the guide items that the document says were asked, where an item on a code
 * opens that code, everything below it and everything above it. A document that does not say what was asked is unknown.
 */
export function opportunities(facts: Facts): Opportunities {
  const { study, codes } = facts;
  const marks = new Map<string, Opportunity>();
  for (const mark of study.opportunities) {
    const code = codes.find(mark.code);
    if (code === undefined) continue;
    for (const reached of [code, ...codes.descendants(code)])
      marks.set(`${mark.witness}\n${reached.ref}`, mark.opportunity);
  }
  // A mark on the code itself outranks one inherited from a parent.
  for (const mark of study.opportunities) {
    const code = codes.find(mark.code);
    if (code !== undefined) marks.set(`${mark.witness}\n${code.ref}`, mark.opportunity);
  }
  let proven: ReadonlySet<string> | undefined;
  const opened = new Map<StudyDocument, ReadonlySet<string> | null>();
  const openedBy = (document: StudyDocument): ReadonlySet<string> | null => {
    let found = opened.get(document);
    if (found === undefined) {
      found = codesAsked(facts, document);
      opened.set(document, found);
    }
    return found;
  };

  const of = ({ document, witness }: Hearing, code: Code): Opportunity => {
    const mark = marks.get(`${witness.key}\n${code.ref}`) ?? marks.get(`${witness.id}\n${code.ref}`);
    if (mark !== undefined) return mark;
    proven ??= provenBy(facts);
    if (proven.has(`${document.meta.id}\n${witness.key}\n${code.ref}`)) return 'asked';
    const asked = openedBy(document);
    if (asked === null) return 'unknown';
    return asked.has(code.ref) ? 'asked' : 'not_asked';
  };
  const ofAll = (hearing: Hearing, wanted: readonly Code[]): Opportunity => {
    if (wanted.length === 0) return hearing.document.meta.asked?.length ? 'asked' : 'unknown';
    const each = wanted.map((code) => of(hearing, code));
    if (each.includes('not_asked')) return 'not_asked';
    return each.includes('unknown') ? 'unknown' : 'asked';
  };
  const among: Opportunities['among'] = (heard, wanted) => {
    if (heard.length === 0) return undefined;
    let result: Opportunity = 'not_asked';
    for (const hearing of heard) {
      const one = ofAll(hearing, wanted);
      if (one === 'asked') return 'asked';
      if (one === 'unknown') result = 'unknown';
    }
    return result;
  };
  const byWitness = new Map<string, Hearing[]>();
  for (const hearing of hearings(study)) {
    const heard = byWitness.get(hearing.witness.key);
    if (heard) heard.push(hearing);
    else byWitness.set(hearing.witness.key, [hearing]);
  }
  return {
    of,
    among,
    ofWitness: (key, code) => among(byWitness.get(key) ?? [], [code]) ?? 'unknown',
  };
}

/** Document, witness and code of every coding, for its code and those above it. */
function provenBy({ evidence, codes }: Facts): Set<string> {
  const proven = new Set<string>();
  for (const { segment, code, witness } of evidence) {
    if (witness === null) continue;
    const place = `${segment.doc}\n${witness.key}\n`;
    for (const { ref } of withAncestors(code, codes)) proven.add(place + ref);
  }
  return proven;
}

/** References of the codes that a document's `asked:` opens, or null where it does not say. */
function codesAsked(facts: Facts, document: StudyDocument): ReadonlySet<string> | null {
  const { asked } = document.meta;
  if (asked === undefined) return null;
  const { codes, study } = facts;
  const opened = new Set<string>();
  for (const item of study.guide.items) {
    if (!asked.includes(item.id)) continue;
    for (const reference of item.codes) {
      const code = codes.find(reference);
      if (code === undefined) continue;
      for (const reached of [...withAncestors(code, codes), ...codes.descendants(code)])
        opened.add(reached.ref);
    }
  }
  return opened;
}

const lines = new WeakMap<CodeIndex, Map<string, readonly Code[]>>();

/** A code and everything above it, root first. */
export function withAncestors(code: Code, codes: CodeIndex): readonly Code[] {
  let known = lines.get(codes);
  if (known === undefined) {
    known = new Map();
    lines.set(codes, known);
  }
  let line = known.get(code.ref);
  if (line === undefined) {
    const codebook = code.ref.slice(0, code.ref.indexOf(':'));
    line = code.path.flatMap((id) => codes.find(`${codebook}:${id}`) ?? []);
    known.set(code.ref, line);
  }
  return line;
}
