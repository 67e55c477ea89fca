/** Links read from their far end: what responds to this event, what rescheduled it. */
import { type EventId } from '../domain/ids.ts';
import { type RecordReader } from '../domain/record.ts';
import { type LinkType } from '../domain/vocabulary.ts';

export interface IncomingLink {
  readonly type: LinkType;
  readonly from: EventId;
}

export function incomingLinks(record: RecordReader): ReadonlyMap<EventId, readonly IncomingLink[]> {
  const incoming = new Map<EventId, IncomingLink[]>();
  for (const { id, links } of record.events.values()) {
    for (const { type, to } of links) {
      const known = incoming.get(to);
      if (known === undefined) incoming.set(to, [{ type, from: id }]);
      else known.push({ type, from: id });
    }
  }
  return incoming;
}
