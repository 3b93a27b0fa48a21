// What `npm test` runs, in one process tree without shell syntax: types, lint and format, then every test.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Path of a package's program, so that it runs without npx on every system. */
function program(name, bin) {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin: bins } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bins === 'string' ? bins : bins[bin]);
}

const scratch = mkdtempSync(join(tmpdir(), 'daya-test-'));
const report = join(scratch, 'report.json');
const steps = [
  ['types', [program('typescript', 'tsc'), '--noEmit']],
  ['lint and format', [program('@biomejs/biome', 'biome'), 'check', '.']],
  [
    'tests',
    [
      program('vitest', 'vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...process.argv.slice(2),
    ],
  ],
];

let failed = 0;
for (const [name, args] of steps) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) failed++;
}

let passed = 0;
try {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  passed = numPassedTests;
  failed = Math.max(failed, numFailedTests);
} catch {
  failed = Math.max(failed, 1);
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
