/** The record read as known on a day: the laws, whatever is edited in another tab meanwhile. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventAsKnownOn } from '../../src/domain/asKnownOn.ts';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { actorId, eventId, sourceId } from '../../src/domain/ids.ts';
import { type Operation } from '../../src/domain/operation.ts';
import { type RecordReader, type TimelineRecord } from '../../src/domain/record.ts';
import { createRecordTable, type OpenedRecord } from '../../src/domain/table.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { type ReceivedColumns } from '../../src/query/sentColumns.ts';
import { createAsKnownPort, followDay } from '../../src/store/asKnownPort.ts';
import { createAppStore } from '../../src/store/appStore.ts';
import { createCommands } from '../../src/store/createCommands.ts';
import { createSelectors } from '../../src/store/selectors.ts';
import { defaultView } from '../../src/store/state.ts';
import { aGroup, anEvent } from '../support/anEvent.ts';
import { filters, someThings } from '../support/arbitraryQueries.ts';
import { aTimelineRecord } from '../support/aTimelineRecord.ts';
import { answersOf } from '../support/columnAnswers.ts';
import { aDatedSource, datedEvents, someDays, someSources } from '../support/datedEvents.ts';
import { sentRecord } from '../support/packed.ts';

interface Opening {
  readonly record: OpenedRecord;
  readonly received?: ReceivedColumns;
}

function aDesk(
  { record, received }: Opening,
  saveOperation: (operation: Operation) => void = () => undefined,
) {
  const table = createRecordTable(record);
  const port = createAsKnownPort(table.reader);
  const store = createAppStore({
    table,
    record: port.reader,
    operations: [],
    view: defaultView,
    saving: { kind: 'idle' },
    todayIso: '2025-04-14',
  });
  const actor = actorId('desk');
  const selectors = createSelectors(actor, undefined, { received, port });
  let minute = 0;
  const commands = createCommands({
    store,
    table,
    actor,
    session: 'tab',
    now: () => new Date(Date.UTC(2025, 3, 14, 12, minute++)),
    windowOf: selectors.windowOf,
    saveOperation: operation => {
      saveOperation(operation);
      return Promise.resolve();
    },
  });
  const failures: string[] = [];
  const openKnowledge = followDay({
    store,
    port,
    columnsOf: selectors.columnsOf,
    onFailure: day => failures.push(day),
  });
  const columns = () => selectors.columnsOf(store.getState());
  return { table, store, selectors, commands, openKnowledge, columns };
}

function recordOf(events: readonly DiplomaticEvent[]): TimelineRecord {
  const { people, places } = someThings;
  const bodies = [aGroup('E3', ['GB', '2003-10'], ['FR', '2003-10'])];
  return aTimelineRecord(events, { people, places, sources: [...someSources], bodies });
}

/** The record of the day, made event by event without any index. */
function plainlyAsKnown(whole: RecordReader, dayIso: string | undefined): RecordReader {
  if (dayIso === undefined) return whole;
  const { eventsNaming: _packed, ...rest } = whole;
  const events = new Map<DiplomaticEvent['id'], DiplomaticEvent>();
  for (const event of whole.events.values()) {
    const known = eventAsKnownOn(event, dayIso, whole);
    if (known !== undefined) events.set(event.id, known);
  }
  const isKnown = (published: string | undefined) =>
    published === undefined || (published.length === 7 ? `${published}-31` : published) <= dayIso;
  const sources = new Map([...whole.sources].filter(([, { published }]) => isKnown(published)));
  return { ...rest, events, sources };
}

const oneStep = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(...someDays, undefined).map(dayIso => ({ kind: 'day' as const, dayIso })),
  },
  { weight: 3, arbitrary: datedEvents.map(event => ({ kind: 'put' as const, event })) },
  { weight: 1, arbitrary: fc.nat(11).map(at => ({ kind: 'remove' as const, id: eventId(`e${at}`) })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('s1', 's2', 's3'), fc.constantFrom(undefined, ...someDays))
      .map(([id, published]) => ({ kind: 'source' as const, source: aDatedSource(id, published) })),
  },
  { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const).map(kind => ({ kind })) },
);
type Step = typeof oneStep extends fc.Arbitrary<infer One> ? One : never;

