/**
 * A person at a desk: a store with commands over a record, with a clock that the test sets. `takeStep` does
 * one of the things that a person may do, chosen by numbers, so that sequences of steps can be generated.
 */
import * as fc from 'fast-check';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { changesToRestore, historyOfEvent } from '../../src/domain/eventHistory.ts';
import { actorId, eventId } from '../../src/domain/ids.ts';
import { type Operation } from '../../src/domain/operation.ts';
import { createRecordTable, type OpenedRecord, type RecordTable } from '../../src/domain/table.ts';
import { type AppStore, createAppStore } from '../../src/store/appStore.ts';
import { type Commands } from '../../src/store/commands.ts';
import { createBulkCommands } from '../../src/store/bulkCommands.ts';
import { createCommands } from '../../src/store/createCommands.ts';
import { createThingCommands } from '../../src/store/thingCommands.ts';
import { anEvent } from './anEvent.ts';
import { aPerson, aTimelineRecord } from './aTimelineRecord.ts';

export interface Desk {
  readonly table: RecordTable;
  readonly store: AppStore;
  readonly commands: Commands;
  /** What was handed to storage, in order. */
  readonly saved: readonly Operation[];
}

export interface DeskWords {
  readonly record?: OpenedRecord;
  readonly operations?: readonly Operation[];
  /** ISO; the reader's day is 20 April 2025 unless a test says otherwise. */
  readonly todayIso?: string;
  readonly actor?: string;
  readonly session?: string;
  readonly now?: () => Date;
  readonly saveOperation?: (operation: Operation) => Promise<void>;
}

export function openDesk(words: DeskWords = {}): Desk {
  const { record = aTimelineRecord(), operations = [], actor = 'desk', session = 'tab' } = words;
  const { todayIso = '2025-04-20' } = words;
  const table = createRecordTable(record, operations);
  const store = createAppStore({
    table,
    operations,
    view: { filter: { conditions: [] }, tab: 'timeline' },
    saving: { kind: 'idle' },
    todayIso,
  });
  const saved: Operation[] = [];
  const commands = createCommands({
    store,
    table,
    actor: actorId(actor),
    session,
    now: words.now ?? (() => new Date('2025-04-14T09:00:00Z')),
    saveOperation: operation => {
      saved.push(operation);
      return words.saveOperation?.(operation) ?? Promise.resolve();
    },
  });
  return { table, store, commands, saved };
}

export interface Step {
  readonly verb:
    | 'add'
    | 'add with person'
    | 'title'
    | 'summary'
    | 'link'
    | 'people'
    | 'delete'
    | 'tag all'
    | 'status of all'
    | 'delete two'
    | 'merge people'
    | 'rename person'
    | 'restore'
    | 'name filter'
    | 'rename filter'
    | 'drop filter'
    | 'undo'
    | 'redo';
  /** Which of the events there are. */
  readonly which: number;
  readonly word: string;
}

const edits: readonly Step['verb'][] = [
  'add',
  'add with person',
  'title',
  'summary',
  'link',
  'people',
  'delete',
  'tag all',
  'status of all',
  'delete two',
  'merge people',
  'rename person',
  'restore',
  'name filter',
  'rename filter',
  'drop filter',
];
const backs: readonly Step['verb'][] = ['undo', 'redo'];

const steps = (verbs: readonly Step['verb'][]): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      verb: fc.constantFrom(...verbs),
      which: fc.nat(50),
      word: fc.stringMatching(/^[a-z]{1,3}$/),
    }),
    { maxLength: 14 },
  );

export const editSteps = steps(edits);
export const anySteps = steps([...edits, ...backs]);

/** Fresh names come from the desk's session, so that two desks never make the same thing. */
export function takeStep(desk: Desk, step: Step, name: string): void {
  const { table, commands, saved } = desk;
  const { verb, which, word } = step;
  const events = [...table.reader.events.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const event = events[which % Math.max(events.length, 1)];
  const other = events[(which + 1) % Math.max(events.length, 1)];
  const fresh = `${name}-${saved.length}`;
  const views = [...table.reader.views.values()].toSorted((one, another) => (one.id < another.id ? -1 : 1));
  const view = views[which % Math.max(views.length, 1)];
  if (verb === 'undo' || verb === 'redo') commands[verb]();
  else if (verb === 'add') commands.addEvent(anEvent({ id: fresh, title: word }));
  else if (verb === 'add with person') {
    const person = aPerson(`p-${fresh}`);
    commands.addEvent(anEvent({ id: fresh, title: word, people: [[person.id, 'IR']] }), { people: [person] });
  } else if (verb === 'name filter') commands.keepNamedView({ id: fresh, name: word, hash: 'all=US,IR' });
  else if (verb === 'rename filter' || verb === 'drop filter') {
    if (view === undefined) return;
    if (verb === 'drop filter') commands.dropNamedView(view.id);
    else commands.keepNamedView({ ...view, name: word });
  } else if (event === undefined || other === undefined) return;
  else if (isOfMany(verb)) takeStepOfMany(desk, { ...step, verb }, [event, other]);
  else if (verb === 'delete') commands.deleteEvent(event.id);
  else if (verb === 'title') commands.replaceEvent({ ...event, title: word });
  else if (verb === 'summary') commands.replaceEvent({ ...event, summary: word });
  else if (verb === 'link') {
    commands.replaceEvent({ ...event, links: [...event.links, { type: 'follows', to: eventId(other.id) }] });
  } else {
    const person = aPerson(`p-${fresh}`);
    const { participants } = anEvent({ people: [[person.id, 'IR']] });
    commands.replaceEvent({ ...event, participants }, { people: [person] });
  }
}

const verbsOfMany = [
  'tag all',
  'status of all',
  'delete two',
  'merge people',
  'rename person',
  'restore',
] as const satisfies readonly Step['verb'][];
type VerbOfMany = (typeof verbsOfMany)[number];

function isOfMany(verb: Step['verb']): verb is VerbOfMany {
  return verbsOfMany.some(other => other === verb);
}

/** Edits that touch several things by one operation, and those that go back to an earlier version. */
function takeStepOfMany(
  { table, commands, store }: Desk,
  { verb, which, word }: Step & { readonly verb: VerbOfMany },
  [event, other]: readonly [DiplomaticEvent, DiplomaticEvent],
): void {
  const { reader } = table;
  const bulk = createBulkCommands(commands);
  const things = createThingCommands(store, commands);
  const people = [...reader.people.values()].toSorted((one, another) => (one.id < another.id ? -1 : 1));
  const person = people[which % Math.max(people.length, 1)];
  const gone = people[(which + 1) % Math.max(people.length, 1)];
  switch (verb) {
    case 'tag all':
      bulk.addTag([...reader.events.keys()], word);
      return;
    case 'status of all':
      bulk.setStatus([...reader.events.keys()], 'suspended');
      return;
    case 'delete two':
      bulk.deleteEvents(new Set([event.id, other.id]));
      return;
    case 'rename person':
      if (person !== undefined) things.keepThing('person', { ...person, name: word });
      return;
    case 'merge people':
      if (person === undefined || gone === undefined || person === gone) return;
      things.mergeThings({ kind: 'person', merged: person, gone, events: [...reader.events.values()] });
      return;
    case 'restore': {
      const { operations } = store.getState();
      const version = historyOfEvent(operations, event.id, event).at(-1)?.before;
      if (version === undefined) return;
      commands.editMany((record, modifiedAt) => ({
        label: { verb: 'restore', entity: 'event', subject: version.title },
        changes: changesToRestore(version, record, { operations, modifiedAt }),
      }));
    }
  }
}
