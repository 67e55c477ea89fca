/**
 * An event as it could be known at the end of a given day. Only claims known by then count, and of undated
 * ones it cannot be said. An event not yet begun shows what is claimed of it and nothing that came later:
 * it is at most confirmed, without result, summary or note. Statements, sources and links dated after the
 * day are left out.
 *
 * Who is to meet is what a planned meeting is, so its parties and go-betweens stay. A host stays only where
 * the place that is known is its own; otherwise the list of participants would give the place away. A claim or
 * statement keeps no source that was published later.
 */
import { laterField, recordedAsKnown, statusAsKnown } from './asKnownFields.ts';
import { readingOf, type ReadingScope } from './claims.ts';
import { durationOf, isPastStatus } from './claimsAgree.ts';
import { boundsOfText } from './edtf/bounds.ts';
import { parseEdtf } from './edtf/parse.ts';
import { type DiplomaticEvent, type Participation, type Statement, type Venue, type When } from './event.ts';
import { edtfText, placeId, type SourceId } from './ids.ts';
import { type RecordReader } from './record.ts';
import { dayMs } from './timeWindow.ts';
import { without } from './without.ts';
import { formats, type Role, type Status, statuses } from './vocabulary.ts';

/** What else must be known to tell what was known: when sources appeared and what links lead to. */
export type AsKnownContext = Pick<RecordReader, 'sources' | 'events' | 'places'>;

interface Day extends ReadingScope {
  /** End of the day, exclusive, on the floating axis. */
  readonly knownBeforeMs: number;
}

/** `dayIso` is a calendar day, `2025-04-15`. Undefined where nobody outside knew of the event by then. */
export function eventAsKnownOn(
  event: DiplomaticEvent,
  dayIso: string,
  context: AsKnownContext,
): DiplomaticEvent | undefined {
  const day: Day = { knownBeforeMs: endOfDayMs(dayIso), places: context.places };
  if (knownSinceMs(event) > day.knownBeforeMs) return undefined;
  const isBegun = boundsOfText(event.when.edtf).earliestMs < day.knownBeforeMs;
  const seen = isBegun ? begunAsKnown(event, day) : plannedAsKnown(event, day, context);
  const isPublished = (id: SourceId): boolean => {
    const published = context.sources.get(id)?.published;
    return published === undefined ? isBegun : boundsOfText(published).latestMs <= day.knownBeforeMs;
  };
  const isLater = (id: SourceId): boolean =>
    context.sources.get(id)?.published !== undefined && !isPublished(id);
  const claims = event.claims
    .filter(({ knownOn }) => knownOn === undefined || boundsOfText(knownOn).latestMs <= day.knownBeforeMs)
    .map(claim => withoutSource(claim, isLater));
  const chosen = event.chosenClaims?.filter(id => claims.some(claim => claim.id === id)) ?? [];
  return {
    ...seen,
    claims,
    ...(chosen.length === 0 ? {} : { chosenClaims: chosen }),
    statements: event.statements
      .filter(statement => statementMs(statement, event, context.sources) <= day.knownBeforeMs)
      .map(statement => withoutSource(statement, isLater)),
    sources: event.sources.filter(isPublished),
    links: event.links.filter(({ to }) => {
      const target = context.events.get(to);
      return target === undefined ? isBegun : knownSinceMs(target) <= day.knownBeforeMs;
    }),
  };
}

function withoutSource<Told extends { readonly source?: SourceId }>(
  told: Told,
  isLater: (id: SourceId) => boolean,
): Told | Omit<Told, 'source'> {
  return told.source !== undefined && isLater(told.source) ? without(told, 'source') : told;
}

/**
 * The end of the first day on which anyone outside knew of the event: as recorded, else the earliest day of
 * the claims of its fields, else its own first day; of one whose beginning is open, its last. An answer to a question
 * that is about no field announces nothing: it may have been given before anyone knew that this would come.
 */
export function knownSinceMs({ knownSince, claims, when }: DiplomaticEvent): number {
  if (knownSince !== undefined) return boundsOfText(knownSince).latestMs;
  const claimDays = claims.flatMap(({ field, knownOn }) =>
    knownOn === undefined || field.startsWith('about:') ? [] : [boundsOfText(knownOn).latestMs],
  );
  if (claimDays.length > 0) return Math.min(...claimDays);
  const { earliestMs, latestMs, openStart } = boundsOfText(when.edtf);
  return openStart ? latestMs : earliestMs + dayMs;
}

function endOfDayMs(dayIso: string): number {
  const parsed = parseEdtf(dayIso);
  if (!parsed.ok) throw new Error(`“${dayIso}” is not a day.`);
  return boundsOfText(parsed.value.text).latestMs;
}

/** The end of the day on which a statement was heard of. */
export function statementMs(
  { date, source }: Statement,
  event: DiplomaticEvent,
  sources: AsKnownContext['sources'],
): number {
  const published = source === undefined ? undefined : sources.get(source)?.published;
  const known = date ?? published;
  return known === undefined ? boundsOfText(event.when.edtf).earliestMs : boundsOfText(known).latestMs;
}