function edit(step: Exclude<Step, { kind: 'day' }>, { table, commands }: ReturnType<typeof aDesk>): void {
  const { events, sources } = table.reader;
  switch (step.kind) {
    case 'put':
      if (events.has(step.event.id)) commands.replaceEvent(step.event);
      else commands.addEvent(step.event);
      break;
    case 'remove':
      if (events.has(step.id)) commands.deleteEvent(step.id);
      break;
    case 'source': {
      const { id, published } = step.source;
      const before = sources.get(id)?.published;
      commands.editMany(() => ({
        label: { verb: 'edit', entity: 'source', subject: 'Press' },
        changes: [
          {
            entity: 'source',
            id,
            field: 'published',
            ...(before === undefined ? {} : { before }),
            ...(published === undefined ? {} : { after: published }),
          },
        ],
      }));
      break;
    }
    case 'undo':
      commands.undo();
      break;
    case 'redo':
      commands.redo();
  }
}

const start = fc.uniqueArray(datedEvents, { maxLength: 8, selector: event => event.id });
const walks = fc.array(oneStep, { maxLength: 12 });

describe('columns of a record that is read on one day after another', () => {
  it.each([
    ['objects', (record: TimelineRecord): Opening => ({ record })],
    ['bytes', (record: TimelineRecord): Opening => sentRecord(record)],
  ])(
    'answer as columns made afresh of what is known on the day, of events that are %s',
    async (_form, open) => {
      await fc.assert(
        fc.asyncProperty(start, walks, filters, fc.boolean(), async (events, walk, filter, isSearched) => {
          const record = recordOf(events);
          const desk = aDesk(open(record));
          const other = aDesk({ record }, operation => {
            desk.commands.receive(operation);
          });
          desk.columns();
          await desk.openKnowledge();
          for (const step of walk) {
            // A search makes the text index, which then has to follow.
            if (isSearched) filterRows(desk.columns(), { conditions: [], text: 'talks' });
            if (step.kind === 'day') desk.commands.setAsOf(step.dayIso);
            else edit(step, other);
            const { knownOn, revision, record: shown } = desk.store.getState();
            const plain = plainlyAsKnown(desk.table.reader, knownOn);
            expect([...shown.events.keys()].sort()).toEqual([...plain.events.keys()].sort());
            expect(shown.events.size).toBe(plain.events.size);
            expect(new Map(shown.sources)).toEqual(new Map(plain.sources));
            expect(answersOf(desk.columns(), filter)).toEqual(
              answersOf(createColumns(plain, revision), filter),
            );
          }
        }),
        { numRuns: 120 },
      );
    },
  );

  it('catch up with days and edits that nobody asked for in between', async () => {
    await fc.assert(
      fc.asyncProperty(start, walks, filters, async (events, walk, filter) => {
        const record = recordOf(events);
        const desk = aDesk({ record });
        const other = aDesk({ record }, operation => {
          desk.commands.receive(operation);
        });
        desk.columns();
        await desk.openKnowledge();
        for (const step of walk) {
          if (step.kind === 'day') desk.commands.setAsOf(step.dayIso);
          else edit(step, other);
        }
        const { knownOn, revision } = desk.store.getState();
        const plain = plainlyAsKnown(desk.table.reader, knownOn);
        expect(answersOf(desk.columns(), filter)).toEqual(answersOf(createColumns(plain, revision), filter));
      }),
      { numRuns: 100 },
    );
  });
});

