/** What every component may reach: the store to read, the commands to act, the reader's language. */
import { createContext, useContext } from 'react';
import { type ActorId } from '../domain/ids.ts';
import { type Language } from '../language/language.ts';
import type { Drafts } from '../storage/drafts.ts';
import { type AppStore } from '../store/appStore.ts';
import { type Commands } from '../store/commands.ts';
import { type Selectors } from '../store/selectors.ts';
import type { OpenKnowledge } from '../store/asKnownDay.ts';
import type { AskNearWords } from './opening/openSearch.ts';
import type { ReadRecord } from './opening/readAnswer.ts';

export interface Session {
  readonly store: AppStore;
  readonly commands: Commands;
  readonly selectors: Selectors;
  readonly language: Language;
  /** Unfinished form drafts, kept on this device. */
  readonly drafts: Drafts;
  /** Events that were added or edited, here or in other tabs, since the reader last left this record. */
  readonly changedMeanwhileCount: number;
  /** When the reader last left this record, to the minute; absent on a first visit. */
  readonly lastVisitMs?: number | undefined;
  readonly nearWords: AskNearWords;
  /** Whose edits are one's own. */
  readonly actor: ActorId;
  /** Read when first asked for: a large record takes its time, of which is told. */
  readonly openKnowledge: OpenKnowledge;
  /** What a preview was read from, and what of it was refused: its events may be added to another record. */
  readonly preview?: Pick<ReadRecord, 'slices' | 'refusals'> | undefined;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('A component was rendered outside the session.');
  return session;
}
