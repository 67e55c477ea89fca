/**
 * Letters beside heads: the code of a head on the stave that sides share, and at the score's lower edge the code of
 * a head that is scrolled out of sight. They are told where they have the room; a caret in any case.
 */
import { headsAt } from './eventIndex.ts';
import { type Frame } from './frame.ts';
import { type ShownGroup } from './resolution.ts';
import { stampsOf } from './stamps.ts';
import { type Lettering, type Surface } from './surface.ts';

/** Pixels to the neighbours of a group on the stave that sides share. */
export interface Around {
  readonly beforePx: number;
  readonly afterPx: number;
}

/** Asked once a frame, of the one stave whose heads have codes beside them. */
export function othersAround({ groups, index, scale, set }: Frame): (group: ShownGroup) => Around {
  const others = set.staves.findIndex(({ kind }) => kind === 'others');
  const found = new Map<ShownGroup, Around>();
  const stands = groups
    .filter(({ counts, places }) =>
      counts === undefined ? headsAt(index, places[0]!).staves.includes(others) : (counts[others] ?? 0) > 0,
    )
    .sort((left, right) => left.atMs - right.atMs);
  stands.forEach((group, at) => {
    const gapPx = (next: ShownGroup | undefined) =>
      next === undefined ? Infinity : Math.abs(next.atMs - group.atMs) * scale.pxPerMs;
    found.set(group, { beforePx: gapPx(stands[at - 1]), afterPx: gapPx(stands[at + 1]) });
  });
  return group => found.get(group) ?? { beforePx: Infinity, afterPx: Infinity };
}

export interface CodePlace {
  readonly code: string;
  readonly isChosen: boolean;
  readonly xPx: number;
  readonly yPx: number;
  readonly fullPx: number;
  readonly around: Around;
}

/** The chosen event's is always told, on the side where there is more room; others' where there is room. */
export function paintCode(surface: Surface, { theme, layout }: Frame, place: CodePlace): void {
  const { code, isChosen, xPx, yPx, fullPx, around } = place;
  const lettering = { fill: theme.ink2, sizePx: 9, weight: 600, halo: theme.paper } as const;
  const gapPx = fullPx + (isChosen ? 7.5 : 3);
  const widthPx = surface.textWidthPx(code, lettering);
  const neededPx = gapPx + widthPx + fullPx + 2;
  const endPx = layout.plotLeftPx + layout.plotWidthPx;
  const isRoomAfter = around.afterPx >= neededPx && (!isChosen || xPx + neededPx - fullPx <= endPx);
  if (!isRoomAfter && !isChosen) return;
  const isBefore = !isRoomAfter && (around.beforePx > around.afterPx || around.afterPx >= neededPx);
  const at = { xPx: isBefore ? xPx - gapPx : xPx + gapPx, yPx: yPx + 0.5 };
  const aligned: Lettering = isBefore ? { ...lettering, align: 'right' } : lettering;
  surface.stamp(stampsOf(theme).words(code, widthPx, aligned), at);
}

export interface Caret {
  readonly xPx: number;
  readonly code: string;
}

const caretGapPx = 5;

/** Heads scrolled out of sight: a code that would run into the next caret's is left out. */
export function paintCarets(surface: Surface, { layout, theme }: Frame, carets: readonly Caret[]): void {
  const yPx = Math.floor(layout.scoreTopPx + layout.scoreHeightPx - 3) + 0.5;
  const lettering = { fill: theme.ink2, sizePx: 9, align: 'center', halo: theme.paper } as const;
  const told = carets
    .map(caret => ({ ...caret, widthPx: surface.textWidthPx(caret.code, lettering) }))
    .sort((left, right) => left.xPx - right.xPx);
  told.forEach(({ xPx, code, widthPx }, at) => {
    surface.path('M-3,-2L0,1L3,-2', { xPx, yPx }, { stroke: theme.ink2, widthPx: 1.2 });
    const isFree = (other: (typeof told)[number] | undefined) =>
      other === undefined || Math.abs(other.xPx - xPx) >= (widthPx + other.widthPx) / 2 + caretGapPx;
    if (!isFree(told[at - 1]) || !isFree(told[at + 1])) return;
    surface.stamp(stampsOf(theme).words(code, widthPx, lettering), { xPx, yPx: yPx - 8 });
  });
}
