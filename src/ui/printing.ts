/**
 * The page on paper. Most of it is style (`print.css`); the chart of the timeline is a drawing of a certain size, which
 * is told to the style, so that it is scaled to the sheet instead of being cut off.
 */
import './print.css';

/** What a sheet of A4 or Letter on its side has within its margins, in CSS px at 96 to the inch. */
const sheetWidthPx = 980;
const sheetHeightPx = 560;

/** Returns what ends it. */
export function watchPrinting(): () => void {
  const begin = (): void => {
    const host = document.querySelector<HTMLElement>('[data-testid=timeline-chart]')?.parentElement
      ?.parentElement;
    const { style } = document.documentElement;
    if (host === null || host === undefined) {
      style.removeProperty('--chart-inline-size');
      return;
    }
    const { offsetWidth, offsetHeight } = host;
    style.setProperty('--chart-scheme', isDark() ? 'dark' : 'light');
    style.setProperty('--chart-inline-size', `${offsetWidth}px`);
    style.setProperty('--chart-block-size', `${offsetHeight}px`);
    style.setProperty(
      '--chart-zoom',
      String(Math.min(1, sheetWidthPx / offsetWidth, sheetHeightPx / offsetHeight)),
    );
  };
  addEventListener('beforeprint', begin);
  return () => {
    removeEventListener('beforeprint', begin);
  };
}

/** The colours that the chart is drawn in: it cannot be drawn again before the sheet is laid out. */
function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === undefined || theme === 'system'
    ? matchMedia('(prefers-color-scheme: dark)').matches
    : theme === 'dark';
}
