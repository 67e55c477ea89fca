/**
 * The question before anything is written: is all there that was acknowledged? It is asked at every start, so it opens
 * the database once, makes nothing, and where there is neither canary nor copy it opens nothing at all.
 */
import { type Canary, type Loss, lossSince, readCanary, setCanary } from './canary.ts';
import { databaseName } from './database.ts';
import { type DatabaseGlance, glanceAt, openExisting } from './existingDatabase.ts';
import { readSafetyCopyState } from './safetyCopyState.ts';
import { type TextStore } from './textStore.ts';

export interface Finding {
  /** `damaged`: there is a database that cannot be opened or read. */
  readonly kind: Loss['kind'] | 'damaged';
  /** Acknowledged edits that the database does not show; undefined where nothing says how many there were. */
  readonly missingCount?: number;
  /** When the last acknowledged edit was written, ISO instant. */
  readonly lastAt?: string;
  /** What is there. */
  readonly found?: DatabaseGlance;
  /** The technical words, for a bug report. */
  readonly detail?: string;
}

/** Never rejects: without storage there is nothing to miss. */
export async function checkBeforeOpening(store: TextStore | undefined): Promise<Finding | undefined> {
  if (!hasDatabase()) return undefined;
  const canary = readCanary(store);
  try {
    if (canary === undefined) return await checkWithoutCanary();
    if (canary.databaseId === undefined) return undefined;
    const database = await openExisting(databaseName);
    if (database === undefined) return findingOf(canary, lossSince(canary, undefined), undefined);
    try {
      const found = await glanceAt(database);
      return findingOf(canary, lossSince(canary, found), found);
    } finally {
      database.close();
    }
  } catch (error) {
    // A browser that forbids storage to the page has lost nothing: it shows it to nobody.
    if (canary?.databaseId === undefined || isNamed(error, 'SecurityError')) return undefined;
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { kind: 'damaged', lastAt: canary.at, detail };
  }
}

/** Both small store and database may have been cleared, and the copy left. */
async function checkWithoutCanary(): Promise<Finding | undefined> {
  const state = await readSafetyCopyState();
  if (state.kind !== 'kept' || state.operationCount + state.generations.length === 0) return undefined;
  const database = await openExisting(databaseName);
  if (database === undefined) return { kind: 'none', lastAt: state.at };
  database.close();
  return undefined;
}

function findingOf(
  canary: Canary,
  loss: Loss | undefined,
  found: DatabaseGlance | undefined,
): Finding | undefined {
  if (loss === undefined) return undefined;
  return { ...loss, lastAt: canary.at, ...(found === undefined ? {} : { found }) };
}

/** The reader goes on with what is there: from now on that is what must not become less. */
export async function acceptWhatIsThere(store: TextStore | undefined): Promise<void> {
  const at = new Date().toISOString();
  const database = await openExisting(databaseName).catch(() => undefined);
  if (database === undefined) {
    setCanary(store, { lastSeq: 0, schema: 0, at });
    return;
  }
  try {
    const { databaseId, lastSeq, schema } = await glanceAt(database);
    setCanary(store, { ...(databaseId === undefined ? {} : { databaseId }), lastSeq, schema, at });
  } finally {
    database.close();
  }
}

function hasDatabase(): boolean {
  try {
    return typeof indexedDB !== 'undefined';
  } catch {
    return false;
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
