import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeHistory } from '../../src/pipeline/code-history.js';
import { openStudy } from '../../src/pipeline/open-study.js';
import { daya, folderWith, smallStudy } from '../cli/run-daya.js';

const codebook = (equipment: string, more = '') =>
  `codebook: lokal\ncodes:\n  - {code: training, label: Pelatihan, definition: Diajari.}\n  - {code: equipment, label: Alat, definition: ${equipment}}\n${more}`;

/** Commits everything at noon of a day of November 2025. */
function commit(dir: string, day: number): void {
  const date = `2025-11-${String(day).padStart(2, '0')}T12:00:00Z`;
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=Ani', '-c', 'user.email=ani@example.org', '-c', 'commit.gpgsign=false', ...args],
      {
        cwd: dir,
        stdio: 'pipe',
        env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
      },
    );
  if (day === 1) git('init', '-q');
  git('add', '.');
  git('commit', '-qm', `day ${day}`);
}

it('tells when a code came and when its definition changed, once people had begun to code', async () => {
  const dir = folderWith({ ...smallStudy, 'codebooks/lokal.yaml': codebook('Alat.') });
  const write = (text: string) => writeFileSync(join(dir, 'codebooks/lokal.yaml'), text);
  commit(dir, 1);
  write(codebook('Diberi alat.'));
  commit(dir, 2);
  await daya(dir, 'codings', 'add', 'w01', '--at', '2', '--code', 'training');
  commit(dir, 3);
  expect([...codeHistory(openStudy(dir))]).toEqual([]);
  write(codebook('Diberi atau dipinjami alat.', '  - {code: capital, label: Modal}\n'));
  commit(dir, 4);
  write(
    codebook(
      'Diberi atau dipinjami alat.',
      '  - {code: capital, label: Modal}\n  - {code: permit, label: Izin}\n',
    ),
  );
  expect([...codeHistory(openStudy(dir))]).toEqual([
    ['lokal:equipment', { defined: '2025-11-04T12:00:00.000Z' }],
    ['lokal:capital', { added: '2025-11-04T12:00:00.000Z' }],
  ]);
});

it('knows nothing where there is no git', () => {
  expect(codeHistory(openStudy(folderWith(smallStudy))).size).toBe(0);
});
