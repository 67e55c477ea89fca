/**
 * What an event, a person, a place or a body says after one thing was merged into another: every mention of the one
 * that goes names the one that stays, and what then stands there twice is joined. Nothing that was said is lost: what
 * cannot be joined (two votes, two rounds) stays side by side.
 */
import {
  type Claim,
  type DiplomaticEvent,
  type Participation,
  type Speaker,
  type Statement,
} from './event.ts';
import { personId, placeId, processId, sideCode, sourceId } from './ids.ts';
import { lineLength } from './limits.ts';
import { type Body, type Membership } from './record.ts';
import { type ThingKind } from './thingKinds.ts';
import { middleOfField } from './uses.ts';
import { levels } from './vocabulary.ts';

export interface Renaming {
  readonly kind: ThingKind;
  /** The id that goes. */
  readonly from: string;
  readonly to: string;
}

/** An id as it is after the renaming. Both are of the kind that is renamed. */
type Rename = <Id extends string>(kind: ThingKind, id: Id, make: (text: string) => Id) => Id;

/** The event itself where it does not name what goes. */
export function renamedEvent(event: DiplomaticEvent, renaming: Renaming): DiplomaticEvent {
  const rename = renamer(renaming);
  const { venue } = event;
  const place = venue?.place === undefined ? undefined : rename('place', venue.place, placeId);
  const participants = joined(event.participants, {
    renamed: one => renamedParticipation(one, rename),
    join: joinedParticipations,
  });
  const processes = joined(event.processes, {
    renamed: one => withField(one, 'id', rename('process', one.id, processId)),
    join: joinedProcesses,
  });
  const statements = mapped(event.statements, one => renamedStatement(one, rename));
  const claims = mapped(event.claims, one => renamedClaim(one, renaming, rename));
  const sources = joined(event.sources, {
    renamed: id => rename('source', id, sourceId),
    join: (one, other) => (one === other ? one : undefined),
  });
  const isSame =
    place === venue?.place &&
    participants === event.participants &&
    processes === event.processes &&
    statements === event.statements &&
    claims === event.claims &&
    sources === event.sources;
  if (isSame) return event;
  return {
    ...event,
    ...(place === undefined ? {} : { venue: { ...venue, place } }),
    participants,
    processes,
    statements,
    claims,
    sources,
  };
}

/** A body that has the one that goes as a member; nobody is a member of itself. */
export function renamedBody(body: Body, renaming: Renaming): Body {
  const rename = renamer(renaming);
  const members = joined(body.members, {
    renamed: one => withField(one, 'side', rename('body', one.side, sideCode)),
    join: joinedMemberships,
  });
  const others = members.filter(({ side }) => side !== body.id);
  return members === body.members && others.length === members.length ? body : { ...body, members: others };
}

function renamer({ kind, from, to }: Renaming): Rename {
  return (named, id, make) => (named === kind && id === from ? make(to) : id);
}

interface Joining<Item> {
  /** The item itself where it is not renamed. */
  readonly renamed: (item: Item) => Item;
  /** Both as one; undefined where they are two. */
  readonly join: (one: Item, other: Item) => Item | undefined;
}

/** The list itself where nothing in it is renamed. Only what the renaming brought together is joined. */
function joined<Item>(items: readonly Item[], { renamed, join }: Joining<Item>): readonly Item[] {
  const result: { item: Item; isRenamed: boolean }[] = [];
  let isChanged = false;
  for (const before of items) {
    const item = renamed(before);
    const isRenamed = item !== before;
    isChanged ||= isRenamed;
    const twin = result.find(other => (isRenamed || other.isRenamed) && join(other.item, item) !== undefined);
    if (twin === undefined) result.push({ item, isRenamed });
    else {
      twin.item = join(twin.item, item) ?? twin.item;
      twin.isRenamed = true;
    }
  }
  return isChanged ? result.map(({ item }) => item) : items;
}

function mapped<Item>(items: readonly Item[], rename: (item: Item) => Item): readonly Item[] {
  const result = items.map(rename);
  return result.every((item, index) => item === items[index]) ? items : result;
}

function withField<Item extends object, Key extends keyof Item>(
  item: Item,
  key: Key,
  value: Item[Key],
): Item {
  return item[key] === value ? item : { ...item, [key]: value };
}

function renamedParticipation(one: Participation, rename: Rename): Participation {
  const side = rename('body', one.side, sideCode);
  const person = one.person === undefined ? undefined : rename('person', one.person, personId);
  if (side === one.side && person === one.person) return one;
  return { ...one, side, ...(person === undefined ? {} : { person }) };
}

