/** Laws of the log: it says all there is, and all who hold it see the same. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventId } from '../../src/domain/ids.ts';
import { type Operation } from '../../src/domain/operation.ts';
import { parseOperation } from '../../src/domain/schema.ts';
import { createRecordTable } from '../../src/domain/table.ts';
import { anEvent } from '../support/anEvent.ts';
import { aTimelineRecord, contentOf } from '../support/aTimelineRecord.ts';
import { sentRecord } from '../support/packed.ts';
import { anySteps, openDesk, takeStep } from '../support/desk.ts';

const unpacked = aTimelineRecord([
  anEvent({ id: 'a', title: 'a' }),
  anEvent({ id: 'b', title: 'b', links: [{ type: 'follows', to: eventId('a') }] }),
  anEvent({ id: 'c', title: 'c' }),
]);

describe.each([
  ['as objects', unpacked],
  ['packed', sentRecord(unpacked).record],
])('a log over events %s', (_form, record) => {
  it('gives the live state when it is replayed, also from its stored text', () => {
    fc.assert(
      fc.property(anySteps, steps => {
        const desk = openDesk({ record });
        steps.forEach(step => {
          takeStep(desk, step, 'x');
        });
        const stored = desk.saved.map(operation => parseOperation(JSON.parse(JSON.stringify(operation))));
        const read = stored.flatMap(parsed => (parsed.ok ? [parsed.value] : []));
        expect(read).toHaveLength(desk.saved.length);
        expect(contentOf(createRecordTable(record, read))).toEqual(contentOf(desk.table));
      }),
      { numRuns: 100 },
    );
  });

  it('lets undo go on after a reload where it stopped', () => {
    fc.assert(
      fc.property(anySteps, steps => {
        const desk = openDesk({ record });
        steps.forEach(step => {
          takeStep(desk, step, 'x');
        });
        const reopened = openDesk({ record, operations: desk.saved });
        const told = [desk.commands.undo(), desk.commands.redo(), desk.commands.redo()];
        const toldAgain = [reopened.commands.undo(), reopened.commands.redo(), reopened.commands.redo()];
        expect(toldAgain.map(outcome => outcome?.label)).toEqual(told.map(outcome => outcome?.label));
        expect(contentOf(reopened.table)).toEqual(contentOf(desk.table));
      }),
      { numRuns: 60 },
    );
  });

  it('leads two desks to the same record, in whatever order they hear of each other', () => {
    const moments = fc.array(
      fc.record({ isLeft: fc.boolean(), hears: fc.nat(3), ms: fc.nat(20), at: fc.nat(13) }),
      {
        minLength: 14,
        maxLength: 28,
      },
    );
    fc.assert(
      fc.property(anySteps, anySteps, moments, (leftSteps, rightSteps, walk) => {
        let nowMs = 1_000;
        const now = () => new Date(nowMs);
        const left = openDesk({ record, actor: 'desk', session: 'left', now });
        const right = openDesk({ record, actor: 'other', session: 'right', now });
        const heard = new Map([
          [left, 0],
          [right, 0],
        ]);
        const listen = (desk: typeof left, from: typeof left, count: number): void => {
          const already = heard.get(desk) ?? 0;
          const news: readonly Operation[] = from.saved.slice(already, already + count);
          // Backwards, so that operations arrive out of order too.
          for (const operation of news.toReversed()) desk.commands.receive(operation);
          heard.set(desk, already + news.length);
        };
        for (const { isLeft, hears, ms, at } of walk) {
          nowMs += ms - 10;
          const [desk, other, steps] = isLeft ? [left, right, leftSteps] : [right, left, rightSteps];
          const step = steps[at];
          if (step !== undefined) takeStep(desk, step, isLeft ? 'l' : 'r');
          listen(desk, other, hears);
        }
        listen(left, right, Infinity);
        listen(right, left, Infinity);
        expect(contentOf(left.table)).toEqual(contentOf(right.table));
        expect(left.store.getState().operations).toEqual(right.store.getState().operations);
        const both = [...left.saved, ...right.saved];
        expect(contentOf(createRecordTable(record, both))).toEqual(contentOf(left.table));
      }),
      { numRuns: 200 },
    );
  });
});
