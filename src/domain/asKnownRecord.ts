/**
 * A record as it could be known on a day, read through the record as it is: each event is made when it is asked for,
 * and the ones asked for last are kept, so that what is on screen stays the same object while it reads the same.
 */
import { eventAsKnownOn } from './asKnownOn.ts';
import { boundsOfText } from './edtf/bounds.ts';
import { type DiplomaticEvent } from './event.ts';
import { type EventId, type SourceId } from './ids.ts';
import { lazyMap } from './lazyMap.ts';
import { type RecordReader, type Source } from './record.ts';

export type KnownFace = Pick<RecordReader, 'events' | 'sources' | 'eventsNaming'>;

export interface KnownDayOfEvents {
  /** ISO. */
  readonly iso: string;
  /** Its end on the floating axis, exclusive. */
  readonly endMs: number;
  /** Of an event that is there: what the day shows of it. */
  readonly seen: (id: EventId) => 'nothing' | 'part' | 'all';
  /** How many events it shows. */
  readonly knownCount: () => number;
}

export interface KnownParts {
  readonly get: (id: EventId, make: () => DiplomaticEvent | undefined) => DiplomaticEvent | undefined;
  /** Of all events, where none are named. */
  readonly forget: (ids?: Iterable<EventId>) => void;
}

/** More of what is known in part than a screen of cards, marks and table rows asks for at once. */
const keptCount = 2048;

/** Events known in part, the ones asked for last, in two generations as `packedEvents.ts` keeps them. */
export function createKnownParts(): KnownParts {
  let young = new Map<EventId, DiplomaticEvent | undefined>();
  let old = new Map<EventId, DiplomaticEvent | undefined>();
  return {
    get: (id, make) => {
      if (young.has(id)) return young.get(id);
      const event = old.has(id) ? old.get(id) : make();
      if (young.size >= keptCount) {
        old = young;
        young = new Map();
      }
      young.set(id, event);
      return event;
    },
    forget: ids => {
      if (ids === undefined) {
        young = new Map();
        old = new Map();
        return;
      }
      for (const id of ids) {
        young.delete(id);
        old.delete(id);
      }
    },
  };
}

export function recordAsKnownOn(whole: RecordReader, day: KnownDayOfEvents, parts: KnownParts): KnownFace {
  const get = (id: EventId): DiplomaticEvent | undefined => {
    const seen = day.seen(id);
    if (seen === 'nothing') return undefined;
    if (seen === 'all') return whole.events.get(id);
    return parts.get(id, () => {
      const event = whole.events.get(id);
      return event && eventAsKnownOn(event, day.iso, whole);
    });
  };
  const events = lazyMap<EventId, DiplomaticEvent>({
    size: day.knownCount,
    get,
    has: id => day.seen(id) !== 'nothing' && whole.events.has(id),
    keys: function* (): Generator<EventId, undefined> {
      for (const id of whole.events.keys()) if (day.seen(id) !== 'nothing') yield id;
    },
    entries: function* (): Generator<[EventId, DiplomaticEvent], undefined> {
      for (const id of whole.events.keys()) {
        const event = get(id);
        if (event !== undefined) yield [id, event];
      }
    },
  });
  const { eventsNaming } = whole;
  return {
    events,
    sources: sourcesAsKnown(whole.sources, day.endMs),
    ...(eventsNaming && {
      eventsNaming: function* (things) {
        for (const { id } of eventsNaming(things)) {
          const event = get(id);
          if (event !== undefined) yield event;
        }
      },
    }),
  };
}

/** Without those published later. Of undated ones it cannot be said: they stand with the events that name them. */
function sourcesAsKnown(whole: RecordReader['sources'], endMs: number): RecordReader['sources'] {
  const known = (source: Source | undefined): Source | undefined =>
    source?.published !== undefined && boundsOfText(source.published).latestMs > endMs ? undefined : source;
  const get = (id: SourceId): Source | undefined => known(whole.get(id));
  function* entries(): Generator<[SourceId, Source], undefined> {
    for (const [id, source] of whole) if (known(source) !== undefined) yield [id, source];
  }
  return lazyMap<SourceId, Source>({
    size: () => [...entries()].length,
    get,
    has: id => get(id) !== undefined,
    keys: function* (): Generator<SourceId, undefined> {
      for (const [id] of entries()) yield id;
    },
    entries,
  });
}
