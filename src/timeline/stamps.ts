/**
 * The small drawings that a score is made of, each made once for its colours: heads, numbers, signs of kinds, words
 * beside them. Their origin is where the mark stands.
 */
import { type EventKind } from '../domain/vocabulary.ts';
import {
  crossPath,
  fillStyles,
  type FillStyle,
  halfPath,
  type Head,
  headPath,
  headShapes,
  kindGlyphs,
  tickPath,
} from './marks.ts';
import { type Box, type Lettering, type Stamp, type Surface } from './surface.ts';
import { type Theme } from './theme.ts';

export interface HeadLook extends Head {
  readonly fill: FillStyle;
  /** Index into the colours of sides. */
  readonly colour: number;
  /** Of a head that is not small. */
  readonly fullPx: number;
}

export interface Stamps {
  readonly head: (look: HeadLook) => Stamp;
  /** A count in its pill. */
  readonly number: (count: number, colour: number) => Stamp;
  /** Of a kind that has a sign. */
  readonly kind: (kind: EventKind) => Stamp | undefined;
  /** Letters with paper around them; `widthPx` is theirs. */
  readonly words: (text: string, widthPx: number, lettering: Lettering) => Stamp;
}

/** Radii are told apart by a quarter of a pixel; a head is never as large as this many quarters. */
const radiusSteps = 64;
const colourCount = 16;
const smallScale = 0.74;
const numberHeightPx = 13;
const digitPx = 5.8;
const padPx = 4.4;
/** More different words than a few windows have: forgotten rather than grown without end. */
const mostWords = 2000;

export function figuresWidthPx(count: number): number {
  return String(count).length * digitPx;
}

export function numberWidthPx(count: number): number {
  return Math.max(numberHeightPx, figuresWidthPx(count) + padPx);
}

export function radiusOf({ isSmall }: Head, fullPx: number): number {
  return isSmall ? fullPx * smallScale : fullPx;
}

const byTheme = new WeakMap<Theme, Stamps>();

export function stampsOf(theme: Theme): Stamps {
  const known = byTheme.get(theme);
  if (known !== undefined) return known;
  const made = createStamps(theme);
  byTheme.set(theme, made);
  return made;
}

function createStamps(theme: Theme): Stamps {
  const heads: Stamp[] = [];
  const numbers = theme.sides.map((): Stamp[] => []);
  const kinds = new Map<EventKind, Stamp>();
  let words = new Map<string, Stamp>();
  return {
    head: look => {
      const key = headKey(look);
      return (heads[key] ??= headStamp(look, theme));
    },
    number: (count, colour) => (numbers[colour]![count] ??= numberStamp(count, theme.sides[colour]!, theme)),
    kind: kind => {
      const outline = kindGlyphs[kind];
      if (outline === undefined) return undefined;
      const known = kinds.get(kind) ?? glyphStamp(outline, theme);
      kinds.set(kind, known);
      return known;
    },
    words: (text, widthPx, lettering) => {
      const key = `${lettering.sizePx}/${lettering.align ?? ''}/${lettering.fill}/${text}`;
      const known = words.get(key);
      if (known !== undefined) return known;
      if (words.size > mostWords) words = new Map();
      const made = wordsStamp(text, widthPx, lettering);
      words.set(key, made);
      return made;
    },
  };
}

function headKey({ shape, isSmall, hasTick, fill, colour, fullPx }: HeadLook): number {
  const look = (headShapes.indexOf(shape) * 2 + (isSmall ? 1 : 0)) * 2 + (hasTick ? 1 : 0);
  const ink = (look * fillStyles.length + fillStyles.indexOf(fill)) * colourCount + colour;
  return ink * radiusSteps + Math.round(fullPx * 4);
}

const origin = { xPx: 0, yPx: 0 };

function around(reachPx: number): Box {
  return { xPx: -reachPx, yPx: -reachPx, widthPx: 2 * reachPx, heightPx: 2 * reachPx };
}

function headStamp(look: HeadLook, theme: Theme): Stamp {
  const { shape, hasTick, fill, fullPx } = look;
  const radiusPx = radiusOf(look, fullPx);
  const colour = theme.sides[look.colour]!;
  return {
    box: around(radiusPx * 1.8 + 3),
    draw: surface => {
      const outline = headPath(shape, radiusPx);
      surface.path(outline, origin, { fill: theme.paper, stroke: theme.paper, widthPx: 3 });
      if (fill === 'solid' && shape !== 'ring') surface.path(outline, origin, { fill: colour });
      else paintOutline(surface, { outline, fill, shape, radiusPx, colour });
      if (hasTick) {
        surface.path(tickPath(shape, radiusPx), origin, { stroke: colour, widthPx: 1.4, cap: 'round' });
      }
    },
  };
}

interface Outlined extends Pick<HeadLook, 'shape' | 'fill'> {
  readonly outline: string;
  readonly radiusPx: number;
  readonly colour: string;
}

function paintOutline(surface: Surface, { outline, shape, fill, radiusPx, colour }: Outlined): void {
  const dash = fill === 'dashed' ? [2, 1.6] : [];
  surface.path(outline, origin, { stroke: colour, widthPx: 1.5, dash });
  if (fill === 'crossed') surface.path(crossPath(shape, radiusPx), origin, { stroke: colour, widthPx: 1.1 });
  if (fill === 'half') surface.path(halfPath(shape, radiusPx), origin, { fill: colour });
}

function numberStamp(count: number, colour: string, theme: Theme): Stamp {
  const widthPx = numberWidthPx(count);
  const halfPx = numberHeightPx / 2;
  return {
    box: { xPx: -widthPx / 2 - 1, yPx: -halfPx - 1, widthPx: widthPx + 2, heightPx: numberHeightPx + 2 },
    draw: surface => {
      const ink = { fill: theme.paper, stroke: colour, widthPx: 1.1 };
      surface.boxes([-widthPx / 2, -halfPx, widthPx, numberHeightPx], ink, halfPx);
      const lettering = { fill: colour, sizePx: 10, weight: 700, align: 'center' } as const;
      surface.text(String(count), { xPx: 0, yPx: 0.5 }, lettering);
    },
  };
}

function glyphStamp(outline: string, theme: Theme): Stamp {
  return {
    box: around(8),
    draw: surface => {
      surface.path(outline, origin, { stroke: theme.paper, widthPx: 3.5 });
      surface.path(outline, origin, { stroke: theme.ink2, widthPx: 1.1 });
    },
  };
}

function wordsStamp(text: string, widthPx: number, lettering: Lettering): Stamp {
  const { align = 'left', sizePx } = lettering;
  const fromPx = align === 'left' ? 0 : align === 'right' ? -widthPx : -widthPx / 2;
  return {
    box: { xPx: fromPx - 3, yPx: -sizePx, widthPx: widthPx + 6, heightPx: 2 * sizePx },
    draw: surface => {
      surface.text(text, origin, lettering);
    },
  };
}
