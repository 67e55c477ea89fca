/**
 * An event after what a file says of it was taken over, field by field: only what the file says, and says otherwise, is
 * changed. An empty field of a file takes nothing away.
 */
import { bookkeepingFields, privateField } from './applyChanges.ts';
import { diffEntity } from './diffEntity.ts';
import { type DiplomaticEvent, type When } from './event.ts';
import { movedClock } from './eventDraftClock.ts';
import { type StatedFields, withSidesOf } from './importingSides.ts';
import { type Change } from './operation.ts';
import { sameValue } from './sameValue.ts';

/** What a row says of its event. A record's own file says all of it, so nothing is stated. */
export interface IncomingEvent {
  readonly event: DiplomaticEvent;
  readonly stated?: ReadonlySet<string>;
}

/** The changes that lead from the event here to what the file says; none where it says nothing else. */
export function changesFrom(
  here: DiplomaticEvent,
  { event: there, stated }: IncomingEvent,
  fileStates: ReadonlySet<string>,
): readonly Change[] {
  if (stated === undefined) {
    return diffEntity('event', here, { ...there, id: here.id }).filter(
      ({ field = '', after }) => after !== undefined && !notContent.has(field),
    );
  }
  return diffEntity('event', here, withStated(here, there, { row: stated, file: fileStates }));
}

const notContent: ReadonlySet<string> = new Set([...bookkeepingFields, 'createdAt', privateField]);

function withStated(here: DiplomaticEvent, there: DiplomaticEvent, stated: StatedFields): DiplomaticEvent {
  const { row } = stated;
  const says = (key: string): boolean => row.has(key);
  const { summary, format, outcome } = there;
  return {
    ...here,
    when: sayWhen(here.when, there.when),
    participants: withSidesOf(here.participants, there.participants, stated),
    sources: says('sources') ? asSet(here.sources, there.sources) : withAll(here.sources, there.sources),
    ...(says('title') ? { title: there.title } : {}),
    ...(says('kind') ? { kind: there.kind } : {}),
    ...(says('status') ? { status: there.status } : {}),
    ...(says('tags') ? { tags: asSet(here.tags, there.tags) } : {}),
    ...(summary === undefined ? {} : { summary }),
    ...(format === undefined ? {} : { format }),
    ...(outcome === undefined ? {} : { outcome }),
    ...venueOf(here, there),
  };
}

/** A building does not go along to another place. */
function venueOf(
  { venue: before }: DiplomaticEvent,
  { venue }: DiplomaticEvent,
): Pick<DiplomaticEvent, 'venue'> {
  const place = venue?.place;
  if (place === undefined || place === before?.place) return before === undefined ? {} : { venue: before };
  return { venue: before?.place === undefined ? { ...before, place } : { place } };
}

/** The list as it is where it has the same entries, in whatever order. */
function asSet<Item>(here: readonly Item[], there: readonly Item[]): readonly Item[] {
  const isSame = here.length === there.length && there.every(item => here.includes(item));
  return isSame || there.length === 0 ? here : there;
}

/** One source of a row does not say that there is no other. */
function withAll<Item>(here: readonly Item[], there: readonly Item[]): readonly Item[] {
  const added = there.filter(item => !here.includes(item));
  return added.length === 0 ? here : [...here, ...added];
}

/**
 * A date without a clock says nothing of the clock, which goes along to the new day. What the simple form has no words
 * for (how long it lasted, the words as printed) stays.
 */
function sayWhen(here: When, there: When): When {
  if (isSameTime(here, there)) return here;
  const { local: _local, ...rest } = here;
  const local = there.local ?? movedClock(here, there.edtf);
  return { ...rest, edtf: there.edtf, ...(local === undefined ? {} : { local }) };
}

function isSameTime(here: When, there: When): boolean {
  if (there.local === undefined) {
    const [start, end] = there.edtf.split('/');
    const isAsClock = here.local !== undefined && start === here.local.start && end === here.local.end;
    return here.edtf === there.edtf || isAsClock;
  }
  const { offset, ...clock } = there.local;
  const { offset: before, ...clockBefore } = here.local ?? {};
  const isSameHour = offset === undefined || offset === before;
  return here.edtf === there.edtf && isSameHour && sameValue(clock, clockBefore);
}
