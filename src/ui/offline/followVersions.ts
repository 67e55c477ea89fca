/**
 * Whether another version of the app is here, and the way to it. A version that was fetched waits until no tab of the
 * one before is open; only a press lets it take over sooner, and reloads this tab alone. Other tabs go on with the
 * files that they began with (`serviceWorker.ts`), and are told.
 */
import type { WaitReason } from './whyWait.ts';

export interface VersionNews {
  /** What is told; undefined where there is nothing to tell. */
  readonly kind: 'new-version' | 'part-lost' | undefined;
  /** Why a reload that was asked for has not come. */
  readonly wait?: WaitReason | undefined;
}

export interface VersionPorts {
  readonly container: ServiceWorkerContainer | undefined;
  readonly page: EventTarget;
  readonly whyWait: () => WaitReason | undefined;
  /** Calls once the record's last edit may be on disk. */
  readonly whenSaving: (check: () => void) => () => void;
  readonly reload: () => void;
}

export interface Versions {
  readonly news: () => VersionNews;
  readonly subscribe: (listener: () => void) => () => void;
  /** To the new version, as soon as a reload loses nothing. */
  readonly reload: () => void;
  /** What the browser knows of the app's versions, once one of them is kept. */
  readonly follow: (registration: ServiceWorkerRegistration) => void;
}

export function followVersions({ container, page, whyWait, whenSaving, reload }: VersionPorts): Versions {
  let news: VersionNews = { kind: undefined };
  let known: ServiceWorkerRegistration | undefined;
  let isAsked = false;
  let stopWaiting: (() => void) | undefined;
  const listeners = new Set<() => void>();
  const tell = (next: Partial<VersionNews>): void => {
    news = { ...news, ...next };
    for (const listener of listeners) listener();
  };

  /** Once more at each step: something may have been typed since the last. */
  const proceed = (): void => {
    stopWaiting?.();
    stopWaiting = undefined;
    const wait = whyWait();
    tell({ wait });
    if (wait === 'saving') stopWaiting = whenSaving(proceed);
    else if (wait !== undefined) isAsked = false;
    else if (known?.waiting) known.waiting.postMessage('take-over');
    else reload();
  };

  page.addEventListener('vite:preloadError', () => {
    if (news.kind === undefined) tell({ kind: 'part-lost' });
  });
  let isControlled = Boolean(container?.controller);
  container?.addEventListener('controllerchange', () => {
    // The first version takes the page that asked for it, which is no news.
    if (isControlled) tell({ kind: 'new-version' });
    isControlled = true;
    if (isAsked) proceed();
  });

  return {
    news: () => news,
    subscribe: listener => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    reload: () => {
      isAsked = true;
      proceed();
    },
    follow: registration => {
      known = registration;
      const look = (): void => {
        if (registration.waiting && registration.active) tell({ kind: 'new-version' });
      };
      const watch = (): void => {
        registration.installing?.addEventListener('statechange', look);
      };
      look();
      watch();
      registration.addEventListener('updatefound', watch);
    },
  };
}
