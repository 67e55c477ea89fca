/**
 * Which facts of the panel are open for editing. What a fact is called: a field of the event (`title`,
 * `venue.place`, `durationMin`), one item of a list (`participants.3`, `statements.Q08`, `processes.e3-iran`), the
 * list's own name for a new item, and `about` for a question with accounts (`about:who-asked-for-rome`).
 */
import { createContext, useContext } from 'react';
import { type DiplomaticEvent, type When } from '../../domain/event.ts';
import { type LanguageWith } from '../../language/language.ts';

export type EditedField = string;

export interface PanelEditing {
  readonly event: DiplomaticEvent;
  /** Absent until the words of editing are here: until then nothing offers itself to be edited. */
  readonly language: LanguageWith<'editing'> | undefined;
  readonly isOpen: (field: EditedField) => boolean;
  /** Turns the fact into its field, with the focus in it. `asAccount`: what is typed is meant as an account. */
  readonly open: (field: EditedField, asAccount?: boolean) => void;
  readonly isAsAccount: (field: EditedField) => boolean;
  /** The time that the field of the date begins with instead of the recorded one. */
  readonly proposedWhen: (field: EditedField) => When | undefined;
  /** Whether the field takes the focus as it opens; one that comes back with what was typed before does not. */
  readonly isAsked: (field: EditedField) => boolean;
  /** Gives back the fact; the focus goes to its button. */
  readonly close: (field: EditedField) => void;
  /** Whether something is typed in the open field, which then stays open while another one opens. */
  readonly noteTyped: (field: EditedField, isTyped: boolean) => void;
}

export const EditingContext = createContext<PanelEditing | undefined>(undefined);

/** Undefined where the event is only read. */
export function usePanelEditing(): PanelEditing | undefined {
  return useContext(EditingContext);
}
