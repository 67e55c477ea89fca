import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Generous, so that a busy machine fails no test; nothing here waits for time.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          include: ['test/{domain,query,language,formats,store,storage,timeline,record}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['test/ui/**/*.test.tsx'],
          setupFiles: ['test/support/componentSetup.ts'],
        },
      },
    ],
  },
});
