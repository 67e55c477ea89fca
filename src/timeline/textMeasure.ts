/** How wide a text is in the fonts of a picture, asked of a canvas that nobody sees. */
import { type Surface } from './surface.ts';

export type MeasureText = Surface['textWidthPx'];

/** `family` as a style sheet names fonts. */
export function createTextMeasure(family: string): MeasureText {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) throw new Error('This browser has no 2D canvas.');
  const widths = new Map<string, number>();
  return (text, { sizePx, weight = 400 }) => {
    const font = `${weight} ${sizePx}px ${family}`;
    const key = `${font}/${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    context.font = font;
    const { width } = context.measureText(text);
    // Titles are as many as events: the memory of their widths is dropped rather than grown without end.
    if (widths.size > 5000) widths.clear();
    widths.set(key, width);
    return width;
  };
}
