/** A surface on a canvas of the page. What returns many times is a picture of its own that is copied. */
import { createContextSurface, type Lettered } from './contextSurface.ts';
import { type Stamp, type Surface } from './surface.ts';

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

/** Its origin lies in the pixel of the screen that is this far from its left and upper edge. */
interface StampPicture {
  readonly bitmap: ImageBitmap;
  readonly leftCount: number;
  readonly topCount: number;
}

export function createCanvasSurface(canvas: HTMLCanvasElement): CanvasSurface {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser has no 2D canvas.');
  const lettered: Lettered = { family: 'sans-serif', outlines: new Map(), widths: new Map() };
  const surface = createContextSurface(context, lettered);
  let pictures = new WeakMap<Stamp, StampPicture>();
  let ratio = 1;

  const pictureOf = (stamp: Stamp): StampPicture => {
    const known = pictures.get(stamp);
    if (known !== undefined) return known;
    const made = pictureStamp(stamp, ratio, lettered);
    pictures.set(stamp, made);
    return made;
  };

  return {
    ...surface,
    begin: ({ widthPx, heightPx, pixelRatio, fontFamily }) => {
      const width = Math.round(widthPx * pixelRatio);
      const height = Math.round(heightPx * pixelRatio);
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
      }
      if (lettered.family !== fontFamily || ratio !== pixelRatio) {
        lettered.widths.clear();
        pictures = new WeakMap();
      }
      lettered.family = fontFamily;
      ratio = pixelRatio;
      surface.forget();
      context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      // Pictures are copied to whole pixels: there is nothing to smooth.
      context.imageSmoothingEnabled = false;
      context.clearRect(0, 0, widthPx, heightPx);
    },
    stamp: (stamp, { xPx, yPx }) => {
      const { bitmap, leftCount, topCount } = pictureOf(stamp);
      const left = Math.floor(xPx * ratio) - leftCount;
      const top = Math.floor(yPx * ratio) - topCount;
      if (ratio === 1) context.drawImage(bitmap, left, top);
      else {
        const { width, height } = bitmap;
        context.drawImage(bitmap, left / ratio, top / ratio, width / ratio, height / ratio);
      }
    },
  };
}

function pictureStamp({ box, origin, draw }: Stamp, ratio: number, lettered: Lettered): StampPicture {
  const leftCount = Math.ceil(-box.xPx * ratio) + 1;
  const topCount = Math.ceil(-box.yPx * ratio) + 1;
  const width = leftCount + Math.ceil((box.xPx + box.widthPx) * ratio) + 1;
  const height = topCount + Math.ceil((box.yPx + box.heightPx) * ratio) + 1;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('This browser has no 2D canvas.');
  const inPixel = origin === 'corner' ? 0 : 0.5;
  context.setTransform(ratio, 0, 0, ratio, leftCount + inPixel, topCount + inPixel);
  draw(createContextSurface(context, lettered));
  return { bitmap: context.canvas.transferToImageBitmap(), leftCount, topCount };
}
