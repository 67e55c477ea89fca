/**
 * What the events of a file name, as the open record knows it: people, places, sources, bodies and processes are matched
 * by their names. What the record does not have is made, under an id that is free there.
 */
import { type DiplomaticEvent } from './event.ts';
import { type SideCode, sideCode } from './ids.ts';
import { type Change, type Entities } from './operation.ts';
import { type Body, type Person, type Place, type RecordReader, type Source } from './record.ts';
import { isCountryCode, unstatedSide } from './sides.ts';
import { type Thing, type ThingKind, thingKinds, thingsOfKind } from './thingKinds.ts';
import { type Renaming, renamedBody, renamedEvent } from './thingRenaming.ts';
import { forEachNamed } from './uses.ts';

export interface ThingMatching {
  /** The event with the names of the open record. */
  readonly asHere: (event: DiplomaticEvent) => DiplomaticEvent;
  /** What has to be made so that these events, which `asHere` gave, name nothing that is not there. */
  readonly changesToMake: (events: readonly DiplomaticEvent[]) => Change[];
  /** A thing of the record, or one that will be made. */
  readonly thing: <Kind extends ThingKind>(kind: Kind, id: string) => Entities[Kind] | undefined;
}

export interface MatchingPorts {
  /** Two names that fold to the same text are one. */
  readonly fold: (text: string) => string;
  readonly newId: (prefix: string) => string;
}

export function matchThings(
  here: RecordReader,
  there: RecordReader,
  { fold, newId }: MatchingPorts,
): ThingMatching {
  const shelves = new Map(thingKinds.map(kind => [kind, matchKind(kind, { here, there, fold, newId })]));
  const idHere = (kind: ThingKind, id: string): string => shelves.get(kind)?.idHere(id) ?? id;
  const thing: ThingMatching['thing'] = (kind, id) =>
    thingsOfKind(here, kind).get(id) ??
    made(thingsOfKind(there, kind).get(shelves.get(kind)?.idThere(id) ?? ''), id);

  return {
    asHere: event => renamed(event, renamingsOf(event, idHere)),
    thing,
    changesToMake: events => {
      const ids = new Map<ThingKind, Set<string>>(thingKinds.map(kind => [kind, new Set<string>()]));
      const need = (kind: string, id: string | undefined): void => {
        const known = thingKinds.find(one => one === kind);
        if (known === undefined || id === undefined || thingsOfKind(here, known).has(id)) return;
        if (known === 'body' && (isCountryCode(id) || id === unstatedSide)) return;
        ids.get(known)?.add(id);
      };
      for (const event of events) forEachNamed(event, need);
      const sides: string[] = [];
      const people = [...(ids.get('person') ?? [])].flatMap(id => thing('person', id) ?? []);
      for (const { side } of people) if (side !== undefined) sides.push(idHere('body', side));
      for (const side of sides) need('body', side);
      return thingKinds.flatMap(kind =>
        [...(ids.get(kind) ?? [])].flatMap((id): Change[] => {
          const found = thing(kind, id);
          return found === undefined ? [] : [{ entity: kind, id, after: withSidesHere(found, idHere) }];
        }),
      );
    },
  };
}

function made<Made extends Thing>(thing: Made | undefined, id: string): Made | undefined {
  return thing === undefined || thing.id === id ? thing : { ...thing, id };
}

function withSidesHere(thing: Thing, idHere: (kind: ThingKind, id: string) => string): Thing {
  if ('members' in thing) {
    const renamings = thing.members.map(({ side }): Renaming => ({
      kind: 'body',
      from: side,
      to: idHere('body', side),
    }));
    return renamings.filter(({ from, to }) => from !== to).reduce<Body>(renamedBody, thing);
  }
  if (!('spellings' in thing) || thing.side === undefined) return thing;
  return { ...thing, side: sideCode(idHere('body', thing.side)) };
}

function renamingsOf(
  event: DiplomaticEvent,
  idHere: (kind: ThingKind, id: string) => string,
): readonly Renaming[] {
  const renamings = new Map<string, Renaming>();
  forEachNamed(event, (entity, from) => {
    const kind = thingKinds.find(one => one === entity);
    if (kind === undefined || from === undefined) return;
    const to = idHere(kind, from);
    if (to !== from) renamings.set(`${kind} ${from}`, { kind, from, to });
  });
  return [...renamings.values()];
}

