/**
 * One wheel event as what the reader meant. Wheels report pixels, lines or pages, and a trackpad's pinch
 * arrives as a wheel with ctrl held: all are brought to pixels and clamped to about one notch, so that no
 * device can throw the reader out of the view.
 */
export interface WheelInput {
  readonly deltaX: number;
  readonly deltaY: number;
  /** As in `WheelEvent`: 0 pixels, 1 lines, 2 pages. */
  readonly deltaMode: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

export type WheelMeaning =
  | { readonly kind: 'zoom'; readonly octaves: number }
  | { readonly kind: 'pan'; readonly byPx: number }
  | { readonly kind: 'scroll'; readonly byPx: number };

const notchPx = 120;
const linePx = 40;
const octavesPerNotch = 0.4;
/** A pinch reports a few pixels where a wheel reports a hundred; it counts for more so that fingers lead. */
const pinchOctavesPerPx = 0.012;

export function readWheel(input: WheelInput): WheelMeaning {
  const unitPx = input.deltaMode === 1 ? linePx : input.deltaMode === 2 ? notchPx : 1;
  const xPx = clampToNotch(input.deltaX * unitPx);
  const yPx = clampToNotch(input.deltaY * unitPx);
  if (input.ctrlKey || input.metaKey) {
    const px = Math.abs(yPx) >= Math.abs(xPx) ? yPx : xPx;
    const octaves = Math.min(Math.abs(px) * pinchOctavesPerPx, octavesPerNotch);
    return { kind: 'zoom', octaves: Math.sign(px) * octaves };
  }
  if (input.shiftKey) return { kind: 'pan', byPx: xPx === 0 ? yPx : xPx };
  if (Math.abs(xPx) > Math.abs(yPx)) return { kind: 'pan', byPx: xPx };
  return { kind: 'scroll', byPx: yPx };
}

function clampToNotch(px: number): number {
  return Math.max(-notchPx, Math.min(notchPx, px));
}
