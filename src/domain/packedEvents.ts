/**
 * The events of a large record as the bytes of its file: each is read when it is asked for, and the ones asked for
 * last are kept, so that what is on screen stays the same object from one frame to the next. A million events
 * as objects take 1.5 GB and seconds to collect as garbage; read one by one they take 10 µs each.
 */
import { type DiplomaticEvent } from './event.ts';
import { type IdIndex } from './idIndex.ts';
import { type EventId } from './ids.ts';
import { lazyMap } from './lazyMap.ts';
import { type LinkIndex, rowsLinkingTo } from './linkIndex.ts';

export interface PackedEvents extends ReadonlyMap<EventId, DiplomaticEvent> {
  /** Ids of the events that link to this one, in the order of the file. */
  readonly linkingTo: (id: EventId) => readonly EventId[];
}

/** The file and where each of its events stands: `bytes[starts[row], ends[row])`, in the order of `ids`. */
export interface PackedFile {
  /** May get more ids behind those of the file. */
  readonly ids: IdIndex;
  readonly links: LinkIndex;
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** How the notation of the file is read: `slice` holds the row's event and nothing else. */
export type ReadSlice = (slice: Uint8Array, row: number) => DiplomaticEvent;

/** More than a screen of cards, marks and table rows asks for at once. */
const keptCount = 2048;

export function createPackedEvents(file: PackedFile, read: ReadSlice): PackedEvents {
  const { ids, links, bytes, starts, ends } = file;
  const eventCount = starts.length;
  // Two generations of kept events: when the young one is full it becomes the old one, and what nobody asked
  // for meanwhile is let go. That is "least recently used" without a list to keep in order.
  let young = new Map<number, DiplomaticEvent>();
  let old = new Map<number, DiplomaticEvent>();

  const rowOf = (id: EventId): number | undefined => {
    const row = ids.get(id);
    return row !== undefined && row < eventCount ? row : undefined;
  };
  const readRow = (row: number): DiplomaticEvent => read(bytes.subarray(starts[row], ends[row]), row);

  const eventAt = (row: number): DiplomaticEvent => {
    const known = young.get(row);
    if (known !== undefined) return known;
    const event = old.get(row) ?? readRow(row);
    if (young.size >= keptCount) {
      old = young;
      young = new Map();
    }
    young.set(row, event);
    return event;
  };

  /** Going through all of them keeps none. */
  function* entries(): Generator<[EventId, DiplomaticEvent], undefined> {
    for (let row = 0; row < eventCount; row += 1) {
      const event = young.get(row) ?? old.get(row) ?? readRow(row);
      yield [event.id, event];
    }
  }

  const map = lazyMap<EventId, DiplomaticEvent>({
    size: () => eventCount,
    get: id => {
      const row = rowOf(id);
      return row === undefined ? undefined : eventAt(row);
    },
    has: id => rowOf(id) !== undefined,
    entries,
    keys: function* (): Generator<EventId, undefined> {
      for (let row = 0; row < eventCount; row += 1) yield ids.at(row);
    },
  });
  return Object.assign(map, {
    linkingTo: (id: EventId) => rowsLinkingTo(links, ids, id).map(row => ids.at(row)),
  });
}

export function isPacked(events: object): events is PackedEvents {
  return 'linkingTo' in events;
}
