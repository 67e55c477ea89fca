/** The line of a second calendar, below the axis: its strokes hang from the axis, its words are quieter. */
import {
  dateInCalendar,
  type OtherCalendar,
  otherDayWords,
  otherMonthWords,
  otherYearWords,
} from '../language/otherCalendars.ts';
import { type Frame } from './frame.ts';
import { axisLinePx } from './layout.ts';
import { type SecondTicks, secondTicks } from './secondTicks.ts';
import { type Surface } from './surface.ts';
import { toPx } from './timeScale.ts';

const labelPx = 11;

export function paintSecondAxis(surface: Surface, frame: Frame, calendar: OtherCalendar): void {
  const { scale, layout, theme } = frame;
  const ticks = secondTicks(scale, calendar);
  const { plotLeftPx, plotWidthPx, axisHeightPx } = layout;
  const endPx = plotLeftPx + plotWidthPx;
  const strokes = (starts: readonly number[], lengthPx: number) =>
    starts.flatMap(ms => {
      const xPx = Math.round(toPx(scale, ms)) + 0.5;
      return xPx < plotLeftPx || xPx > endPx ? [] : [xPx, axisLinePx, xPx, axisLinePx + lengthPx];
    });
  surface.lines(strokes(ticks.minorMs, 3), { stroke: theme.ink3, widthPx: 1, alpha: 0.5 });
  surface.lines(strokes(ticks.majorMs, axisHeightPx - axisLinePx), {
    stroke: theme.ink3,
    widthPx: 1,
    alpha: 0.8,
  });
  const baseY = axisHeightPx - 0.5;
  surface.lines([plotLeftPx, baseY, endPx, baseY], { stroke: theme.rule, widthPx: 1 });
  const lettering = { fill: theme.ink2, sizePx: labelPx } as const;
  const yPx = (axisLinePx + axisHeightPx) / 2 + 0.5;
  ticks.majorMs.forEach((ms, at) => {
    const fromPx = Math.max(toPx(scale, ms), plotLeftPx) + 5;
    const nextMs = ticks.majorMs[at + 1];
    const nextPx = nextMs === undefined ? endPx + 12 : toPx(scale, nextMs);
    const words = labelOf(ms, { ticks, calendar, frame });
    const fits = (known: string) => fromPx + surface.textWidthPx(known, lettering) + 3 <= nextPx;
    const shown = words.find(fits);
    if (shown !== undefined) surface.text(shown, { xPx: fromPx, yPx }, lettering);
  });
  paintName(surface, frame, { calendar, ticks, yPx });
}

interface Labelled {
  readonly ticks: SecondTicks;
  readonly calendar: OtherCalendar;
  readonly frame: Frame;
}

/** What a tick may say, fullest first. The first month of a year without room for both is the year, a day its number. */
function labelOf(ms: number, { ticks, calendar, frame }: Labelled): readonly string[] {
  const { language } = frame.scene;
  if (ticks.named === 'year') return [otherYearWords(ms, calendar, language)];
  if (ticks.named === 'day') {
    const day = dateInCalendar(ms, calendar).day.toLocaleString(language.locale);
    return [otherDayWords(ms, calendar, language), day];
  }
  return [otherMonthWords(ms, calendar, language), otherYearWords(ms, calendar, language)];
}

interface NamePlace {
  readonly calendar: OtherCalendar;
  readonly ticks: SecondTicks;
  readonly yPx: number;
}

/** Before the line: which calendar it is, and the year that months and days leave out. */
function paintName(surface: Surface, frame: Frame, { calendar, ticks, yPx }: NamePlace): void {
  const { scene, layout, theme, scale } = frame;
  const { dates, score } = scene.language.text;
  const name = score.calendars[calendar];
  const brief = score.calendarsBrief[calendar];
  const year = ticks.named === 'year' ? '' : otherYearWords(scale.startMs, calendar, scene.language);
  const hasYear = year !== '' && dateInCalendar(scale.startMs, calendar).year >= 1;
  const full = [name, brief].map(words => (hasYear ? dates.withYear(words, year) : words));
  const lettering = { fill: theme.ink2, sizePx: labelPx, weight: 600, align: 'right' } as const;
  const roomPx = layout.plotLeftPx - 10;
  const shown = [...full, hasYear ? year : brief].find(
    words => surface.textWidthPx(words, lettering) <= roomPx,
  );
  if (shown !== undefined) surface.text(shown, { xPx: layout.plotLeftPx - 8, yPx }, lettering);
}
