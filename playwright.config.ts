import { defineConfig } from '@playwright/test';

/** Journeys run against the production build, in the machine's own Chromium. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: process.env['CI'] !== undefined,
  // A busy machine can starve a page; what needed its second try is named at the end of `npm test`.
  retries: 1,
  use: {
    baseURL: 'http://localhost:4174',
    viewport: { width: 1440, height: 900 },
    trace: 'off',
    // A journey is a first visit: fetching the whole app beside it would disturb what it asserts.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'npx vite preview --port 4174 --strictPort',
    url: 'http://localhost:4174',
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
