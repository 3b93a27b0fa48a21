import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { dirname, join } from 'node:path';
import { lockFaults } from '../i18n/faults/lock.js';
import { printable } from '../i18n/printable.js';
import { systemWords } from '../i18n/system-words.js';
import { Failure } from '../model/failure.js';
import { errorCode } from './files.js';
import { patiently } from './patience.js';

const lockName = '.daya-lock';

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly command: string;
  readonly since: string;
  /** Seconds since 1970 at which the holder's machine started; tells a reused process number after a restart. */
  readonly booted: number;
}

/**
 * Runs `work` as the only writer of a study. Another living writer is named in a Failure; the lock of a dead one is taken over.
 * Readers take no lock.
 */
export async function asWriter<T>(dir: string, command: string, work: () => T | Promise<T>): Promise<T> {
  const path = join(dir, lockName);
  const mine = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    command,
    since: new Date().toISOString(),
    booted: bootTime(),
  } satisfies Holder);
  acquire(path, mine);
  try {
    return await work();
  } finally {
    if (readLock(path) === mine) patiently(() => rmSync(path, { force: true }));
  }
}

function acquire(path: string, mine: string): void {
  for (let attempt = 0; attempt < 20; attempt++) {
    if (createLock(path, mine)) return;
    const theirs = readLock(path);
    if (theirs === undefined) continue;
    const holder = parseHolder(theirs);
    if (holder && isAlive(holder)) throw new Failure([heldBy(holder, path)]);
    takeAway(path, theirs);
  }
  throw new Failure([heldBy({ pid: 0, host: '?', command: '?', since: '?', booted: 0 }, path)]);
}

/** Creates the lock with its content in one step; false where it exists. */
function createLock(path: string, content: string): boolean {
  const temporary = `${path}.${process.pid}`;
  try {
    writeFileSync(temporary, content);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw notWritable(path, error);
  }
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    return errorCode(error) !== 'EEXIST' && createExclusively(path, content);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** For file systems without hard links (FAT sticks, some shares). */
function createExclusively(path: string, content: string): boolean {
  try {
    // On Windows a lock that is being removed refuses for a moment.
    patiently(() => writeFileSync(path, content, { flag: 'wx' }));
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Where the system refuses to write at all, the study is what a person must be told of, not the lock. */
function notWritable(path: string, error: unknown): unknown {
  const system = systemWords(errorCode(error));
  if (!system) return error;
  const dir = printable(dirname(path));
  return new Failure([lockFaults.notWritable.at(undefined, { dir, reason: system.words })]);
}

/** Removes the lock of a dead process; where a living one has taken it over meanwhile, puts that one back. */
function takeAway(path: string, dead: string): void {
  const aside = `${path}.${process.pid}.dead`;
  try {
    patiently(() => renameSync(path, aside));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if (readLock(aside) !== dead) createLock(path, readLock(aside) ?? '');
  rmSync(aside, { force: true });
}

function readLock(path: string): string | undefined {
  try {
    return patiently(() => readFileSync(path, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Partial<Holder> | null;
    if (typeof value?.pid !== 'number' || typeof value.host !== 'string') return undefined;
    return {
      pid: value.pid,
      host: value.host,
      command: String(value.command ?? '?'),
      since: String(value.since ?? '?'),
      booted: Number(value.booted ?? 0),
    };
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  if (holder.booted > 0 && Math.abs(holder.booted - bootTime()) > 60) return false;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function bootTime(): number {
  return Math.round(Date.now() / 1000 - uptime());
}

function heldBy(holder: Holder, path: string) {
  const here = holder.host === hostname();
  return lockFaults.held.at(
    { file: lockName },
    {
      pid: holder.pid,
      host: printable(holder.host),
      command: printable(holder.command),
      since: printable(holder.since),
      here,
      path: printable(path),
    },
  );
}
