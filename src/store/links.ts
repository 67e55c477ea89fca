/** Links read from their far end: what responds to this event, what rescheduled it. */
import { type EventId } from '../domain/ids.ts';
import { type RecordReader } from '../domain/record.ts';
import { eventsThatMayName } from '../domain/uses.ts';
import { type LinkType } from '../domain/vocabulary.ts';

export interface IncomingLink {
  readonly type: LinkType;
  readonly from: EventId;
}

export interface IncomingLinks {
  /** Undefined where nothing links to the event. */
  readonly get: (id: EventId) => readonly IncomingLink[] | undefined;
}

/** Of one revision of the record. They are looked for when asked, and found once for each event. */
export function incomingLinks(record: RecordReader): IncomingLinks {
  const known = new Map<EventId, readonly IncomingLink[]>();
  return {
    get: id => {
      const links = known.get(id) ?? linksTo(record, id);
      known.set(id, links);
      return links.length === 0 ? undefined : links;
    },
  };
}

/** By id, so that the order does not tell in which order they were edited. */
function linksTo(record: RecordReader, id: EventId): readonly IncomingLink[] {
  const incoming: IncomingLink[] = [];
  for (const event of eventsThatMayName(record, [{ entity: 'event', id }])) {
    for (const { type, to } of event.links) if (to === id) incoming.push({ type, from: event.id });
  }
  return incoming.sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}
