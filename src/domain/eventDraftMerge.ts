/**
 * An edit carried over to an event that changed while the form was open, in another tab or by a colleague:
 * the fields that the person changed count, every other one stays as it is now.
 */
import { type DiplomaticEvent } from './event.ts';
import { sameValue } from './sameValue.ts';

/** The fields that a form can change. */
const formFields = [
  'title',
  'summary',
  'note',
  'when',
  'kind',
  'status',
  'format',
  'outcome',
  'venue',
  'participants',
  'processes',
  'statements',
  'sources',
  'tags',
  'confirmed',
  'privateNotes',
] as const satisfies readonly (keyof DiplomaticEvent)[];

export interface ConcurrentEdit {
  /** The event as it was when the form was opened. */
  readonly original: DiplomaticEvent;
  readonly edited: DiplomaticEvent;
  readonly current: DiplomaticEvent;
}

export function editCarriedOver({ original, edited, current }: ConcurrentEdit): DiplomaticEvent {
  return formFields.reduce(
    (event, field) =>
      sameValue(original[field], edited[field]) ? event : { ...event, [field]: edited[field] },
    current,
  );
}
