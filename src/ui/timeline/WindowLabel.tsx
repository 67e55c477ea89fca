/**
 * "showing Apr–Jun 2025", and the way to what was found where all of it lies outside of that. Written straight from
 * the store, so that panning renders no React.
 */
import { useEffect, useRef } from 'react';
import { type TimeWindow } from '../../domain/timeWindow.ts';
import { dateRangeInWords } from '../../language/dates.ts';
import { type Columns } from '../../query/columns.ts';
import { firstRowStartingAtOrAfter } from '../../query/timeRange.ts';
import controls from '../controls.module.css';
import { focusView } from '../focusView.ts';
import { useSession } from '../session.ts';
import { useWindowMoves } from '../useWindowMoves.ts';

interface Outside {
  readonly beforeCount: number;
  readonly afterCount: number;
}

/** How many filtered events lie on either side, where none is in the window; rows stand in order of starts. */
function whatIsOutside(columns: Columns, rows: Uint32Array, window: TimeWindow): Outside | undefined {
  const first = firstRowStartingAtOrAfter(columns, rows, window.startMs);
  const end = firstRowStartingAtOrAfter(columns, rows, window.endMs);
  if (end > first || rows.length === 0) return undefined;
  for (let at = 0; at < first; at += 1) {
    if ((columns.endMs[rows[at] ?? 0] ?? 0) > window.startMs) return undefined;
  }
  return { beforeCount: first, afterCount: rows.length - end };
}

export function WindowLabel() {
  const { store, selectors, language } = useSession();
  const { showFiltered } = useWindowMoves();
  const ref = useRef<HTMLSpanElement>(null);
  const buttonRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let shown = '';
    const show = () => {
      const state = store.getState();
      const window = selectors.windowOf(state);
      const words = language.text.screen;
      const parts = [words.showing(dateRangeInWords(window, language))];
      const outside = whatIsOutside(selectors.columnsOf(state), selectors.filteredRowsOf(state), window);
      if (outside !== undefined) parts.push(words.notInView(outside.beforeCount, outside.afterCount));
      const text = parts.map(part => ` · ${part}`).join('');
      if (text === shown || ref.current === null || buttonRef.current === null) return;
      shown = text;
      ref.current.textContent = text;
      if (buttonRef.current.hidden !== (outside === undefined))
        buttonRef.current.hidden = !buttonRef.current.hidden;
    };
    show();
    return store.subscribe(show);
  }, [store, selectors, language]);
  return (
    <>
      <span ref={ref} />{' '}
      <button
        ref={buttonRef}
        type="button"
        hidden
        className={controls['link']}
        onClick={() => {
          showFiltered();
          // The button goes, and what it showed is in the view.
          focusView();
        }}
      >
        {language.text.screen.showThem}
      </button>
    </>
  );
}
