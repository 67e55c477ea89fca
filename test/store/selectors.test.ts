import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { actorId, eventId, processId, sideCode } from '../../src/domain/ids.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { facets } from '../../src/query/facets.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { operationsSince } from '../../src/store/columnsFollowing.ts';
import { countChangedSince } from '../../src/store/milestones.ts';
import { createSelectors } from '../../src/store/selectors.ts';
import { aGroup, anEvent } from '../support/anEvent.ts';
import { aTimelineRecord } from '../support/aTimelineRecord.ts';
import { anySteps, openDesk, takeStep } from '../support/desk.ts';
import { sentRecord } from '../support/packed.ts';

const actor = actorId('desk');
const round = (id: string, on: string, number?: number) => ({
  ...anEvent({ id, on, kind: 'talks-round', sides: [['US'], ['IR']] }),
  processes: [{ id: processId('us-iran'), ...(number === undefined ? {} : { round: number }) }],
});
const muscat = round('muscat', '2025-04-12', 1);
const exchange = round('exchange', '2025-04-15');
const rome = round('rome', '2025-04-19', 2);
const geneva = { ...round('geneva', '2025-05-03', 4), status: 'scheduled' as const };
const record = aTimelineRecord([rome, muscat, exchange, geneva], {
  bodies: [aGroup('E3', ['FR'], ['DE'], ['FR'])],
});

it('answers with the same object for the same state, and for a window that moves', () => {
  const { store, commands } = openDesk({ record });
  const selectors = createSelectors(actor);
  const answers = () => {
    const state = store.getState();
    return [
      selectors.columnsOf(state),
      selectors.filteredRowsOf(state),
      selectors.neighboursOf(state, rome.id),
      selectors.linksToOf(state),
      selectors.groupMembersOf(state),
      selectors.nextEventOf(state),
      selectors.lastHeldOf(state),
      selectors.undoableLabel(state),
    ];
  };
  const before = answers();
  commands.setWindow({ startMs: 0, endMs: 1 }, 'moving');
  answers().forEach((answer, index) => {
    expect(answer).toBe(before[index]);
  });
});

it('patches to the same answers as columns made afresh, whatever was edited and however the record came', () => {
  fc.assert(
    fc.property(anySteps, anySteps, fc.array(fc.boolean()), fc.boolean(), (before, steps, asks, isSent) => {
      const earlier = openDesk({ record });
      before.forEach(step => {
        takeStep(earlier, step, 'w');
      });
      const sent = isSent ? sentRecord(record) : undefined;
      const desk = openDesk({ record: sent?.record ?? record, operations: earlier.saved });
      const selectors = createSelectors(actor, undefined, { received: sent?.received });
      steps.forEach((step, index) => {
        takeStep(desk, step, 'x');
        if (asks[index] !== true) return;
        selectors.columnsOf(desk.store.getState());
        selectors.linksToOf(desk.store.getState());
      });
      const state = desk.store.getState();
      const patched = selectors.columnsOf(state);
      const fresh = createColumns(state.record, state.revision);
      const idsOf = ({ ids }: typeof fresh, rows: Uint32Array) => [...rows].map(row => ids.at(row));
      const filter = { conditions: [{ group: 'side' as const, op: 'any' as const, values: ['IR'] }] };
      expect(idsOf(patched, filterRows(patched, filter))).toEqual(idsOf(fresh, filterRows(fresh, filter)));
      expect(facets(patched, filter)).toEqual(facets(fresh, filter));
      for (const id of state.record.events.keys()) {
        expect(selectors.linksToOf(state).get(id)).toEqual(createSelectors(actor).linksToOf(state).get(id));
      }
    }),
    { numRuns: 60 },
  );
});

it('takes in an operation that belongs before the last one', () => {
  const here = openDesk({ record, session: 'here', now: () => new Date(2_000) });
  const there = openDesk({ record, session: 'there', now: () => new Date(1_000) });
  const selectors = createSelectors(actor);
  here.commands.addEvent(anEvent({ id: 'late' }));
  selectors.columnsOf(here.store.getState());
  here.commands.receive(there.commands.addEvent(anEvent({ id: 'early' })));
  expect(selectors.columnsOf(here.store.getState()).rowOf.has(eventId('early'))).toBe(true);
});

it('finds the operations that a longer log has more', () => {
  const { commands, saved } = openDesk();
  for (const id of ['a', 'b', 'c', 'd']) commands.addEvent(anEvent({ id }));
  const [a, b, c, d] = saved;
  if (a === undefined || b === undefined || c === undefined || d === undefined)
    throw new Error('Four were made.');
  expect(operationsSince([a, c], [a, b, c, d])).toEqual([b, d]);
  expect(operationsSince([c], [a, b, c])).toEqual([a, b]);
  expect(operationsSince([a, b], [a, b])).toEqual([]);
});

