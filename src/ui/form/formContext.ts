/**
 * What every part of the form reaches. The draft is new with every key and has a context of its own: a row is
 * handed what it shows of it, so that typing in one row renders that row alone.
 */
import { createContext, useContext } from 'react';
import { type EventDraft } from '../../domain/eventDraft.ts';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { type DraftField, type DraftProblem, type DraftWarning } from '../../domain/eventDraftProblem.ts';
import { type EventId } from '../../domain/ids.ts';
import { type LanguageWith } from '../../language/language.ts';
import { type Suggestions } from './suggestions.ts';

export interface FormContextValue {
  /** The day on which the draft was begun, ISO. */
  readonly typedOn: string;
  readonly change: (edit: (draft: EventDraft) => EventDraft) => void;
  readonly names: DraftNames;
  readonly suggestions: Suggestions;
  readonly language: LanguageWith<'form'>;
  /** The id of a field's control in the page. */
  readonly idOf: (field: DraftField) => string;
  readonly problemsAt: (field: DraftField) => readonly DraftProblem[];
  readonly warningsAt: (field: DraftField) => readonly DraftWarning[];
  /** Says that the person has left a field, so that what is wrong with its text may be shown. */
  readonly touch: (field: DraftField) => void;
  /** Goes on with an event of the record to which everything typed is carried; absent where an event is edited. */
  readonly mergeInto?: ((id: EventId) => void) | undefined;
}

export const FormContext = createContext<FormContextValue | undefined>(undefined);

export const DraftContext = createContext<EventDraft | undefined>(undefined);

export function useDraft(): EventDraft {
  const draft = useContext(DraftContext);
  if (draft === undefined) throw new Error('A part of the form was rendered outside of it.');
  return draft;
}

export function useForm(): FormContextValue {
  const value = useContext(FormContext);
  if (value === undefined) throw new Error('A part of the form was rendered outside of it.');
  return value;
}
