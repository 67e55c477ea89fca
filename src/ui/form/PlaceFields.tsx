/** Where it was: a place of the record, a city of the list, or a new place with its country. */
import { memo } from 'react';
import { type EventDraft, isBlank } from '../../domain/eventDraft.ts';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { placeId } from '../../domain/ids.ts';
import { useForm } from './formContext.ts';
import { NameBox } from './NameBox.tsx';
import { SideBox } from './SideBox.tsx';

type Where = Pick<EventDraft, 'place' | 'placeCountry'>;

export const PlaceFields = memo(function PlaceFields({ place, placeCountry }: Where) {
  const { change, names, suggestions, language } = useForm();
  const words = language.text.form;
  const known = knownName(place, names);
  const isNew = place.id === undefined && !isBlank(place.text) && known === undefined;
  const city = isNew ? cityOf({ place, placeCountry }, names) : undefined;
  const asTyped = known === undefined || names.fold(known) === names.fold(place.text) ? undefined : known;
  const reading =
    city === undefined
      ? isNew
        ? words.newName
        : asTyped
      : words.newCity(city.name, names.sideName(city.country));
  return (
    <>
      <NameBox
        field="place"
        label={words.place}
        mention={place}
        suggestions={suggestions.places}
        reading={reading}
        isNew={isNew}
        onChange={mention => {
          // A city of the list is no place of the record yet: its name and country make one.
          const chosen = cityOfSuggestion(mention.id);
          if (chosen === undefined) {
            change(before => ({ ...before, place: mention }));
            return;
          }
          const country = names.countryOf(chosen);
          change(before => ({
            ...before,
            place: { text: mention.text },
            placeCountry:
              country === undefined ? before.placeCountry : { text: names.sideName(country), id: country },
          }));
        }}
      />
      {isNew && city === undefined && (
        <SideBox
          field="placeCountry"
          label={words.placeCountry}
          mention={placeCountry}
          isCountry
          onChange={mention => {
            change(before => ({ ...before, placeCountry: mention }));
          }}
        />
      )}
    </>
  );
});

function knownName({ id, text }: Where['place'], { record, placeOf }: DraftNames): string | undefined {
  if (id !== undefined || isBlank(text)) return undefined;
  const known = placeOf(text);
  return known === undefined ? undefined : (record.places.get(placeId(known))?.name ?? known);
}

/** The city that the place will be, unless another country was named for it. */
function cityOf({ place, placeCountry }: Where, { cityOf: named, countryOf }: DraftNames) {
  const country = isBlank(placeCountry.text) ? undefined : countryOf(placeCountry.id ?? placeCountry.text);
  const city = named(place.text, country);
  return country === undefined || city?.country === country ? city : undefined;
}

/** The country of a suggested city, whose id is no id of the record: `city:OM:Muscat`. */
function cityOfSuggestion(id: string | undefined): string | undefined {
  return id?.startsWith('city:') === true ? id.slice(5, 7) : undefined;
}
