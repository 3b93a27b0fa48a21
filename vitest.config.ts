import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    setupFiles: ['test/property-seed.ts'],
    testTimeout: 60_000,
    // ink draws only once where it believes to run under CI, and it looks when it is loaded. The command says the same
    // before it loads ink (src/cli/commands/annotate.ts).
    env: { CI: 'false', CONTINUOUS_INTEGRATION: 'false' },
  },
});
