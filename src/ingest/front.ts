import { ingestHeadFaults as faults } from '../i18n/faults/ingest-head.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { AttributeValue, SpeakerRole } from '../model/document.js';
import type { Informant } from '../model/register.js';
import type { Bilingual } from '../model/words.js';
import { type ParsedYaml, parseYaml } from '../study/yaml.js';
import type { FrontText } from './blocks.js';
import type { MetaDraft } from './draft.js';
import { HeadFields } from './head-fields.js';
import { fieldOf, type HeadField } from './head-keys.js';
import { informantId, readRole } from './roles.js';

const list: Bilingual = { id: 'daftar, misalnya [I01, I02]', en: 'a list, such as [I01, I02]' };
const map: Bilingual = {
  id: 'peta, misalnya {P: interviewer, N: I01}',
  en: 'a map, such as {P: interviewer, N: I01}',
};
const numbers: Bilingual = {
  id: 'peta angka, misalnya {peserta: 25}',
  en: 'a map of numbers, such as {participants: 25}',
};
const word: Bilingual = { id: 'teks', en: 'text' };

/** Reads the front matter of a raw file, its keys in Indonesian or English; unknown keys are attributes as typed. */
export function readFront(
  front: FrontText,
  file: string,
  register: readonly Informant[],
): { draft: MetaDraft; diagnostics: Diagnostic[] } {
  if (!front.closed) {
    const place = { file, line: front.firstLine - 1, column: 1, endColumn: 4 };
    return { draft: {}, diagnostics: [faults.openFrontMatter.at(place, {}, '---')] };
  }
  const yaml = parseYaml(front.text, file, { firstLine: front.firstLine });
  const reading = new FrontReading(yaml, file, register);
  const diagnostics = [...yaml.diagnostics];
  if (yaml.value !== null && yaml.value !== undefined) {
    if (isMap(yaml.value)) for (const [key, value] of Object.entries(yaml.value)) reading.take(key, value);
    else
      diagnostics.push(faults.frontMatterValue.at(yaml.placeOf([]), { key: 'front matter', expected: map }));
  }
  return { draft: reading.draft, diagnostics: [...diagnostics, ...reading.diagnostics] };
}

class FrontReading {
  readonly #fields: HeadFields;
  readonly #own: Diagnostic[] = [];
  #attributes: Record<string, AttributeValue> = {};

  constructor(
    readonly yaml: ParsedYaml,
    readonly file: string,
    readonly register: readonly Informant[],
  ) {
    this.#fields = new HeadFields(register);
  }

  get draft(): MetaDraft {
    const attributes = { ...this.#fields.draft.attributes, ...this.#attributes };
    return { ...this.#fields.draft, attributes };
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#own, ...this.#fields.diagnostics];
  }

  take(key: string, value: unknown): void {
    if (value === null || value === undefined) return;
    const { draft } = this.#fields;
    const field = fieldOf(key) ?? 'attribute';
    switch (field) {
      case 'informants':
        this.#list(key, value, (ids) => {
          draft.informants = ids.map((id) => informantId(id, this.register));
        });
        return;
      case 'asked':
        this.#list(key, value, (ids) => {
          draft.asked = ids;
        });
        return;
      case 'speakers':
        this.#speakers(key, value);
        return;
      case 'states':
        if (isMap(value) && Object.values(value).every((number) => typeof number === 'number'))
          draft.states = value as Record<string, number>;
        else this.#wrong(key, numbers);
        return;
      case 'source':
      case 'sha256':
        // Which raw file a document comes from is for the study to say anew; another source is a fact about it.
        if (field === 'source' && !String(value).startsWith('raw/'))
          this.#attribute('original_source', value);
        return;
      case 'attribute':
        this.#attribute(key, value);
        return;
      default:
        this.#text(key, field, value);
    }
  }

  /** Keys that mean something take the text as typed: `wave: 1` and `start: 10:00` are no numbers. */
  #text(key: string, field: HeadField, value: unknown): void {
    if (typeof value === 'object') {
      this.#wrong(key, word);
      return;
    }
    const typed = this.yaml.sourceOf([key]) ?? String(value);
    const place = this.yaml.placeOf([key]);
    const text = this.yaml.lineText(place.line ?? 1);
    this.#fields.take({ key, field, value: typed.replace(/\s+/gu, ' ').trim(), place, text });
  }

  #attribute(key: string, value: unknown): void {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      this.#attributes = { ...this.#attributes, [key]: value };
    else if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
      this.#attributes = { ...this.#attributes, [key]: value.map(String).join('; ') };
    else this.#wrong(key, word);
  }

  #list(key: string, value: unknown, set: (ids: string[]) => void): void {
    const items: readonly unknown[] = Array.isArray(value) ? value : String(value).split(/[,;]/);
    if (isMap(value) || items.some((item) => typeof item === 'object')) this.#wrong(key, list);
    else set(items.map((item) => String(item).trim()).filter(Boolean));
  }

  #speakers(key: string, value: unknown): void {
    if (!isMap(value) || Object.values(value).some((role) => typeof role === 'object')) {
      this.#wrong(key, map);
      return;
    }
    const roles: [string, SpeakerRole][] = Object.entries(value).map(([label, role]) => [
      label,
      readRole(String(role), this.register),
    ]);
    this.#fields.draft.speakers = Object.fromEntries(roles);
  }

  #wrong(key: string, expected: Bilingual): void {
    const place = this.yaml.placeOf([key]);
    this.#own.push(faults.frontMatterValue.at(place, { key, expected }, this.yaml.lineText(place.line ?? 1)));
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
