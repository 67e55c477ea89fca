/** An operation's label in words: "add event", "delete person". */
import { type OperationLabel } from '../domain/operation.ts';
import { type Language } from './language.ts';

export function operationInWords(label: OperationLabel, language: Language): string {
  const { verbs, entities } = language.text.screen;
  return verbs[label.verb](entities[label.entity]);
}
