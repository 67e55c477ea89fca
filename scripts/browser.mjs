/** The built app in a real browser, for the scripts that measure it and take its picture. */
import { createReadStream, statSync } from 'node:fs';
import { extname } from 'node:path';
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

const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Serves files from anywhere on the disk at the app's own origin; they come before those of the build. */
function extraFiles(files) {
  return {
    name: 'extra-files',
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        const path = files.get(new URL(request.url, 'http://localhost').pathname);
        if (path === undefined) {
          next();
          return;
        }
        response.setHeader('Content-Type', contentTypes[extname(path)] ?? 'application/octet-stream');
        response.setHeader('Content-Length', statSync(path).size);
        response.setHeader('Cache-Control', 'no-store');
        createReadStream(path).pipe(response);
      });
    },
  };
}

/**
 * Serves a build and starts a browser; `stop` ends both. `files` maps paths of addresses to files on the disk
 * and may be changed while the server runs.
 */
export async function startBrowser({ outDir = 'dist', files = new Map() } = {}) {
  const server = await preview({
    build: { outDir },
    plugins: [extraFiles(files)],
    preview: { port: 0, strictPort: false },
    logLevel: 'error',
  });
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

/** Opens the app in a fresh profile and waits until it is usable. `prepare` gets the page before it loads. */
export async function openApp(browser, address, { hash = '', prepare, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(address + hash);
  const isReady = () => performance.getEntriesByName('app:ready').length > 0;
  await page.waitForFunction(isReady, undefined, { timeout: 120_000 });
  return { context, page };
}