/** What an event is, apart from its fields that have accounts and what is told of it afterwards. */
function identityOf(event: DiplomaticEvent) {
  const { id, title, kind, processes, statements, claims, links, sources, tags, confirmed } = event;
  const { knownSince, rev, createdAt, modifiedAt } = event;
  return {
    ...{ id, title, kind, processes, statements, claims, links, sources, tags, confirmed },
    ...(knownSince === undefined ? {} : { knownSince }),
    ...{ rev, createdAt, modifiedAt },
  };
}

function plannedAsKnown(event: DiplomaticEvent, day: Day, context: AsKnownContext): DiplomaticEvent {
  const format = formats.find(known => known === readingOf(event, 'format', day).shown?.value);
  const venue = claimedVenue(event, day);
  return {
    ...identityOf(event),
    when: claimedWhen(event, day),
    status: claimedStatus(event, day),
    ...(format === undefined ? {} : { format }),
    ...(venue === undefined ? {} : { venue }),
    participants: event.participants.flatMap(participation => expected(participation, venue, context)),
  };
}

function claimedWhen(event: DiplomaticEvent, day: Day): When {
  const shown = readingOf(event, 'when', day).shown;
  if (shown === undefined || !parseEdtf(shown.value).ok) return { edtf: event.when.edtf };
  return { edtf: edtfText(shown.value), ...(shown.printed === undefined ? {} : { printed: shown.printed }) };
}

function claimedVenue(event: DiplomaticEvent, day: Day): Venue | undefined {
  const place = readingOf(event, 'venue.place', day).shown?.value;
  const site = readingOf(event, 'venue.site', day).shown?.value;
  if (place === undefined && site === undefined) return undefined;
  return {
    ...(place === undefined ? {} : { place: placeId(place) }),
    ...(site === undefined ? {} : { site }),
  };
}

function claimedStatus(event: DiplomaticEvent, day: Day): Status {
  const value = readingOf(event, 'status', day).shown?.value;
  const status = statuses.find(known => known === value);
  return status === undefined || isPastStatus(status) ? 'scheduled' : status;
}

/** Roles that a plan names; who spoke or watched is known afterwards. */
const plannedRoles: ReadonlySet<Role> = new Set([
  'party',
  'mediator',
  'relay',
  'guarantor',
  'chair',
  'initiator',
  'addressee',
  'subject',
]);

function expected(
  participation: Participation,
  venue: Venue | undefined,
  { places }: AsKnownContext,
): Participation[] {
  const country = venue?.place === undefined ? undefined : places.get(venue.place)?.country;
  const roles = participation.roles.filter(
    role => plannedRoles.has(role) || (role === 'host' && country === participation.side),
  );
  if (roles.length === 0) return [];
  const { side, person, office, level, head } = participation;
  return [
    {
      side,
      ...(person === undefined ? {} : { person }),
      ...(office === undefined ? {} : { office }),
      ...(level === undefined ? {} : { level }),
      roles,
      ...(head === undefined ? {} : { head }),
    },
  ];
}

function begunAsKnown(event: DiplomaticEvent, day: Day): DiplomaticEvent {
  const bounds = boundsOfText(event.when.edtf);
  const isGoingOn = event.when.edtf.includes('/') && bounds.latestMs > day.knownBeforeMs && !bounds.openEnd;
  const { summary, note, outcome, tally, privateNotes } = event;
  const format = formats.find(known => known === recordedAsKnown(event, ['format', event.format], day));
  const isSettled = !isGoingOn && !laterField(event, 'outcome', day);
  const place = recordedAsKnown(event, ['venue.place', event.venue?.place], day);
  const site = recordedAsKnown(event, ['venue.site', event.venue?.site], day);
  return {
    ...identityOf(event),
    participants: event.participants,
    ...(summary === undefined || isGoingOn ? {} : { summary }),
    ...(note === undefined || isGoingOn ? {} : { note }),
    ...(privateNotes === undefined ? {} : { privateNotes }),
    when: begunWhen(event, day, isGoingOn),
    status: statusAsKnown(event, day, isGoingOn),
    ...(format === undefined ? {} : { format }),
    ...(outcome === undefined || !isSettled ? {} : { outcome }),
    ...(tally === undefined || !isSettled ? {} : { tally }),
    ...(place === undefined && site === undefined
      ? {}
      : {
          venue: {
            ...(place === undefined ? {} : { place: placeId(place) }),
            ...(site === undefined ? {} : { site }),
          },
        }),
  };
}

/** While it goes on, an event's end is not known: `2025-04-17/..`. */
function begunWhen(event: DiplomaticEvent, day: Day, isGoingOn: boolean): When {
  const { durationMin, ...when } = event.when;
  const start = when.edtf.slice(0, when.edtf.indexOf('/'));
  // Of an open beginning nothing would be left without the end.
  if (isGoingOn && start !== '..' && start !== '') {
    return { edtf: edtfText(`${start}/..`) };
  }
  const recorded = durationMin?.join('/');
  const known = recordedAsKnown(event, ['durationMin', recorded], day);
  const edtf = recordedAsKnown(event, ['when', when.edtf], day);
  const duration = known === recorded ? durationMin : minutesOf(known);
  return {
    ...when,
    edtf: edtf === undefined || !parseEdtf(edtf).ok ? when.edtf : edtfText(edtf),
    ...(duration === undefined ? {} : { durationMin: duration }),
  };
}

function minutesOf(value: string | undefined): readonly [number, number] | undefined {
  return value === undefined ? undefined : durationOf(value);
}
