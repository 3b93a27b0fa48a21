import fc from 'fast-check';

/**
 * Property tests try the same random inputs each time, so that a red run means a change and not luck.
 * `PROPERTY_SEED=random npm test` tries new ones; a failure prints its seed, and `PROPERTY_SEED=<seed>` repeats it.
 */
const asked = process.env.PROPERTY_SEED ?? '20261122';
fc.configureGlobal(asked === 'random' ? {} : { seed: Number(asked) });