it('keeps the opening window while the reader edits, and the reader’s own before that', () => {
  const { store, commands } = openDesk({ record });
  const selectors = createSelectors(actor);
  const opening = selectors.windowOf(store.getState());
  commands.addEvent(anEvent({ id: 'far', on: '2045-01-01' }));
  expect(selectors.windowOf(store.getState())).toBe(opening);
  commands.setWindow({ startMs: 0, endMs: 1 }, 'settled');
  expect(selectors.windowOf(store.getState())).toEqual({ startMs: 0, endMs: 1 });
});

it('completes days of an address by the record, also where they lie outside of it', () => {
  const state = openDesk({ record }).store.getState();
  const { windowOfDays } = createSelectors(actor);
  expect(windowOfDays(state, { startMs: Date.UTC(2025, 3, 15) })).toEqual({
    startMs: Date.UTC(2025, 3, 15),
    endMs: Date.UTC(2025, 4, 15),
  });
  expect(windowOfDays(state, { endMs: Date.UTC(2000, 0, 31) })).toEqual({
    startMs: Date.UTC(2000, 0, 1),
    endMs: Date.UTC(2000, 0, 31),
  });
});

it('tells whether the filter shows an event, and one that is the same as it', () => {
  const double = anEvent({ id: 'double', links: [{ type: 'same-as', to: eventId('rome') }] });
  const { store, commands } = openDesk({ record: aTimelineRecord([rome, double, anEvent({ id: 'call' })]) });
  const { isShown } = createSelectors(actor);
  const shown = () => ['rome', 'double', 'call', 'nowhere'].map(id => isShown(store.getState(), eventId(id)));
  expect(shown()).toEqual([true, true, true, false]);
  commands.toggleValue('side', 'IR');
  expect(shown()).toEqual([true, true, false, false]);
  commands.excludeValue('side', 'IR');
  expect(shown()).toEqual([false, false, true, false]);
});

it('finds the rounds before and after, past what is no round, with the days between', () => {
  const state = openDesk({ record }).store.getState();
  const { neighboursOf } = createSelectors(actor);
  expect(neighboursOf(state, rome.id)).toEqual({
    process: 'us-iran',
    previous: { event: muscat, dayCount: 7 },
    next: { event: geneva, dayCount: 14 },
  });
  expect(neighboursOf(state, exchange.id)).toMatchObject({
    previous: { event: muscat, dayCount: 3 },
    next: { event: rome, dayCount: 4 },
  });
  expect(neighboursOf(state, muscat.id).previous).toBeUndefined();
  expect(neighboursOf(state, eventId('nowhere'))).toEqual({});
});

it('finds any neighbours in a process that numbers nothing, and none without a process', () => {
  const first = anEvent({ id: 'first', on: '2025-01-01', processes: ['p'] });
  const second = anEvent({ id: 'second', on: '2025-01-03', processes: ['p'] });
  const state = openDesk({
    record: aTimelineRecord([first, second, anEvent({ id: 'alone' })]),
  }).store.getState();
  const { neighboursOf } = createSelectors(actor);
  expect(neighboursOf(state, first.id).next).toEqual({ event: second, dayCount: 2 });
  expect(neighboursOf(state, eventId('alone'))).toEqual({});
});

it('names the next planned event from today on', () => {
  const plan = (id: string, on: string) => anEvent({ id, on, status: 'scheduled' });
  const { store } = openDesk({
    record: aTimelineRecord([
      plan('past', '2025-03'),
      plan('long', '2024-01/..'),
      plan('today', '2025-04-20'),
    ]),
  });
  const { nextEventOf } = createSelectors(actor);
  expect(nextEventOf({ ...store.getState(), todayIso: '2025-03-31' })?.id).toBe('past');
  expect(nextEventOf({ ...store.getState(), todayIso: '2025-04-20' })?.id).toBe('today');
  expect(nextEventOf({ ...store.getState(), todayIso: '2025-04-21' })).toBeUndefined();
});

it('names the last meeting of the two countries that the record is about', () => {
  const others = anEvent({ id: 'visit', on: '2025-04-20', kind: 'visit', sides: [['US'], ['IL'], ['EU']] });
  const letter = anEvent({ id: 'letter', on: '2025-04-21', kind: 'letter', sides: [['US'], ['IR']] });
  const eu = { id: sideCode('EU'), name: 'EU', expands: false, members: [] };
  const named = Array.from({ length: 9 }, () => anEvent({ on: '2020', kind: 'report', sides: [['EU']] }));
  const { store } = openDesk({
    record: aTimelineRecord([...record.events, others, letter, ...named], { bodies: [eu] }),
  });
  const { lastHeldOf } = createSelectors(actor);
  expect(lastHeldOf({ ...store.getState(), todayIso: '2025-06-01' })).toEqual({
    event: rome,
    isContact: true,
  });
  expect(lastHeldOf({ ...store.getState(), todayIso: '2025-04-18' })?.event.id).toBe('exchange');
  expect(lastHeldOf({ ...store.getState(), todayIso: '2019-01-01' })).toBeUndefined();
});

