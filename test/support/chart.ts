/** The chart as a journey sees it: where it is on the page, and which window the address says it shows. */
import { type Page } from '@playwright/test';

export interface ShownWindow {
  readonly startMs: number;
  readonly endMs: number;
}

/** What the address says of the settled window: days are whole days, the last included. */
export function shownWindow(page: Page): ShownWindow {
  const [start = '', end = ''] = (/win=([^&]*)/.exec(new URL(page.url()).hash)?.[1] ?? '').split('/');
  const isDay = (text: string) => !text.includes('T');
  const at = (text: string) => Date.parse(isDay(text) ? `${text}T00:00Z` : `${text}Z`);
  return { startMs: at(start), endMs: at(end) + (isDay(end) ? 86_400_000 : 0) };
}

export const instantAt = ({ startMs, endMs }: ShownWindow, share: number) =>
  startMs + (endMs - startMs) * share;

export const spanMs = ({ startMs, endMs }: ShownWindow) => endMs - startMs;

export async function chartOf(page: Page) {
  const chart = page.getByTestId('timeline-chart');
  const box = await chart.boundingBox();
  if (box === null) throw new Error('The chart is not on the page.');
  return { chart, box, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
}
