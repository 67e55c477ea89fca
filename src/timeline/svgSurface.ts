/**
 * A surface that writes an SVG picture: the same painters as on the screen, text as text. Every text is told the width
 * that it was laid out with, so that it keeps to its place where the letters are another font's.
 */
import { type CanvasSurface } from './canvasSurface.ts';
import { type Box, type Ink, type Lettering, type Surface } from './surface.ts';
import { legible, rounded, type SvgNode, svgNode } from './svgNodes.ts';
import { type MeasureText } from './textMeasure.ts';
import { isRightToLeft } from './writingDirection.ts';

export interface SvgSurface extends CanvasSurface {
  /** All that was drawn since the last `begin`. */
  readonly drawn: () => readonly SvgNode[];
}

/** From the middle of a line of letters to their base, in sizes of the font: what a canvas calls its middle. */
const baselineShare = 0.345;
const softEdgePx = 14;
const softStepCount = 7;
/** A word or two keep their own width in any font; longer ones are held to the one they were measured with. */
const leastHeldPx = 12;

/** `name` tells the picture's parts from those of another picture in the same page. */
export function createSvgSurface(measure: MeasureText, name: string): SvgSurface {
  let nodes: SvgNode[] = [];
  let clipCount = 0;

  const inGroup = (attributes: SvgNode['attributes'], draw: () => void) => {
    const outer = nodes;
    nodes = [];
    draw();
    const inner = nodes;
    nodes = outer;
    if (inner.length > 0) nodes.push(svgNode('g', attributes, inner));
  };
  const textWidthPx: Surface['textWidthPx'] = (text, lettering) => measure(legible(text), lettering);

  const surface: SvgSurface = {
    drawn: () => nodes,
    begin: () => {
      nodes = [];
      clipCount = 0;
    },
    path: (outline, { xPx, yPx }, ink) => {
      const isMoved = xPx !== 0 || yPx !== 0;
      const transform = isMoved ? `translate(${rounded(xPx)} ${rounded(yPx)})` : undefined;
      nodes.push(svgNode('path', { d: outline, transform, ...inkOf(ink) }));
    },
    lines: (points, ink) => {
      if (points.length < 4) return;
      let outline = '';
      for (let at = 0; at + 3 < points.length; at += 4) {
        const [x1, y1, x2, y2] = points.slice(at, at + 4).map(rounded);
        outline += `M${x1},${y1}L${x2},${y2}`;
      }
      nodes.push(svgNode('path', { d: outline, ...inkOf(ink) }));
    },
    curve: (points, ink) => {
      const [x0, y0, ...rest] = points.map(rounded);
      nodes.push(svgNode('path', { d: `M${x0},${y0}C${rest.join(',')}`, ...inkOf(ink) }));
    },
    boxes: (corners, ink, radiusPx = 0) => {
      const boxes: SvgNode[] = [];
      for (let at = 0; at + 3 < corners.length; at += 4) {
        const [x, y, width, height] = corners.slice(at, at + 4).map(rounded);
        const rx = radiusPx === 0 ? undefined : rounded(radiusPx);
        boxes.push(svgNode('rect', { x, y, width, height, rx }));
      }
      if (boxes.length === 0) return;
      nodes.push(svgNode('g', inkOf(ink), boxes));
    },
    bar: ({ xPx, yPx, widthPx, heightPx, fill, alpha, isSoftStart, isSoftEnd }) => {
      if (widthPx <= 0) return;
      const softPx = Math.min(softEdgePx, widthPx / 2);
      const firstPx = xPx + (isSoftStart ? softPx : 0);
      const lastPx = xPx + widthPx - (isSoftEnd ? softPx : 0);
      const box = { xPx: firstPx, yPx, widthPx: Math.max(0, lastPx - firstPx), heightPx };
      const outline = barOutline(box, isSoftStart, isSoftEnd);
      nodes.push(svgNode('path', { d: outline, ...inkOf({ fill, alpha }) }));
      const stepPx = softPx / softStepCount;
      for (let step = 0; step < softStepCount; step += 1) {
        const ink = { fill, alpha: (alpha * (step + 0.5)) / softStepCount };
        if (isSoftStart) surface.boxes([xPx + step * stepPx, yPx, stepPx, heightPx], ink);
        if (isSoftEnd) surface.boxes([xPx + widthPx - (step + 1) * stepPx, yPx, stepPx, heightPx], ink);
      }
    },
    text: (given, { xPx, yPx }, lettering) => {
      const text = legible(given);
      if (text.trim() === '') return;
      const widthPx = measure(text, lettering);
      const { fill, sizePx, weight = 400, align = 'left', halo, alpha } = lettering;
      if (halo !== undefined) paintHalo(surface, { xPx, yPx, widthPx }, { ...lettering, halo });
      const isTurned = isRightToLeft(text);
      nodes.push(
        svgNode(
          'text',
          {
            x: rounded(xPx),
            y: rounded(yPx + sizePx * baselineShare),
            'font-size': sizePx,
            'font-weight': weight === 400 ? undefined : weight,
            'text-anchor': anchorOf(align, isTurned),
            direction: isTurned ? 'rtl' : undefined,
            textLength: widthPx < leastHeldPx ? undefined : rounded(widthPx),
            lengthAdjust: widthPx < leastHeldPx ? undefined : 'spacingAndGlyphs',
            fill,
            'fill-opacity': alpha,
          },
          [text],
        ),
      );
    },
    textWidthPx,
    clipped: ({ xPx, yPx, widthPx, heightPx }, draw) => {
      clipCount += 1;
      const id = `${name}-clip-${clipCount}`;
      const [x, y, width, height] = [xPx, yPx, widthPx, heightPx].map(rounded);
      nodes.push(svgNode('clipPath', { id }, [svgNode('rect', { x, y, width, height })]));
      inGroup({ 'clip-path': `url(#${id})` }, draw);
    },
    stamp: ({ draw }, { xPx, yPx }) => {
      inGroup({ transform: `translate(${rounded(xPx)} ${rounded(yPx)})` }, () => {
        draw(surface);
      });
    },
  };
  return surface;
}

