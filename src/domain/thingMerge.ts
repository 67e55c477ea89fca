/**
 * Two things that are one: which field of which is taken, and what becomes of the other's names. The fuller value is
 * offered; whatever name is not taken is kept as a spelling, so that search goes on finding it.
 */
import { presentEntries, sameValue } from './sameValue.ts';
import { type Thing, type Things } from './thingKinds.ts';

/** The first is the one whose id stays. */
export type Pair = readonly [Thing, Thing];

/** Which of the two a field is taken from. */
export type Picks = Readonly<Record<string, 0 | 1>>;

/** Kept of both, whatever is picked. */
const listFields: readonly string[] = ['spellings', 'members'];
/** Taken together: half of a position is none. */
const positionFields: readonly string[] = ['lat', 'lon'];

/** Fields that differ, in the order of the first that has them. Those of which both are kept are not among them. */
export function differingFields([kept, gone]: Pair): readonly string[] {
  const one = new Map(presentEntries(kept));
  const other = new Map(presentEntries(gone));
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    field => field !== 'id' && !listFields.includes(field) && !sameValue(one.get(field), other.get(field)),
  );
}

/** The fuller value: the one that is there, of two texts the longer; else the first. */
export function usualPicks(pair: Pair): Picks {
  return Object.fromEntries(
    differingFields(pair).map(field => {
      const [kept, gone] = pair.map(thing => new Map(presentEntries(thing)).get(field));
      if (kept === undefined) return [field, 1];
      return [
        field,
        typeof kept === 'string' && typeof gone === 'string' && gone.length > kept.length ? 1 : 0,
      ];
    }),
  );
}

/** The thing that stays, under the first's id. Throws where the two are of different kinds. */
export function mergedThing([kept, gone]: Pair, picks: Picks): Thing {
  if ('spellings' in kept && 'spellings' in gone) return mergedPerson(kept, gone, picks);
  if ('granularity' in kept && 'granularity' in gone) return mergedPlace(kept, gone, picks);
  if ('publisher' in kept && 'publisher' in gone) return mergedSource(kept, gone, picks);
  if ('members' in kept && 'members' in gone) {
    const of = picker(kept, gone, picks);
    const others = gone.members.filter(member => !kept.members.some(other => sameValue(member, other)));
    return { id: kept.id, name: of('name'), expands: of('expands'), members: [...kept.members, ...others] };
  }
  return mergedProcess(kept, gone, picks);
}

/** The value of a field from the one that is picked. */
function picker<One extends object>(
  kept: One,
  gone: One,
  picks: Picks,
): <Key extends keyof One & string>(field: Key) => One[Key] {
  return field => {
    const pick = positionFields.includes(field) ? (picks['lat'] ?? picks['lon']) : picks[field];
    return (pick === 1 ? gone : kept)[field];
  };
}

function mergedPerson(kept: Things['person'], gone: Things['person'], picks: Picks): Things['person'] {
  const of = picker(kept, gone, picks);
  const [name, native, side, office] = [of('name'), of('native'), of('side'), of('office')];
  const natives = [kept.native, gone.native].filter(other => other !== undefined);
  const all = [kept.name, ...kept.spellings, gone.name, ...gone.spellings, ...natives];
  return {
    id: kept.id,
    name,
    spellings: [...new Set(all)].filter(spelling => spelling !== name && spelling !== native),
    ...(native === undefined ? {} : { native }),
    ...(side === undefined ? {} : { side }),
    ...(office === undefined ? {} : { office }),
  };
}

function mergedPlace(kept: Things['place'], gone: Things['place'], picks: Picks): Things['place'] {
  const of = picker(kept, gone, picks);
  const [country, lat, lon] = [of('country'), of('lat'), of('lon')];
  return {
    id: kept.id,
    name: of('name'),
    ...(country === undefined ? {} : { country }),
    ...(lat === undefined ? {} : { lat }),
    ...(lon === undefined ? {} : { lon }),
    granularity: of('granularity'),
  };
}

function mergedSource(kept: Things['source'], gone: Things['source'], picks: Picks): Things['source'] {
  const of = picker(kept, gone, picks);
  const [title, url, archivedUrl] = [of('title'), of('url'), of('archivedUrl')];
  const [published, accessed] = [of('published'), of('accessed')];
  const [lang, reliability] = [of('lang'), of('reliability')];
  return {
    id: kept.id,
    publisher: of('publisher'),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(archivedUrl === undefined ? {} : { archivedUrl }),
    ...(published === undefined ? {} : { published }),
    ...(accessed === undefined ? {} : { accessed }),
    ...(lang === undefined ? {} : { lang }),
    kind: of('kind'),
    ...(reliability === undefined ? {} : { reliability }),
  };
}

function mergedProcess(kept: Thing, gone: Thing, picks: Picks): Things['process'] {
  if (!isProcess(kept) || !isProcess(gone)) throw new Error(`${kept.id} and ${gone.id} are of two kinds.`);
  const of = picker(kept, gone, picks);
  const description = of('description');
  return { id: kept.id, title: of('title'), ...(description === undefined ? {} : { description }) };
}

function isProcess(thing: Thing): thing is Things['process'] {
  return !('name' in thing) && !('publisher' in thing);
}
