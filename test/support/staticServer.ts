/**
 * A plain static host for builds: files of one folder below a path, and nothing clever. The folder can be changed
 * while it runs, which is what a new version looks like from a browser; a changed file goes over the network no
 * differently from the first.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface StaticServer {
  /** Of the app: the host and the path, with a slash at the end. */
  readonly address: string;
  /** From now on these files are served and no others. */
  readonly serve: (folder: string) => void;
  /** Paths asked for since the last call, without the app's own. */
  readonly takeAsked: () => readonly string[];
  /** Nothing is answered any more, as without a network. */
  readonly stop: () => Promise<void>;
}

export async function startStaticServer(firstFolder: string, below = '/'): Promise<StaticServer> {
  let folder = firstFolder;
  let asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.startsWith(below) ? pathname.slice(below.length) : undefined;
    asked.push(path ?? pathname);
    const file = path === undefined ? '' : join(folder, normalize(path === '' ? 'index.html' : path));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not here.');
      return;
    }
    const isNamedByContent = path?.startsWith('assets/') ?? false;
    response.writeHead(200, {
      'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': isNamedByContent ? 'max-age=31536000, immutable' : 'max-age=600',
      // As many hosts say, and as no kept answer may be lost for.
      Vary: 'Accept-Encoding, Origin, Cookie',
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}${below}`,
    serve: next => {
      folder = next;
    },
    takeAsked: () => {
      const taken = asked;
      asked = [];
      return taken;
    },
    stop: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
