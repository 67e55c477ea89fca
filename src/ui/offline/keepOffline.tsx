/**
 * Keeps the app on the device, so that it opens without a network, and tells of new versions. Fetched once the page
 * is usable and at rest; the line below the page is a tree of its own, so that it is there whatever happens above.
 */
import { createRoot } from 'react-dom/client';
import { type Language } from '../../language/language.ts';
import { browserTextStore } from '../../storage/textStore.ts';
import { type Desk } from '../opening/createDesk.ts';
import { registerServiceWorker } from '../opening/trustedScripts.ts';
import { followVersions } from './followVersions.ts';
import { NewVersionLine } from './NewVersionLine.tsx';
import { StorageWaitLine } from './StorageWaitLine.tsx';
import styles from './offline.module.css';
import { whyWait } from './whyWait.ts';

/** After the page has become usable, where that takes long: a large record, a slow network. */
const restMs = 1_000;

/** How often a page that stays open asks for another version, when the reader comes back to it. */
const askAgainMs = 3_600_000;

export async function keepOffline(desk: Desk, language: Language): Promise<void> {
  const container = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  const versions = followVersions({
    container,
    page: window,
    whyWait: () => whyWait(desk.state().opened, document, areDraftsKept),
    whenSaving: check => desk.state().opened?.shown().session.store.subscribe(check) ?? (() => undefined),
    reload: () => {
      location.reload();
    },
  });
  const host = document.createElement('div');
  host.className = styles['foot'] ?? '';
  document.body.append(host);
  createRoot(host).render(
    <>
      <StorageWaitLine language={language} />
      <NewVersionLine versions={versions} language={language} />
    </>,
  );
  if (container === undefined) return;
  await usable();
  await new Promise(resolve => setTimeout(resolve, restMs));
  try {
    await registerServiceWorker(container);
  } catch {
    // Not kept: storage is switched off, or the server has no such file. The page needs its network, as before.
    return;
  }
  const registration = await container.ready;
  versions.follow(registration);
  askAgain(registration);
}

function usable(): Promise<void> {
  return new Promise(resolve => {
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('app:ready').length === 0) return;
      observer.disconnect();
      resolve();
    }).observe({ type: 'mark', buffered: true });
  });
}

function askAgain(registration: ServiceWorkerRegistration): void {
  let askedMs = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || performance.now() - askedMs < askAgainMs) return;
    askedMs = performance.now();
    // Without a connection there is nothing to ask.
    registration.update().catch(() => undefined);
  });
}

/** Whether the device takes what is typed into forms at this moment: it may be full. */
function areDraftsKept(): boolean {
  const key = 'demarche.probe';
  try {
    const store = browserTextStore();
    store?.setItem(key, 'x'.repeat(10_000));
    store?.removeItem(key);
    return store !== undefined;
  } catch {
    return false;
  }
}
