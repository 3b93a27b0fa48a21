import { createHash } from 'node:crypto';
import { buildStamp } from '../catalog.js';
import { codebookFingerprint, type EngineImages, type Pass, passFingerprint } from '../code/pass.js';
import { loansOf } from '../code/patterns.js';
import type { Codebook } from '../model/codebook.js';
import type { StudyDocument } from '../model/document.js';
import type { Study } from '../model/study.js';
import type { DocumentLanguage } from '../model/words.js';
import { cacheKey, readCache, writeCache } from '../study/cache.js';
import type { StudyCues } from '../text/cues.js';
import { hashText } from '../text/hash.js';
import type { Loans } from '../text/indonesian.js';
import { rulesFingerprint, WordCache, wordCacheKey } from '../text/word-cache.js';
import { digestOf } from './cached-codebook.js';

/** Document → digests of what it was coded from, and of the log that came out. */
type Coded = Record<string, { readonly from: string; readonly log: string }>;

/**
 * What the user's cache folder remembers of earlier passes: what words are, and which documents were coded from which
 * text, codebooks and rules. Losing it costs time only. Nothing is remembered when the program runs from its sources,
 * unless DAYA_CACHE names a folder.
 */
export class PassMemory implements EngineImages {
  #words: WordCache | undefined;
  readonly #stamp: string | undefined;
  readonly #fingerprint: string;
  readonly #codebooks: readonly Codebook[];
  #loans: Loans | undefined;
  readonly #studyKey: string;
  readonly #before: Coded;
  /** Says what engines are compiled from, and by which build. */
  readonly fingerprint: string;
  readonly #now: Coded = {};

  constructor(
    study: Study,
    cues: StudyCues,
    env: Readonly<Record<string, string | undefined>> = process.env,
  ) {
    this.#stamp = buildStamp() ?? (env.DAYA_CACHE ? 'sources' : undefined);
    this.#codebooks = study.codebooks;
    const fingerprints = study.codebooks.map(
      (codebook) => digestOf(codebook) ?? codebookFingerprint(codebook),
    );
    this.#fingerprint = `${this.#stamp} ${passFingerprint(fingerprints, { unit: study.settings.unit, cues })}`;
    this.fingerprint = hashText(this.#fingerprint);
    this.#studyKey = cacheKey(study.dir);
    this.#before = parsed(this.#readText('coded', this.#studyKey));
  }

  /** What earlier runs learnt about words; read when a document has to be coded. */
  get words(): WordCache {
    this.#words ??= new WordCache(this.loans, this.#readText('words', wordCacheKey(this.loans)));
    return this.#words;
  }

  /** The loans of the codebooks; worked out, or remembered, when a document has to be coded. */
  get loans(): Loans {
    this.#loans ??= new Set(this.#codebooks.flatMap((codebook) => this.#loansOf(codebook)));
    return this.#loans;
  }

  #loansOf(codebook: Codebook): readonly string[] {
    const digest = this.#stamp === undefined ? undefined : digestOf(codebook);
    const key = digest === undefined ? undefined : cacheKey(rulesFingerprint(), digest);
    const kept = key === undefined ? '' : this.#readText('loans', key);
    if (kept !== '') return kept.split('\n').slice(1);
    const loans = [...loansOf([codebook])];
    if (key !== undefined) writeCache('loans', key, ['daya-loans', ...loans].join('\n'));
    return loans;
  }

  /** What an engine of the study learnt in earlier passes. */
  read(language: DocumentLanguage): Uint8Array | undefined {
    return this.#stamp === undefined ? undefined : readCache('engines', `${this.#studyKey}-${language}`);
  }

  /** Whether `log` is what a pass made of just this document with just these codebooks and rules. */
  isCurrent(document: StudyDocument, log: string): boolean {
    const known = this.#before[document.meta.id];
    const current =
      this.#stamp !== undefined && known?.from === this.#inputOf(document) && known.log === digest(log);
    if (current && known) this.#now[document.meta.id] = known;
    return current;
  }

  /** Remembers the log that a pass made of a document. */
  remember(document: StudyDocument, log: string): void {
    this.#now[document.meta.id] = { from: this.#inputOf(document), log: digest(log) };
  }

  /** Writes what was learnt, also by the engines of a pass. */
  save(pass: Pass | undefined): void {
    if (this.#stamp === undefined) return;
    for (const [language, image] of pass?.learnt() ?? [])
      writeCache('engines', `${this.#studyKey}-${language}`, image);
    if (this.#words?.changed) writeCache('words', wordCacheKey(this.loans), this.#words.toText());
    const text = JSON.stringify(this.#now);
    if (text !== JSON.stringify(this.#before)) writeCache('coded', this.#studyKey, text);
  }

  #readText(kind: string, key: string): string {
    const bytes = this.#stamp === undefined ? undefined : readCache(kind, key);
    return bytes === undefined ? '' : Buffer.from(bytes).toString('utf8');
  }

  #inputOf({ meta, units, body }: StudyDocument): string {
    const standings = units.map(({ start, end, standing }) => `${start}-${end}${standing}`).join(' ');
    return digest([this.#fingerprint, meta.id, meta.language ?? '', standings, body].join('\0'));
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function parsed(text: string): Coded {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Coded) : {};
  } catch {
    return {};
  }
}
