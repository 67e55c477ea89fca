/** The row of totals: a figure for each unit of the calendar where it has the room, and a bar in any case. */
import { type CalendarUnitName } from './calendarUnits.ts';
import { type Frame } from './frame.ts';
import { columnShare, mostOfAll } from './mostCounts.ts';
import { type Surface } from './surface.ts';
import { toPx } from './timeScale.ts';
import { totalsIn } from './totals.ts';

const figurePx = 10;
const unitGapPx = 1;

export function paintTotals(surface: Surface, frame: Frame, unit: CalendarUnitName): void {
  const { layout, theme, scale, scene, index } = frame;
  const { plotLeftPx, plotWidthPx, totalHeightPx, scoreTopPx, scoreHeightPx } = layout;
  if (totalHeightPx === 0) return;
  const endPx = plotLeftPx + plotWidthPx;
  const topY = scoreTopPx + scoreHeightPx;
  const middleY = topY + totalHeightPx / 2;
  const { locale } = scene.language;
  const lettering = { fill: theme.ink2, sizePx: figurePx, weight: 600, align: 'center' } as const;
  const boxes: number[] = [];
  const most = mostOfAll(index.set.filtered, unit);
  for (const { startMs, endMs, count } of totalsIn(index, scene.window, unit)) {
    const fromPx = Math.max(plotLeftPx, toPx(scale, startMs)) + unitGapPx / 2;
    const widthPx = Math.min(endPx, toPx(scale, endMs)) - unitGapPx / 2 - fromPx;
    if (widthPx <= 0) continue;
    const heightPx = Math.max(1, Math.round((totalHeightPx - 2) * columnShare(count, most)));
    boxes.push(fromPx, topY + totalHeightPx - 1 - heightPx, widthPx, heightPx);
    const words = count.toLocaleString(locale);
    if (surface.textWidthPx(words, lettering) + 2 > widthPx) continue;
    surface.text(words, { xPx: fromPx + widthPx / 2, yPx: middleY + 0.5 }, lettering);
  }
  surface.boxes(boxes, { fill: theme.ink3, alpha: 0.16 });
  paintName(surface, frame, middleY);
}

function paintName(surface: Surface, { layout, theme, scene, set }: Frame, yPx: number): void {
  const { score } = scene.language.text;
  const all = set.rows.length.toLocaleString(scene.language.locale);
  const lettering = { fill: theme.ink2, sizePx: 11, align: 'right' } as const;
  const roomPx = layout.plotLeftPx - 14;
  const words = [score.total(all), all].find(known => surface.textWidthPx(known, lettering) <= roomPx);
  if (words !== undefined) surface.text(words, { xPx: layout.plotLeftPx - 9, yPx: yPx + 0.5 }, lettering);
}
