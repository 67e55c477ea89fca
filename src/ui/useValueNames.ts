import { useMemo } from 'react';
import { createValueNames, type ValueName } from '../language/valueNames.ts';
import { useSession } from './session.ts';
import { useApp } from './useStore.ts';

/** Names of filter values; remade when the record changes, since people and places can be renamed. */
export function useValueNames(): ValueName {
  const { language } = useSession();
  const record = useApp(state => state.record);
  const revision = useApp(state => state.revision);
  // The record is a table that mutates behind its reader: the revision is what tells of change.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => createValueNames(record, language), [record, revision, language]);
}
