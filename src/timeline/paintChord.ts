/** One event across its staves: stem, heads by role and status, the sign of its kind. */
import { eventKinds } from '../domain/vocabulary.ts';
import { rowFlags } from '../query/columns.ts';
import { eventWords } from './eventWords.ts';
import { headsAt } from './eventIndex.ts';
import { type Frame } from './frame.ts';
import { type Sheet } from './hit.ts';
import { isStaveInSight, scrollEdgeY, staveY } from './layout.ts';
import {
  crossPath,
  fillByStatus,
  type FillStyle,
  halfPath,
  type Head,
  headOfRoles,
  headPath,
  headWithoutSide,
  kindGlyphs,
  plainHead,
  stemByFormat,
  stemDashes,
  stemGapPx,
  tickPath,
} from './marks.ts';
import { type ShownGroup } from './resolution.ts';
import { valueMark } from './staveName.ts';
import { type Stave } from './staves.ts';
import { type Surface } from './surface.ts';
import { toPx } from './timeScale.ts';

export function headRadiusPx(pitchPx: number): number {
  return Math.max(4.2, Math.min(5.8, pitchPx * 0.2));
}

/** Whether the event did take place, or is about to: what did not is drawn paler. */
function isPale(fill: FillStyle): boolean {
  return fill === 'crossed' || fill === 'half' || fill === 'dashed';
}

export function rowOfPlace({ index }: Frame, place: number): number {
  return index.rowsByAnchor[place]!;
}

export function paintStem(surface: Surface, frame: Frame, group: ShownGroup): void {
  const { scene, set, view, theme, layout } = frame;
  const row = rowOfPlace(frame, group.places[0]!);
  const { staves } = set.headsOf(row);
  const first = staves[0]!;
  const last = staves.at(-1)!;
  if (first === last) return;
  const xPx = toPx(frame.scale, group.atMs);
  const edgeY = scrollEdgeY(view);
  const bottomY = layout.scoreTopPx + layout.scoreHeightPx;
  const fromY = Math.max(staveY(view, first), first < view.stickyCount ? 0 : edgeY);
  const toY = Math.min(staveY(view, last), bottomY);
  if (toY <= fromY) return;
  const style = stemByFormat[scene.columns.format[row]!] ?? 'plain';
  const fill = fillByStatus[scene.columns.status[row]!] ?? 'solid';
  const isChosen = row === scene.selectedRow;
  const alpha = isChosen ? 1 : isPale(fill) ? 0.55 : fill === 'hollow' ? 0.7 : 0.9;
  const stroke = isChosen ? theme.accent : style === 'plain' ? theme.ink3 : theme.ink2;
  const dash = stemDashes[style];
  if (style === 'double') {
    const half = stemGapPx / 2;
    const points = [xPx - half, fromY, xPx - half, toY, xPx + half, fromY, xPx + half, toY];
    surface.lines(points, { stroke, widthPx: 0.9, alpha });
  } else {
    const widthPx = style === 'dotted' ? 1.5 : style === 'dashed' ? 1.3 : 0.9;
    const cap = style === 'dotted' ? 'round' : 'butt';
    surface.lines([xPx, fromY, xPx, toY], { stroke, widthPx, dash, alpha, cap });
  }
}

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

export interface HeadSheet extends Sheet {
  readonly around: (group: ShownGroup) => Around;
}

export function paintHeads({ surface, marks, around }: HeadSheet, frame: Frame, group: ShownGroup): void {
  const { scene, set, view, theme } = frame;
  const row = rowOfPlace(frame, group.places[0]!);
  const heads = set.headsOf(row);
  const xPx = toPx(frame.scale, group.atMs);
  const fill = fillByStatus[scene.columns.status[row]!] ?? 'solid';
  const fullPx = headRadiusPx(view.layout.pitchPx);
  const isDisputed = (scene.columns.flags[row]! & rowFlags.disputed) !== 0;
  const isChosen = row === scene.selectedRow;
  let hiddenCode = '';
  let topY = Infinity;
  let topRadiusPx = fullPx;
  for (const [head, stave] of heads.staves.entries()) {
    const side = set.staves[stave]!;
    if (!isStaveInSight(view, stave)) {
      hiddenCode = valueMark(side.code, frame);
      continue;
    }
    const yPx = staveY(view, stave);
    const { shape, isSmall, hasTick } = headOf(frame, side, heads.roles[head]!);
    const radiusPx = isSmall ? fullPx * 0.74 : fullPx;
    const colour = theme.sides[side.colour]!;
    const at = { xPx, yPx };
    if (yPx < topY) {
      topY = yPx;
      topRadiusPx = radiusPx;
    }
    marks.push({ xPx, yPx, stave, group });
    if (isChosen) {
      surface.path(headPath('disc', fullPx + 4.5), at, {
        fill: theme.paper,
        stroke: theme.accent,
        widthPx: 2,
      });
    }
    paintHead(surface, { shape, radiusPx, fill, colour, paper: theme.paper }, at);
    if (hasTick) surface.path(tickPath(shape, radiusPx), at, { stroke: colour, widthPx: 1.4, cap: 'round' });
    if (side.kind === 'others') {
      const code = valueMark(heads.values[head] ?? '', frame);
      paintCode(surface, frame, { code, isChosen, xPx, yPx, fullPx, around: around(group) });
    }
  }
  if (topY === Infinity) return;
  if (isDisputed && !isChosen) {
    surface.path(
      headPath('disc', topRadiusPx + 2.6),
      { xPx, yPx: topY },
      { stroke: theme.danger, widthPx: 1 },
    );
  }
  paintKind(surface, frame, { row, xPx, topY: topY - fullPx, roomPx: group.roomPx });
  if (hiddenCode !== '') paintCaret(surface, frame, { xPx, code: hiddenCode });
}

