/**
 * The page on paper. Most of it is style (`print.css`); the timeline is drawn as a picture for paper, in its colours
 * and with the size of the sheet (`picture/printView.ts`). Where that could not be fetched the chart as it is on screen
 * is scaled to the sheet instead of being cut off.
 */
import type { PrintView } from './picture/printView.ts';
import './print.css';
import { type Session } from './session.ts';

/** What a sheet of A4 or Letter on its side has within its margins, in CSS px at 96 to the inch. */
const sheetWidthPx = 980;
const sheetHeightPx = 560;
/** After all that the reader waits for. */
const restMs = 3000;

/** Returns what ends it. */
export function watchPrinting(session: Session): () => void {
  let printView: PrintView | undefined;
  let takeAway = () => {};
  const fetchView = async (): Promise<void> => {
    const { openPrintView } = await import('./picture/printView.ts');
    printView = await openPrintView(session);
  };
  const timer = setTimeout(() => {
    fetchView().catch(() => undefined);
  }, restMs);
  const begin = (): void => {
    const host = document.querySelector<HTMLElement>('[data-testid=timeline-chart]')?.parentElement
      ?.parentElement;
    if (host === null || host === undefined) {
      document.documentElement.style.removeProperty('--chart-inline-size');
      return;
    }
    takeAway();
    if (printView === undefined) scaleChart(host);
    else takeAway = printView();
  };
  const end = (): void => {
    takeAway();
  };
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  return () => {
    clearTimeout(timer);
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
  };
}

function scaleChart({ offsetWidth, offsetHeight }: HTMLElement): void {
  const { style } = document.documentElement;
  style.setProperty('--chart-scheme', isDark() ? 'dark' : 'light');
  style.setProperty('--chart-inline-size', `${offsetWidth}px`);
  style.setProperty('--chart-block-size', `${offsetHeight}px`);
  style.setProperty(
    '--chart-zoom',
    String(Math.min(1, sheetWidthPx / offsetWidth, sheetHeightPx / offsetHeight)),
  );
}

/** The colours that the chart is drawn in: it cannot be drawn again before the sheet is laid out. */
function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === undefined || theme === 'system'
    ? matchMedia('(prefers-color-scheme: dark)').matches
    : theme === 'dark';
}
