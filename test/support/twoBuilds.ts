/** A second version of the app, built from the same source with another name of the app: every chunk has another name. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

export const firstBuild = resolve('dist');

export async function buildSecond(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'demarche-second-'));
  await build({
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
    plugins: [
      {
        name: 'second-version',
        enforce: 'pre',
        transform: (code, id) =>
          id.endsWith('/english/screen.ts') ? code.replace("'Demarche'", "'Demarche Two'") : undefined,
      },
    ],
  });
  return outDir;
}