describe('what became known', () => {
  it('is told of exactly the events that read differently', async () => {
    await fc.assert(
      fc.asyncProperty(start, walks, async (events, walk) => {
        const desk = aDesk({ record: recordOf(events) });
        const knowledge = await desk.openKnowledge();
        for (const step of walk) if (step.kind !== 'day') edit(step, desk);
        const whole = desk.table.reader;
        for (const [at, dayIso] of someDays.entries()) {
          const after = someDays[at - 1];
          const changed = new Set(knowledge.idsChanged(after, dayIso));
          for (const event of whole.events.values()) {
            const before = after === undefined ? undefined : eventAsKnownOn(event, after, whole);
            const now = eventAsKnownOn(event, dayIso, whole);
            expect(knowledge.eventOn(event.id, dayIso)).toEqual(now);
            if (!changed.has(event.id)) expect(now).toEqual(before);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is never taken away on a later day', () => {
    fc.assert(
      fc.property(start, fc.subarray([...someDays], { minLength: 2, maxLength: 2 }), (events, days) => {
        const whole = createRecordTable(recordOf(events)).reader;
        const [early = '', late = ''] = days;
        for (const event of whole.events.values()) {
          const before = eventAsKnownOn(event, early, whole);
          const after = eventAsKnownOn(event, late, whole);
          if (before === undefined) continue;
          const idsOf = (things: readonly { readonly id: string }[] = []) => things.map(({ id }) => id);
          expect(idsOf(after?.claims)).toEqual(expect.arrayContaining(idsOf(before.claims)));
          expect(idsOf(after?.statements)).toEqual(expect.arrayContaining(idsOf(before.statements)));
          expect(after?.sources).toEqual(expect.arrayContaining([...before.sources]));
          expect(after?.links).toEqual(expect.arrayContaining([...before.links]));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('names its days in order, with how many events changed on each', async () => {
    const { openKnowledge, commands } = aDesk({
      record: recordOf([
        anEvent({ id: 'b', on: '2025-04-19' }),
        anEvent({ id: 'a', on: '2025-04-12/2025-04-19' }),
      ]),
    });
    const knowledge = await openKnowledge();
    expect(knowledge.days).toEqual(['2025-04-12', '2025-04-19']);
    expect(['2025-04-12', '2025-04-13', '2025-04-19'].map(knowledge.countOn)).toEqual([1, 0, 2]);
    commands.addEvent(anEvent({ id: 'c', on: '2025-04-13' }));
    commands.deleteEvent(eventId('b'));
    expect(knowledge.days).toEqual(['2025-04-12', '2025-04-13', '2025-04-19']);
    expect(knowledge.countOn('2025-04-19')).toBe(1);
  });
});

describe('a day of reading', () => {
  const events = [anEvent({ id: 'first', on: '2025-04-12' }), anEvent({ id: 'second', on: '2025-04-19' })];

  it('keeps the opening window, and brings the day into sight where it is outside', async () => {
    const { commands, openKnowledge, selectors, store } = aDesk({ record: recordOf(events) });
    await openKnowledge();
    const opening = selectors.windowOf(store.getState());
    commands.setAsOf('2025-04-13');
    expect(selectors.windowOf(store.getState())).toEqual(opening);
    commands.setAsOf('2003-10-21');
    const { startMs, endMs } = selectors.windowOf(store.getState());
    expect(startMs).toBeLessThanOrEqual(Date.UTC(2003, 9, 21));
    expect(endMs - startMs).toBe(opening.endMs - opening.startMs);
  });

  it('hands out the same object for an event as long as it reads the same', async () => {
    const going = anEvent({ id: 'going', on: '2025-04-12/2025-04-19', summary: 'What came of it.' });
    const { commands, openKnowledge, store } = aDesk({ record: recordOf([going]) });
    await openKnowledge();
    const event = () => store.getState().record.events.get(eventId('going'));
    commands.setAsOf('2025-04-13');
    const known = event();
    expect(known?.when.edtf).toBe('2025-04-12/..');
    expect(event()).toBe(known);
    commands.setAsOf('2025-04-14');
    expect(event()).toBe(known);
    commands.setAsOf('2025-04-19');
    expect(event()?.summary).toBe('What came of it.');
  });

  it('refuses to put what was known in place of what is recorded', async () => {
    const { commands, openKnowledge, store } = aDesk({ record: recordOf(events) });
    await openKnowledge();
    commands.setAsOf('2025-04-12');
    const known = store.getState().record.events.get(eventId('first'));
    expect(() => known && commands.replaceEvent(known)).toThrow('An event as known on 2025-04-12');
  });

  it('offers no value, person or source that no known event names', async () => {
    const { commands, openKnowledge, selectors, store } = aDesk({
      record: recordOf([
        anEvent({ id: 'first', on: '2025-04-12', tags: ['oil'] }),
        anEvent({ id: 'second', on: '2025-04-19', tags: ['ships'], sources: [sourceId('s3')] }),
      ]),
    });
    await openKnowledge();
    commands.setAsOf('2025-04-12');
    const answers = answersOf(selectors.columnsOf(store.getState()), { conditions: [] });
    expect(JSON.stringify(answers)).not.toMatch(/ships|Press s3/u);
    expect(JSON.stringify(answers)).toContain('oil');
  });
});
