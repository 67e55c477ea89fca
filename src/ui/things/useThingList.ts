/** The things of a kind in the order of their names, and those of them that go by what is typed. */
import { useMemo } from 'react';
import { nameOfThing, type Thing, type ThingKind, thingsOfKind } from '../../domain/thingKinds.ts';
import { wordOrder } from '../../language/collation.ts';
import { type Language } from '../../language/language.ts';
import { fold } from '../../query/foldText.ts';
import { rankOf } from '../palette/paletteItem.ts';
import { useApp } from '../useStore.ts';

export interface ListedThing {
  readonly thing: Thing;
  readonly name: string;
  /** Its spellings as they are looked through, made when first looked for. */
  readonly text: () => string;
}

/** A collator takes a microsecond a comparison: longer lists are put in the order of their letters' codes. */
const mostCollated = 20_000;

export function useAllThings(kind: ThingKind, language: Language): readonly ListedThing[] {
  const record = useApp(state => state.record);
  const revision = useApp(state => state.revision);
  return useMemo(
    () => {
      const listed = Array.from(thingsOfKind(record, kind).values(), (thing: Thing) => listedThing(thing));
      const compare =
        listed.length > mostCollated
          ? (one: string, other: string) => (one < other ? -1 : Number(one > other))
          : wordOrder(language);
      return listed.sort((one, other) => compare(one.name, other.name));
    },
    // The record is a table that changes behind its reader: its revision tells.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [record, revision, kind, language],
  );
}

/** Whole names first, then beginnings, then words within; all of them where nothing is typed. */
export function thingsFound(all: readonly ListedThing[], typed: string): readonly ListedThing[] {
  const words = fold(typed)
    .split(' ')
    .filter(word => word !== '');
  if (words.length === 0) return all;
  return all
    .flatMap(listed => {
      const rank = rankOf(listed.text(), words);
      return rank === undefined ? [] : [{ listed, rank }];
    })
    .sort((one, other) => other.rank - one.rank)
    .map(({ listed }) => listed);
}

function listedThing(thing: Thing): ListedThing {
  let text: string | undefined;
  return {
    thing,
    name: nameOfThing(thing),
    text: () =>
      (text ??= `\n ${spellingsOf(thing)
        .map(fold)
        .filter(spelling => spelling !== '')
        .join('\n ')}\n`),
  };
}

function spellingsOf(thing: Thing): readonly string[] {
  if ('spellings' in thing) return [thing.name, ...thing.spellings, thing.native ?? '', thing.office ?? ''];
  if ('members' in thing) return [thing.name, thing.id];
  if ('granularity' in thing) return [thing.name, thing.country ?? ''];
  if ('publisher' in thing) return [nameOfThing(thing), thing.title ?? '', thing.url ?? ''];
  return [thing.title];
}
