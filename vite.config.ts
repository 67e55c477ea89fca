import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin, type ResolvedConfig } from 'vite';

/**
 * What the built page may do. `connect-src https:` is for `?open=` alone. `frame-ancestors` works only as a
 * header, so it is added there.
 */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
].join('; ');

/** Only in the built page: the dev server's hot reload injects inline scripts. */
const contentPolicyTag: Plugin = {
  name: 'content-policy-tag',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy },
      injectTo: 'head-prepend',
    },
  ],
};

/**
 * The script that asks for the record runs as soon as it is there, while the page's own is still on its way: a few
 * kilobytes in a file of their own, named before all others.
 */
const earlyScriptTag: Plugin = {
  name: 'early-script-tag',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const early = Object.keys(bundle).find(
        path => path.startsWith('assets/early-') && path.endsWith('.js'),
      );
      if (early === undefined) throw new Error('The build has no script named "early".');
      const preload = new RegExp(`\\s*<link rel="modulepreload"[^>]*${early}"[^>]*>`);
      const first = '<script type="module"';
      return html
        .replace(preload, '')
        .replace(first, `${first} async crossorigin src="./${early}"></script>\n    ${first}`);
    },
  },
};

/**
 * The bundler names each file that a module asks the address of by a random word, which stays in the maps that
 * debuggers read. Without it the same source is the same build, byte by byte.
 */
const steadyMaps: Plugin = {
  name: 'steady-maps',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler: (_, bundle) => {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.map') && typeof file.source === 'string') {
          file.source = file.source.replaceAll(/ROLLDOWN_FILE_URL_[\w$-]+/g, 'ROLLDOWN_FILE_URL');
        }
      }
    },
  },
};

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** What the app needs to run without a network: everything but the maps that debuggers ask for. */
function filesByHash(folder: string, paths: readonly string[]): Record<string, string> {
  const needed = [...new Set(paths)].filter(path => !path.endsWith('.map')).sort();
  return Object.fromEntries(
    needed.map(path => [path, sha256(readFileSync(join(folder, path))).slice(0, 16)]),
  );
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

/**
 * The service worker, at the root of the build under a name that stays, with the list of all files in it. It is
 * built once they are written, since it names them by their content; it changes whenever one of them does.
 */
function serviceWorkerFile(): Plugin {
  let config: ResolvedConfig | undefined;
  return {
    name: 'service-worker-file',
    apply: 'build',
    configResolved: resolved => {
      config = resolved;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: async ({ dir }, bundle) => {
        if (config === undefined || dir === undefined) throw new Error('The build has no folder.');
        const files = filesByHash(dir, [...Object.keys(bundle), ...filesIn(config.publicDir)]);
        const built = await build({
          root: config.root,
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          define: {
            builtFiles: JSON.stringify(files),
            builtVersion: JSON.stringify(sha256(JSON.stringify(files)).slice(0, 16)),
          },
          build: {
            target: 'es2023',
            write: false,
            modulePreload: { polyfill: false },
            rolldownOptions: { input: join(config.root, 'src/serviceWorker.ts'), output: { format: 'iife' } },
          },
        });
        const [script] = Array.isArray(built) || !('output' in built) ? [] : built.output;
        if (script === undefined) throw new Error('The service worker was not built.');
        writeFileSync(join(dir, 'serviceWorker.js'), script.code);
      },
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [react(), earlyScriptTag, contentPolicyTag, steadyMaps, serviceWorkerFile()],
  build: {
    target: 'es2023',
    sourcemap: true,
    chunkSizeWarningLimit: 700,
    // Every browser that reads this target preloads modules itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'early', test: /\/opening\/earlyReader\.ts$/, priority: 1 },
            // Together they pack smaller, and take one request.
            { name: 'first', tags: ['$initial'], priority: 1 },
            // What comes beside the first, and then what comes at rest, in a file each: few requests and few names.
            {
              name: 'filters',
              test: /\/src\/ui\/(filters\/filterParts|Flag|useLanguageWith)\.tsx?$/,
              priority: 1,
            },
            { name: 'keeping', test: /\/src\/ui\/opening\/openKeeping\.ts$/ },
            {
              name: 'rest',
              test: /\/src\/(ui\/(SideColumn|HelpDialog|bar\/(NoticeLines|NotSaved))\.tsx|language\/english\/(panel|accounts|history|notices|help|editing)\.ts)$/,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  preview: {
    host: 'localhost',
    port: 4173,
    headers: {
      'Content-Security-Policy': `${contentPolicy}; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
});
