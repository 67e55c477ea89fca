/** A `ReadonlyMap` over things that are found when asked for, made of the questions that differ. */

export interface LazyThings<Id, Thing> {
  readonly size: () => number;
  readonly get: (id: Id) => Thing | undefined;
  readonly has: (id: Id) => boolean;
  /** In the map's order; `keys` and `entries` in the same. */
  readonly keys: () => Generator<Id, undefined>;
  readonly entries: () => Generator<[Id, Thing], undefined>;
}

export function lazyMap<Id, Thing>(things: LazyThings<Id, Thing>): ReadonlyMap<Id, Thing> {
  const { size, get, has, keys, entries } = things;
  function* values(): Generator<Thing, undefined> {
    for (const [, thing] of entries()) yield thing;
  }
  const map: ReadonlyMap<Id, Thing> = {
    get size() {
      return size();
    },
    get,
    has,
    entries,
    keys,
    values,
    forEach: (tell: (thing: Thing, id: Id, map: ReadonlyMap<Id, Thing>) => void) => {
      for (const [id, thing] of entries()) tell(thing, id, map);
    },
    [Symbol.iterator]: entries,
  };
  return map;
}
