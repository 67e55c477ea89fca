import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

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

export default defineConfig({
  base: './',
  plugins: [react(), earlyScriptTag, contentPolicyTag],
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
            { name: 'first', tags: ['$initial'] },
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
