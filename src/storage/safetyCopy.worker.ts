/**
 * Writes the safety copy off the page's thread. It reads what is new from the database itself, so a page only has to
 * say that something is, and a page that stops in the middle of saying it delays nothing.
 */
import { databaseName } from './database.ts';
import { openExisting } from './existingDatabase.ts';
import { openCopyFolder } from './safetyCopyFolder.ts';
import { createKeeper, type Keeper } from './safetyCopyKeeper.ts';
import { withCopyLock } from './safetyCopyLock.ts';
import { type CopyReply, type CopyRequest } from './safetyCopyProtocol.ts';
import { summaryOf } from './safetyCopyReading.ts';

/** Edits come in bursts; the copy is written once a burst, and at the latest after `longestWaitMs`. */
const quietMs = 1_000;
const longestWaitMs = 5_000;
/** After a pass that failed: the disk may be full, and comes back some time. */
const againMs = 15_000;

let keeping: Promise<Keeper> | undefined;

function keeper(): Promise<Keeper> {
  keeping ??= openCopyFolder().then(folder =>
    createKeeper({
      folder,
      databaseName,
      openDatabase: () => openExisting(databaseName),
      now: () => new Date(),
    }),
  );
  return keeping.catch((error: unknown) => {
    keeping = undefined;
    throw error;
  });
}

let timer: ReturnType<typeof setTimeout> | undefined;
let firstWaitMs: number | undefined;

function copySoon(waitMs: number): void {
  const nowMs = performance.now();
  firstWaitMs ??= nowMs;
  clearTimeout(timer);
  timer = setTimeout(
    () => {
      firstWaitMs = undefined;
      copy().catch(() => {
        // The folder itself may have been cleared away.
        keeping = undefined;
        copySoon(againMs);
      });
    },
    Math.max(0, Math.min(waitMs, firstWaitMs + Math.max(longestWaitMs, waitMs) - nowMs)),
  );
}

async function copy(): Promise<void> {
  await withCopyLock(async isApart => (await keeper()).copy(isApart));
}

async function answer(request: Exclude<CopyRequest, { kind: 'written' }>): Promise<CopyReply> {
  const { id } = request;
  switch (request.kind) {
    case 'inspect': {
      const found = await withCopyLock(async () => (await keeper()).generations());
      return { kind: 'inspected', id, generations: found.map(summaryOf) };
    }
    case 'restore': {
      const { name, isExact } = request;
      const outcome = await withCopyLock(async () => (await keeper()).restore(name, isExact));
      return { kind: 'restored', id, outcome };
    }
    case 'copyNow':
      await copy();
      return { kind: 'done', id };
    case 'forgetOlder':
      await withCopyLock(async () => (await keeper()).forgetOlder());
      return { kind: 'done', id };
  }
}

addEventListener('message', ({ data }: MessageEvent<CopyRequest>) => {
  if (data.kind === 'written') {
    copySoon(quietMs);
    return;
  }
  const { id } = data;
  void answer(data)
    .catch((error: unknown): CopyReply => {
      const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      return { kind: 'failed', id, detail };
    })
    .then(reply => {
      postMessage(reply);
    });
});
