/**
 * The fields of an event that claims are about, read and written in the notation of claims: a date as EDTF, a
 * place by its id, minutes as `45` or `3/45`, a speaker by the person's id, the side's code or in words. What a
 * field cannot hold is told beforehand, so that no name is left without its thing.
 */
import { durationOf } from './claimsAgree.ts';
import { boundsOfText } from './edtf/bounds.ts';
import { parseEdtf } from './edtf/parse.ts';
import { type DiplomaticEvent, type Participation, type Speaker, type Statement } from './event.ts';
import { edtfText, personId, placeId, type SideCode, sideCode } from './ids.ts';
import { type RecordReader } from './record.ts';
import { isCountryCode } from './sides.ts';
import { formats, outcomes, pastStatuses, statuses, votes } from './vocabulary.ts';
import { without } from './without.ts';

/** What the values name: places, people and sides. */
export type ClaimedThings = Pick<RecordReader, 'people' | 'places' | 'bodies'>;

export interface ClaimedValue {
  readonly field: string;
  /** Undefined empties a field that may be empty. */
  readonly value: string | undefined;
}

/** A path with its middle taken out: `statements.Q08.by` is the kind `statements.by` with the key `Q08`. */
interface ClaimedPath {
  readonly kind: string;
  readonly key: string;
}

function pathOf(field: string): ClaimedPath {
  const first = field.indexOf('.');
  const last = field.lastIndexOf('.');
  if (first === last || field.startsWith('about:')) return { kind: field, key: '' };
  return { kind: `${field.slice(0, first)}${field.slice(last)}`, key: field.slice(first + 1, last) };
}

/** Whether the part of the event that a path leads through is there: the statement, the process, the side. */
export function leadsSomewhere(event: DiplomaticEvent, field: string): boolean {
  const { kind, key } = pathOf(field);
  switch (kind) {
    case 'statements.by':
      return event.statements.some(({ id }) => id === key);
    case 'processes.round':
      return event.processes.some(({ id }) => id === key);
    case 'participants.vote':
      return event.participants.some(({ side }) => side === key);
    default:
      return true;
  }
}

/** The recorded value of a field; undefined where there is none, or one that the notation cannot say. */
export function claimedValueOf(event: DiplomaticEvent, field: string): string | undefined {
  const { kind, key } = pathOf(field);
  switch (kind) {
    case 'when':
      return event.when.edtf;
    case 'status':
      return event.status;
    case 'format':
      return event.format;
    case 'outcome':
      return event.outcome;
    case 'venue.place':
      return event.venue?.place;
    case 'venue.site':
      return event.venue?.site;
    case 'durationMin':
      return durationText(event.when.durationMin);
    case 'processes.round':
      return event.processes.find(({ id }) => id === key)?.round?.toString();
    case 'statements.by':
      return speakerText(event.statements.find(({ id }) => id === key));
    case 'participants.vote':
      return event.participants.find(({ side, vote }) => side === key && vote !== undefined)?.vote;
    default:
      return undefined;
  }
}

/**
 * Whether the field can hold the value. With `todayIso` a status of what has taken place cannot stand on an event
 * that lies wholly after that day. A question (`about:…`) has accounts and no field, so nothing can stand in it.
 */
export function canHold(
  event: DiplomaticEvent,
  { field, value }: { readonly field: string; readonly value: string },
  { places, todayIso }: Pick<ClaimedThings, 'places'> & { readonly todayIso?: string | undefined },
): boolean {
  const { kind, key } = pathOf(field);
  switch (kind) {
    case 'when':
      return parseEdtf(value).ok;
    case 'status':
      return statuses.some(known => known === value) && !isTooEarly(event, value, todayIso);
    case 'format':
      return formats.some(known => known === value);
    case 'outcome':
      return outcomes.some(known => known === value);
    case 'venue.place':
      return places.has(placeId(value));
    case 'venue.site':
      return value.trim() !== '';
    case 'durationMin':
      return minutesOf(value) !== undefined;
    case 'processes.round':
      return /^\d{1,9}$/.test(value) && leadsSomewhere(event, field);
    case 'statements.by':
      // Several speakers are no single value, so one cannot stand in for them.
      return value.trim() !== '' && event.statements.some(({ id, by }) => id === key && by.length === 1);
    case 'participants.vote':
      return votes.some(known => known === value) && leadsSomewhere(event, field);
    default:
      return false;
  }
}

/**
 * The event with the value in the field. A value that cannot stand there (`canHold`), or that already does,
 * changes nothing. A clock and the words as printed belong to the date they were given for, and go with it.
 */
