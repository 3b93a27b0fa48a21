import type { Table } from '../../model/table.js';
import { type Bilingual, inLanguage } from '../../model/words.js';
import { rulesInWords } from '../../triangulate/rule-words.js';
import { verdictTable } from '../../triangulate/table.js';
import { coreq, type ReportingItem, srqr } from '../reporting/checklists.js';
import { criteria } from '../reporting/criteria.js';
import type { ReportingMaterial } from '../reporting/material.js';

/** A blank that is seen, for what only the researcher can fill in. */
const blank = '____';

const heads = {
  criterion: { id: 'Kriteria', en: 'Criterion' },
  technique: { id: 'Teknik', en: 'Technique' },
  available: { id: 'Yang tersedia dalam data', en: 'What the data show' },
  left: { id: 'Diisi peneliti', en: 'Left to the researcher' },
  item: { id: 'Butir', en: 'Item' },
  kind: { id: 'Pengisian', en: 'Filled' },
  content: { id: 'Isi', en: 'Content' },
} as const satisfies Record<string, Bilingual>;

const kinds = {
  automatic: { id: 'otomatis', en: 'from the data' },
  partial: { id: 'sebagian', en: 'in part' },
  manual: { id: 'peneliti', en: 'by the researcher' },
} as const satisfies Record<ReportingItem['kind'], Bilingual>;

/** Uji keabsahan data: the four criteria, what the study shows of each technique, and what it cannot. */
export function trustworthinessTable(material: ReportingMaterial): Table {
  const { context } = material;
  const { words } = context;
  const columns = ['criterion', 'technique', 'available', 'left'] as const;
  return verdictTable(context, {
    kind: 'trustworthiness',
    title: words.say({ id: 'Uji keabsahan data', en: 'Trustworthiness' }),
    decisions: [
      words.say({
        id: 'Menurut Lincoln & Guba 1985 dan Sugiyono; tabel menyebut apa yang tersedia, bukan menilai cukup tidaknya.',
        en: 'After Lincoln & Guba 1985 and Sugiyono; the table says what there is and does not judge whether it suffices.',
      }),
      ...rulesInWords(context, 'other'),
    ],
    cols: columns.map((key) => ({ key, label: words.say(heads[key]) })),
    rows: criteria.map(({ criterion, technique, fill, left }, n) => ({
      key: String(n + 1),
      cells: {
        criterion: words.say(criterion),
        technique: words.say(technique),
        available: fill(material) || blank,
        left: `${blank} (${words.say(left)})`,
      },
    })),
    notes: [],
  });
}

/** COREQ-32 (Tong, Sainsbury & Craig 2007). */
export function coreqTable(material: ReportingMaterial): Table {
  return checklist(material, 'coreq', 'COREQ-32', 'Tong, Sainsbury & Craig 2007', coreq);
}

/** SRQR-21 (O'Brien et al. 2014). */
export function srqrTable(material: ReportingMaterial): Table {
  return checklist(material, 'srqr', 'SRQR-21', "O'Brien et al. 2014", srqr);
}

/** What the researcher typed, then what the data say. */
function contentOf(typed: string, filled: string): string {
  return [typed, filled].filter((part) => part !== '').join('; ') || blank;
}

function checklist(
  material: ReportingMaterial,
  kind: 'coreq' | 'srqr',
  name: string,
  source: string,
  items: readonly ReportingItem[],
): Table {
  const { context } = material;
  const { words } = context;
  const columns = ['item', 'kind', 'content'] as const;
  const typed = material.study.settings[kind] ?? {};
  return verdictTable(context, {
    kind,
    title: words.say({ id: `Daftar periksa pelaporan ${name}`, en: `Reporting checklist ${name}` }),
    decisions: [
      words.say({
        id: `${source}. ${blank}: belum ada dalam data, diisi peneliti di sini atau dengan \`${kind}: {nomor: isi}\` di daya.yaml.`,
        en: `${source}. ${blank}: not in the data, for the researcher to fill in here or by \`${kind}: {number: text}\` in daya.yaml.`,
      }),
    ],
    cols: columns.map((key) => ({ key, label: words.say(heads[key]) })),
    rows: items.map(({ no, item, kind: how, fill }) => ({
      key: String(no),
      label: String(no),
      cells: {
        item: words.say(item),
        kind: words.say(kinds[how]),
        content: contentOf(inLanguage(typed[no], words.language), fill?.(material) ?? ''),
      },
    })),
    notes: [],
  });
}
