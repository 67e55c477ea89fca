/** From one hit to the next in the record's order, and around from the last to the first, which is said. */
import { useCallback } from 'react';
import { useAnnounce } from '../announce.tsx';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useReveal } from '../useReveal.ts';

/** The event is chosen and shown; focus stays where it is. */
export function useHitSteps(): (by: 1 | -1) => void {
  const session = useSession();
  const { store, selectors } = session;
  const words = useLanguageWith(session.language, 'search').text.search;
  const reveal = useReveal();
  const announce = useAnnounce();
  return useCallback(
    by => {
      const state = store.getState();
      const rows = selectors.filteredRowsOf(state);
      if (rows.length === 0) return;
      const columns = selectors.columnsOf(state);
      const { selected } = state.view;
      const chosen = selected === undefined ? undefined : columns.rowOf.get(selected);
      const at = chosen === undefined ? -1 : rows.indexOf(chosen);
      const next = at < 0 && by < 0 ? rows.length - 1 : at + by;
      const row = rows[(next + rows.length) % rows.length];
      if (row === undefined) return;
      if (next === rows.length) announce(words.fromFirst);
      if (next < 0) announce(words.fromLast);
      reveal(columns.ids.at(row));
    },
    [store, selectors, words, reveal, announce],
  );
}
