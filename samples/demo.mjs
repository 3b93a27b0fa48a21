// `npm run demo`: the flagship sample from raw files to a matrix in the terminal, and where everything lies.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const study = join(root, 'samples', 'komunitas-umkm');

if (existsSync(join(root, 'dist', 'cli', 'main.js'))) {
  const { main } = await import('../dist/cli/main.js');
  const ran = await main(['run', study], process);
  const shown = ran === 0 ? await main(['display', 'effects', '--study', study], process) : ran;
  if (shown === 0) {
    console.error(`\nTabel / tables : ${join(study, 'out')}`);
    console.error(`Studi / study  : ${study}`);
    console.error(
      `Coba / try     : node bin/daya.js display matrix --cell quotes --study samples/komunitas-umkm`,
    );
  }
  process.exitCode = shown;
} else {
  console.error('dist/ is missing: run `npm ci` first.');
  process.exitCode = 2;
}
