/**
 * What the drawing is made with: a few verbs that a canvas and an SVG file both have, so that an exported
 * picture is the same drawing.
 */
export interface Box {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface Ink {
  readonly fill?: string;
  readonly stroke?: string;
  readonly widthPx?: number;
  readonly dash?: readonly number[];
  readonly alpha?: number;
  readonly cap?: 'butt' | 'round';
}

export interface Lettering {
  readonly fill: string;
  readonly sizePx: number;
  readonly weight?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Paper around the letters, so that lines beneath do not run into them. */
  readonly halo?: string;
  readonly alpha?: number;
}

export interface Bar extends Box {
  readonly fill: string;
  readonly alpha: number;
  readonly isSoftStart: boolean;
  readonly isSoftEnd: boolean;
}

/**
 * A small drawing that returns many times in a picture, about an origin of its own. One object is always the same
 * drawing, so a canvas draws it once and copies it from then on, to whole pixels of the screen.
 */
export interface Stamp {
  /** All that it covers. */
  readonly box: Box;
  /** Where in a pixel its origin stands: in the middle, as marks do, unless it is said to be the corner. */
  readonly origin?: 'corner';
  readonly draw: (surface: Surface) => void;
}

export interface Surface {
  /** An SVG path text moved to a point. */
  readonly path: (outline: string, at: { readonly xPx: number; readonly yPx: number }, ink: Ink) => void;
  /** Lines as x1, y1, x2, y2 after each other: one stroke for all. */
  readonly lines: (points: readonly number[], ink: Ink) => void;
  /** A cubic Bézier: x and y of its start, its two controls and its end. */
  readonly curve: (points: readonly number[], ink: Ink) => void;
  /** Boxes as x, y, width, height after each other: one fill for all. */
  readonly boxes: (corners: readonly number[], ink: Ink, radiusPx?: number) => void;
  readonly bar: (bar: Bar) => void;
  readonly text: (
    text: string,
    at: { readonly xPx: number; readonly yPx: number },
    lettering: Lettering,
  ) => void;
  readonly stamp: (stamp: Stamp, at: { readonly xPx: number; readonly yPx: number }) => void;
  readonly textWidthPx: (text: string, lettering: Pick<Lettering, 'sizePx' | 'weight'>) => number;
  /** Draws only within the box. */
  readonly clipped: (box: Box, draw: () => void) => void;
}