export function setClaimedField(
  event: DiplomaticEvent,
  { field, value }: ClaimedValue,
  things: ClaimedThings,
): DiplomaticEvent {
  if (value === claimedValueOf(event, field)) return event;
  if (value === undefined) return emptied(event, field);
  if (!canHold(event, { field, value }, things)) return event;
  const { kind, key } = pathOf(field);
  switch (kind) {
    case 'when':
      return { ...event, when: { ...withoutClock(event.when), edtf: normalDate(value) } };
    case 'venue.place':
      return { ...event, venue: { ...event.venue, place: placeId(value) } };
    case 'venue.site':
      return { ...event, venue: { ...event.venue, site: value } };
    case 'durationMin':
      return withDuration(event, minutesOf(value));
    case 'processes.round':
      return withRound(event, key, Number(value));
    case 'statements.by':
      return withSpeaker(event, key, speakerOf(value, things));
    case 'participants.vote':
      return withVote(event, key, value);
    default:
      return withWord(event, kind, value);
  }
}

function withWord(event: DiplomaticEvent, field: string, value: string): DiplomaticEvent {
  const status = field === 'status' ? statuses.find(known => known === value) : undefined;
  const format = field === 'format' ? formats.find(known => known === value) : undefined;
  const outcome = field === 'outcome' ? outcomes.find(known => known === value) : undefined;
  return {
    ...event,
    ...(status === undefined ? {} : { status }),
    ...(format === undefined ? {} : { format }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

function emptied(event: DiplomaticEvent, field: string): DiplomaticEvent {
  const { kind, key } = pathOf(field);
  switch (kind) {
    case 'format':
      return without(event, 'format');
    case 'outcome':
      return without(event, 'outcome');
    case 'venue.place':
      return event.venue?.site === undefined
        ? without(event, 'venue')
        : { ...event, venue: { site: event.venue.site } };
    case 'venue.site':
      return event.venue?.place === undefined
        ? without(event, 'venue')
        : { ...event, venue: { place: event.venue.place } };
    case 'durationMin':
      return withDuration(event, undefined);
    case 'processes.round':
      return withRound(event, key, undefined);
    case 'participants.vote':
      return withVote(event, key, undefined);
    default:
      return event;
  }
}

function withDuration(
  event: DiplomaticEvent,
  durationMin: readonly [least: number, most: number] | undefined,
): DiplomaticEvent {
  const when = without(event.when, 'durationMin');
  return { ...event, when: durationMin === undefined ? when : { ...when, durationMin } };
}

function withRound(event: DiplomaticEvent, process: string, round: number | undefined): DiplomaticEvent {
  const processes = event.processes.map(membership => {
    if (membership.id !== process) return membership;
    return round === undefined ? { id: membership.id } : { id: membership.id, round };
  });
  return { ...event, processes };
}

function withSpeaker(event: DiplomaticEvent, statement: string, speaker: Speaker): DiplomaticEvent {
  const statements = event.statements.map(said =>
    said.id === statement ? { ...said, by: [speaker] } : said,
  );
  return { ...event, statements };
}

/** The vote stands on the one of the side who has one, else on its first voter, else on its first. */
function withVote(event: DiplomaticEvent, side: string, value: string | undefined): DiplomaticEvent {
  const ofSide = event.participants.filter(participant => participant.side === side);
  const voter =
    ofSide.find(({ vote }) => vote !== undefined) ??
    ofSide.find(({ roles }) => roles.includes('voter')) ??
    ofSide[0];
  const vote = votes.find(known => known === value);
  const participants = event.participants.map((participant): Participation => {
    if (participant !== voter) return participant;
    const rest = without(participant, 'vote');
    return vote === undefined ? rest : { ...rest, vote };
  });
  return { ...event, participants };
}

function withoutClock(when: DiplomaticEvent['when']): DiplomaticEvent['when'] {
  return without(without(when, 'local'), 'printed');
}

function normalDate(value: string): DiplomaticEvent['when']['edtf'] {
  const parsed = parseEdtf(value);
  return parsed.ok ? parsed.value.text : edtfText(value);
}

function durationText(durationMin: readonly [number, number] | undefined): string | undefined {
  if (durationMin === undefined) return undefined;
  const [least, most] = durationMin;
  return least === most ? String(least) : `${least}/${most}`;
}

function minutesOf(value: string): readonly [least: number, most: number] | undefined {
  const minutes = durationOf(value);
  return minutes === undefined || minutes[0] > minutes[1] ? undefined : minutes;
}

function speakerText(statement: Statement | undefined): string | undefined {
  const [speaker, ...others] = statement?.by ?? [];
  if (speaker === undefined || others.length > 0) return undefined;
  if ('person' in speaker) return speaker.person;
  return 'text' in speaker ? speaker.text : speaker.side;
}

function speakerOf(value: string, { people, bodies }: ClaimedThings): Speaker {
  const person = people.get(personId(value));
  if (person !== undefined) {
    return person.side === undefined ? { person: person.id } : { person: person.id, side: person.side };
  }
  const side: SideCode = sideCode(value);
  return isCountryCode(value) || bodies.has(side) ? { side } : { text: value };
}

function isTooEarly(event: DiplomaticEvent, status: string, todayIso: string | undefined): boolean {
  if (todayIso === undefined || !pastStatuses.some(past => past === status)) return false;
  return boundsOfText(event.when.edtf).earliestMs >= boundsOfText(edtfText(todayIso)).latestMs;
}
