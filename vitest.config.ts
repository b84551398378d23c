import { defineConfig } from 'vitest/config';

/** Test files share their modules, since the core keeps nothing between two calls; a busy machine fails no test. */
const shared = { isolate: false, pool: 'threads', maxWorkers: '100%', testTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    experimental: { fsModuleCache: true, fsModuleCachePath: 'node_modules/.cache/vitest' },
    projects: [
      {
        extends: true,
        test: { ...shared, name: 'unit', include: ['server/src/**/*.test.ts', 'test/unit/**/*.test.ts'] },
      },
      { extends: true, test: { ...shared, name: 'goldens', include: ['test/goldens/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'protocol',
          include: ['protocol', 'cli', 'ci', 'package', 'docs'].map((folder) => `test/${folder}/**/*.test.ts`),
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'live',
          include: ['test/live/**/*.test.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 900_000,
          fileParallelism: false,
        },
      },
      { extends: true, test: { name: 'ci-helpers', include: ['test/ci/helpers/*.real.ts'], testTimeout: 600_000 } },
    ],
  },
});
