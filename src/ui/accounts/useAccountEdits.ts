/**
 * Edits of one event's accounts, each one operation. They are made of the event as it is now, never of one read as
 * known on a day: a day is left first.
 */
import { useCallback } from 'react';
import type { AccountContext } from '../../domain/accountEditing.ts';
import { changesToReplace } from '../../domain/editing.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { claimId, type EventId, freshId } from '../../domain/ids.ts';
import { type RecordReader } from '../../domain/record.ts';
import { useAnnounce } from '../announce.tsx';
import { useEditableNow } from '../useEditableNow.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';

export interface AccountEdit {
  /** The field of the event that the edit is named after in history. */
  readonly field: 'claims' | 'chosenClaims';
  readonly step: (event: DiplomaticEvent, context: AccountContext) => DiplomaticEvent;
  readonly said: string;
}

export function useAccountEdits(id: EventId): (edit: AccountEdit) => void {
  const session = useSession();
  const { store, commands } = session;
  const { accounts: words } = useLanguageWith(session.language, 'accounts').text;
  const announce = useAnnounce();
  const leaveDay = useEditableNow();
  return useCallback(
    ({ field, step, said }) => {
      leaveDay();
      const { todayIso } = store.getState();
      const operation = commands.editMany((record, modifiedAt) => {
        const before = record.events.get(id);
        if (before === undefined) throw new Error(`There is no event ${id}.`);
        const after = step(before, { ...contextOf(record, words.recordedBy), todayIso });
        return {
          label: { verb: 'edit', entity: 'event', subject: after.title, field },
          changes: changesToReplace(before, after, { alsoMade: {}, modifiedAt }),
        };
      });
      announce(operation === undefined ? words.unchanged : said);
    },
    [id, store, commands, words, announce, leaveDay],
  );
}

export function contextOf(record: RecordReader, recordedBy: string): AccountContext {
  const { people, places, bodies, sources } = record;
  return { people, places, bodies, sources, recordedBy, newClaimId: () => claimId(freshId('c')) };
}
