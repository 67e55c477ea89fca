/** What may have been meant by words that find nothing, each offer with what it would find. */
import { useEffect, useState } from 'react';
import { type Columns } from '../../query/columns.ts';
import { type Filter } from '../../query/condition.ts';
import { findFailures } from '../../query/filterFailures.ts';
import { hasRow } from '../../query/findText.ts';
import type { NearWord } from '../../query/nearWords.ts';
import { spelledIn } from '../../query/spelledIn.ts';
import { setText } from '../../store/filterVerbs.ts';
import { isSearching } from '../../store/searchedFilter.ts';
import { type Session, useSession } from '../session.ts';
import { useApp } from '../useStore.ts';

export interface Offer {
  /** As the record spells it. */
  readonly words: string;
  /** All that is then in the box. */
  readonly text: string;
  readonly count: number;
}

const noOffers: readonly Offer[] = [];

/** None while something is found. */
export function useNearWords(): readonly Offer[] {
  const session = useSession();
  const { selectors } = session;
  const filter = useApp(selectors.filterOf);
  const columns = useApp(selectors.columnsOf);
  const isEmpty = useApp(state => !isSearching(state) && selectors.filteredRowsOf(state).length === 0);
  const text = isEmpty ? filter.text : undefined;
  const [found, setFound] = useState({ text, offers: noOffers });
  useEffect(() => {
    if (text === undefined) return;
    let isGone = false;
    void session.nearWords(text).then(words => {
      const now = session.selectors.columnsOf(session.store.getState());
      if (!isGone) setFound({ text, offers: offersOf(words, now, { filter, session }) });
    });
    return () => {
      isGone = true;
    };
    // Other columns are another revision, in which other words may stand.
  }, [session, text, filter, columns]);
  return found.text === text && text !== undefined ? found.offers : noOffers;
}

function offersOf(
  words: readonly NearWord[],
  columns: Columns,
  { filter, session }: { readonly filter: Filter; readonly session: Session },
): readonly Offer[] {
  if (words.length === 0) return noOffers;
  const { failed } = findFailures(columns, setText(filter, ''));
  const typed = filter.text ?? '';
  const { record } = session.store.getState();
  return words
    .map(({ start, end, words: folded, rows }) => {
      const isHit = (row: number) => failed[row] === 0 && hasRow(rows, row);
      let count = 0;
      let first: number | undefined;
      for (let row = 0; row < failed.length; row += 1) {
        if (!isHit(row)) continue;
        first ??= row;
        count += 1;
      }
      const shown =
        first === undefined ? folded : (spelledIn(columns.eventAt(first), record, folded) ?? folded);
      return { words: shown, text: typed.slice(0, start) + shown + typed.slice(end), count };
    })
    .filter(({ count }) => count > 0);
}