/** The same person on the same side: in all their roles, at the highest level, with both offices. */
function joinedParticipations(one: Participation, other: Participation): Participation | undefined {
  const isOther = one.side !== other.side || one.person !== other.person;
  if (isOther || (one.vote !== undefined && other.vote !== undefined && one.vote !== other.vote)) {
    return undefined;
  }
  const office = bothLines(one.office, other.office);
  const capacity = bothLines(one.capacity, other.capacity);
  const level = levels.find(name => name === one.level || name === other.level);
  const vote = one.vote ?? other.vote;
  const head = one.head ?? other.head;
  return {
    side: one.side,
    ...(one.person === undefined ? {} : { person: one.person }),
    ...(office === undefined ? {} : { office }),
    ...(level === undefined ? {} : { level }),
    roles: [...new Set([...one.roles, ...other.roles])],
    ...(capacity === undefined ? {} : { capacity }),
    ...(head === undefined ? {} : { head: one.head === true || other.head === true }),
    ...(vote === undefined ? {} : { vote }),
  };
}

function bothLines(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined || one === other) return one ?? other;
  const both = `${one}; ${other}`;
  return both.length > lineLength ? one : both;
}

type ProcessEntry = DiplomaticEvent['processes'][number];

/** Two rounds of one process stay two. */
function joinedProcesses(one: ProcessEntry, other: ProcessEntry): ProcessEntry | undefined {
  if (one.id !== other.id) return undefined;
  if (one.round !== undefined && other.round !== undefined && one.round !== other.round) return undefined;
  const round = one.round ?? other.round;
  return { id: one.id, ...(round === undefined ? {} : { round }) };
}

function joinedMemberships(one: Membership, other: Membership): Membership | undefined {
  return one.side === other.side && one.from === other.from && one.to === other.to ? one : undefined;
}

function renamedStatement(one: Statement, rename: Rename): Statement {
  const by = joined(one.by, { renamed: speaker => renamedSpeaker(speaker, rename), join: joinedSpeakers });
  const source = one.source === undefined ? undefined : rename('source', one.source, sourceId);
  if (by === one.by && source === one.source) return one;
  return { ...one, by, ...(source === undefined ? {} : { source }) };
}

function renamedSpeaker(one: Speaker, rename: Rename): Speaker {
  const side = one.side === undefined ? undefined : rename('body', one.side, sideCode);
  if ('person' in one) {
    const person = rename('person', one.person, personId);
    if (person === one.person && side === one.side) return one;
    return { person, ...(side === undefined ? {} : { side }) };
  }
  return side === undefined || side === one.side ? one : { ...one, side };
}

function joinedSpeakers(one: Speaker, other: Speaker): Speaker | undefined {
  if ('person' in one || 'person' in other) {
    if (!('person' in one) || !('person' in other) || one.person !== other.person) return undefined;
    if (one.side !== undefined && other.side !== undefined && one.side !== other.side) return undefined;
    return one.side === undefined ? other : one;
  }
  if ('text' in one || 'text' in other) return undefined;
  return one.side === other.side ? one : undefined;
}

function renamedClaim(one: Claim, { kind, from, to }: Renaming, rename: Rename): Claim {
  const person = one.person === undefined ? undefined : rename('person', one.person, personId);
  const side = one.side === undefined ? undefined : rename('body', one.side, sideCode);
  const source = one.source === undefined ? undefined : rename('source', one.source, sourceId);
  const field = renamedField(one.field, { kind, from, to });
  const value = kindsOfValue(one.field).includes(kind) && one.value === from ? to : one.value;
  const isSame =
    person === one.person &&
    side === one.side &&
    source === one.source &&
    field === one.field &&
    value === one.value;
  if (isSame) return one;
  return {
    ...one,
    field,
    value,
    ...(person === undefined ? {} : { person }),
    ...(side === undefined ? {} : { side }),
    ...(source === undefined ? {} : { source }),
  };
}

/** What the value of an account names. */
function kindsOfValue(field: string): readonly ThingKind[] {
  if (field === 'venue.place') return ['place'];
  return field.startsWith('statements.') && field.endsWith('.by') ? ['person', 'body'] : [];
}

/** `processes.<id>.round`, `participants.<side>.vote`. */
function renamedField(field: string, { kind, from, to }: Renaming): string {
  const list = kind === 'process' ? 'processes' : kind === 'body' ? 'participants' : undefined;
  if (list === undefined || middleOfField(field, list) !== from) return field;
  return `${list}.${to}${field.slice(field.lastIndexOf('.'))}`;
}
