import { describe, expect, it } from 'vitest';
import { display } from '../../src/display/display.js';
import { emit } from '../../src/emit/emit.js';
import type { Table } from '../../src/model/table.js';
import { makeFacts, village } from '../reduce/fixture.js';
import { tableOf } from './fixture.js';

const svg = async (table: Table): Promise<string> => String(await emit(table, 'svg', { language: 'id' }));
const count = (text: string, element: string): number => text.split(`<${element} `).length - 1;

describe('svg', () => {
  it('is a heat map whose squares carry their numbers and marks', async () => {
    const text = await svg(display('matrix', makeFacts(village), {}, 'id'));
    expect(count(text, 'rect')).toBe(1 + 3 * 6);
    expect(text).toContain('>∅</text>');
  });

  it('says in words what it shows', async () => {
    const text = await svg(display('matrix', makeFacts(village), {}, 'id'));
    expect(text).toMatch(/<svg [^>]*role="img" aria-labelledby="title desc"/);
    expect(text).toContain('Anggota, Pelatihan: 2');
  });

  it('is a tree of codes with bars', async () => {
    const text = await svg(display('tree', makeFacts(village), {}, 'id'));
    expect(count(text, 'rect')).toBe(1 + 7);
    expect(count(text, 'path')).toBe(3);
    expect(text).not.toContain('· ');
    expect(text.indexOf('>Pelatihan<')).toBeLessThan(text.indexOf('>Perlindungan<'));
  });

  it('is a pentagon of assets', async () => {
    const capitals = ['Manusia', 'Alam', 'Finansial', 'Sosial', 'Fisik'];
    const text = await svg(
      tableOf(1, {
        kind: 'assets',
        rows: capitals.map((name) => ({ key: name, label: name })),
        cols: [{ key: 'score', label: 'Skor' }],
        cells: capitals.map((row, value) => ({ row, col: 'score', value, refs: [], quotes: [] })),
      }),
    );
    expect(count(text, 'circle')).toBe(5);
    expect(text).toContain('Fisik: 4');
  });

  it('is a line of time for events', async () => {
    const text = await svg(display('event-listing', makeFacts(village), { codes: ['training'] }, 'id'));
    expect(count(text, 'circle')).toBe(1);
    expect(text).toContain('Oktober 2025: Penguatan: Pelatihan (1)');
  });

  it('shows text of the study as text', async () => {
    const text = await svg(tableOf(1, { title: '<script>"&' }));
    expect(text).not.toContain('<script');
  });
});
