/** The chosen event's links: quiet curves with an arrow, dashed by what they say, and the word for it. */
import { shortDate } from '../language/dates.ts';
import { type Frame } from './frame.ts';
import { type Mark } from './hit.ts';
import { type Curve, curveMiddle, type DrawnLink, layOutLinks } from './links.ts';
import { linkDashes, linkStyleOf } from './marks.ts';
import { type Surface } from './surface.ts';

const arrowPx = 6;
const arrowSpread = 0.45;
const labelPx = 10;
const labelLinePx = 12;
const labelType = { sizePx: labelPx, weight: 600 } as const;
/** Beside a label, so that the curve is seen to go on. */
const labelMarginPx = 34;

/** Returns what leads beyond the window and can be pressed. */
export function paintLinks(surface: Surface, frame: Frame): readonly Mark[] {
  const links = layOutLinks(frame);
  const { theme } = frame;
  for (const { type, curve } of links) {
    const dash = linkDashes[linkStyleOf[type]];
    surface.curve(curve, { stroke: theme.paper, widthPx: 4, alpha: 0.8 });
    surface.curve(curve, { stroke: theme.accent, widthPx: 1.4, dash });
  }
  for (const { curve, beyond } of links) {
    const isAtEdge = beyond !== undefined && beyond.xPx === curve[6] && beyond.yPx === curve[7];
    if (!isAtEdge) surface.lines(arrowLines(curve), { stroke: theme.accent, widthPx: 1.6, cap: 'round' });
    if (beyond !== undefined) {
      const { xPx, yPx, side } = beyond;
      const caret = [xPx - side * 4, yPx - 4.5, xPx, yPx, xPx, yPx, xPx - side * 4, yPx + 4.5];
      surface.lines(caret, { stroke: theme.accent, widthPx: 1.8, cap: 'round' });
    }
  }
  for (const link of links) paintLabel(surface, frame, link);
  return links.flatMap(({ beyond }) => beyond ?? []);
}

function arrowLines([, , , , controlX, controlY, tipX, tipY]: Curve): number[] {
  const angle = Math.atan2(tipY - controlY, tipX - controlX);
  return [-arrowSpread, arrowSpread].flatMap(spread => [
    tipX,
    tipY,
    tipX - arrowPx * Math.cos(angle + spread),
    tipY - arrowPx * Math.sin(angle + spread),
  ]);
}

interface Words {
  readonly text: string;
  readonly xPx: number;
  readonly yPx: number;
  readonly align: 'left' | 'center' | 'right';
}

/** The word of the relation; at the plot's edge the date that lies beyond too, beside it or above it. */
function paintLabel(surface: Surface, frame: Frame, { type, curve, beyond, lengthPx }: DrawnLink): void {
  const { scene } = frame;
  const { text } = scene.language;
  const word = text.vocabulary.links[type];
  const fits = (words: string) => surface.textWidthPx(words, labelType) + labelMarginPx <= lengthPx;
  if (beyond === undefined) {
    if (fits(word)) paintWords(surface, frame, { text: word, ...curveMiddle(curve), align: 'center' });
    return;
  }
  const date = shortDate(scene.columns.startMs[beyond.row]!, scene.language, { withYear: true });
  const xPx = beyond.xPx - beyond.side * 9;
  const align = beyond.side < 0 ? 'left' : 'right';
  const lines = [[text.score.linkBeyond(word, date)], [date, word], [date]].find(known => known.every(fits));
  lines?.forEach((line, at) => {
    paintWords(surface, frame, { text: line, xPx, yPx: beyond.yPx + 0.5 + at * labelLinePx, align });
  });
}

/** On paper of their own, so that no dash of the curve shows between them. */
function paintWords(surface: Surface, { theme }: Frame, { text, xPx, yPx, align }: Words): void {
  const widthPx = surface.textWidthPx(text, labelType) + 4;
  const fromPx = xPx - 2 - (align === 'left' ? 0 : align === 'right' ? widthPx - 4 : widthPx / 2 - 2);
  surface.boxes([fromPx, yPx - labelPx / 2 - 1, widthPx, labelPx + 2], { fill: theme.paper });
  surface.text(text, { xPx, yPx }, { ...labelType, fill: theme.ink, align });
}
