/** The built app in a real browser, for the scripts that measure it and take its picture. */
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findChromium } from './findChromium.mjs';

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Serves `dist/` and starts a browser; `stop` ends both. */
export async function startBrowser() {
  const server = await preview({ preview: { port: 0, strictPort: false }, logLevel: 'error' });
  const browser = await chromium.launch({ executablePath: findChromium(), args: flags });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The preview server gave no address.');
  return {
    address,
    browser,
    stop: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens the app in a fresh profile and waits until it is usable. `recordFile` stands in for the bundled record. */
export async function openApp(browser, address, { hash = '', recordFile, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  if (recordFile !== undefined) {
    await page.route('**/records/us-iran.json', route => route.fulfill({ path: recordFile }));
  }
  await page.goto(address + hash);
  const isReady = () => performance.getEntriesByName('app:ready').length > 0;
  await page.waitForFunction(isReady, undefined, { timeout: 120_000 });
  return { context, page };
}
