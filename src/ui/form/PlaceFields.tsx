/** Where it was: a place of the record, or a new one with its country. */
import { isBlank } from '../../domain/eventDraft.ts';
import { useForm } from './formContext.ts';
import { NameBox } from './NameBox.tsx';
import { SideBox } from './SideBox.tsx';

export function PlaceFields() {
  const { draft, change, names, suggestions, language } = useForm();
  const words = language.text.form;
  const { place, placeCountry } = draft;
  const isNew = place.id === undefined && !isBlank(place.text) && names.placeOf(place.text) === undefined;
  return (
    <>
      <NameBox
        field="place"
        label={words.place}
        mention={place}
        suggestions={suggestions.places}
        reading={isNew ? words.newName : undefined}
        onChange={mention => {
          change(before => ({ ...before, place: mention }));
        }}
      />
      {isNew && (
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
}
