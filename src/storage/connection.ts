/**
 * One connection to the database, shared by all that one page does with a record: opened when it is first needed,
 * opened again after the browser cut it, and given up for good when a newer version of the app wants the database.
 */
import { SaveFailure, type SaveProblem } from '../domain/saveProblem.ts';
import { type DatabaseEvents, openDatabase } from './database.ts';
import { type Database } from './databaseSchema.ts';
import { storageProblemOf, isNamed } from './storageProblem.ts';

export interface ConnectionEvents {
  /** A newer version of the app took the database over in another tab: this one cannot save any more. */
  readonly onOutdated?: (() => void) | undefined;
  /** The browser's data for this page was deleted while it was open. */
  readonly onCleared?: (() => void) | undefined;
  /**
   * Opening takes longer than two seconds. `blocked`: a tab with an older version does not let go, and closing it
   * helps. `slow`: the browser does not answer. Called once; the opening goes on.
   */
  readonly onWaiting?: ((why: 'blocked' | 'slow') => void) | undefined;
}

export interface Connection {
  readonly open: () => Promise<Database>;
  /** Once more where that fails, with a fresh connection if the old one is closed. */
  readonly read: <Value>(work: (database: Database) => Promise<Value>) => Promise<Value>;
  /** Once more with a fresh connection where the old one turns out to be closed. Rejects with a `SaveFailure`. */
  readonly write: <Value>(work: (database: Database) => Promise<Value>) => Promise<Value>;
  readonly close: () => void;
}

/** After this long an opening is explained. */
const patienceMs = 2000;

/** What a browser may answer once and not the next moment. */
const passing = ['UnknownError', 'AbortError'];

const outdated: SaveProblem = {
  kind: 'storage-failed',
  detail: 'A newer version of Demarche is open in another tab.',
};

export function createConnection(events: ConnectionEvents): Connection {
  let opening: Promise<Database> | undefined;
  let isOutdated = false;

  const openNow = (): Promise<Database> => {
    let isBlocked = false;
    const waiting = setTimeout(() => {
      events.onWaiting?.(isBlocked ? 'blocked' : 'slow');
    }, patienceMs);
    const databaseEvents: DatabaseEvents = {
      onOutdated: () => {
        isOutdated = true;
        events.onOutdated?.();
      },
      onCleared: () => {
        letGo(mine);
        events.onCleared?.();
      },
      onTerminated: () => {
        letGo(mine);
      },
      onBlocked: () => {
        isBlocked = true;
      },
    };
    const mine = openDatabase(databaseEvents)
      .catch((error: unknown) => {
        // What failed for a reason of the moment, and not because of what is there.
        if (!passing.some(name => isNamed(error, name))) throw error;
        return openDatabase(databaseEvents);
      })
      .finally(() => {
        clearTimeout(waiting);
      });
    return mine;
  };
  /** Whoever finds it closed may come late: another may be open by then, and in use. */
  const letGo = (closed: Promise<Database>): void => {
    if (opening === closed) opening = undefined;
  };
  const open = (): Promise<Database> => {
    opening ??= openNow();
    const mine = opening;
    return mine.catch((error: unknown) => {
      letGo(mine);
      throw error;
    });
  };

  /** `isTriedAgain`: what only reads does no harm a second time. */
  const run = async <Value>(
    work: (database: Database) => Promise<Value>,
    isTriedAgain: boolean,
  ): Promise<Value> => {
    const database = open();
    const mine = opening;
    try {
      return await work(await database);
    } catch (error) {
      const isClosed = mine !== undefined && isNamed(error, 'InvalidStateError');
      if (!isClosed && !isTriedAgain) throw error;
      // The connection was closed under us, and nobody has said so yet; a fresh one may do.
      if (isClosed) letGo(mine);
      return await work(await open());
    }
  };

  return {
    open,
    read: work => run(work, true),
    write: async work => {
      if (isOutdated) throw new SaveFailure(outdated);
      try {
        return await run(work, false);
      } catch (error) {
        throw error instanceof SaveFailure ? error : new SaveFailure(storageProblemOf(error));
      }
    },
    close: () => {
      void opening?.then(
        database => {
          database.close();
        },
        () => undefined,
      );
    },
  };
}

/** Where a browser forbids storage, asking for it alone can throw. */
export function hasDatabases(): boolean {
  try {
    return typeof indexedDB !== 'undefined';
  } catch {
    return false;
  }
}
