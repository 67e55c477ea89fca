import { expect, test } from 'vitest';
import { actorId, operationId } from '../../../src/domain/ids.ts';
import { type Operation } from '../../../src/domain/operation.ts';
import { dayMs } from '../../../src/domain/timeWindow.ts';
import { oldBackup } from '../../../src/ui/opening/followKept.ts';

const nowMs = Date.UTC(2026, 10, 23);

function editsOn(day: string, count: number): readonly Operation[] {
  return Array.from({ length: count }, (_, counter) => ({
    id: operationId(`${day} ${counter}`),
    actor: actorId('me'),
    clock: { wallMs: Date.parse(`${day}T10:00:00Z`), counter, session: 'tab' },
    label: { verb: 'edit', entity: 'event', subject: 'Talks' },
    changes: [],
  }));
}

test('a backup is old once twenty edits and fourteen days have passed', () => {
  const edits = editsOn('2026-11-05', 20);
  expect(oldBackup(edits, '2026-11-04T09:00:00Z', nowMs)).toEqual({ editCount: 20, dayCount: 18 });
  expect(oldBackup(edits.slice(1), '2026-11-04T09:00:00Z', nowMs)).toBeUndefined();
  expect(oldBackup(edits, '2026-11-04T09:00:00Z', nowMs - 5 * dayMs)).toBeUndefined();
});

test('edits before the last backup need no other', () => {
  expect(oldBackup(editsOn('2026-10-01', 40), '2026-10-02T00:00:00Z', nowMs)).toBeUndefined();
});

test('without a backup the first edit stands for it', () => {
  expect(oldBackup(editsOn('2026-11-03', 25), undefined, nowMs)).toEqual({ editCount: 25, dayCount: 19 });
  expect(oldBackup(editsOn('2026-11-20', 25), undefined, nowMs)).toBeUndefined();
  expect(oldBackup([], undefined, nowMs)).toBeUndefined();
});
