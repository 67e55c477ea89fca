/** The calendar above the score. */
import { axisContext, axisLabel } from '../language/dates.ts';
import { type Frame } from './frame.ts';
import { axisLinePx } from './layout.ts';
import { type Surface } from './surface.ts';
import { type Ticks } from './ticks.ts';
import { toPx } from './timeScale.ts';

const labelPx = 12;

export function paintAxis(surface: Surface, frame: Frame, ticks: Ticks): void {
  const { layout, scale, theme, scene } = frame;
  const { plotLeftPx, plotWidthPx } = layout;
  const endPx = plotLeftPx + plotWidthPx;
  const baseY = axisLinePx - 0.5;
  surface.lines([plotLeftPx, baseY, endPx, baseY], { stroke: theme.ink3, widthPx: 1, alpha: 0.7 });
  const strokes: number[] = [];
  for (const ms of ticks.minorMs) {
    const xPx = Math.round(toPx(scale, ms)) + 0.5;
    if (xPx <= endPx) strokes.push(xPx, axisLinePx - 5, xPx, axisLinePx);
  }
  surface.lines(strokes, { stroke: theme.ink3, widthPx: 1, alpha: 0.6 });
  const majors: number[] = [];
  const contextEndPx = paintContext(surface, frame, ticks);
  const todayPx = toPx(scale, scene.todayMs);
  const todayWords = scene.language.text.timeline.today;
  const todayWidthPx = surface.textWidthPx(todayWords, { sizePx: 11, weight: 700 });
  const isTodayIn = todayPx >= plotLeftPx && todayPx <= endPx;
  const todayAtPx = Math.min(todayPx + 4, endPx - todayWidthPx);
  ticks.majorMs.forEach((ms, at) => {
    const xPx = Math.round(toPx(scale, ms)) + 0.5;
    const isBefore = xPx < plotLeftPx;
    if (!isBefore) majors.push(xPx, axisLinePx - 16, xPx, axisLinePx);
    const nextMs = ticks.majorMs[at + 1];
    const nextPx = nextMs === undefined ? endPx + 12 : toPx(scale, nextMs);
    const fromPx = Math.max(xPx, plotLeftPx) + 5;
    const endOf = (text: string) => fromPx + surface.textWidthPx(text, { sizePx: labelPx, weight: 500 });
    const whole = axisLabel(ms, ticks.named, scene.language);
    // "Jan 2026" that has no room is the year: its month is told by the ones beside it.
    const year = axisLabel(ms, 'year', scene.language);
    const words = endOf(whole) + 4 > nextPx && whole.includes(year) ? year : whole;
    const toWordsPx = endOf(words);
    if (toWordsPx + 4 > nextPx || toWordsPx > endPx + 12 || fromPx < contextEndPx) return;
    if (isTodayIn && toWordsPx > todayAtPx - 6 && fromPx < todayAtPx + todayWidthPx + 6) return;
    surface.text(words, { xPx: fromPx, yPx: 14 }, { fill: theme.ink2, sizePx: labelPx, weight: 500 });
  });
  surface.lines(majors, { stroke: theme.ink3, widthPx: 1 });
  if (isTodayIn) {
    surface.lines([todayPx, axisLinePx - 8, todayPx, axisLinePx], { stroke: theme.accent, widthPx: 2 });
    surface.text(todayWords, { xPx: todayAtPx, yPx: 14 }, { fill: theme.accent, sizePx: 11, weight: 700 });
  }
}

/**
 * What the labels leave out, before the axis: the year, or of hours the day. A day without room there is told
 * in fewer words or within the plot, since hours alone say nothing. Returns where labels may begin.
 */
function paintContext(surface: Surface, { scale, layout, theme, scene }: Frame, ticks: Ticks): number {
  const { plotLeftPx } = layout;
  const fromMs = Math.max(scale.startMs, ticks.majorMs[0] ?? scale.startMs);
  const full = axisContext(fromMs, ticks.named, scene.language);
  if (full === '') return plotLeftPx;
  const lettering = { fill: theme.ink, sizePx: labelPx, weight: 700 } as const;
  const isDay = ticks.named === 'hour';
  const brief = isDay ? axisLabel(fromMs, 'day', scene.language) : full;
  for (const words of [full, brief]) {
    if (surface.textWidthPx(words, lettering) >= plotLeftPx - 10) continue;
    surface.text(words, { xPx: plotLeftPx - 8, yPx: 14 }, { ...lettering, align: 'right' });
    return plotLeftPx;
  }
  if (!isDay) return plotLeftPx;
  surface.text(brief, { xPx: plotLeftPx + 5, yPx: 14 }, lettering);
  return plotLeftPx + 5 + surface.textWidthPx(brief, lettering) + 8;
}
