/**
 * All that keeps an open record on the device: its log of operations, other tabs, drafts, choices, the last visit. It
 * is a chunk of its own, asked for before the record and there when the record is (`lateKeeping.ts`): of what is
 * seen first, nothing waits for it.
 */
import { type ActorId, type RecordId } from '../../domain/ids.ts';
import { type Operation } from '../../domain/operation.ts';
import { type ReadingChoices } from '../../domain/readingChoices.ts';
import { checkBeforeOpening, type Finding } from '../../storage/canaryCheck.ts';
import { deviceActor } from '../../storage/actor.ts';
import { createDrafts, type Drafts } from '../../storage/drafts.ts';
import { createMemoryLog } from '../../storage/memoryLog.ts';
import { openOperationLog } from '../../storage/openOperationLog.ts';
import { type OperationLog, type StoredOperations } from '../../storage/operationLog.ts';
import { readReadingChoices, writeReadingChoices } from '../../storage/readingChoices.ts';
import { noteSampleBase } from '../../storage/sampleBases.ts';
import { joinTabs } from '../../storage/tabs.ts';
import { browserTextStore } from '../../storage/textStore.ts';
import { readLastVisit, writeVisit } from '../../storage/visits.ts';
import { type Notice } from '../bar/notice.ts';
import { copySoon, noteWritten } from '../recovery/safetyCopy.ts';
import { toldOfWaiting } from '../recovery/storageWaits.ts';
import { followKept, type Following, safetyNotices } from './followKept.ts';
import { keepSnapshots } from './keepSnapshots.ts';
import { isKept, type RecordSource, sourceName } from './recordSource.ts';

/** What is seen first is not made to wait for the safety copy. */
const restMs = 3_000;

export interface Keeping {
  readonly stored: StoredOperations;
  /** What the reader must know before typing: that nothing is kept, or that something could not be read. */
  readonly notices: readonly Notice[];
  readonly actor: ActorId;
  readonly drafts: Drafts;
  readonly reading: ReadingChoices;
  readonly writeReading: (reading: ReadingChoices) => void;
  /** When the reader last left this record; absent on a first visit and for a preview. */
  readonly lastVisitMs: number | undefined;
  readonly noteLeaving: () => void;
  /** Resolves once the operation is on disk, and other tabs are told; rejects with a `SaveFailure`. */
  readonly save: (operation: Operation) => Promise<void>;
  /** The same for many in one transaction. */
  readonly saveAll: (operations: readonly Operation[]) => Promise<void>;
  /** From now on every operation of other tabs is heard, and at once those that came before anybody listened. */
  readonly hear: (listener: (operation: Operation) => void) => void;
  /** What the library is to know of the open record, and the other way round; returns what ends it. */
  readonly follow: (following: Following) => () => void;
  readonly close: () => void;
}

interface KeepingPorts {
  readonly recordId: RecordId;
  readonly source: RecordSource;
  /** Called for what happens to the storage while the record is open. */
  readonly notify: (notice: Notice) => void;
}

/** What is kept here, and samples of the app, are kept on the device; a preview of a file lives until the page is closed. */
export async function openKeeping({ recordId, source, notify }: KeepingPorts): Promise<Keeping> {
  const textStore = browserTextStore();
  const isHere = isKept(source);
  const log = isHere
    ? await toldOfWaiting(onWaiting =>
        openOperationLog(recordId, {
          onOutdated: () => {
            notify({ kind: 'tab-outdated' });
          },
          onCleared: () => {
            notify({ kind: 'cleared' });
          },
          onWaiting,
        }),
      )
    : createMemoryLog({ kind: 'preview', detail: sourceName(source) });
  // Joined before the log is read: what another tab saves in between is then heard of twice, not missed.
  const early: Operation[] = [];
  let receive = (operation: Operation): void => {
    early.push(operation);
  };
  const tabs = isHere
    ? joinTabs(recordId, operation => {
        receive(operation);
      })
    : undefined;
  const stored = await log.readAll();
  // A browser that was killed took the last words to the copy along.
  if (isHere && stored.lastSeq > 0) setTimeout(copySoon, restMs);
  if (source.kind === 'bundled' && stored.included.length > 0) noteSampleBase(textStore, recordId);
  const all = [...stored.included, ...stored.operations];
  return {
    stored,
    notices: [
      ...openingNotices(log, stored.quarantined.length, source),
      ...(log.kept ? await safetyNotices(recordId, all, { textStore, nowMs: Date.now() }) : []),
    ],
    actor: deviceActor(textStore),
    drafts: createDrafts(textStore, recordId),
    reading: readReadingChoices(textStore, recordId),
    writeReading: reading => {
      writeReadingChoices(textStore, recordId, reading);
    },
    lastVisitMs: isHere ? readLastVisit(textStore, recordId) : undefined,
    noteLeaving: () => {
      if (isHere) writeVisit(textStore, recordId, new Date());
    },
    save: async operation => {
      noteWritten(log, await log.append(operation));
      tabs?.tell(operation);
    },
    saveAll: async operations => {
      noteWritten(log, await log.appendAll(operations));
      for (const operation of operations) tabs?.tell(operation);
    },
    hear: listener => {
      receive = listener;
      early.forEach(listener);
    },
    follow: following => {
      if (!log.kept) return () => undefined;
      const leaveSnapshots = keepSnapshots({
        store: following.store,
        log,
        included: stored.included,
        onWritten: () => {
          if (source.kind === 'bundled') noteSampleBase(textStore, recordId);
          copySoon();
        },
      });
      const leaveKept = followKept({ ...following, recordId, textStore, notify });
      return () => {
        leaveSnapshots();
        leaveKept();
      };
    },
    close: () => {
      tabs?.close();
      log.close();
    },
  };
}

/** What was saved and is not there any more; the reader has to choose how to go on. */
export interface OpenLoss {
  readonly finding: Finding;
  readonly settle: () => void;
}

/** Asked before anything is written. Resolves once nothing is missing or the reader has chosen. */
export async function settleLosses(show: (loss: OpenLoss | undefined) => void): Promise<void> {
  const finding = await checkBeforeOpening(browserTextStore());
  if (finding === undefined) return;
  await new Promise<void>(settle => {
    show({ finding, settle });
  });
  show(undefined);
}

/** The log of a record that is not opened. */
export async function readStored(id: RecordId): Promise<StoredOperations> {
  const log = await toldOfWaiting(onWaiting => openOperationLog(id, { onWaiting }));
  try {
    return await log.readAll();
  } finally {
    log.close();
  }
}

function openingNotices(log: OperationLog, quarantinedCount: number, source: RecordSource): Notice[] {
  const notices: Notice[] = [];
  if (!isKept(source)) notices.push({ kind: 'preview', name: sourceName(source) });
  else if (log.problem?.kind === 'newer-version') notices.push({ kind: 'newer-data' });
  else if (log.problem?.kind === 'upgrade-failed') notices.push({ kind: 'upgrade-failed' });
  else if (!log.kept) notices.push({ kind: 'nothing-kept' });
  if (quarantinedCount > 0) notices.push({ kind: 'quarantined', count: quarantinedCount });
  return notices;
}
