/**
 * Serves a build at one origin that stays the same through every relaunch of the browser, with the headers of
 * `vite preview`. The folder can be changed while the server runs, as a host does that gets a new version.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { loadConfigFromFile } from 'vite';

const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A page of the app's origin without the app, from which a test reads what is on disk. */
export const blankPath = '__blank';

const sizeOf = path => {
  try {
    const found = statSync(path);
    return found.isFile() ? found.size : undefined;
  } catch {
    return undefined;
  }
};

/** `extra` maps paths of addresses to files on the disk and may be changed while the server runs. */
export async function startServer(folder) {
  const found = await loadConfigFromFile({ command: 'serve', mode: 'production' });
  const headers = found?.config.preview?.headers ?? {};
  const extra = new Map();
  let root = folder;
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname)).slice(1);
    const fixed = { ...headers, 'Cache-Control': 'no-cache' };
    if (path === blankPath) {
      response
        .writeHead(200, { ...fixed, 'Content-Type': 'text/html' })
        .end('<!doctype html><title>-</title>');
      return;
    }
    const file = extra.get(path) ?? join(root, path === '' ? 'index.html' : path);
    const size = path.startsWith('..') ? undefined : sizeOf(file);
    if (size === undefined) {
      response.writeHead(404, fixed).end();
      return;
    }
    const type = contentTypes[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { ...fixed, 'Content-Type': type, 'Content-Length': size });
    createReadStream(file).pipe(response);
  });
  await new Promise(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://localhost:${server.address().port}/`,
    extra,
    /** From now on the files of another build. */
    serve: next => {
      root = next;
    },
    stop: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}
