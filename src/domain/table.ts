/**
 * The open record: Maps that change in place behind `RecordReader`, because copying a Map of a million events
 * for one edit takes a quarter of a second. Events that came packed stay so, with what is edited laid over
 * them. Nothing is validated here; that was done where it came in.
 *
 * A record may come as it stands after a part of its log, as a snapshot does. What a thing was before that part
 * follows from what its changes found (`originalOf`), so an operation that belongs before them can still be merged.
 */
import { applyChange, originalOf, replayChanges } from './applyChanges.ts';
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
   * Brings what `received` touches to what the whole log says. `operations` is the log in the order of clocks,
   * included operations too, with `received` in their places, which need not be the last: another tab's edit
   * may be older than ours.
   */
  readonly merge: (received: readonly Operation[], operations: readonly Operation[]) => void;
  /** Reads every event of a packed record: for export, in parts or in a worker where it is large. */
  readonly toRecord: () => TimelineRecord;
}

/**
 * The record with the operations of its log already applied, whatever order they come in. What `included` did, the
 * record shows already.
 */
export function createRecordTable(
  record: OpenedRecord,
  operations: readonly Operation[] = [],
  included: readonly Operation[] = [],
): RecordTable {
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

  const includedInOrder = inClockOrder(included);

  const replay = (log: readonly Operation[], touches: Touches): void => {
    const changesOfThings = changesOf(log, touches);
    const includedOfThings = changesOf(includedInOrder, touches);
    for (const kind of entityKinds) {
      const shelf = shelves[kind];
      const includedById = includedOfThings.get(kind);
      for (const [id, changes] of changesOfThings.get(kind) ?? []) {
        const original = originalOf(shelf.asItCame(id), includedById?.get(id) ?? []);
        shelf.put(id, replayChanges(original, changes));
      }
    }
  };

  const merge = (received: readonly Operation[], log: readonly Operation[]): void => {
    replay(log, touchedBy(received));
  };

  if (operations.length > 0) {
    replay(inClockOrder([...included, ...operations]), included.length === 0 ? all : touchedBy(operations));
  }

  /** What came with the file may be named by any of its events; what was made since, only by edited ones. */
  const eventsNaming = (
    things: readonly { readonly entity: string; readonly id: string }[],
  ): Iterable<DiplomaticEvent> => {
    const isFromFile = things.some(({ entity, id }) => {
      if (entity === 'event') return false;
      return (
        (entity === 'body' && isCountryCode(id)) ||
        new Map(Object.entries(shelves)).get(entity)?.asItCame(id) !== undefined
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
  /** The thing as the record came: after the included operations, before any other. */
  readonly asItCame: (id: string) => object | undefined;
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
  const cameAs = new Map<Id, Thing | undefined>();
  return {
    get: id => things.get(idOf(id)),
    put: (text, thing) => {
      const id = idOf(text);
      if (!cameAs.has(id)) cameAs.set(id, things.get(id));
      if (thing === undefined) things.delete(id);
      // A change carries its value as unknown; the schema has read it as this kind of thing on its way in.
      else things.set(id, thing as Thing);
    },
    asItCame: text => {
      const id = idOf(text);
      return cameAs.has(id) ? cameAs.get(id) : things.get(id);
    },
  };
}

type Touches = (kind: EntityKind, id: string) => boolean;

const all: Touches = () => true;

function touchedBy(operations: readonly Operation[]): Touches {
  const touched = new Map(entityKinds.map(kind => [kind, new Set<string>()]));
  for (const { changes } of operations) for (const { entity, id } of changes) touched.get(entity)?.add(id);
  return (kind, id) => touched.get(kind)?.has(id) === true;
}

/** Of each thing that is meant its changes, in the order of the log. */
function changesOf(
  log: readonly Operation[],
  touches: Touches,
): ReadonlyMap<EntityKind, ReadonlyMap<string, readonly Change[]>> {
  const changesOfThings = new Map(entityKinds.map(kind => [kind, new Map<string, Change[]>()]));
  for (const { changes } of log) {
    for (const change of changes) {
      if (!touches(change.entity, change.id)) continue;
      const changesById = changesOfThings.get(change.entity);
      const known = changesById?.get(change.id);
      if (known === undefined) changesById?.set(change.id, [change]);
      else known.push(change);
    }
  }
  return changesOfThings;
}
