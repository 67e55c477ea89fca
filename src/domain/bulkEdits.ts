/** The changes that one edit of many events consists of. What it would leave as it is takes no change. */
import { isFuture } from './eventDraftDefaults.ts';
import { changeOfField, diffEntity } from './diffEntity.ts';
import { type DiplomaticEvent } from './event.ts';
import { type EventId } from './ids.ts';
import { itemCount } from './limits.ts';
import { type Change } from './operation.ts';
import { type RecordReader } from './record.ts';
import { eventsThatMayName } from './uses.ts';
import { pastStatuses, type Status } from './vocabulary.ts';

/**
 * Events that one edit may change: their fields before and after are kept in the log, read again at each opening, and
 * at most three changes an event stay well within `limits.changeCount`.
 */
export const mostEditedAtOnce = 100_000;

export function changesToTag(
  events: readonly DiplomaticEvent[],
  { tag, isOn, modifiedAt }: { readonly tag: string; readonly isOn: boolean; readonly modifiedAt: string },
): Change[] {
  return events.flatMap(event => {
    if (event.tags.includes(tag) === isOn || (isOn && event.tags.length >= itemCount)) return [];
    const tags = isOn ? [...event.tags, tag] : event.tags.filter(other => other !== tag);
    return edited(event, { ...event, tags }, modifiedAt);
  });
}

export function changesToSetStatus(
  events: readonly DiplomaticEvent[],
  { status, modifiedAt }: { readonly status: Status; readonly modifiedAt: string },
): Change[] {
  return events.flatMap(event => edited(event, { ...event, status }, modifiedAt));
}

/** Those that lie ahead and so cannot have the status; the form asks the same of one event. */
export function tooEarlyFor(
  status: Status,
  events: readonly DiplomaticEvent[],
  todayIso: string,
): readonly DiplomaticEvent[] {
  if (!pastStatuses.includes(status)) return [];
  return events.filter(event => event.status !== status && isFuture(event.when.edtf, todayIso));
}

/** Events that stay and link to one that goes. */
export function eventsLinkingTo(
  record: RecordReader,
  going: readonly DiplomaticEvent[],
): readonly DiplomaticEvent[] {
  const ids = new Set<EventId>(going.map(({ id }) => id));
  const linking: DiplomaticEvent[] = [];
  const named = going.map(({ id }) => ({ entity: 'event', id }) as const);
  for (const event of eventsThatMayName(record, named)) {
    if (!ids.has(event.id) && event.links.some(({ to }) => ids.has(to))) linking.push(event);
  }
  return linking;
}

/** Removes the events and, in the same step, every link to them from those that stay. */
export function changesToDeleteMany(
  record: RecordReader,
  going: readonly DiplomaticEvent[],
  modifiedAt: string,
): Change[] {
  const ids = new Set<EventId>(going.map(({ id }) => id));
  const unlinked = eventsLinkingTo(record, going).flatMap(event =>
    edited(event, { ...event, links: event.links.filter(({ to }) => !ids.has(to)) }, modifiedAt),
  );
  return [...unlinked, ...going.map(event => ({ entity: 'event' as const, id: event.id, before: event }))];
}

/** What an edit of one event among many consists of. */
export function edited(before: DiplomaticEvent, after: DiplomaticEvent, modifiedAt: string): Change[] {
  const changes = diffEntity('event', before, after);
  if (changes.length === 0) return [];
  const where = (field: string) => ({ entity: 'event' as const, id: before.id, field });
  return [
    ...changes,
    changeOfField(where('rev'), before.rev, before.rev + 1),
    ...(before.modifiedAt === modifiedAt
      ? []
      : [changeOfField(where('modifiedAt'), before.modifiedAt, modifiedAt)]),
  ];
}
