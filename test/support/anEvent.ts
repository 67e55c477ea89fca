/**
 * Builders of events and records for tests: a test names what it is about, the rest is plain defaults.
 * `anEvent({ on: '2025-04-12', sides: [['IR', 'party'], ['OM', 'mediator', 'host']] })`
 */
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { edtfText, eventId, personId, placeId, processId, recordId, sideCode } from '../../src/domain/ids.ts';
import {
  type Body,
  type Person,
  type Place,
  type Process,
  type RecordReader,
  type Source,
} from '../../src/domain/record.ts';
import { type Role } from '../../src/domain/vocabulary.ts';

export interface EventWords extends Partial<
  Omit<DiplomaticEvent, 'id' | 'when' | 'participants' | 'processes'>
> {
  readonly id?: string;
  /** EDTF. */
  readonly on?: string;
  /** Sides that took part as such, each with its roles; none is a party. */
  readonly sides?: readonly (readonly [side: string, ...roles: Role[]])[];
  /** People with their side; parties. */
  readonly people?: readonly (readonly [person: string, side: string])[];
  readonly place?: string;
  readonly processes?: readonly string[];
}

let eventCount = 0;

export function anEvent(words: EventWords = {}): DiplomaticEvent {
  const { id, on = '2025-04-12', sides = [], people = [], place, processes = [], ...fields } = words;
  eventCount += 1;
  return {
    title: 'An event',
    kind: 'meeting',
    status: 'concluded',
    statements: [],
    claims: [],
    links: [],
    sources: [],
    tags: [],
    confirmed: 'full',
    rev: 1,
    createdAt: '2025-01-01T00:00:00Z',
    modifiedAt: '2025-01-01T00:00:00Z',
    ...(place === undefined ? {} : { venue: { place: placeId(place) } }),
    ...fields,
    id: eventId(id ?? `event-${eventCount}`),
    when: { edtf: edtfText(on) },
    participants: [
      ...sides.map(([side, ...roles]) => ({
        side: sideCode(side),
        roles: roles.length === 0 ? (['party'] as const) : roles,
      })),
      ...people.map(([person, side]) => ({
        side: sideCode(side),
        person: personId(person),
        roles: ['party'] as const,
      })),
    ],
    processes: processes.map(process => ({ id: processId(process) })),
  };
}

export interface RecordThings {
  readonly people?: readonly Person[];
  readonly places?: readonly Place[];
  readonly sources?: readonly Source[];
  readonly processes?: readonly Process[];
  readonly bodies?: readonly Body[];
}

export function aRecord(events: readonly DiplomaticEvent[], things: RecordThings = {}): RecordReader {
  return {
    id: recordId('test-record'),
    title: 'A record',
    events: byId(events),
    people: byId(things.people ?? []),
    places: byId(things.places ?? []),
    sources: byId(things.sources ?? []),
    processes: byId(things.processes ?? []),
    bodies: byId(things.bodies ?? []),
    views: new Map(),
  };
}

/** A negotiating group; each member may have its first and last day in EDTF. */
export function aGroup(
  id: string,
  ...members: (readonly [side: string, from?: string, to?: string])[]
): Body {
  return {
    id: sideCode(id),
    name: id,
    expands: true,
    members: members.map(([side, from, to]) => ({
      side: sideCode(side),
      ...(from === undefined ? {} : { from: edtfText(from) }),
      ...(to === undefined ? {} : { to: edtfText(to) }),
    })),
  };
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): Map<Thing['id'], Thing> {
  return new Map(things.map(thing => [thing.id, thing]));
}
