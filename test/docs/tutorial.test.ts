import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { folderWith } from '../cli/run-daya.js';
import { walk, withoutChance } from './tutorial.js';

/** `GOLDEN=write` writes what the commands say into the tutorial; look at the difference before it is committed. */
it.each(['id', 'en'] as const)(
  'the tutorial (%s) shows what its commands really say',
  async (language) => {
    const file = `docs/tutorial.${language}.md`;
    const written = readFileSync(file, 'utf8');
    const real = await walk(written, language, folderWith());
    const shown = withoutChance(real) === withoutChance(written) ? written : real;
    if (process.env.GOLDEN === 'write') writeFileSync(file, shown);
    else expect(withoutChance(written)).toBe(withoutChance(real));
  },
  600_000,
);
