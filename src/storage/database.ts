/**
 * Opens the IndexedDB database `demarche`. Its log of operations is the truth on disk: rows are added and never
 * changed. An older database is led up to the newest schema, a newer one is left alone.
 */
import { openDB } from 'idb';
import { type Database, type DemarcheSchema } from './databaseSchema.ts';
import { keepUpgradeCopy } from './upgradeCopy.ts';
import { runUpgradeSteps, type UpgradeStep, upgradeSteps } from './upgradeSteps.ts';
import { withLock } from './webLock.ts';

export const databaseName = 'demarche';

export const schemaVersion = upgradeSteps.length;

export interface DatabaseEvents {
  /** Another tab brings a newer schema and waits for this connection to go; it is closed when this is called. */
  readonly onOutdated: () => void;
  /** The database is being deleted: by the reader's "clear site data", or by another page. */
  readonly onCleared: () => void;
  /** The browser cut the connection, for want of memory or because site data was cleared. */
  readonly onTerminated: () => void;
  /** Opening waits for a tab with an older version that does not let go. */
  readonly onBlocked?: () => void;
}

/** An older database that could not be led up. It is as it was, and `openDatabaseAsItIs` reads it. */
export class UpgradeFailure extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause), { cause });
    this.name = 'UpgradeFailure';
  }
}

/**
 * Rejects with a `VersionError` where the database is newer than this code, and with an `UpgradeFailure` where an
 * older one could not be led up. Before an upgrade a copy of all that is there is kept (`upgradeCopy.ts`).
 */
export async function openDatabase(
  events: DatabaseEvents,
  steps: readonly UpgradeStep[] = upgradeSteps,
): Promise<Database> {
  const first = await tryOpening(events, steps, false);
  if (first.kind === 'opened') return first.database;
  return withLock('demarche.upgrade', async () => {
    // Another tab that came with the same version may have done it meanwhile.
    const again = await tryOpening(events, steps, false);
    if (again.kind === 'opened') return again.database;
    try {
      await keepUpgradeCopy(databaseName, again.version);
    } catch (error) {
      throw new UpgradeFailure(error);
    }
    const last = await tryOpening(events, steps, true);
    if (last.kind === 'opened') return last.database;
    throw new UpgradeFailure('The older database did not open after it was copied.');
  });
}

type Opening =
  | { readonly kind: 'opened'; readonly database: Database }
  /** Of an older version, and nothing was changed: it has to be copied first. */
  | { readonly kind: 'older'; readonly version: number };

async function tryOpening(
  { onOutdated, onCleared, onTerminated, onBlocked }: DatabaseEvents,
  steps: readonly UpgradeStep[],
  isCopied: boolean,
): Promise<Opening> {
  let olderVersion = 0;
  let failure: unknown;
  const opening: Promise<Database> = openDB<DemarcheSchema>(databaseName, steps.length, {
    upgrade: (...[, oldVersion, , transaction]) => {
      if (oldVersion > 0 && !isCopied) {
        olderVersion = oldVersion;
        abandon(transaction);
        return;
      }
      void runUpgradeSteps(transaction, steps.slice(oldVersion)).catch((error: unknown) => {
        olderVersion = oldVersion;
        failure = error;
        abandon(transaction);
      });
    },
    blocked: () => onBlocked?.(),
    blocking: (_currentVersion, wantedVersion) => {
      void opening.then(database => {
        database.close();
        (wantedVersion === null ? onCleared : onOutdated)();
      });
    },
    terminated: onTerminated,
  });
  try {
    return { kind: 'opened', database: await opening };
  } catch (error) {
    if (failure !== undefined && olderVersion > 0) throw new UpgradeFailure(failure);
    if (failure === undefined && olderVersion > 0 && !isCopied)
      return { kind: 'older', version: olderVersion };
    throw failure ?? error;
  }
}

/** Undoes all that was done in it, a new version number included. */
function abandon(transaction: { readonly done: Promise<void>; readonly abort: () => void }): void {
  transaction.done.catch(() => undefined);
  try {
    transaction.abort();
  } catch {
    // What failed in it has ended it already.
  }
}

/** At whatever version it has; nothing is upgraded, so nothing on disk changes. */
export function openDatabaseAsItIs(): Promise<Database> {
  const opening: Promise<Database> = openDB<DemarcheSchema>(databaseName, undefined, {
    // Another tab may bring a newer schema and would wait for this connection for ever.
    blocking: () => {
      void opening.then(database => {
        database.close();
      });
    },
  });
  return opening;
}
