import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { AnnotationSession } from '../../src/pipeline/annotation.js';
import { openStudy } from '../../src/pipeline/open-study.js';
import { openScreen } from '../../src/ui/open-screen.js';
import { Driven, studyFolder } from './session-of.js';

/** A keyboard and a screen of 80×24 that remembers what was drawn. */
function terminal() {
  const raw: boolean[] = [];
  const drawn: string[] = [];
  const stdin = new PassThrough();
  const stdout = new PassThrough();
  const setRawMode = (on: boolean) => {
    raw.push(on);
    return stdin;
  };
  Object.assign(stdin, { isTTY: true, setRawMode, ref: () => stdin, unref: () => stdin });
  Object.assign(stdout, { isTTY: true, columns: 80, rows: 24 });
  stdout.on('data', (data: Buffer) => drawn.push(data.toString('utf8')));
  return { stdin, stdout, raw, text: () => drawn.join('') };
}

async function until(what: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !what(); i++) await new Promise((done) => setTimeout(done, 10));
  expect(what()).toBe(true);
}

function begin(dir: string) {
  const session = new AnnotationSession(openStudy(dir), { coder: 'ani', shown: [], doc: 'w01' });
  const { stdin, stdout, raw, text } = terminal();
  const ended = openScreen({
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as NodeJS.WriteStream,
    language: 'en',
    color: false,
    begin: session.begin(),
    perform: session.perform,
  });
  return { ended, stdin, raw, text };
}

it('takes keys to the disk, and leaves the screen as it found it', async () => {
  const dir = studyFolder();
  const { ended, stdin, raw, text } = begin(dir);
  await until(() => text().includes('Pelatihan apa'));
  stdin.write('jcpela\r');
  await until(() => text().includes('1 coding '));
  expect(new Driven(dir).log()).toMatchObject([{ op: 'add', code: 'lokal:training' }]);
  stdin.write('q');
  expect(await ended).toBe('quit');
  expect(text().startsWith('\x1b[?1049h')).toBe(true);
  expect(text().endsWith('\x1b[?1049l')).toBe(true);
  expect(raw).toEqual([true, false]);
});

it.each(['SIGTERM', 'SIGHUP'] as const)('is interrupted by %s, with the screen restored', async (signal) => {
  const { ended, text } = begin(studyFolder());
  await until(() => text().includes('Pelatihan apa'));
  process.emit(signal);
  expect(await ended).toBe('interrupted');
  expect(text().endsWith('\x1b[?1049l')).toBe(true);
});

it('ends when the terminal is gone', async () => {
  const { ended, stdin, text } = begin(studyFolder());
  await until(() => text().includes('Pelatihan apa'));
  stdin.end();
  expect(await ended).toBe('interrupted');
});