/** Roles are had by sides: under other groupings a head is a plain disc. */
function headOf({ set }: Frame, { kind }: Stave, roleBits: number): Head {
  if (set.grouping !== 'country') return plainHead;
  return kind === 'unnamed' ? headWithoutSide : headOfRoles(roleBits);
}

interface CodePlace {
  readonly code: string;
  readonly isChosen: boolean;
  readonly xPx: number;
  readonly yPx: number;
  readonly fullPx: number;
  readonly around: Around;
}

/** The chosen event's is always told, on the side where there is more room; others' where there is room. */
function paintCode(surface: Surface, { theme, layout }: Frame, place: CodePlace): void {
  const { code, isChosen, xPx, yPx, fullPx, around } = place;
  const lettering = { fill: theme.ink2, sizePx: 9, weight: 600, halo: theme.paper } as const;
  const gapPx = fullPx + (isChosen ? 7.5 : 3);
  const neededPx = gapPx + surface.textWidthPx(code, lettering) + fullPx + 2;
  const endPx = layout.plotLeftPx + layout.plotWidthPx;
  const isRoomAfter = around.afterPx >= neededPx && (!isChosen || xPx + neededPx - fullPx <= endPx);
  if (!isRoomAfter && !isChosen) return;
  const isBefore = !isRoomAfter && (around.beforePx > around.afterPx || around.afterPx >= neededPx);
  const at = { xPx: isBefore ? xPx - gapPx : xPx + gapPx, yPx: yPx + 0.5 };
  surface.text(code, at, isBefore ? { ...lettering, align: 'right' } : lettering);
}

interface HeadLook {
  readonly shape: Parameters<typeof headPath>[0];
  readonly radiusPx: number;
  readonly fill: FillStyle;
  readonly colour: string;
  readonly paper: string;
}

function paintHead(surface: Surface, look: HeadLook, at: { xPx: number; yPx: number }): void {
  const { shape, radiusPx, fill, colour, paper } = look;
  const outline = headPath(shape, radiusPx);
  surface.path(outline, at, { fill: paper, stroke: paper, widthPx: 3 });
  if (fill === 'solid' && shape !== 'ring') {
    surface.path(outline, at, { fill: colour });
    return;
  }
  const dash = fill === 'dashed' ? [2, 1.6] : [];
  surface.path(outline, at, { stroke: colour, widthPx: 1.5, dash });
  if (fill === 'crossed') surface.path(crossPath(shape, radiusPx), at, { stroke: colour, widthPx: 1.1 });
  if (fill === 'half') surface.path(halfPath(shape, radiusPx), at, { fill: colour });
}

interface KindPlace {
  readonly row: number;
  readonly xPx: number;
  readonly topY: number;
  readonly roomPx: number;
}

const glyphRoomPx = 10;

function paintKind(surface: Surface, { scene, theme }: Frame, { row, xPx, topY, roomPx }: KindPlace): void {
  if (roomPx < glyphRoomPx) return;
  const kind = eventKinds[scene.columns.kind[row]!];
  const at = { xPx, yPx: topY - 7 };
  if (kind === 'talks-round') {
    const { round } = eventWords(scene.columns, row);
    if (round === undefined) return;
    const lettering = {
      fill: theme.ink,
      sizePx: 10.5,
      weight: 700,
      align: 'center',
      halo: theme.paper,
    } as const;
    surface.text(String(round), at, lettering);
    return;
  }
  const glyph = kind === undefined ? undefined : kindGlyphs[kind];
  if (glyph === undefined) return;
  surface.path(glyph, at, { stroke: theme.paper, widthPx: 3.5 });
  surface.path(glyph, at, { stroke: theme.ink2, widthPx: 1.1 });
}

/** A head scrolled out of sight is told at the score's lower edge. */
function paintCaret(
  surface: Surface,
  { layout, theme }: Frame,
  { xPx, code }: { readonly xPx: number; readonly code: string },
): void {
  const yPx = layout.scoreTopPx + layout.scoreHeightPx - 3;
  surface.path('M-3,-2L0,1L3,-2', { xPx, yPx }, { stroke: theme.ink2, widthPx: 1.2 });
  surface.text(
    code,
    { xPx, yPx: yPx - 8 },
    {
      fill: theme.ink2,
      sizePx: 9,
      align: 'center',
      halo: theme.paper,
    },
  );
}
