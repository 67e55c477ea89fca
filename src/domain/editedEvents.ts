/**
 * Packed events with the edits laid over them. The events of the file keep their order, changed or brought back;
 * added ones follow in the order of their adding.
 */
import { type DiplomaticEvent } from './event.ts';
import { type EventId } from './ids.ts';
import { lazyMap } from './lazyMap.ts';
import { type PackedEvents } from './packedEvents.ts';

export interface EditedEvents extends ReadonlyMap<EventId, DiplomaticEvent> {
  readonly set: (id: EventId, event: DiplomaticEvent) => void;
  readonly delete: (id: EventId) => void;
  /** Those that an edit made or changed, and those that link to one of `ids`. */
  readonly editedOrLinkingTo: (ids: readonly EventId[]) => Iterable<DiplomaticEvent>;
}

export function editedEvents(packed: PackedEvents): EditedEvents {
  const changed = new Map<EventId, DiplomaticEvent>();
  const added = new Map<EventId, DiplomaticEvent>();
  const gone = new Set<EventId>();

  const get = (id: EventId): DiplomaticEvent | undefined => {
    const edited = changed.get(id) ?? added.get(id);
    return edited ?? (gone.has(id) ? undefined : packed.get(id));
  };
  const has = (id: EventId): boolean => added.has(id) || (packed.has(id) && !gone.has(id));

  function* entries(): Generator<[EventId, DiplomaticEvent], undefined> {
    for (const [id, event] of packed.entries()) {
      if (!gone.has(id)) yield [id, changed.get(id) ?? event];
    }
    yield* added;
  }
  function* keys(): Generator<EventId, undefined> {
    for (const id of packed.keys()) if (!gone.has(id)) yield id;
    yield* added.keys();
  }
  function* editedOrLinkingTo(ids: readonly EventId[]): Generator<DiplomaticEvent, undefined> {
    yield* changed.values();
    yield* added.values();
    const told = new Set<EventId>();
    for (const id of ids.flatMap(packed.linkingTo)) {
      if (changed.has(id) || gone.has(id) || told.has(id)) continue;
      told.add(id);
      const event = packed.get(id);
      if (event !== undefined) yield event;
    }
  }

  const map = lazyMap<EventId, DiplomaticEvent>({
    size: () => packed.size - gone.size + added.size,
    get,
    has,
    keys,
    entries,
  });
  return Object.assign(map, {
    set: (id: EventId, event: DiplomaticEvent): void => {
      if (!packed.has(id)) {
        added.set(id, event);
        return;
      }
      gone.delete(id);
      changed.set(id, event);
    },
    delete: (id: EventId): void => {
      added.delete(id);
      changed.delete(id);
      if (packed.has(id)) gone.add(id);
    },
    editedOrLinkingTo,
  });
}
