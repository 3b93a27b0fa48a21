import type { Study } from '../../model/study.js';

/** An address that a manuscript gives: `w01:12`, `w01:12–14`. */
export interface GivenAddress {
  readonly document: string;
  readonly from: string;
  readonly to: string;
  readonly written: string;
}

/** Whom and what a piece of a manuscript names. */
export interface Mentions {
  /** Informant → as written. */
  readonly informants: ReadonlyMap<string, string>;
  /** Ids of documents, with or without a number. */
  readonly documents: ReadonlySet<string>;
  readonly addresses: readonly GivenAddress[];
}

export type MentionFinder = (text: string) => Mentions;

const honorific = /^(?:bu|ibu|pak|bapak|mbak|mas|kak|kakak|bang|nyai|kiai|haji|hj|h|mr|mrs|ms|dr)\.?\s+/i;

/** A finder of a study's people and documents: by id, pseudonym with or without its title, initials, and address. */
export function mentionFinder({ informants, documents }: Study): MentionFinder {
  const people = informants.map(({ id, pseudonym, attributes }) => {
    const bare = pseudonym.replace(honorific, '');
    const names = [pseudonym, bare].filter((name) => name.length > 1);
    const initials = (attributes.initials ?? '').trim();
    const exact = [...names, ...(initials.length > 1 ? [initials] : [])];
    return { id, patterns: [pattern([id], 'iu'), ...(exact.length > 0 ? [pattern(exact, 'u')] : [])] };
  });
  const sources = documents.map(({ meta: { id } }) => ({
    id,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}-])${escaped(id)}(?:\s?:\s?(\d+[a-z]?)(?:\s?[-–]\s?(\d+[a-z]?))?)?(?![\p{L}\p{N}]|-[\p{L}\p{N}])`,
      'giu',
    ),
  }));
  return (text) => {
    const named = new Map<string, string>();
    for (const { id, patterns } of people)
      for (const each of patterns) {
        const found = each.exec(text);
        if (found) named.set(id, found[0]);
      }
    const ids = new Set<string>();
    const addresses: GivenAddress[] = [];
    for (const { id, pattern: source } of sources)
      for (const match of text.matchAll(source)) {
        ids.add(id);
        const from = match[1];
        if (from !== undefined)
          addresses.push({ document: id, from, to: match[2] ?? from, written: match[0] });
      }
    return { informants: named, documents: ids, addresses };
  };
}

function pattern(names: readonly string[], flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, flags);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, (sign) => (sign === '-' ? '-' : `\\${sign}`));
}
