/** The things of the record as items of the palette that open their editors, and the lists of their kinds. */
import { nameOfThing, type Thing, thingKinds, thingsOfKind } from '../../domain/thingKinds.ts';
import { type LanguageWith } from '../../language/language.ts';
import { type Session } from '../session.ts';
import { openThing } from '../things/openThing.ts';
import { type FoldedItem, foldedItem } from './paletteItem.ts';

export function* thingItems(
  { store }: Session,
  language: LanguageWith<'palette'>,
): Generator<FoldedItem, undefined> {
  const { record, knownOn } = store.getState();
  // They open editors, and would name what nobody knew of on the day that is read.
  if (knownOn !== undefined) return;
  const words = language.text.palette.things;
  for (const kind of thingKinds) {
    yield foldedItem({
      kind: 'thing',
      key: `things ${kind}`,
      label: words.lists[kind],
      hint: words.listHint,
      weight: Number.MAX_SAFE_INTEGER,
      run: () => {
        openThing(kind);
      },
    });
    for (const thing of thingsOfKind(record, kind).values()) {
      const name = nameOfThing(thing);
      const item = {
        kind: 'thing',
        key: `thing ${kind} ${thing.id}`,
        label: words.edit(name),
        hint: words.kinds[kind],
        weight: 0,
        run: () => {
          openThing(kind, thing.id);
        },
      } as const;
      yield foldedItem(item, spellingsOf(thing));
    }
  }
}

function spellingsOf(thing: Thing): readonly string[] {
  return 'spellings' in thing ? [...thing.spellings, thing.native ?? ''] : [];
}
