/** The legend of a picture: a sign and its words, one after the other in lines, from the outlines of the marks. */
import { type LegendEntry } from './legendEntries.ts';
import { crossPath, halfPath, headPath, stemDashes, stemGapPx } from './marks.ts';
import { newsPath } from './newsSign.ts';
import { type Surface } from './surface.ts';
import { type Theme } from './theme.ts';

/** Beside those of the page's legend, the signs that need a word where nobody can point at them. */
export type PictureSign =
  | LegendEntry
  | { readonly kind: 'glyph'; readonly outline: string; readonly words: string }
  | { readonly kind: 'column'; readonly words: string };

export const legendLinePx = 18;
const wordsPx = 11;
const signPx = 18;
const wordsGapPx = 4;
const entryGapPx = 14;
const radiusPx = 5;

export interface PlacedSign {
  readonly sign: PictureSign;
  /** Where the sign's room begins, and how wide it is with its words. */
  readonly xPx: number;
  readonly widthPx: number;
  readonly line: number;
}

/** In lines of this width. */
export function layOutLegend(
  signs: readonly PictureSign[],
  { roomPx, surface }: { readonly roomPx: number; readonly surface: Pick<Surface, 'textWidthPx'> },
): readonly PlacedSign[] {
  let xPx = 0;
  let line = 0;
  return signs.map(sign => {
    const widthPx = signPx + wordsGapPx + surface.textWidthPx(sign.words, { sizePx: wordsPx });
    if (xPx > 0 && xPx + widthPx > roomPx) {
      xPx = 0;
      line += 1;
    }
    const placed = { sign, xPx, widthPx, line };
    xPx += widthPx + entryGapPx;
    return placed;
  });
}

interface LegendPlace {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly isRightToLeft: boolean;
  readonly theme: Theme;
}

/** Where the page is written from right to left the signs stand at the right of their words, the first of all outermost. */
export function paintLegend(surface: Surface, placed: readonly PlacedSign[], place: LegendPlace): void {
  const { xPx, yPx, widthPx, isRightToLeft, theme } = place;
  for (const { sign, xPx: fromPx, line } of placed) {
    const middleY = yPx + (line + 0.5) * legendLinePx;
    const along = (px: number) => (isRightToLeft ? xPx + widthPx - fromPx - px : xPx + fromPx + px);
    paintSign(surface, sign, { xPx: along(signPx / 2), yPx: middleY, theme });
    const at = { xPx: along(signPx + wordsGapPx), yPx: middleY };
    const align = isRightToLeft ? 'right' : 'left';
    surface.text(sign.words, at, { fill: theme.ink2, sizePx: wordsPx, align });
  }
}

interface SignPlace {
  readonly xPx: number;
  readonly yPx: number;
  readonly theme: Theme;
}

function paintSign(surface: Surface, sign: PictureSign, { xPx, yPx, theme }: SignPlace): void {
  const at = { xPx, yPx };
  const solid = { fill: theme.ink2 };
  const outline = { stroke: theme.ink2, widthPx: 1.3 };
  switch (sign.kind) {
    case 'head':
      surface.path(headPath(sign.shape, radiusPx), at, sign.shape === 'ring' ? outline : solid);
      return;
    case 'stem': {
      const { stem } = sign;
      const xs = stem === 'double' ? [xPx - stemGapPx / 2, xPx + stemGapPx / 2] : [xPx];
      const ink = { ...outline, dash: stemDashes[stem], cap: stem === 'dotted' ? 'round' : 'butt' } as const;
      for (const x of xs) surface.lines([x, yPx - 8, x, yPx + 8], ink);
      return;
    }
    case 'fill': {
      const disc = headPath('disc', radiusPx);
      const { fill } = sign;
      surface.path(
        disc,
        at,
        fill === 'solid' ? solid : { ...outline, dash: fill === 'dashed' ? [2, 2] : [] },
      );
      if (fill === 'half') surface.path(halfPath('disc', radiusPx), at, solid);
      if (fill === 'crossed') surface.path(crossPath('disc', radiusPx), at, outline);
      return;
    }
    case 'disputed':
      surface.path(headPath('disc', radiusPx - 1), at, solid);
      surface.path(headPath('disc', radiusPx + 2.5), at, { stroke: theme.danger, widthPx: 1.3 });
      return;
    case 'news':
      surface.path(newsPath, at, { fill: theme.accent });
      return;
    case 'figure':
      if (sign.isRinged) surface.path(headPath('disc', 7), at, outline);
      surface.text(sign.figure, at, { fill: theme.ink, sizePx: 10.5, weight: 700, align: 'center' });
      return;
    case 'glyph':
      surface.path(sign.outline, at, { stroke: theme.ink2, widthPx: 1.1 });
      return;
    case 'column':
      surface.path('M-5,-3H-1V8H-5ZM1,-8H5V8H1Z', at, solid);
      return;
    case 'colour':
      [1, 2, 4].forEach((side, step) => {
        const ink = { fill: theme.sides[side]! };
        surface.path(headPath('disc', 2.5), { xPx: xPx + (step - 1) * 5.5, yPx }, ink);
      });
  }
}
