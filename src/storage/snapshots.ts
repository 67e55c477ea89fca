/**
 * When a record gets a new base: once so much was changed that opening it would be slow without, and only while the
 * page is idle. Which tab does it is settled by a Web Lock, and by the log, which takes no snapshot that is behind.
 */
import { type Operation } from '../domain/operation.ts';
import { type OperationLog, type RecordSnapshot } from './operationLog.ts';

interface SnapshotPorts {
  readonly log: OperationLog;
  /** Those that are applied on top of the base now. */
  readonly later: () => readonly Operation[];
  readonly eventCount: () => number;
  /** Undefined where the record was changed while it was written down, or not all of it is saved. */
  readonly makeSnapshot: () => Promise<RecordSnapshot | undefined>;
  readonly onWritten: (snapshot: RecordSnapshot) => void;
}

export interface Snapshots {
  /** After an edit, and after opening. */
  readonly noteChange: () => void;
  readonly close: () => void;
}

/** Nothing is written down in the first seconds, nor in the middle of a row of edits. */
const restMs = 20_000;
/** Fewer changes than this are applied in no time. */
const fewChanges = 500;
/** A snapshot of a large record takes long, so it waits for as many changes as this share of its events. */
const shareOfEvents = 1 / 50;

/** The work of a snapshot grows with the record, so that of all snapshots together grows with the edits. */
export function isSnapshotDue(later: readonly Operation[], eventCount: number): boolean {
  const enough = Math.max(fewChanges, eventCount * shareOfEvents);
  let changeCount = 0;
  for (const { changes } of later) {
    changeCount += changes.length;
    if (changeCount >= enough) return true;
  }
  return false;
}

export function scheduleSnapshots(ports: SnapshotPorts): Snapshots {
  const { log, later, eventCount, makeSnapshot, onWritten } = ports;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  let isAtWork = false;

  const take = async (): Promise<void> => {
    if (isClosed || isAtWork || !isSnapshotDue(later(), eventCount())) return;
    isAtWork = true;
    try {
      const snapshot = await makeSnapshot();
      if (snapshot === undefined || isStopped()) return;
      if ((await log.writeSnapshot(snapshot)) === 'written') onWritten(snapshot);
    } catch {
      // The record is as safe without: it has the base it had, and every operation.
    } finally {
      isAtWork = false;
    }
  };
  const isStopped = (): boolean => isClosed;

  return {
    noteChange: () => {
      if (!log.kept || isClosed) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        whenIdle(() => void take());
      }, restMs);
    },
    close: () => {
      isClosed = true;
      clearTimeout(waiting);
    },
  };
}

function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work);
  else work();
}