function inkOf({ fill, stroke, widthPx = 1, dash = [], alpha, cap }: Ink): SvgNode['attributes'] {
  return {
    fill: fill ?? 'none',
    stroke,
    'stroke-width': stroke === undefined ? undefined : rounded(widthPx),
    'stroke-dasharray': stroke === undefined || dash.length === 0 ? undefined : dash.join(' '),
    'stroke-linecap': stroke === undefined || cap === 'butt' ? undefined : cap,
    opacity: alpha === undefined || alpha === 1 ? undefined : rounded(alpha),
  };
}

function anchorOf(align: NonNullable<Lettering['align']>, isTurned: boolean): string | undefined {
  if (align === 'center') return 'middle';
  // The end of what is written from right to left is at its left.
  return (align === 'right') === isTurned ? undefined : 'end';
}

interface HaloPlace {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
}

/** Paper under the letters: a stroke around them would cover them in programs that paint it last. */
function paintHalo(
  surface: Surface,
  { xPx, yPx, widthPx }: HaloPlace,
  { halo, align = 'left', sizePx }: Lettering & { readonly halo: string },
): void {
  const fromPx = xPx - (align === 'left' ? 0 : align === 'right' ? widthPx : widthPx / 2);
  const heightPx = sizePx * 0.95;
  const box = [fromPx - 1.5, yPx - heightPx / 2, widthPx + 3, heightPx];
  surface.boxes(box, { fill: halo, alpha: 0.85 }, 2);
}

/** Round where it ends, straight where it fades. */
function barOutline({ xPx, yPx, widthPx, heightPx }: Box, isSoftStart: boolean, isSoftEnd: boolean): string {
  const r = Math.min(heightPx / 2, widthPx / 2);
  const [startR, endR] = [isSoftStart ? 0 : r, isSoftEnd ? 0 : r];
  const [left, right, top, bottom] = [xPx, xPx + widthPx, yPx, yPx + heightPx].map(rounded);
  const arc = (radius: number, x: number, y: number) =>
    radius === 0
      ? `L${rounded(x)},${rounded(y)}`
      : `A${rounded(r)},${rounded(r)},0,0,1,${rounded(x)},${rounded(y)}`;
  return (
    `M${rounded(xPx + startR)},${top}L${rounded(xPx + widthPx - endR)},${top}` +
    `${arc(endR, xPx + widthPx, yPx + endR)}L${right},${rounded(yPx + heightPx - endR)}` +
    `${arc(endR, xPx + widthPx - endR, yPx + heightPx)}L${rounded(xPx + startR)},${bottom}` +
    `${arc(startR, xPx, yPx + heightPx - startR)}L${left},${rounded(yPx + startR)}` +
    `${arc(startR, xPx + startR, yPx)}Z`
  );
}
