/** What every component may reach: the store to read, the commands to act, the reader's language. */
import { createContext, useContext } from 'react';
import { type Language } from '../language/language.ts';
import { type Drafts } from '../storage/drafts.ts';
import { type AppStore } from '../store/appStore.ts';
import { type Commands } from '../store/commands.ts';
import { type Selectors } from '../store/selectors.ts';
import type { AskNearWords } from './opening/openSearch.ts';

export interface Session {
  readonly store: AppStore;
  readonly commands: Commands;
  readonly selectors: Selectors;
  readonly language: Language;
  /** Unfinished form drafts, kept on this device. */
  readonly drafts: Drafts;
  /** Events that were added or edited, here or in other tabs, since the reader last left this record. */
  readonly changedMeanwhileCount: number;
  readonly nearWords: AskNearWords;
  /** The reader's calendar day, ISO. */
  readonly todayIso: string;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('A component was rendered outside the session.');
  return session;
}
