import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { recordId } from '../../src/domain/ids.ts';
import { type Operation } from '../../src/domain/operation.ts';
import { openLibrary } from '../../src/storage/openLibrary.ts';
import { openOperationLog } from '../../src/storage/openOperationLog.ts';
import { adding, everythingOnDisk } from '../support/logOperations.ts';

const sample = recordId('us-iran');

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** A base that says which operations it shows. */
function snapshotOf(operations: readonly Operation[]) {
  const base = [new TextEncoder().encode(JSON.stringify(operations.map(({ id }) => id)))];
  return { base, operations, eventCount: operations.length };
}

async function baseOf(id = sample): Promise<unknown> {
  const library = await openLibrary();
  const parts = await library.readBase(id);
  library.close();
  return parts === undefined ? undefined : JSON.parse(await new Blob([...parts]).text());
}

it('makes the record as it stands the base, and keeps every operation', async () => {
  const log = await openOperationLog(sample);
  await log.append(adding('a'));
  await log.append(adding('b'));
  expect(await log.writeSnapshot(snapshotOf([adding('a'), adding('b')]))).toBe('written');
  await log.append(adding('c'));
  const { included, operations } = await log.readAll();
  log.close();
  expect(included).toEqual([adding('a'), adding('b')]);
  expect(operations).toEqual([adding('c')]);
  expect(await baseOf()).toEqual(['o-a', 'o-b']);
});

it('keeps one base: the one before is gone when the next is there', async () => {
  const log = await openOperationLog(sample);
  await log.append(adding('a'));
  await log.writeSnapshot(snapshotOf([adding('a')]));
  await log.append(adding('b'));
  await log.writeSnapshot(snapshotOf([adding('b'), adding('a')]));
  log.close();
  const disk = await everythingOnDisk();
  expect(disk.get('bases')).toMatchObject([{ recordId: 'us-iran', generation: 2, part: 0 }]);
  expect(disk.get('operations')).toHaveLength(2);
});

it('is refused where another tab has saved what it does not show', async () => {
  const log = await openOperationLog(sample);
  const other = await openOperationLog(sample);
  await log.append(adding('a'));
  await other.append(adding('b'));
  await log.append(adding('c'));
  const before = await everythingOnDisk();
  expect(await log.writeSnapshot(snapshotOf([adding('a'), adding('c')]))).toBe('behind');
  expect(await everythingOnDisk()).toEqual(before);
  expect(await log.writeSnapshot(snapshotOf([adding('a'), adding('b'), adding('c')]))).toBe('written');
  log.close();
  other.close();
});

it('counts as later what only a base shows that came after the one that was read', async () => {
  const id = recordId('read-early');
  const log = await openOperationLog(id);
  await log.append(adding('a'));
  await log.writeSnapshot(snapshotOf([adding('a')]));
  await log.append(adding('b'));
  expect(await baseOf(id)).toEqual(['o-a']);
  await log.writeSnapshot(snapshotOf([adding('a'), adding('b')]));
  expect(await log.readAll()).toMatchObject({ included: [adding('a')], operations: [adding('b')] });
  expect(await baseOf(id)).toEqual(['o-a', 'o-b']);
  expect(await log.readAll()).toMatchObject({ included: [adding('a'), adding('b')], operations: [] });
  log.close();
});

it('is refused where it shows what is not on disk', async () => {
  const log = await openOperationLog(sample);
  await log.append(adding('a'));
  expect(await log.writeSnapshot(snapshotOf([adding('a'), adding('unsaved')]))).toBe('behind');
  expect(await baseOf()).toBeUndefined();
  log.close();
});

it('passes over what the log holds already when many are added at once', async () => {
  const log = await openOperationLog(sample);
  const other = await openOperationLog(sample);
  await log.append(adding('a'));
  await other.append(adding('b'));
  expect(await log.appendAll([adding('b'), adding('c'), adding('a'), adding('d'), adding('c')])).toBe(4);
  expect((await log.readAll()).operations).toEqual([adding('a'), adding('b'), adding('c'), adding('d')]);
  log.close();
  other.close();
});

const act = fc.oneof(
  fc.record({ kind: fc.constant('append' as const), tab: fc.nat(1) }),
  fc.record({ kind: fc.constant('many' as const), tab: fc.nat(1), count: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ kind: fc.constant('snapshot' as const), tab: fc.nat(1) }),
  fc.record({ kind: fc.constant('reopen' as const), tab: fc.nat(1) }),
);

it('reads back all that two tabs were told is saved: the base, and what is later, are the whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), async acts => {
      globalThis.indexedDB = new IDBFactory();
      const tabs = await Promise.all([openOperationLog(sample), openOperationLog(sample)]);
      const told: Operation[] = [];
      /** What a tab shows: all it has read or written; what the other one writes it hears of when it reopens. */
      const shown: Operation[][] = [[], []];
      let made = 0;
      const make = (): Operation => adding(String((made += 1)));
      for (const { tab, ...what } of acts) {
        const log = tabs[tab === 0 ? 0 : 1];
        const showing = shown[tab] ?? [];
        if (what.kind === 'append' || what.kind === 'many') {
          const operations = Array.from({ length: what.kind === 'append' ? 1 : what.count }, make);
          if (what.kind === 'append') await log.append(operations[0] ?? make());
          else await log.appendAll(operations);
          told.push(...operations);
          showing.push(...operations);
        } else if (what.kind === 'snapshot') {
          await log.writeSnapshot(snapshotOf(showing));
        } else {
          const { included, operations } = await log.readAll();
          shown[tab] = [...included, ...operations];
        }
      }
      const base = await baseOf();
      const { included, operations } = await tabs[0].readAll();
      expect([...included, ...operations].map(({ id }) => id)).toEqual(told.map(({ id }) => id));
      const ofBase: readonly unknown[] = Array.isArray(base) ? base : [];
      expect(new Set(ofBase)).toEqual(new Set(included.map(({ id }) => id)));
      for (const log of tabs) log.close();
    }),
    { numRuns: 60 },
  );
});
