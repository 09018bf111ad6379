import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,integration,contract,security,electron}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/property-seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Worker threads and native modules of the code under test want a process of their own.
    pool: 'forks',
    maxWorkers: 2,
  },
});
