/**
 * The page's side of the safety copy: it tells the worker that something was written, and asks it for the copies and
 * for one of them back. The worker is started with the first word to it.
 */
import { writeCanary } from '../../storage/canary.ts';
import { databaseName } from '../../storage/database.ts';
import { glanceAt, openExisting } from '../../storage/existingDatabase.ts';
import type { CopyReply, CopyRequest, RestoreOutcome } from '../../storage/safetyCopyProtocol.ts';
import type { Generation } from '../../storage/safetyCopyGenerations.ts';
import { browserTextStore } from '../../storage/textStore.ts';
import { startWorker } from '../opening/trustedScripts.ts';

let worker: Worker | undefined;
const waiting = new Map<number, (reply: CopyReply) => void>();
let lastId = 0;

function theWorker(): Worker {
  if (worker !== undefined) return worker;
  const started = startWorker('safety');
  started.onmessage = ({ data }: MessageEvent<CopyReply>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  started.onerror = ({ message }) => {
    for (const [id, hear] of waiting) hear({ kind: 'failed', id, detail: message });
    waiting.clear();
    worker = undefined;
  };
  worker = started;
  return started;
}

function tell(request: CopyRequest): void {
  theWorker().postMessage(request);
}

function ask(requestOf: (id: number) => CopyRequest): Promise<CopyReply> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, reply => {
      if (reply.kind === 'failed') reject(new Error(reply.detail));
      else resolve(reply);
    });
    tell(requestOf(id));
  });
}

export interface WrittenTo {
  readonly databaseId?: string;
  readonly schemaVersion?: number;
}

/** After a write was acknowledged: the canary at once, the copy soon. */
export function noteWritten({ databaseId, schemaVersion = 0 }: WrittenTo, lastSeq: number): void {
  if (databaseId !== undefined) {
    const at = new Date().toISOString();
    writeCanary(browserTextStore(), { databaseId, lastSeq, schema: schemaVersion, at });
  }
  copySoon();
}

/**
 * After a write of which only the disk knows the number: a record that was kept, renamed or deleted. Never rejects: a
 * newer version that takes the database over meanwhile, or the next write, notes it.
 */
export async function noteChange(): Promise<void> {
  try {
    const database = await openExisting(databaseName);
    if (database === undefined) return;
    try {
      const { databaseId, schema, lastSeq } = await glanceAt(database);
      noteWritten({ ...(databaseId === undefined ? {} : { databaseId }), schemaVersion: schema }, lastSeq);
    } finally {
      database.close();
    }
  } catch {
    copySoon();
  }
}

/** Something may be on disk that is in no copy yet. */
export function copySoon(): void {
  tell({ kind: 'written' });
}

/** At once, for whoever is about to do something that cannot be undone. */
export async function copyNow(): Promise<void> {
  await ask(id => ({ kind: 'copyNow', id }));
}

/** Every copy, read and checked; newest first. Rejects where this browser has no place for copies. */
export async function inspectCopies(): Promise<readonly Generation[]> {
  const reply = await ask(id => ({ kind: 'inspect', id }));
  return reply.kind === 'inspected' ? reply.generations : [];
}

/** `isExact`: as it was and nothing beside it, which is how a restoring is undone. */
export async function restoreCopy(name: string, isExact = false): Promise<RestoreOutcome> {
  const reply = await ask(id => ({ kind: 'restore', id, name, isExact }));
  if (reply.kind !== 'restored') throw new Error('The copy was not brought back.');
  return reply.outcome;
}

/** Lets go of all copies but the newest: what was deleted for good is in none of them any more. */
export async function forgetOlderCopies(): Promise<void> {
  await copyNow();
  await ask(id => ({ kind: 'forgetOlder', id }));
}
