/** The changes that the three edits of an event consist of. */
import { changeOfField, diffEntity } from './diffEntity.ts';
import { type DiplomaticEvent } from './event.ts';
import { type EventId } from './ids.ts';
import { type Change } from './operation.ts';
import {
  type Body,
  type Person,
  type Place,
  type Process,
  type RecordReader,
  type Source,
} from './record.ts';
import { eventsThatMayName } from './uses.ts';

/** Things that were made together with an event because it names them. */
export interface AlsoMade {
  readonly people?: readonly Person[];
  readonly places?: readonly Place[];
  readonly sources?: readonly Source[];
  readonly processes?: readonly Process[];
  readonly bodies?: readonly Body[];
}

/** First what the event names, then the event, so that no moment of the log has a name without a thing. */
export function changesToAdd(event: DiplomaticEvent, alsoMade: AlsoMade): Change[] {
  return [...changesToMake(alsoMade), { entity: 'event', id: event.id, after: event }];
}

/** The edit as changes of fields; none where nothing but `rev` and the times differ. */
export function changesToReplace(
  before: DiplomaticEvent,
  event: DiplomaticEvent,
  edit: { readonly alsoMade: AlsoMade; readonly modifiedAt: string },
): Change[] {
  const { rev, createdAt, modifiedAt } = before;
  const fields = diffEntity('event', before, { ...event, rev, createdAt, modifiedAt });
  const made = changesToMake(edit.alsoMade);
  return fields.length === 0 ? made : [...made, ...fields, ...bump(before, edit.modifiedAt)];
}

/** Removes the event and, in the same step, every link to it, so that no link dangles. */
export function changesToDelete(record: RecordReader, event: DiplomaticEvent, modifiedAt: string): Change[] {
  const changes: Change[] = [];
  for (const other of eventsThatMayName(record, [{ entity: 'event', id: event.id }])) {
    if (other.id === event.id || !linksTo(other, event.id)) continue;
    const links = other.links.filter(link => link.to !== event.id);
    changes.push(
      changeOfField({ entity: 'event', id: other.id, field: 'links' }, other.links, links),
      ...bump(other, modifiedAt),
    );
  }
  return [...changes, { entity: 'event', id: event.id, before: event }];
}

function linksTo(event: DiplomaticEvent, id: EventId): boolean {
  return event.links.some(link => link.to === id);
}

function changesToMake({
  people = [],
  places = [],
  sources = [],
  processes = [],
  bodies = [],
}: AlsoMade): Change[] {
  return [
    ...bodies.map(after => ({ entity: 'body' as const, id: after.id, after })),
    ...people.map(after => ({ entity: 'person' as const, id: after.id, after })),
    ...places.map(after => ({ entity: 'place' as const, id: after.id, after })),
    ...sources.map(after => ({ entity: 'source' as const, id: after.id, after })),
    ...processes.map(after => ({ entity: 'process' as const, id: after.id, after })),
  ];
}

/** What every edit sets besides what it is about. */
function bump(event: DiplomaticEvent, modifiedAt: string): Change[] {
  return diffEntity('event', event, { ...event, rev: event.rev + 1, modifiedAt });
}
