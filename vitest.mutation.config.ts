import { defineConfig } from 'vitest/config';

/** The tests of the domains that mutation testing changes, but for those that read the sources or draw texts at random. */
export default defineConfig({
  test: {
    include: ['test/{quantities,casualties,dates}/*.test.ts'],
    exclude: ['test/dates/{properties,words}.test.ts'],
    testTimeout: 20_000,
  },
});
