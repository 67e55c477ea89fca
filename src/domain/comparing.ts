/**
 * Two states of one record, where the other has no log to merge: what it has that this one lacks, what it says
 * otherwise, what is the same, and what it does not have. What is taken of it is one import.
 */
import { bookkeepingFields, privateField } from './applyChanges.ts';
import { diffEntity } from './diffEntity.ts';
import { type DiplomaticEvent } from './event.ts';
import { type Change } from './operation.ts';
import { type RecordReader } from './record.ts';
import { type RecordHead } from './recordHead.ts';
import { thingKinds, thingsOfKind, type Thing, type ThingKind } from './thingKinds.ts';

export interface Comparison {
  readonly fresh: readonly DiplomaticEvent[];
  readonly changed: readonly ChangedEvent[];
  readonly sameCount: number;
  /** Events that only this record has; nothing happens to them. */
  readonly missing: readonly DiplomaticEvent[];
  /** Changes of people, places, sources, processes and bodies. */
  readonly things: readonly Change[];
}

export interface ChangedEvent {
  readonly here: DiplomaticEvent;
  readonly there: DiplomaticEvent;
  readonly fields: readonly Change[];
}

export type OtherRecord = RecordHead & { readonly events: Iterable<DiplomaticEvent> };

/** Yields after each event with how many are compared, so that the page can take its turns. */
export function* compareRecords(
  record: RecordReader,
  other: OtherRecord,
): Generator<number, Comparison, undefined> {
  const fresh: DiplomaticEvent[] = [];
  const changed: ChangedEvent[] = [];
  const ids = new Set<string>();
  let sameCount = 0;
  for (const there of other.events) {
    ids.add(there.id);
    const here = record.events.get(there.id);
    if (here === undefined) fresh.push(there);
    else {
      const fields = diffEntity('event', here, there).filter(change => isContent(change));
      if (fields.length === 0) sameCount += 1;
      else changed.push({ here, there, fields });
    }
    yield ids.size;
  }
  const missing: DiplomaticEvent[] = [];
  for (const [id, event] of record.events) if (!ids.has(id)) missing.push(event);
  return { fresh, changed, sameCount, missing, things: thingChanges(record, other) };
}

const notContent: ReadonlySet<string> = new Set([...bookkeepingFields, 'createdAt']);

/** Private notes stay at their desk, so a file without them does not take them away. */
function isContent({ field = '', after }: Change): boolean {
  return !notContent.has(field) && !(field === privateField && after === undefined);
}

function thingChanges(record: RecordReader, other: RecordHead): Change[] {
  const lists: Readonly<Record<ThingKind, readonly Thing[]>> = {
    person: other.people,
    place: other.places,
    source: other.sources,
    process: other.processes,
    body: other.bodies,
  };
  return thingKinds.flatMap(kind =>
    lists[kind].flatMap((there): Change[] => {
      const here: Thing | undefined = thingsOfKind(record, kind).get(there.id);
      return here === undefined
        ? [{ entity: kind, id: there.id, after: there }]
        : diffEntity<ThingKind>(kind, here, there);
    }),
  );
}

export interface Taking {
  readonly fresh: boolean;
  readonly changed: boolean;
}

/** What events name comes before them. Of things only what is new is taken where changes are not wanted. */
export function changesToTake(
  { fresh, changed, things }: Comparison,
  taking: Taking,
  modifiedAt: string,
): Change[] {
  return [
    ...things.filter(({ field }) => (field === undefined ? taking.fresh || taking.changed : taking.changed)),
    ...(taking.fresh ? fresh.map(event => ({ entity: 'event' as const, id: event.id, after: event })) : []),
    ...(taking.changed
      ? changed.flatMap(({ here, fields }) => [
          ...fields,
          ...diffEntity('event', here, { ...here, rev: here.rev + 1, modifiedAt }),
        ])
      : []),
  ];
}
