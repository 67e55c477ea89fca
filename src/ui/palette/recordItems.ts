/**
 * What the record names, as items of the palette: choosing one adds it to the filter, or takes it out. They are made
 * group by group and in short steps, so that a large record holds up neither the page nor the first key.
 */
import { personId, placeId, sideCode } from '../../domain/ids.ts';
import { type LanguageWith } from '../../language/language.ts';
import { createValueNames } from '../../language/valueNames.ts';
import { noValue } from '../../query/condition.ts';
import { facetCounts } from '../../query/facets.ts';
import { mainCondition } from '../../store/filterVerbs.ts';
import { sideWordsIn } from '../opening/sideWords.ts';
import { type Session } from '../session.ts';
import { type FoldedItem, foldedItem, type PaletteKind } from './paletteItem.ts';
import { thingItems } from './thingItems.ts';

/** What the record names: each comes once. */
export const namedKinds = ['side', 'person', 'process', 'place', 'tag'] as const;
type NamedGroup = (typeof namedKinds)[number];

export interface RecordItems {
  readonly kind: PaletteKind;
  readonly items: readonly FoldedItem[];
}

/** Items between two rests. */
const stepSize = 2000;

/** Gives each group when it is complete; what is given in between says only that a rest may be taken. */
export function* recordItems(
  session: Session,
  language: LanguageWith<'palette'>,
): Generator<RecordItems | undefined, undefined> {
  for (const group of namedKinds) {
    const items: FoldedItem[] = [];
    for (const item of itemsOf(group, session, language)) {
      items.push(item);
      if (items.length % stepSize === 0) yield undefined;
    }
    yield { kind: group, items };
  }
  const things: FoldedItem[] = [];
  for (const item of thingItems(session, language)) {
    things.push(item);
    if (things.length % stepSize === 0) yield undefined;
  }
  yield { kind: 'thing', items: things };
}

function* itemsOf(
  group: NamedGroup,
  { store, commands, selectors }: Session,
  language: LanguageWith<'palette'>,
): Generator<FoldedItem, undefined> {
  const state = store.getState();
  const { record } = state;
  const words = language.text.palette;
  const nameOf = createValueNames(record, language);
  const sideWords = sideWordsIn(record, language);
  const filter = selectors.filterOf(state);
  const chosen = new Set(mainCondition(state.view.filter, group)?.values);

  const otherSpellings = (value: string): readonly string[] => {
    switch (group) {
      case 'side':
        return [value, ...sideWords(sideCode(value))];
      case 'person': {
        const person = record.people.get(personId(value));
        return [...(person?.spellings ?? []), person?.native ?? '', person?.office ?? ''];
      }
      case 'place': {
        const country = record.places.get(placeId(value))?.country;
        return country === undefined ? [] : sideWords(country).map(name => `${nameOf(group, value)} ${name}`);
      }
      case 'process':
      case 'tag':
        return [];
    }
  };

  for (const { value, count, total } of facetCounts(selectors.columnsOf(state), filter, group)) {
    if (value === noValue) continue;
    const item = {
      kind: group,
      key: `${group} ${value}`,
      label: nameOf(group, value),
      hint: chosen.has(value) ? words.takesFromFilter : words.addsToFilter(count),
      weight: total,
      run: () => {
        commands.toggleValue(group, value);
      },
    };
    yield foldedItem(item, otherSpellings(value));
  }
}
