/** "showing Apr–Jun 2025". Written straight from the store, so that panning renders no React. */
import { useEffect, useRef } from 'react';
import { startOfIsoDayMs } from '../../domain/calendarDay.ts';
import { dateRangeInWords } from '../../language/dates.ts';
import { useSession } from '../session.ts';

export function WindowLabel() {
  const { store, selectors, language, todayIso } = useSession();
  const ref = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const todayMs = startOfIsoDayMs(todayIso);
    let shown = '';
    const show = () => {
      const span = dateRangeInWords(selectors.windowOf(store.getState(), todayMs), language);
      if (span === shown || ref.current === null) return;
      shown = span;
      ref.current.textContent = ` · ${language.text.screen.showing(span)}`;
    };
    show();
    return store.subscribe(show);
  }, [store, selectors, language, todayIso]);
  return <span ref={ref} />;
}
