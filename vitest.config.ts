import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    globalSetup: ['test/programs.ts'],
    coverage: {
      include: ['src/**/*.ts'],
      // The report's program runs in the reader's browser; test/report opens it in chromium, where nothing is counted.
      exclude: ['src/report/client/**'],
      reporter: ['text-summary', 'json-summary', 'json'],
      reportOnFailure: true,
      thresholds: { statements: 95 },
    },
  },
});
