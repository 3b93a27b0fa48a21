import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { studyFolder } from './session-of.js';

const server = `daya-test-${process.pid}`;
const built = existsSync('dist/ui/open-screen.js');
const present = spawnSync('tmux', ['-V']).status === 0;
const why = present ? 'dist/ is not built' : 'tmux is not installed';
const run = built && present;

function tmux(...words: readonly string[]): string {
  return execFileSync('tmux', ['-L', server, ...words], { encoding: 'utf8' });
}

afterAll(() => {
  if (run) spawnSync('tmux', ['-L', server, 'kill-server']);
});

async function until(seen: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !seen(); i++) await new Promise((done) => setTimeout(done, 100));
  expect(seen()).toBe(true);
}

const screen = (): string => tmux('capture-pane', '-p', '-t', 'daya');
const lines = (dir: string): number =>
  existsSync(join(dir, 'codings/ani/w01.jsonl'))
    ? readFileSync(join(dir, 'codings/ani/w01.jsonl'), 'utf8').split('\n').length - 1
    : 0;

/** Opens the session in a terminal of 80×24; the shell behind it stays when it ends. */
function open(dir: string): void {
  const command = `${process.execPath} ${resolve('bin/daya.js')} annotate w01 --coder ani --language en`;
  tmux(
    'new-session',
    '-d',
    '-x',
    '80',
    '-y',
    '24',
    '-s',
    'daya',
    '-c',
    dir,
    `sh -c '${command}; echo status $?; sleep 60'`,
  );
}

it.skipIf(!run)(
  `codes in a real terminal, survives kill -9 and goes on where it was${run ? '' : ` (skipped: ${why})`}`,
  async () => {
    const dir = studyFolder();
    open(dir);
    await until(() => screen().includes('Pelatihan apa?'));
    tmux('send-keys', '-t', 'daya', 'j', 'c');
    tmux('send-keys', '-t', 'daya', '-l', 'pela');
    tmux('send-keys', '-t', 'daya', 'Enter');
    await until(() => screen().includes('Coded: Pelatihan'));
    expect(lines(dir)).toBe(1);
    const { pid } = JSON.parse(readFileSync(join(dir, '.daya-lock'), 'utf8')) as { pid: number };
    process.kill(pid, 'SIGKILL');
    await until(() => screen().includes('status 137'));
    tmux('kill-server');

    open(dir);
    await until(() => screen().includes('1 coding '));
    tmux('send-keys', '-t', 'daya', 'u');
    await until(() => screen().includes('0 codings'));
    expect(lines(dir)).toBe(2);
    tmux('send-keys', '-t', 'daya', 'q');
    await until(() => screen().includes('status 0'));
    expect(screen()).not.toContain('Pelatihan apa?');
    expect(existsSync(join(dir, '.daya-lock'))).toBe(false);
  },
);
