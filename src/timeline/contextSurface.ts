/**
 * The verbs of a surface on one 2D context. Outlines are few (see `marks.ts`) and always the same, so their
 * `Path2D` are kept, as are the widths of texts.
 */
import { type Ink, type Lettering, type Surface } from './surface.ts';

/** What all contexts of a canvas share. */
export interface Lettered {
  family: string;
  readonly outlines: Map<string, Path2D>;
  readonly widths: Map<string, number>;
}

export interface ContextSurface extends Surface {
  /** The context was changed from outside: its font is set anew. */
  readonly forget: () => void;
}

/** How far an uncertain edge fades, and in how many steps: a gradient needs colours with alpha. */
const softEdgePx = 14;
const softStepCount = 7;

export function createContextSurface(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  lettered: Lettered,
): ContextSurface {
  const { outlines, widths } = lettered;
  let currentFont = '';

  const outlineOf = (text: string): Path2D => {
    const known = outlines.get(text);
    if (known !== undefined) return known;
    const made = new Path2D(text);
    outlines.set(text, made);
    return made;
  };
  const fontOf = ({ sizePx, weight = 400 }: Pick<Lettering, 'sizePx' | 'weight'>) =>
    `${weight} ${sizePx}px ${lettered.family}`;
  const apply = ({ fill, stroke, widthPx = 1, dash = [], alpha = 1, cap = 'butt' }: Ink, shape?: Path2D) => {
    context.globalAlpha = alpha;
    if (fill !== undefined) {
      context.fillStyle = fill;
      if (shape === undefined) context.fill();
      else context.fill(shape);
    }
    if (stroke !== undefined) {
      context.strokeStyle = stroke;
      context.lineWidth = widthPx;
      context.lineCap = cap;
      context.setLineDash(dash);
      if (shape === undefined) context.stroke();
      else context.stroke(shape);
    }
    context.globalAlpha = 1;
  };

  const surface: ContextSurface = {
    forget: () => {
      currentFont = '';
    },
    path: (outline, { xPx, yPx }, ink) => {
      context.translate(xPx, yPx);
      apply(ink, outlineOf(outline));
      context.translate(-xPx, -yPx);
    },
    lines: (points, ink) => {
      if (points.length === 0) return;
      context.beginPath();
      for (let at = 0; at + 3 < points.length; at += 4) {
        context.moveTo(points[at]!, points[at + 1]!);
        context.lineTo(points[at + 2]!, points[at + 3]!);
      }
      apply(ink);
    },
    curve: (points, ink) => {
      const [x0, y0, x1, y1, x2, y2, x3, y3] = points;
      context.beginPath();
      context.moveTo(x0!, y0!);
      context.bezierCurveTo(x1!, y1!, x2!, y2!, x3!, y3!);
      apply(ink);
    },
    boxes: (corners, ink, radiusPx = 0) => {
      if (corners.length === 0) return;
      context.beginPath();
      for (let at = 0; at + 3 < corners.length; at += 4) {
        const [x, y, width, height] = [corners[at]!, corners[at + 1]!, corners[at + 2]!, corners[at + 3]!];
        if (radiusPx === 0) context.rect(x, y, width, height);
        else context.roundRect(x, y, width, height, radiusPx);
      }
      apply(ink);
    },
    bar: ({ xPx, yPx, widthPx, heightPx, fill, alpha, isSoftStart, isSoftEnd }) => {
      if (widthPx <= 0) return;
      context.fillStyle = fill;
      const softPx = Math.min(softEdgePx, widthPx / 2);
      const firstPx = xPx + (isSoftStart ? softPx : 0);
      const lastPx = xPx + widthPx - (isSoftEnd ? softPx : 0);
      const radiusPx = heightPx / 2;
      context.globalAlpha = alpha;
      context.beginPath();
      context.roundRect(firstPx, yPx, Math.max(0, lastPx - firstPx), heightPx, [
        isSoftStart ? 0 : radiusPx,
        isSoftEnd ? 0 : radiusPx,
        isSoftEnd ? 0 : radiusPx,
        isSoftStart ? 0 : radiusPx,
      ]);
      context.fill();
      for (let step = 0; step < softStepCount; step += 1) {
        const stepPx = softPx / softStepCount;
        context.globalAlpha = (alpha * (step + 0.5)) / softStepCount;
        if (isSoftStart) context.fillRect(xPx + step * stepPx, yPx, stepPx, heightPx);
        if (isSoftEnd) context.fillRect(xPx + widthPx - (step + 1) * stepPx, yPx, stepPx, heightPx);
      }
      context.globalAlpha = 1;
    },
    text: (text, { xPx, yPx }, lettering) => {
      const { fill, align = 'left', halo, alpha = 1 } = lettering;
      const font = fontOf(lettering);
      // Parsing a font costs more than drawing a figure with it.
      if (font !== currentFont) context.font = currentFont = font;
      context.textAlign = align;
      context.textBaseline = 'middle';
      context.globalAlpha = alpha;
      if (halo !== undefined) {
        context.strokeStyle = halo;
        context.lineWidth = 3;
        context.lineJoin = 'round';
        context.setLineDash([]);
        context.strokeText(text, xPx, yPx);
      }
      context.fillStyle = fill;
      context.fillText(text, xPx, yPx);
      context.globalAlpha = 1;
    },
    textWidthPx: (text, lettering) => {
      const key = `${lettering.weight ?? 400}/${lettering.sizePx}/${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      context.font = fontOf(lettering);
      currentFont = '';
      const { width } = context.measureText(text);
      // Titles are as many as events: the memory of their widths is dropped rather than grown without end.
      if (widths.size > 5000) widths.clear();
      widths.set(key, width);
      return width;
    },
    clipped: ({ xPx, yPx, widthPx, heightPx }, draw) => {
      currentFont = '';
      context.save();
      context.beginPath();
      context.rect(xPx, yPx, widthPx, heightPx);
      context.clip();
      draw();
      context.restore();
      currentFont = '';
    },
    stamp: ({ draw }, { xPx, yPx }) => {
      context.translate(xPx, yPx);
      draw(surface);
      context.translate(-xPx, -yPx);
    },
  };
  return surface;
}
