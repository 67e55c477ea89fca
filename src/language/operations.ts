/** Operations and their changes in words: "add event", "date". */
import { type Change, type OperationLabel } from '../domain/operation.ts';
import { type Language } from './language.ts';

export function operationInWords(label: OperationLabel, language: Language): string {
  const { verbs, entities } = language.text.screen;
  return verbs[label.verb](entities[label.entity]);
}

/** The field that a change is about, or the kind of thing where it makes or removes the whole. */
export function changeInWords({ entity, field }: Change, language: Language): string {
  const { changedFields, entities } = language.text.screen;
  return Object.entries(changedFields).find(([name]) => name === field)?.[1] ?? entities[entity];
}
