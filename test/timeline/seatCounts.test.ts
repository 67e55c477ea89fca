/** What is kept from one picture to the next must be what would be found afresh. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { type EventId, edtfText, eventId } from '../../src/domain/ids.ts';
import { groupings, noStaveChoices } from '../../src/domain/readingChoices.ts';
import { type Columns } from '../../src/query/columns.ts';
import { type Filter } from '../../src/query/condition.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { patchColumns } from '../../src/query/patchColumns.ts';
import { unitStart } from '../../src/timeline/calendarUnits.ts';
import { createFilteredRows } from '../../src/timeline/filteredRows.ts';
import { mostOfAll, mostOnStave } from '../../src/timeline/mostCounts.ts';
import { createReachingIndex, type ReachingIndex } from '../../src/timeline/reachingIn.ts';
import { createStaves, type StaveSet } from '../../src/timeline/staves.ts';
import { aRecord, anEvent } from '../support/anEvent.ts';
import { seededBodies, seededEvents } from '../support/seededEvents.ts';
import { byCountry } from './aScene.ts';

const seeded = seededEvents(2600, 41);

function openRecord() {
  const events = new Map<EventId, DiplomaticEvent>(seeded.map(event => [event.id, event]));
  const bodies = new Map(seededBodies.map(body => [body.id, body]));
  return { events, record: { ...aRecord([]), events, bodies } };
}

/** By its own days, one of the record's stretches, or all of it: a long row, and one that moves far. */
const someDate = fc
  .tuple(
    fc.integer({ min: 1946, max: 2025 }),
    fc.constantFrom('-03-04', '-07', '', '-01-01/..', '-02-03/2026-01-01'),
  )
  .map(([year, rest]) => `${year}${rest}`);
const someSides = fc.subarray(['US', 'IR', 'OM', 'E3', 'GB', 'FR', 'EU', 'NEW', 'KZ']);
const someEdit = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    at: fc.nat(2700),
    on: someDate,
    sides: someSides,
  }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(2599) }),
);
const someFilter: fc.Arbitrary<Filter> = fc
  .constantFrom<Filter['conditions'][number]['values']>([], ['US'], ['IR', 'E3'])
  .chain(values =>
    fc.constantFrom('any', 'none' as const).map(op => ({
      conditions: values.length === 0 ? [] : [{ group: 'side' as const, op: op as 'any', values }],
    })),
  );

function naiveCounts(set: StaveSet, from: number, to: number): number[] {
  const counts = set.staves.map(() => 0);
  for (const row of set.filtered.byAnchor.subarray(from, to)) {
    for (const stave of set.headsOf(row).staves) counts[stave]! += 1;
  }
  return counts;
}

test('after any edits, under any filter, staves, counts and long rows are those made afresh', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.array(someEdit, { minLength: 1, maxLength: 3 }), someFilter), {
        minLength: 1,
        maxLength: 5,
      }),
      fc.constantFrom(...groupings),
      fc.constantFrom<readonly string[]>([], ['E3']),
      fc.array(fc.tuple(fc.nat(2600), fc.nat(2600)), { minLength: 4, maxLength: 4 }),
      fc.subarray(['day', 'week', 'month', 'quarter', 'decade'] as const, { minLength: 1 }),
      (steps, grouping, unfolded, stretches, units) => {
        const { events, record } = openRecord();
        const choices = { ...noStaveChoices, unfolded };
        const wishes = { ...byCountry(seededBodies), grouping, choices };
        let columns: Columns = createColumns(record, 0);
        let set: StaveSet | undefined;
        let reaching: ReachingIndex | undefined;
        steps.forEach(([edits, filter], step) => {
          const changes = edits.map(edit => {
            const id = seeded[edit.at]?.id ?? eventId(`new${edit.at}`);
            if (edit.kind === 'remove') events.delete(id);
            else {
              const sides = edit.sides.map(side => [side, 'party'] as const);
              events.set(id, { ...anEvent({ id, sides }), when: { edtf: edtfText(edit.on) } });
            }
            return { entity: 'event' as const, id };
          });
          columns = patchColumns(columns, { record, revision: step + 1, changes });
          const filtered = createFilteredRows(columns, filterRows(columns, filter));
          set = createStaves(filtered, wishes, set);
          reaching = createReachingIndex(filtered, reaching);
          const afresh = createStaves(createFilteredRows(columns, filtered.rows.slice()), wishes);
          expect(set.staves).toEqual(afresh.staves);
          expect([set.absentCount, set.sharingCount]).toEqual([afresh.absentCount, afresh.sharingCount]);
          for (const unit of units) {
            expect(mostOnStave(set, unit)).toBe(mostOnStave(afresh, unit));
            expect(mostOfAll(filtered, unit)).toBe(mostOfAll(afresh.filtered, unit));
          }
          expect(reaching.long).toEqual(createReachingIndex(filtered).long);
          for (const [one, other] of [...stretches, [0, filtered.rows.length]] as const) {
            const from = Math.min(one, other, filtered.rows.length);
            const to = Math.min(Math.max(one, other), filtered.rows.length);
            expect([...set.countsIn({ from, to })]).toEqual(naiveCounts(afresh, from, to));
          }
        });
      },
    ),
    { numRuns: 25 },
  );
});

test('the busiest stave of a unit is that of a plain count', () => {
  const columns = createColumns(openRecord().record, 0);
  fc.assert(
    fc.property(
      someFilter,
      fc.constantFrom(...groupings),
      fc.constantFrom('day', 'month', 'year' as const),
      (filter, grouping, unit) => {
        const filtered = createFilteredRows(columns, filterRows(columns, filter));
        const set = createStaves(filtered, { ...byCountry(seededBodies), grouping });
        const counts = new Map<string, number>();
        for (const row of filtered.rows) {
          const startMs = unitStart(unit, columns.anchorMs[row]!);
          for (const stave of set.headsOf(row).staves) {
            const key = `${startMs}/${stave}`;
            counts.set(key, (counts.get(key) ?? 0) + 1);
          }
        }
        expect(mostOnStave(set, unit)).toBe(Math.max(0, ...counts.values()));
      },
    ),
    { numRuns: 20 },
  );
});

test('an edit counts again the blocks that it touched and no others', () => {
  const { events, record } = openRecord();
  const columns = createColumns(record, 0);
  const wishes = byCountry(seededBodies);
  const before = createStaves(createFilteredRows(columns, columns.order), wishes);
  const { id } = seeded[7]!;
  events.set(id, { ...seeded[7]!, title: 'Another title' });
  const edited = patchColumns(columns, { record, revision: 1, changes: [{ entity: 'event', id }] });
  // What is wrong before the edit shows which sums were taken over.
  before.seatCounts.sums[before.seatCounts.sums.length - 1]! += 1000;
  const after = createStaves(createFilteredRows(edited, edited.order), wishes, before);
  const wrongBy =
    after.seatCounts.sums.at(-1)! - createStaves(after.filtered, wishes).seatCounts.sums.at(-1)!;
  const lastBlock = after.seatCounts.starts.at(-2)!;
  const isInLast = after.filtered.byAnchor.subarray(lastBlock).includes(columns.rowOf.get(id)!);
  expect(wrongBy).toBe(isInLast ? 0 : 1000);
  expect(isInLast).toBe(false);
});
