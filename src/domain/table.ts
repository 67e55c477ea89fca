/**
 * The open record: Maps that change in place behind `RecordReader`, because copying a Map of a million events
 * for one edit takes a quarter of a second. Events that came packed stay so, with what is edited laid over
 * them. Nothing is validated here; that was done where it came in.
 */
import { applyChange, replayChanges } from './applyChanges.ts';
import { editedEvents } from './editedEvents.ts';
import { type DiplomaticEvent } from './event.ts';
import { inClockOrder } from './logicalClock.ts';
import { eventId, personId, placeId, processId, sideCode, sourceId } from './ids.ts';
import { type Change, type EntityKind, entityKinds, type Operation } from './operation.ts';
import { isPacked, type PackedEvents } from './packedEvents.ts';
import { type RecordReader, type TimelineRecord } from './record.ts';
import { byId, type RecordHead } from './recordHead.ts';
import { isCountryCode } from './sides.ts';

/** A record as it is opened: its file, or its head with events that stay packed. */
export type OpenedRecord = RecordHead & { readonly events: TimelineRecord['events'] | PackedEvents };

export interface RecordTable {
  readonly reader: RecordReader;
  /** Changes made here and now. Throws a sentence where one does not fit; then none is applied. */
  readonly apply: (changes: readonly Change[]) => void;
  /**
   * Brings what `received` touches to what the whole log says. `operations` is the log in the order of clocks
   * with `received` in its place, which need not be the last: another tab's edit may be older than ours.
   */
  readonly merge: (received: Operation, operations: readonly Operation[]) => void;
  /** Reads every event of a packed record: for export, in parts or in a worker where it is large. */
  readonly toRecord: () => TimelineRecord;
}

/** The record with the operations of its log already applied, whatever order they come in. */
export function createRecordTable(record: OpenedRecord, operations: readonly Operation[] = []): RecordTable {
  const edited = isPacked(record.events) ? editedEvents(record.events) : undefined;
  const events = edited ?? byId(isPacked(record.events) ? [] : record.events);
  const people = byId(record.people);
  const places = byId(record.places);
  const sources = byId(record.sources);
  const processes = byId(record.processes);
  const bodies = byId(record.bodies);
  const views = byId(record.views);
  const shelves: Readonly<Record<EntityKind, Shelf>> = {
    event: createShelf(events, eventId),
    person: createShelf(people, personId),
    place: createShelf(places, placeId),
    source: createShelf(sources, sourceId),
    process: createShelf(processes, processId),
    body: createShelf(bodies, sideCode),
    view: createShelf(views, id => id),
  };

  const apply = (changes: readonly Change[]): void => {
    const applied: { shelf: Shelf; id: string; before: object | undefined }[] = [];
    try {
      for (const change of changes) {
        const shelf = shelves[change.entity];
        const before = shelf.get(change.id);
        const after = applyChange(before, change);
        applied.push({ shelf, id: change.id, before });
        shelf.put(change.id, after);
      }
    } catch (problem) {
      for (const { shelf, id, before } of applied.reverse()) shelf.put(id, before);
      throw problem;
    }
  };

  const replay = (log: readonly Operation[], touches: (change: Change) => boolean): void => {
    for (const kind of entityKinds) {
      const changesById = new Map<string, Change[]>();
      for (const operation of log) {
        for (const change of operation.changes) {
          if (change.entity !== kind || !touches(change)) continue;
          const changes = changesById.get(change.id);
          if (changes === undefined) changesById.set(change.id, [change]);
          else changes.push(change);
        }
      }
      const shelf = shelves[kind];
      for (const [id, changes] of changesById) shelf.put(id, replayChanges(shelf.original(id), changes));
    }
  };

  const merge = (received: Operation, log: readonly Operation[]): void => {
    const touched = new Set(received.changes.map(nameOfThing));
    replay(log, change => touched.has(nameOfThing(change)));
  };

  replay(inClockOrder(operations), () => true);

  /** What came with the file may be named by any of its events; what was made since, only by edited ones. */
  const eventsNaming = (
    things: readonly { readonly entity: string; readonly id: string }[],
  ): Iterable<DiplomaticEvent> => {
    const isFromFile = things.some(({ entity, id }) => {
      if (entity === 'event') return false;
      return (
        (entity === 'body' && isCountryCode(id)) ||
        new Map(Object.entries(shelves)).get(entity)?.original(id) !== undefined
      );
    });
    if (edited === undefined || isFromFile) return events.values();
    return edited.editedOrLinkingTo(
      things.filter(({ entity }) => entity === 'event').map(({ id }) => eventId(id)),
    );
  };

  return {
    reader: {
      id: record.id,
      title: record.title,
      description: record.description,
      events,
      people,
      places,
      sources,
      processes,
      bodies,
      views,
      eventsNaming,
    },
    apply,
    merge,
    toRecord: () => ({
      ...record,
      events: [...events.values()],
      people: [...people.values()],
      places: [...places.values()],
      sources: [...sources.values()],
      processes: [...processes.values()],
      bodies: [...bodies.values()],
      views: [...views.values()],
    }),
  };
}

interface Shelf {
  readonly get: (id: string) => object | undefined;
  /** Undefined takes it off. */
  readonly put: (id: string, thing: object | undefined) => void;
  /** The thing as the record came, before any operation of the log. */
  readonly original: (id: string) => object | undefined;
}

interface Things<Id, Thing> {
  readonly get: (id: Id) => Thing | undefined;
  readonly set: (id: Id, thing: Thing) => unknown;
  readonly delete: (id: Id) => unknown;
}

function createShelf<Id extends string, Thing extends object>(
  things: Things<Id, Thing>,
  idOf: (text: string) => Id,
): Shelf {
  // Only things that were touched are here, so a large record costs nothing until it is edited.
  const originals = new Map<Id, Thing | undefined>();
  return {
    get: id => things.get(idOf(id)),
    put: (text, thing) => {
      const id = idOf(text);
      if (!originals.has(id)) originals.set(id, things.get(id));
      if (thing === undefined) things.delete(id);
      // A change carries its value as unknown; the schema has read it as this kind of thing on its way in.
      else things.set(id, thing as Thing);
    },
    original: text => {
      const id = idOf(text);
      return originals.has(id) ? originals.get(id) : things.get(id);
    },
  };
}

function nameOfThing(change: Change): string {
  return `${change.entity} ${change.id}`;
}
