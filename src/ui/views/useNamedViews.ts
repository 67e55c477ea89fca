/** The named filters of the record as they can be pressed: which is on, and what pressing one does. */
import { useCallback, useMemo } from 'react';
import { type NamedView } from '../../domain/record.ts';
import { filterKey, readNamedView, type ReadNamedView } from '../../store/namedViewFilters.ts';
import { noteText } from '../../store/parseConditions.ts';
import { useAnnounce } from '../announce.tsx';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';

export interface ReadyView {
  readonly view: NamedView;
  readonly read: ReadNamedView;
  readonly key: string;
}

export interface NamedViews {
  readonly all: readonly ReadyView[];
  /** Of the filter on screen. */
  readonly currentKey: string;
  /** Puts the filter in place of the present one; the one that is on is taken off. */
  readonly toggle: (ready: ReadyView) => void;
}

export function useNamedViews(): NamedViews {
  const { store, commands, selectors, language: first } = useSession();
  const language = useLanguageWith(first, 'views');
  const announce = useAnnounce();
  const record = useApp(state => state.record);
  const revision = useApp(state => state.revision);
  const filter = useApp(state => state.view.filter);
  const all = useMemo(
    () =>
      [...record.views.values()].map(view => {
        const read = readNamedView(view.hash);
        return { view, read, key: filterKey(read.filter) };
      }),
    // The record is a table that mutates behind its reader: the revision is what tells of change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [record, revision],
  );
  const currentKey = useMemo(() => filterKey(filter), [filter]);
  const toggle = useCallback(
    ({ read, key }: ReadyView) => {
      const state = store.getState();
      if (filterKey(state.view.filter) === key) {
        commands.clearFilter();
        return;
      }
      const { fit, notes } = read;
      const window = fit === undefined ? {} : { window: selectors.windowOfDays(state, fit) };
      commands.setView({ ...state.view, filter: read.filter, ...window });
      if (notes.length === 0) return;
      announce(language.text.views.unread(shortened(notes.map(noteText).join(', '))));
    },
    [store, commands, selectors, announce, language],
  );
  return { all, currentKey, toggle };
}

/** More of what cannot be read than this helps nobody. */
const longestQuote = 80;

function shortened(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}
