/** A surface on a 2D canvas. Outlines are few (see `marks.ts`) and always the same, so their `Path2D` are kept. */
import { type Ink, type Lettering, type Surface } from './surface.ts';

export interface CanvasSurface extends Surface {
  /** Fits the bitmap to the size in CSS pixels and the screen's density, and clears it. */
  readonly begin: (size: CanvasSize) => void;
}

export interface CanvasSize {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelRatio: number;
  readonly fontFamily: string;
}

/** How far an uncertain edge fades, and in how many steps: a gradient needs colours with alpha. */
const softEdgePx = 14;
const softStepCount = 7;

export function createCanvasSurface(canvas: HTMLCanvasElement): CanvasSurface {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser has no 2D canvas.');
  const outlines = new Map<string, Path2D>();
  const widths = new Map<string, number>();
  let family = 'sans-serif';
  let currentFont = '';

  const outlineOf = (text: string): Path2D => {
    const known = outlines.get(text);
    if (known !== undefined) return known;
    const made = new Path2D(text);
    outlines.set(text, made);
    return made;
  };
  const fontOf = ({ sizePx, weight = 400 }: Pick<Lettering, 'sizePx' | 'weight'>) =>
    `${weight} ${sizePx}px ${family}`;
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

  return {
    begin: ({ widthPx, heightPx, pixelRatio, fontFamily }) => {
      const width = Math.round(widthPx * pixelRatio);
      const height = Math.round(heightPx * pixelRatio);
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
      }
      if (family !== fontFamily) widths.clear();
      family = fontFamily;
      currentFont = '';
      context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      context.clearRect(0, 0, widthPx, heightPx);
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
  };
}
