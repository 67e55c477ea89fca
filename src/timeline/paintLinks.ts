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

function paintLabel(surface: Surface, { scene, theme }: Frame, { type, curve, beyond, lengthPx }: DrawnLink) {
  const { text } = scene.language;
  const lettering = { fill: theme.ink, sizePx: labelPx, weight: 600, halo: theme.paper } as const;
  const widthPx = (words: string) => surface.textWidthPx(words, lettering);
  const word = text.vocabulary.links[type];
  if (beyond === undefined) {
    if (widthPx(word) + labelMarginPx > lengthPx) return;
    surface.text(word, curveMiddle(curve), { ...lettering, align: 'center' });
    return;
  }
  const date = shortDate(scene.columns.startMs[beyond.row]!, scene.language, { withYear: true });
  const words = [text.score.linkBeyond(word, date), date].find(
    known => widthPx(known) + labelMarginPx <= lengthPx,
  );
  if (words === undefined) return;
  const at = { xPx: beyond.xPx - beyond.side * 9, yPx: beyond.yPx + 0.5 };
  surface.text(words, at, { ...lettering, align: beyond.side < 0 ? 'left' : 'right' });
}
