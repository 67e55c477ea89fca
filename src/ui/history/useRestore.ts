/** Gives back a version of an event as one operation, and says so. */
import { useCallback } from 'react';
import { changesToRestore } from '../../domain/eventHistory.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { useAnnounce } from '../announce.tsx';
import { useSession } from '../session.ts';
import { useEditableNow } from '../useEditableNow.ts';
import { useLanguageWith } from '../useLanguageWith.ts';

export function useRestore(): (version: DiplomaticEvent) => void {
  const { store, commands, language } = useSession();
  const { history } = useLanguageWith(language, 'history').text;
  const announce = useAnnounce();
  const leaveDay = useEditableNow();
  return useCallback(
    version => {
      leaveDay();
      const done = commands.editMany((record, modifiedAt) => ({
        label: { verb: 'restore', entity: 'event', subject: version.title },
        changes: changesToRestore(version, record, { operations: store.getState().operations, modifiedAt }),
      }));
      announce(done === undefined ? history.nothingToRestore : history.restored(version.title));
    },
    [store, commands, history, announce, leaveDay],
  );
}
