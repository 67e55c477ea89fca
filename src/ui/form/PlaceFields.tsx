/** Where it was: a place of the record, or a new one with its country. */
import { memo } from 'react';
import { type EventDraft, isBlank } from '../../domain/eventDraft.ts';
import { useForm } from './formContext.ts';
import { NameBox } from './NameBox.tsx';
import { SideBox } from './SideBox.tsx';

export const PlaceFields = memo(function PlaceFields({
  place,
  placeCountry,
}: Pick<EventDraft, 'place' | 'placeCountry'>) {
  const { change, names, suggestions, language } = useForm();
  const words = language.text.form;
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
});
