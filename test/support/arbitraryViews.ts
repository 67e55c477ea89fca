/** Views with every part that an address can say, also such as nobody would choose. */
import * as fc from 'fast-check';
import { eventId } from '../../src/domain/ids.ts';
import { eventKinds, formats, levels, outcomes, roles, statuses } from '../../src/domain/vocabulary.ts';
import { type Condition, conditionOps, noValue, sourceCounts } from '../../src/query/condition.ts';
import { carriedKeys, type View } from '../../src/store/state.ts';

const names = fc
  .oneof(
    fc.string({ minLength: 1, unit: 'grapheme' }),
    fc.constantFrom('P5+1', 'a,b', '100%', 'x.y', 'a&b=c#d', '-'),
  )
  .filter(text => text.isWellFormed());
const words = {
  kind: eventKinds,
  format: formats,
  status: statuses,
  outcome: outcomes,
  role: roles,
  level: levels,
  sources: sourceCounts,
};
const valueLists = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
  fc.uniqueArray(value, { minLength: 1, maxLength: 4 });

const conditions: fc.Arbitrary<Condition> = fc.oneof(
  fc.record(
    {
      group: fc.constant('side' as const),
      op: fc.constantFrom(...conditionOps),
      values: valueLists(names),
      role: fc.constantFrom(...roles),
    },
    { requiredKeys: ['group', 'op', 'values'] },
  ),
  fc.record({
    group: fc.constantFrom(
      'person' as const,
      'place' as const,
      'country' as const,
      'process' as const,
      'round' as const,
      'tag' as const,
      'publisher' as const,
      'disputed' as const,
      'statement' as const,
      'speaker' as const,
    ),
    op: fc.constantFrom(...conditionOps),
    values: valueLists(names),
  }),
  fc
    .constantFrom(
      'kind' as const,
      'format' as const,
      'status' as const,
      'outcome' as const,
      'role' as const,
      'level' as const,
      'sources' as const,
    )
    .chain(group =>
      fc.record({
        group: fc.constant(group),
        op: fc.constantFrom(...conditionOps),
        values: valueLists(fc.constantFrom<string>(...words[group], noValue)),
      }),
    ),
);

const days = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const minutes = fc.integer({ min: -1e9, max: 1e9 });
const windows = fc.oneof(
  fc.tuple(minutes, fc.integer({ min: 1, max: 1e8 })).map(([start, length]) => ({
    startMs: start * 60_000,
    endMs: (start + length) * 60_000,
  })),
  fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e5 })).map(([start, length]) => ({
    startMs: start * 86_400_000,
    endMs: (start + length) * 86_400_000,
  })),
);

export const views: fc.Arbitrary<View> = fc.record(
  {
    filter: fc.record(
      {
        conditions: fc.array(conditions, { maxLength: 5 }),
        direct: fc.constant(true as const),
        from: days,
        to: days,
        text: names,
      },
      { requiredKeys: ['conditions'] },
    ),
    tab: fc.constantFrom('timeline' as const, 'table' as const),
    window: windows,
    grouping: fc.constantFrom('process', 'kind', 'place', 'none'),
    selected: names.map(eventId),
    asOf: days,
    since: days,
    carried: fc.constantFrom(...carriedKeys).map(key => [[key, 'a value']] as const),
  },
  { requiredKeys: ['filter', 'tab'] },
);
