/**
 * How many events each named filter finds, counted after the picture, one filter a task, and again after every
 * edit of the record. Until a count is there, the last one stands.
 */
import { useEffect, useState } from 'react';
import { type Columns } from '../../query/columns.ts';
import { findFailures, isOpen } from '../../query/filterFailures.ts';
import { textHere } from '../../query/textAnswers.ts';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import { type ReadyView } from './useNamedViews.ts';

/** Both places that show named filters ask for the same counts. */
const known = new WeakMap<Columns, Map<string, number | undefined>>();

type Counts = ReadonlyMap<string, number | undefined>;

/** By the filter's key. */
export function useViewCounts(views: readonly ReadyView[]): Counts {
  const { selectors } = useSession();
  const columns = useApp(selectors.columnsOf);
  const [counts, setCounts] = useState<Counts>(new Map());
  useEffect(() => {
    const counted = known.get(columns) ?? new Map<string, number | undefined>();
    known.set(columns, counted);
    const waiting = [...views];
    let timer: ReturnType<typeof setTimeout>;
    const countNext = () => {
      const next = waiting.find(({ key }) => !counted.has(key));
      if (next === undefined) {
        setCounts(new Map(counted));
        return;
      }
      counted.set(next.key, countOf(columns, next));
      timer = setTimeout(countNext);
    };
    timer = setTimeout(countNext);
    return () => {
      clearTimeout(timer);
    };
  }, [columns, views]);
  return counts;
}

/** Unknown where the filter has words and another thread, which answers one question at a time, looks for them. */
function countOf(columns: Columns, { read: { filter } }: ReadyView): number | undefined {
  if (filter.text !== undefined && textHere(columns) === undefined) return undefined;
  return isOpen(filter) ? columns.order.length : findFailures(columns, filter).passing().length;
}
