/** A record without its events: the small rest of a file, whatever the number of events. */
import { type DiplomaticEvent } from './event.ts';
import { type EventId } from './ids.ts';
import { type RecordReader, type TimelineRecord } from './record.ts';

export type RecordHead = Omit<TimelineRecord, 'events'>;

/** The head as a reader, with events that are kept elsewhere or not at all. */
export function readerOfHead(
  head: RecordHead,
  events: ReadonlyMap<EventId, DiplomaticEvent> = new Map(),
): RecordReader {
  return {
    id: head.id,
    title: head.title,
    description: head.description,
    events,
    people: byId(head.people),
    places: byId(head.places),
    sources: byId(head.sources),
    processes: byId(head.processes),
    bodies: byId(head.bodies),
    views: byId(head.views),
  };
}

/** Of things that share an id the last stays, in the place of the first. */
export function byId<Thing extends { readonly id: string }>(
  things: readonly Thing[],
): Map<Thing['id'], Thing> {
  return new Map(things.map(thing => [thing.id, thing]));
}
