/**
 * The canary: what the last acknowledged write left behind, kept outside the database in `localStorage`. A database that
 * comes up empty, damaged or older than this has lost something, and without the canary nobody would know.
 */
import { type TextStore } from './textStore.ts';

export interface Canary {
  /** Absent once the reader has chosen to go on without what was lost and nothing has been written since. */
  readonly databaseId?: string;
  /** The highest number that the log had given. */
  readonly lastSeq: number;
  readonly schema: number;
  /** When it was written, ISO instant: the age of what may be missing. */
  readonly at: string;
}

const canaryKey = 'demarche.canary';

/** Undefined where there is none, or none that can be read: it is a hint, and a broken hint is no hint. */
export function readCanary(store: TextStore | undefined): Canary | undefined {
  try {
    const value: unknown = JSON.parse(store?.getItem(canaryKey) ?? 'null');
    return isCanary(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * After a write was acknowledged. Tabs write to one log, and the later word of a slower tab lowers nothing.
 */
export function writeCanary(store: TextStore | undefined, canary: Canary): void {
  const known = readCanary(store);
  const isSame = known?.databaseId === canary.databaseId;
  const lastSeq = isSame && known !== undefined ? Math.max(known.lastSeq, canary.lastSeq) : canary.lastSeq;
  setCanary(store, { ...canary, lastSeq });
}

/** Whatever stood there: what the reader chose to go on with is the truth from now on. */
export function setCanary(store: TextStore | undefined, canary: Canary): void {
  try {
    store?.setItem(canaryKey, JSON.stringify(canary));
  } catch {
    // A full store keeps the last canary, which asks for less and never for too much.
  }
}

/** What of the canary the database can no longer show. */
export interface Loss {
  /** `none`: there is no database. `other`: it is not the one that was written to. `behind`: its log is shorter. */
  readonly kind: 'none' | 'other' | 'behind';
  readonly missingCount: number;
}

/** Undefined where all that was acknowledged is there. `found` is undefined where there is no database. */
export function lossSince(
  canary: Canary | undefined,
  found: { readonly databaseId?: string | undefined; readonly lastSeq: number } | undefined,
): Loss | undefined {
  if (canary?.databaseId === undefined) return undefined;
  if (found === undefined) return { kind: 'none', missingCount: canary.lastSeq };
  if (found.databaseId !== canary.databaseId) return { kind: 'other', missingCount: canary.lastSeq };
  const missingCount = canary.lastSeq - found.lastSeq;
  return missingCount > 0 ? { kind: 'behind', missingCount } : undefined;
}

function isCanary(value: unknown): value is Canary {
  if (typeof value !== 'object' || value === null) return false;
  const { databaseId, lastSeq, schema, at }: Partial<Record<keyof Canary, unknown>> = value;
  return (
    (databaseId === undefined || typeof databaseId === 'string') &&
    isCount(lastSeq) &&
    isCount(schema) &&
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at))
  );
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
