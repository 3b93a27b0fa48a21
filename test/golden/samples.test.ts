import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emit } from '../../src/emit/emit.js';
import type { Language } from '../../src/model/words.js';
import { studyFacts } from '../../src/pipeline/effective-codings.js';
import { openStudy } from '../../src/pipeline/open-study.js';
import { outputTables } from '../../src/pipeline/output-files.js';
import { plannedOutputs } from '../../src/pipeline/outputs.js';

/**
 * Every table that the five reference studies must give, as Markdown in both languages. `GOLDEN=write npx vitest run
 * test/golden` renews them; read the difference before committing it.
 */
const renew = process.env.GOLDEN === 'write';
const folder = join(process.cwd(), 'test', 'golden');

/** The studies, each with the tables it must come out with and the output that holds it. */
const studies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'komunitas-umkm': {
    informants: 'profil-informan',
    reduction: 'reduksi',
    'effects, social and economic, by group': 'dampak',
    'checklist of obstacles': 'kendala',
    'triangulation of sources': 'triangulasi-sumber-lengkap',
    'triangulation of techniques': 'triangulasi-teknik',
    'triangulation over time': 'triangulasi-waktu',
    'findings with evidence': 'temuan-dan-bukti',
  },
  'pendampingan-kpm': {
    'all cases in one table': 'antarkasus',
    'aspects by case': 'aspek-per-kasus',
    'events by month': 'peristiwa-per-bulan',
    'obstacles by type of business': 'kendala-per-jenis-usaha',
    'negative cases': 'kasus-negatif',
  },
  'go-digital': {
    'informants planned and reached': 'rencana-informan',
    'dimensions by group': 'dimensi-per-kelompok',
    'triangulation of sources': 'triangulasi-sumber',
    'triangulation of techniques': 'triangulasi-teknik',
    'a conclusion for each dimension': 'simpulan-per-dimensi',
    'its negative cases': 'kasus-negatif',
  },
  'kelompok-ibu': {
    'stages, activities, evidence': 'tahap-kegiatan-bukti',
    'problems, programmes, results': 'masalah-program-hasil',
    'the discussion by speaker': 'fgd-menurut-penutur',
  },
  'praktikum-kelurahan': {
    'problems by sector': 'matriks-masalah',
    'needs, potentials and sources': 'matriks-asesmen',
    'five assets': 'aset',
    process: 'matriks-proses',
    'three indicators': 'evaluasi-indikator',
    'ethical dilemmas': 'dilema-etik',
    recommendations: 'rekomendasi',
    beneficiaries: 'profil-sasaran',
  },
};

/** The outputs of a sample as Markdown, by the names of their files. */
async function tablesOf(sample: string, language: Language): Promise<Map<string, string>> {
  const open = openStudy(join(process.cwd(), 'samples', sample));
  const facts = studyFacts(open, 'daya');
  const made = new Map<string, string>();
  for (const output of plannedOutputs(open.study.settings, open.findings.findings.length > 0))
    for (const { name, table } of outputTables(open, facts, output, language, made.size + 1))
      made.set(`${name}.md`, short(String(await emit(table, 'md', { language }))));
  return made;
}

/** Rows of a table that are kept word for word. */
const kept = 24;

/** A long table as its beginning, with the number and a fingerprint of the rows left out. */
function short(text: string): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => /^\| -/.test(line)) + 1;
  const last = lines.findLastIndex((line) => line.startsWith('| '));
  const out = lines.slice(first + kept, last);
  if (out.length === 0) return text;
  const print = createHash('sha256').update(out.join('\n')).digest('hex').slice(0, 12);
  return [...lines.slice(0, first + kept), `… ${out.length} rows, ${print}`, ...lines.slice(last)].join('\n');
}

function committed(dir: string): Map<string, string> {
  if (!existsSync(dir)) return new Map();
  return new Map(
    readdirSync(dir)
      .sort()
      .map((file) => [file, readFileSync(join(dir, file), 'utf8')]),
  );
}

describe.each(Object.keys(studies))('%s', (sample) => {
  const open = openStudy(join(process.cwd(), 'samples', sample));
  const facts = studyFacts(open, 'daya');

  it.each(Object.entries(studies[sample]!))('holds %s', (_, name) => {
    const output = plannedOutputs(open.study.settings, true).find((one) => one.name === name);
    const tables = output ? outputTables(open, facts, output, 'id') : [];
    expect(tables).toHaveLength(1);
    const { table } = tables[0]!;
    const filled = new Set(table.cells.flatMap(({ row, value }) => (value ? [row] : [])));
    expect(filled.size).toBe(table.rows.length);
    expect(filled.size).toBeGreaterThan(2);
  });

  it.each(['id', 'en'] as const)('gives its tables in %s', async (language) => {
    const dir = join(folder, sample, language);
    const made = await tablesOf(sample, language);
    if (renew) {
      rmSync(dir, { recursive: true, force: true });
      mkdirSync(dir, { recursive: true });
      for (const [file, text] of made) writeFileSync(join(dir, file), text);
    }
    const golden = committed(dir);
    expect([...made.keys()].sort()).toEqual([...golden.keys()]);
    for (const [file, text] of made) expect(text, `${sample}/${language}/${file}`).toBe(golden.get(file));
  });
});

it('draws the five assets', () => {
  const { study } = openStudy(join(process.cwd(), 'samples', 'praktikum-kelurahan'));
  const drawn = plannedOutputs(study.settings, true).filter(({ formats }) => formats.includes('svg'));
  expect(drawn.map(({ name }) => name)).toContain('aset');
});
