import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['server/src/**/*.test.ts', 'test/unit/**/*.test.ts'] } },
      { test: { name: 'goldens', include: ['test/goldens/**/*.test.ts'] } },
      {
        test: {
          name: 'protocol',
          include: ['test/protocol/**/*.test.ts', 'test/cli/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
