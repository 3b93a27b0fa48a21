import { expect, it } from 'vitest';
import { display, emit, openStudy, studyFacts } from '../src/index.js';
import { folderWith, smallStudy } from './cli/run-daya.js';

it('opens a study, makes a table and writes it, as its first page says', async () => {
  const open = openStudy(folderWith(smallStudy));
  const table = display('profile', studyFacts(open, 'a program'), {}, 'id');
  expect(table.rows.map(({ key }) => key)).toEqual(['I01', 'I02']);
  expect(String(await emit(table, 'md', { language: 'id' }))).toContain('Bu Tini');
});
