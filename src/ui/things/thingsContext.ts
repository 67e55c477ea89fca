/** What every part of the dialog of things reaches. */
import { createContext, useContext } from 'react';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { type ThingDraft } from '../../domain/thingDraft.ts';
import { type Thing, type ThingKind } from '../../domain/thingKinds.ts';
import { type LanguageWith } from '../../language/language.ts';
import { type NamedThings } from '../../query/namedThings.ts';
import { type ThingCommands } from '../../store/thingCommands.ts';

export interface ThingsContextValue {
  readonly language: LanguageWith<'things'>;
  readonly names: DraftNames;
  readonly commands: ThingCommands;
  readonly named: NamedThings;
  /** Of the events; at 1 all of them are read. */
  readonly namedShare: number;
  /** Reads what is left of the events at once. */
  readonly readAll: () => void;
  /** Shows the thing, or the blank form of the kind with what may be its name. */
  readonly show: (kind: ThingKind, id: string | undefined) => void;
  readonly startMaking: (kind: ThingKind, name: string) => void;
  /** Says what was done, with a way to take it back. */
  readonly say: (message: string, isUndoable?: boolean) => void;
  /** Closes the dialog. */
  readonly leave: () => void;
  /** What was typed and not kept, by `draftKey`; it lasts as long as the page. */
  readonly typed: Map<string, ThingDraft>;
}

export const ThingsContext = createContext<ThingsContextValue | undefined>(undefined);

export function useThings(): ThingsContextValue {
  const value = useContext(ThingsContext);
  if (value === undefined) throw new Error('A part of the dialog of things was rendered outside of it.');
  return value;
}

export function draftKey(kind: ThingKind, thing: Thing | undefined): string {
  return `${kind} ${thing?.id ?? ''}`;
}
