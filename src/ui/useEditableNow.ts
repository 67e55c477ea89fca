/**
 * While the record is read as known on a day nothing of it is edited: what is read then is not all that is recorded.
 * Whoever starts an edit leaves the day first, and the reader is told.
 */
import { useCallback } from 'react';
import { useAnnounce } from './announce.tsx';
import { useSession } from './session.ts';

/** The answer: true where a day was left. What was read before must then be asked for again. */
export function useEditableNow(): () => boolean {
  const { store, commands, language } = useSession();
  const announce = useAnnounce();
  return useCallback(() => {
    if (store.getState().view.asOf === undefined) return false;
    commands.setAsOf(undefined);
    announce(language.text.screen.leftDay);
    return true;
  }, [store, commands, language, announce]);
}
