/** What every part of the form reaches: the draft, what is wrong with it, who is meant by its names. */
import { createContext, useContext } from 'react';
import { type EventDraft } from '../../domain/eventDraft.ts';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { type DraftField, type DraftProblem, type DraftWarning } from '../../domain/eventDraftProblem.ts';
import { type Language } from '../../language/language.ts';
import { type Suggestions } from './suggestions.ts';

export interface FormContextValue {
  readonly draft: EventDraft;
  readonly change: (edit: (draft: EventDraft) => EventDraft) => void;
  readonly names: DraftNames;
  readonly suggestions: Suggestions;
  readonly language: Language;
  /** The id of a field's control in the page. */
  readonly idOf: (field: DraftField) => string;
  readonly problemsAt: (field: DraftField) => readonly DraftProblem[];
  readonly warningsAt: (field: DraftField) => readonly DraftWarning[];
  /** Says that the person has left a field, so that what is wrong with its text may be shown. */
  readonly touch: (field: DraftField) => void;
}

export const FormContext = createContext<FormContextValue | undefined>(undefined);

export function useForm(): FormContextValue {
  const value = useContext(FormContext);
  if (value === undefined) throw new Error('A part of the form was rendered outside of it.');
  return value;
}
