/** Reads which events name what while the dialog is open, in steps that leave the page alive. */
import { useCallback, useEffect, useState } from 'react';
import { createNamedThings, type NamedThings } from '../../query/namedThings.ts';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';

/** A step of the work, and of what is done before anything is shown as being read. */
const stepMs = 12;

export interface NamedNow {
  readonly named: NamedThings;
  readonly share: number;
  readonly readAll: () => void;
}

export function useNamedThings(): NamedNow {
  const { selectors, store } = useSession();
  const columns = useApp(selectors.columnsOf);
  const [named] = useState(createNamedThings);
  const [read, setRead] = useState(() => ({ columns, share: named.work(columns, stepMs) }));
  const share = read.columns === columns ? read.share : Math.min(read.share, 0.999);
  useEffect(() => {
    let timer = 0;
    const step = () => {
      const done = named.work(columns, stepMs);
      setRead({ columns, share: done });
      if (done < 1) timer = window.setTimeout(step);
    };
    if (share < 1) timer = window.setTimeout(step);
    return () => {
      clearTimeout(timer);
    };
    // The share is what the steps themselves say.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [named, columns]);
  const readAll = useCallback(() => {
    const now = selectors.columnsOf(store.getState());
    while (named.work(now, 1000) < 1);
    setRead({ columns: now, share: 1 });
  }, [named, selectors, store]);
  return { named, share, readAll };
}
