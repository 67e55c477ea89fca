/** Operations and their changes in words: "add event", "date". */
import { type Change, type OperationLabel } from '../domain/operation.ts';
import { type Language } from './language.ts';

export function operationInWords(label: OperationLabel, language: Language): string {
  const { verbs, entities, manyEvents, setField, changedFields, event } = language.text.screen;
  const { verb, entity, count, field } = label;
  // A length and a site are parts of the date and the venue, and are said by their own names.
  const fields = { ...event.fields, ...changedFields };
  const things = count === undefined ? entities[entity] : manyEvents(count);
  return field === undefined ? verbs[verb](things) : setField(namedField(fields, field) ?? field, things);
}

/** The field that a change is about, or the kind of thing where it makes or removes the whole. */
export function changeInWords({ entity, field }: Change, language: Language): string {
  const { changedFields, entities } = language.text.screen;
  return namedField(changedFields, field) ?? entities[entity];
}

function namedField(names: Readonly<Record<string, string>>, field: string | undefined): string | undefined {
  return Object.entries(names).find(([name]) => name === field)?.[1];
}