/** One after another, by way of names that nothing has where a new name is an old one of something else. */
function renamed(event: DiplomaticEvent, renamings: readonly Renaming[]): DiplomaticEvent {
  const isChain = renamings.some(({ kind, to }) =>
    renamings.some(other => other.kind === kind && other.from === to),
  );
  if (!isChain) return renamings.reduce(renamedEvent, event);
  const between = (index: number): string => `\u0000${index}`;
  const away = renamings.map((renaming, index) => ({ ...renaming, to: between(index) }));
  const back = renamings.map((renaming, index) => ({ ...renaming, from: between(index) }));
  return [...away, ...back].reduce(renamedEvent, event);
}

interface KindMatch {
  readonly idHere: (id: string) => string;
  readonly idThere: (id: string) => string;
}

interface Matching extends MatchingPorts {
  readonly here: RecordReader;
  readonly there: RecordReader;
}

function matchKind(kind: ThingKind, { here, there, fold, newId }: Matching): KindMatch {
  const known: ReadonlyMap<string, Thing> = thingsOfKind(here, kind);
  const brought: ReadonlyMap<string, Thing> = thingsOfKind(there, kind);
  const byName = new Map<string, Thing[]>();
  for (const thing of known.values()) {
    for (const name of namesOf(thing, fold)) byName.set(name, [...(byName.get(name) ?? []), thing]);
  }
  const hereOf = new Map<string, string>();
  const thereOf = new Map<string, string>();
  for (const thing of brought.values()) {
    const found = namesOf(thing, fold).flatMap(name => byName.get(name) ?? []);
    const fitting = found.filter(other => canBeSame(thing, other));
    const same = fitting.find(other => other.id === thing.id) ?? onlyOne(fitting);
    const id = same?.id ?? (known.has(thing.id) ? newId(prefixes[kind]) : thing.id);
    if (id !== thing.id) hereOf.set(thing.id, id);
    if (same === undefined) thereOf.set(id, thing.id);
  }
  return { idHere: id => hereOf.get(id) ?? id, idThere: id => thereOf.get(id) ?? id };
}

const prefixes: Readonly<Record<ThingKind, string>> = {
  person: 'p',
  place: 'l',
  source: 's',
  process: 'n',
  body: 'b',
};

/** Of two people of one name nobody knows which is meant. */
function onlyOne(things: readonly Thing[]): Thing | undefined {
  const [first] = things;
  return things.every(thing => thing === first) ? first : undefined;
}

function namesOf(thing: Thing, fold: (text: string) => string): readonly string[] {
  if ('publisher' in thing) return sourceNames(thing, fold);
  if ('granularity' in thing) return placeNames(thing, fold);
  if ('spellings' in thing) return personNames(thing, fold);
  return ('name' in thing ? [thing.name, thing.id] : [thing.title]).map(fold);
}

function personNames({ name, spellings, native }: Person, fold: (text: string) => string): readonly string[] {
  return [name, ...spellings, ...(native === undefined ? [] : [native])].map(fold);
}

/** "Muscat, Oman" is Muscat in Oman. */
function placeNames({ name, country }: Place, fold: (text: string) => string): readonly string[] {
  const comma = name.lastIndexOf(',');
  const withoutCountry = comma > 0 && country !== undefined ? [name.slice(0, comma)] : [];
  return [name, ...withoutCountry].map(fold);
}

/** An address is one source whoever writes of it; without one its words are, a title or who published it. */
function sourceNames(
  { url, archivedUrl, title, publisher }: Source,
  fold: (text: string) => string,
): readonly string[] {
  if (url !== undefined || archivedUrl !== undefined) {
    return [...new Set([url, archivedUrl])].flatMap(address =>
      address === undefined ? [] : `url ${address}`,
    );
  }
  return [fold(title ?? publisher)];
}

function canBeSame(one: Thing, other: Thing): boolean {
  if ('granularity' in one && 'granularity' in other) return agree(one.country, other.country);
  if ('spellings' in one && 'spellings' in other) return agree(one.side, other.side);
  return true;
}

function agree(one: SideCode | undefined, other: SideCode | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
