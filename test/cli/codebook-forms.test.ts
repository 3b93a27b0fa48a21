import { expect, it } from 'vitest';
import { daya, folderWith, smallStudy } from './run-daya.js';

it('lists what each indicator catches in the words of informants, and what catches nothing', async () => {
  const { stdout } = await daya(folderWith(smallStudy), 'codebook', 'forms', '--format', 'json');
  const rows = JSON.parse(stdout) as {
    code: string;
    indicator: string;
    count: number;
    forms: { form: string }[];
  }[];
  expect(
    rows.map(({ code, indicator, count, forms }) => [
      code,
      indicator,
      count,
      forms.map(({ form }) => form).join(),
    ]),
  ).toEqual([
    ['lokal:training', 'pelatihan', 0, ''],
    ['lokal:training', 'diajari', 1, 'diajari'],
    ['lokal:equipment', 'dapat ... oven', 2, 'dapat,oven'],
  ]);
});

it('looks with codebooks that the study does not use, too', async () => {
  const { stdout, status } = await daya(
    folderWith(smallStudy),
    'codebook',
    'forms',
    'builtin:empowerment',
    '--code',
    'equipment',
    '--format',
    'csv',
  );
  expect(status).toBe(0);
  expect(stdout).toContain('empowerment:equipment');
});
