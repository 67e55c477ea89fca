/**
 * Links read from their far end: what responds to this event, what rescheduled it. Few events have links and
 * an edit touches fewer, so those that have some are known by name and only they are read again.
 */
import { type EventId, eventId } from '../domain/ids.ts';
import { type Operation } from '../domain/operation.ts';
import { type RecordReader } from '../domain/record.ts';
import { type LinkType } from '../domain/vocabulary.ts';
import { operationsSince } from './columnsFollowing.ts';
import { type AppState } from './state.ts';

export interface IncomingLink {
  readonly type: LinkType;
  readonly from: EventId;
}

type Incoming = ReadonlyMap<EventId, readonly IncomingLink[]>;

interface Known {
  readonly record: RecordReader;
  readonly revision: number;
  readonly operations: readonly Operation[];
  readonly linking: Set<EventId>;
  readonly incoming: Incoming;
}

/** Call it with each state in turn. */
export function createLinksFollowing(): (state: AppState) => Incoming {
  let known: Known | undefined;
  return ({ record, revision, operations }) => {
    if (known?.record === record && known.revision === revision) return known.incoming;
    const linking = known?.record === record ? known.linking : linkingEvents(record);
    for (const id of touchedEvents(
      operationsSince(known?.record === record ? known.operations : operations, operations),
    )) {
      if ((record.events.get(id)?.links.length ?? 0) > 0) linking.add(id);
      else linking.delete(id);
    }
    known = { record, revision, operations, linking, incoming: incomingFrom(record, linking) };
    return known.incoming;
  };
}

function linkingEvents(record: RecordReader): Set<EventId> {
  const linking = new Set<EventId>();
  for (const { id, links } of record.events.values()) if (links.length > 0) linking.add(id);
  return linking;
}

function touchedEvents(operations: readonly Operation[]): EventId[] {
  return operations
    .flatMap(({ changes }) => changes)
    .filter(({ entity }) => entity === 'event')
    .map(({ id }) => eventId(id));
}

function incomingFrom(record: RecordReader, linking: ReadonlySet<EventId>): Incoming {
  const incoming = new Map<EventId, IncomingLink[]>();
  for (const id of linking) {
    for (const { type, to } of record.events.get(id)?.links ?? []) {
      const known = incoming.get(to);
      if (known === undefined) incoming.set(to, [{ type, from: id }]);
      else known.push({ type, from: id });
    }
  }
  // By id, so that the order does not tell in which order they were edited.
  for (const links of incoming.values()) links.sort((one, other) => compareIds(one.from, other.from));
  return incoming;
}

function compareIds(one: EventId, other: EventId): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
