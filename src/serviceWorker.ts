/**
 * The app without a network: each build is a version, and each version a cache of all its files, filled while nothing
 * else is asked for. `vite.config.ts` builds this file for itself and puts the list of files into it, so that another
 * build is another worker. A version becomes the page's in one piece or not at all, and the files of the one before
 * stay as long as a tab needs them. What is no file of the app is left to the network: records of other places and
 * `?open=` are never answered or kept here.
 */

/** The built files, by path from the root of the app, each with the beginning of its SHA-256. */
declare const builtFiles: Readonly<Record<string, string>>;

/** A hash of that list: a change of any file is another version. */
declare const builtVersion: string;

interface WaitingEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

interface FetchingEvent extends WaitingEvent {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}

interface WorkerEvents {
  readonly install: WaitingEvent;
  readonly activate: WaitingEvent;
  readonly fetch: FetchingEvent;
  readonly message: MessageEvent<unknown>;
}

/** What is used of the W3C's `ServiceWorkerGlobalScope`: the page's own types do not have it. */
declare const self: {
  readonly registration: { readonly scope: string };
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (options: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }) => Promise<readonly { readonly id: string }[]>;
  };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: <Kind extends keyof WorkerEvents>(
    kind: Kind,
    listener: (event: WorkerEvents[Kind]) => void,
  ) => void;
};

const page = 'index.html';
const { scope } = self.registration;
const files = new Map(Object.entries(builtFiles));

/** Several apps may live at one origin, and each has the caches of its own address. */
const cachePrefix = `demarche ${scope} `;
const cacheName = cachePrefix + builtVersion;

/** In the cache of a version that was followed by another: the tabs that it opened, and so must stay for. */
const usersKey = `${scope}?users`;

/** Few at a time, so that whatever the reader asks for meanwhile does not wait. */
const fetchesAtOnce = 4;

/** A browser looks for another version while the page opens; it is fetched once that is over. */
const restMs = 2_000;

/** Under its hash, so that the same file is found in the cache of another version. */
function keyOf(path: string, hash: string): string {
  return `${scope}${path}?${hash}`;
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 8), byte => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The file as the build made it. A server that is just being given another version answers with a mixture; that is
 * asked for again past the browser's own cache, and then refused, so that no version is kept in part.
 */
async function fetchFile(path: string, hash: string): Promise<Response> {
  for (const cache of ['default', 'reload'] as const) {
    const response = await fetch(scope + path, { cache, credentials: 'same-origin', priority: 'low' });
    const bytes = await response.arrayBuffer();
    if (response.ok && (await hashOf(bytes)) === hash) return new Response(bytes, keptHead(response));
  }
  throw new Error(`${path} is not of this version.`);
}

/** The server's headers, its content policy among them, without what was said of the way here. */
function keptHead({ headers }: Response): ResponseInit {
  const kept = new Headers(headers);
  for (const name of ['vary', 'content-encoding', 'content-length', 'transfer-encoding']) kept.delete(name);
  return { headers: kept };
}

async function olderCaches(): Promise<readonly string[]> {
  return (await caches.keys()).filter(name => name.startsWith(cachePrefix) && name !== cacheName);
}

/** Resolves once every file is there; where one is missing the browser drops this version and tries again later. */
async function keepVersion(): Promise<void> {
  const cache = await caches.open(cacheName);
  // A version that comes back was perhaps being let go of.
  await cache.delete(usersKey);
  if ((await olderCaches()).length > 0) await new Promise(resolve => setTimeout(resolve, restMs));
  const left = [...files].reverse();
  const keepNext = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const [path, hash] = next;
      const key = keyOf(path, hash);
      // Of an installation that was broken off, or of another version in which the file is the same.
      const known = await caches.match(key, { ignoreVary: true });
      if (known === undefined) await cache.put(key, await fetchFile(path, hash));
      else if ((await cache.match(key, { ignoreVary: true })) === undefined) await cache.put(key, known);
    }
  };
  await Promise.all(Array.from({ length: fetchesAtOnce }, keepNext));
}

async function openTabs(): Promise<readonly string[]> {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return tabs.map(({ id }) => id);
}

/**
 * The tabs that are open when a version takes over were opened by those before it, whose files they still fetch. The
 * first version has none before it and takes the tab that asked for it as well.
 */
async function takeOver(): Promise<void> {
  const older = await olderCaches();
  if (older.length === 0) {
    await self.clients.claim();
    return;
  }
  const tabs = JSON.stringify(await openTabs());
  for (const name of older) {
    const cache = await caches.open(name);
    if ((await cache.match(usersKey)) === undefined) await cache.put(usersKey, new Response(tabs));
  }
  await letGoOfOlder();
}

/** Deletes the versions before this one that no tab uses any more. A version that still waits to take over stays. */
async function letGoOfOlder(): Promise<void> {
  const open = await openTabs();
  for (const name of await olderCaches()) {
    const users = await (await caches.open(name)).match(usersKey);
    const text = await users?.text();
    if (text !== undefined && !open.some(id => text.includes(`"${id}"`))) await caches.delete(name);
  }
}

let current: Promise<Cache> | undefined;

async function answerKept(path: string, hash: string, request: Request): Promise<Response> {
  current ??= caches.open(cacheName);
  const kept = await (await current).match(keyOf(path, hash), { ignoreVary: true });
  return kept ?? fetch(request);
}

/** A file of the version before, for a tab that it opened; what no version has is the network's. */
async function answerOlder(request: Request): Promise<Response> {
  for (const name of await olderCaches()) {
    const kept = await (await caches.open(name)).match(request, { ignoreSearch: true, ignoreVary: true });
    if (kept !== undefined) return kept;
  }
  return fetch(request);
}

self.addEventListener('install', event => {
  event.waitUntil(keepVersion());
});

self.addEventListener('activate', event => {
  event.waitUntil(takeOver());
});

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const [path = '', query] = request.url.slice(scope.length).split('#', 1)[0]?.split('?', 2) ?? [];
  if (request.mode === 'navigate') {
    // Only the page itself, whatever it is asked: another folder below may hold another app.
    const hash = files.get(page);
    if ((path !== '' && path !== page) || hash === undefined) return;
    event.respondWith(answerKept(page, hash, request));
    event.waitUntil(letGoOfOlder());
    return;
  }
  if (query !== undefined) return;
  const hash = files.get(path);
  if (hash !== undefined) event.respondWith(answerKept(path, hash, request));
  else if (path.startsWith('assets/')) event.respondWith(answerOlder(request));
});

export {};
