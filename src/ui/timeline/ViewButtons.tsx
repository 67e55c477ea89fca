/** Zooming and fitting by clicks alone, for whoever has no wheel, pinch or keys (WCAG 2.5.1, 2.5.7). */
import { startOfIsoDayMs } from '../../domain/calendarDay.ts';
import { fitWindow } from '../../query/timeRange.ts';
import { type Gesture, moveWindow, windowLimits } from '../../timeline/windowGestures.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';

export function ViewButtons() {
  const { language, store, selectors, commands, todayIso } = useSession();
  const words = language.text.screen;
  const todayMs = startOfIsoDayMs(todayIso);
  const move = (gesture: Gesture) => {
    const state = store.getState();
    const window = selectors.windowOf(state, todayMs);
    const limits = windowLimits(selectors.columnsOf(state).extent, todayMs, window);
    commands.setWindow(moveWindow(window, gesture, limits), 'settled');
  };
  const showAll = () => {
    const state = store.getState();
    const window = fitWindow(selectors.columnsOf(state), selectors.filteredRowsOf(state));
    if (window !== undefined) move({ kind: 'show', window });
  };
  const zoom = (name: string, sign: string, octaves: number) => (
    <button
      type="button"
      className={controls['icon']}
      aria-label={name}
      title={name}
      onClick={() => {
        move({ kind: 'zoom', atShare: 0.5, octaves });
      }}
    >
      {sign}
    </button>
  );
  return (
    <>
      {zoom(words.zoomOut, '−', 1)}
      {zoom(words.zoomIn, '+', -1)}
      <button type="button" className={controls['quiet']} onClick={showAll}>
        {words.showAll}
      </button>
    </>
  );
}
