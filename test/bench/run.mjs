// `npm run bench`: the benchmarks one after another, each in its own process; `npm run bench -- coding 1 10` runs one of
// them with its arguments. They print figures and growth and never fail for being slow.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const benchmarks = ['coding', 'study', 'codebook-check', 'codings', 'display', 'agree', 'annotate'];
const [first, ...rest] = process.argv.slice(2);
const one = benchmarks.includes(first);
const wanted = one ? [first] : benchmarks;

if (first !== undefined && !one) {
  console.error(`${first}: choose from ${benchmarks.join(', ')}`);
  process.exitCode = 2;
} else if (!existsSync(new URL('../../dist/cli/main.js', import.meta.url))) {
  console.error('dist/ is missing: run `npm ci` or `npm run build` first.');
  process.exitCode = 2;
} else {
  for (const name of wanted) {
    console.log(`\n— ${name}`);
    const file = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
    const { status } = spawnSync(process.execPath, [file, ...rest], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
