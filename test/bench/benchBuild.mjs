/** The app that a bench runs, and the sizes of its files. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { startBrowser } from '../../scripts/browser.mjs';

/**
 * Builds into a folder of its own, so that no other build of the tree can replace it meanwhile, or takes the
 * build that `--dist FOLDER` names. `minify: false` keeps the names of functions for a profile.
 */
export async function startBench({ minify = true } = {}) {
  const given = valueOf('--dist');
  const outDir = given ?? mkdtempSync(join(tmpdir(), 'demarche-build-'));
  const kept = minify ? {} : { minify: false };
  if (given === undefined) await build({ build: { outDir, emptyOutDir: true, ...kept }, logLevel: 'warn' });
  const files = new Map();
  const { address, browser, stop } = await startBrowser({ outDir, files });
  return {
    address,
    browser,
    files,
    outDir,
    stop: async () => {
      await stop();
      if (given === undefined) rmSync(outDir, { recursive: true });
    },
  };
}

/** The word after a name on the command line. */
export function valueOf(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

export function gzipSizes(outDir) {
  const folder = join(outDir, 'assets');
  return readdirSync(folder)
    .filter(name => /\.(js|css)$/.test(name))
    .map(name => ({
      name,
      kilobytes: gzipSync(readFileSync(join(folder, name)), { level: 9 }).length / 1000,
    }))
    .sort((a, b) => b.kilobytes - a.kilobytes);
}
