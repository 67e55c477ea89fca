import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Operation } from '../../src/domain/operation.ts';
import { createMemoryLog } from '../../src/storage/memoryLog.ts';
import { type OperationLog, type RecordSnapshot } from '../../src/storage/operationLog.ts';
import { isSnapshotDue, scheduleSnapshots } from '../../src/storage/snapshots.ts';
import { adding } from '../support/logOperations.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const operations = (count: number): Operation[] =>
  Array.from({ length: count }, (_, at) => adding(String(at)));

/** A log that writes down which snapshots it was given. */
function aLog(outcome: 'written' | 'behind' = 'written') {
  const taken: RecordSnapshot[] = [];
  const log: OperationLog = {
    ...createMemoryLog({ kind: 'no-storage', detail: '' }),
    kept: true,
    writeSnapshot: snapshot => {
      taken.push(snapshot);
      return Promise.resolve(outcome);
    },
  };
  return { log, taken };
}

it.each([
  { changes: 499, eventCount: 153, isDue: false },
  { changes: 500, eventCount: 153, isDue: true },
  { changes: 1999, eventCount: 100_000, isDue: false },
  { changes: 2000, eventCount: 100_000, isDue: true },
])('is due after $changes changes of $eventCount events: $isDue', ({ changes, eventCount, isDue }) => {
  expect(isSnapshotDue(operations(changes), eventCount)).toBe(isDue);
});

it('waits until nothing was edited for twenty seconds, and then takes one', async () => {
  const { log, taken } = aLog();
  const written: RecordSnapshot[] = [];
  const later = operations(500);
  const snapshots = scheduleSnapshots({
    log,
    later: () => (written.length === 0 ? later : []),
    eventCount: () => 153,
    makeSnapshot: () => Promise.resolve({ base: [], operations: later, eventCount: 153 }),
    onWritten: snapshot => written.push(snapshot),
  });
  snapshots.noteChange();
  await vi.advanceTimersByTimeAsync(15_000);
  snapshots.noteChange();
  await vi.advanceTimersByTimeAsync(19_999);
  expect(taken).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(taken).toHaveLength(1);
  expect(written).toHaveLength(1);
  snapshots.noteChange();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(taken).toHaveLength(1);
  snapshots.close();
});

it.each([
  { why: 'where there are few edits', later: 3, refusal: 'written' as const, count: 0 },
  { why: 'once where the log refuses it', later: 500, refusal: 'behind' as const, count: 1 },
])('takes none $why', async ({ later, refusal, count }) => {
  const { log, taken } = aLog(refusal);
  const onWritten = vi.fn();
  const snapshots = scheduleSnapshots({
    log,
    later: () => operations(later),
    eventCount: () => 153,
    makeSnapshot: () => Promise.resolve({ base: [], operations: [], eventCount: 153 }),
    onWritten,
  });
  snapshots.noteChange();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(taken).toHaveLength(count);
  expect(onWritten).not.toHaveBeenCalled();
  snapshots.close();
});

it('writes nothing once the record was closed, nor where nothing can be kept', async () => {
  const { log, taken } = aLog();
  const ports = {
    later: () => operations(500),
    eventCount: () => 153,
    makeSnapshot: () => Promise.resolve({ base: [], operations: [], eventCount: 153 }),
    onWritten: () => undefined,
  };
  const closed = scheduleSnapshots({ ...ports, log });
  closed.noteChange();
  closed.close();
  const unkept = scheduleSnapshots({ ...ports, log: { ...log, kept: false } });
  unkept.noteChange();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(taken).toEqual([]);
  unkept.close();
});