it('names the last event held where two sides never meet as parties', () => {
  const trip = (id: string, on: string, host: string) =>
    anEvent({ id, on, kind: 'visit', sides: [['US'], [host, 'host']] });
  const trips = [trip('london', '1918-12-26', 'GB'), trip('paris', '1919-01-07', 'FR')];
  const planned = { ...trip('rome-trip', '1919-02-01', 'IT'), status: 'cancelled' as const };
  const state = openDesk({ record: aTimelineRecord([...trips, planned]) }).store.getState();
  const { lastHeldOf } = createSelectors(actor);
  expect(lastHeldOf({ ...state, todayIso: '2025-06-01' })).toEqual({ event: trips[1], isContact: false });
  expect(lastHeldOf({ ...state, todayIso: '1919-01-01' })?.event.id).toBe('london');
});

it('takes a record for current for a year after its last event', () => {
  const state = openDesk({ record: aTimelineRecord([anEvent({ on: '2025-04-19' })]) }).store.getState();
  const { isCurrent } = createSelectors(actor);
  expect(isCurrent({ ...state, todayIso: '2026-04-19' })).toBe(true);
  expect(isCurrent({ ...state, todayIso: '2027-01-01' })).toBe(false);
  expect(isCurrent(openDesk({ record: aTimelineRecord([]), todayIso: '2027-01-01' }).store.getState())).toBe(
    true,
  );
});

it('reads links from their far end and members of groups once each', () => {
  const follows = anEvent({ id: 'b', links: [{ type: 'follows', to: muscat.id }] });
  const refers = anEvent({ id: 'a', links: [{ type: 'refers-to', to: muscat.id }] });
  const { store, commands } = openDesk({ record });
  const { linksToOf, groupMembersOf } = createSelectors(actor);
  expect(linksToOf(store.getState()).get(muscat.id)).toBeUndefined();
  commands.addEvent(follows);
  expect(linksToOf(store.getState()).get(muscat.id)).toEqual([{ type: 'follows', from: 'b' }]);
  commands.addEvent(refers);
  expect(linksToOf(store.getState()).get(muscat.id)).toEqual([
    { type: 'refers-to', from: 'a' },
    { type: 'follows', from: 'b' },
  ]);
  commands.deleteEvent(follows.id);
  expect(linksToOf(store.getState()).get(muscat.id)).toEqual([{ type: 'refers-to', from: 'a' }]);
  expect(groupMembersOf(store.getState())).toEqual(new Map([['E3', ['FR', 'DE']]]));
});

it('reads links of a packed record from their far end without reading the rest', () => {
  const follows = anEvent({ id: 'b', links: [{ type: 'follows', to: muscat.id }] });
  const {
    record: packed,
    received,
    readCount,
  } = sentRecord({ ...record, events: [...record.events, follows] });
  const { store, commands } = openDesk({ record: packed });
  const { columnsOf, linksToOf } = createSelectors(actor, undefined, { received });
  columnsOf(store.getState());
  expect(linksToOf(store.getState()).get(muscat.id)).toEqual([{ type: 'follows', from: 'b' }]);
  expect(linksToOf(store.getState()).get(rome.id)).toBeUndefined();
  expect(readCount()).toBe(1);
  commands.deleteEvent(muscat.id);
  expect(linksToOf(store.getState()).get(muscat.id)).toBeUndefined();
  expect(store.getState().record.events.get(follows.id)?.links).toEqual([]);
  expect(readCount()).toBe(2);
});

it('counts what was added or edited at an instant or later, and nothing that is gone', () => {
  const edited = (id: string, modifiedAt: string) => ({ ...anEvent({ id }), modifiedAt });
  const before = edited('before', '2025-04-01T08:00:00Z');
  const since = edited('since', '2025-04-01T08:00:00.001Z');
  const offset = edited('offset', '2025-04-01T12:00:00+03:00');
  const { store, commands } = openDesk({ record: aTimelineRecord([before, since, offset]) });
  const { columnsOf } = createSelectors(actor);
  const count = (instant?: string) =>
    countChangedSince(columnsOf(store.getState()), instant === undefined ? undefined : Date.parse(instant));
  expect(count()).toBe(0);
  expect(count('2025-04-01T08:00:00.001Z')).toBe(2);
  expect(count('2025-04-02T08:00:00Z')).toBe(0);
  commands.deleteEvent(since.id);
  expect(count('2025-04-01T08:00:00.001Z')).toBe(1);
});

it('labels undo and redo by the edit they are about', () => {
  const { store, commands } = openDesk({ record });
  const { undoableLabel, redoableLabel } = createSelectors(actor);
  const labels = () => [undoableLabel(store.getState()), redoableLabel(store.getState())];
  const add = { verb: 'add', entity: 'event', subject: 'Call' };
  expect(labels()).toEqual([undefined, undefined]);
  commands.addEvent(anEvent({ title: 'Call' }));
  expect(labels()).toEqual([add, undefined]);
  commands.undo();
  expect(labels()).toEqual([undefined, add]);
  commands.redo();
  expect(labels()).toEqual([add, undefined]);
});
