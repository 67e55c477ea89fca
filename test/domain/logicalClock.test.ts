import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { actorId, operationId } from '../../src/domain/ids.ts';
import {
  compareClocks,
  inClockOrder,
  latestClock,
  receive,
  tick,
  withOperations,
} from '../../src/domain/logicalClock.ts';
import { type Clock, type Operation } from '../../src/domain/operation.ts';

const yearMs = 365 * 86_400_000;
const clocks: fc.Arbitrary<Clock> = fc.record({
  wallMs: fc.nat(5),
  counter: fc.nat(3),
  session: fc.constantFrom('a', 'b', 'é'),
});

function at(clock: Clock): Operation {
  return {
    id: operationId(`${clock.wallMs}-${clock.counter}-${clock.session}`),
    actor: actorId('desk'),
    clock,
    label: { verb: 'edit', entity: 'event', subject: '' },
    changes: [],
  };
}

it('follows the machine while that moves forward', () => {
  expect(tick({ wallMs: 1000, counter: 7, session: 'a' }, 1001, 'a')).toEqual({
    wallMs: 1001,
    counter: 0,
    session: 'a',
  });
});

it('counts on while the machine stands', () => {
  expect(tick({ wallMs: 1000, counter: 7, session: 'a' }, 1000, 'a')).toEqual({
    wallMs: 1000,
    counter: 8,
    session: 'a',
  });
});

it('never orders a later edit before an earlier one when the machine is set back a year', () => {
  const nowMs = Date.UTC(2026, 3, 12);
  const before = tick(undefined, nowMs, 'a');
  const after = tick(before, nowMs - yearMs, 'a');
  expect(compareClocks(before, after)).toBeLessThan(0);
  expect(after.wallMs).toBe(nowMs);
});

it('orders what is done after hearing of another tab behind that, even with a slower machine', () => {
  const heard = { wallMs: 9000, counter: 3, session: 'b' };
  const mine = tick(receive({ wallMs: 5000, counter: 0, session: 'a' }, heard), 5001, 'a');
  expect(compareClocks(heard, mine)).toBeLessThan(0);
});

it('is a strictly rising clock over any walk of the machine', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(50), clocks), { minLength: 2 }), walk => {
      let clock: Clock | undefined;
      for (const step of walk) {
        if (typeof step !== 'number') {
          clock = receive(clock, step);
          continue;
        }
        const next = tick(clock, step, 'c');
        if (clock !== undefined) expect(compareClocks(clock, next)).toBeLessThan(0);
        clock = next;
      }
    }),
  );
});

it('is a total order', () => {
  fc.assert(
    fc.property(clocks, clocks, clocks, (one, two, three) => {
      expect(Math.sign(compareClocks(one, two))).toBe(-Math.sign(compareClocks(two, one)) + 0);
      if (compareClocks(one, two) <= 0 && compareClocks(two, three) <= 0) {
        expect(compareClocks(one, three)).toBeLessThanOrEqual(0);
      }
    }),
  );
});

it('puts an operation where sorting would put it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(clocks, { selector: clock => at(clock).id, minLength: 1 }), all => {
      const [newcomer, ...known] = all.map(at);
      if (newcomer === undefined) return;
      expect(withOperations(inClockOrder(known), [newcomer])).toEqual(inClockOrder([newcomer, ...known]));
    }),
  );
});

it('drops an operation that was read twice', () => {
  const operation = at({ wallMs: 1, counter: 0, session: 'a' });
  expect(inClockOrder([operation, { ...operation }])).toHaveLength(1);
});

it('goes on from the newest clock of a log', () => {
  const early = at({ wallMs: 1, counter: 0, session: 'a' });
  const late = at({ wallMs: 2, counter: 4, session: 'b' });
  expect(latestClock([late, early])).toEqual(late.clock);
  expect(latestClock([])).toBeUndefined();
});
