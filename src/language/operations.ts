/** Operations and their changes in words: "add event", "date". */
import { type Change, type OperationLabel } from '../domain/operation.ts';
import { type Language } from './language.ts';

export function operationInWords(label: OperationLabel, language: Language): string {
  const { verbs, entities, manyEvents, setField, changedFields } = language.text.screen;
  const { verb, entity, count, field } = label;
  if (count === undefined) return verbs[verb](entities[entity]);
  const many = manyEvents(count);
  return field === undefined ? verbs[verb](many) : setField(namedField(changedFields, field) ?? field, many);
}

/** The field that a change is about, or the kind of thing where it makes or removes the whole. */
export function changeInWords({ entity, field }: Change, language: Language): string {
  const { changedFields, entities } = language.text.screen;
  return namedField(changedFields, field) ?? entities[entity];
}

function namedField(names: Readonly<Record<string, string>>, field: string | undefined): string | undefined {
  return Object.entries(names).find(([name]) => name === field)?.[1];
}
