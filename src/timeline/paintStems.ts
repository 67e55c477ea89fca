/** Stems: what joins the heads of one event, drawn by its format. Those of one ink are one stroke. */
import { headsAt } from './eventIndex.ts';
import { type Frame } from './frame.ts';
import { markXPx, rowOfPlace } from './hit.ts';
import { scrollEdgeY, staveY } from './layout.ts';
import {
  fillByStatus,
  type FillStyle,
  stemByFormat,
  stemDashes,
  stemGapPx,
  type StemStyle,
} from './marks.ts';
import { type ShownGroup } from './resolution.ts';
import { type Ink, type Surface } from './surface.ts';
import { type Theme } from './theme.ts';

interface Stroke {
  readonly ink: Ink;
  readonly points: number[];
}

export function paintStems(surface: Surface, frame: Frame, chords: readonly ShownGroup[]): void {
  const { scene, theme } = frame;
  const strokes = new Map<string, Stroke>();
  for (const group of chords) {
    const row = rowOfPlace(frame, group.places[0]!);
    const ends = stemEnds(frame, group);
    if (ends === undefined) continue;
    const style = stemByFormat[scene.columns.format[row]!] ?? 'plain';
    const fill = fillByStatus[scene.columns.status[row]!] ?? 'solid';
    const isChosen = row === scene.selectedRow;
    const alpha = isChosen ? 1 : alphaOf(fill);
    const key = `${style}/${alpha}`;
    const stroke = strokes.get(key) ?? { ink: inkOf(style, theme, { alpha, isChosen }), points: [] };
    strokes.set(key, stroke);
    const xPx = markXPx(frame.scale, group.atMs);
    const half = style === 'double' ? stemGapPx / 2 : 0;
    stroke.points.push(xPx - half, ends.fromY, xPx - half, ends.toY);
    if (half > 0) stroke.points.push(xPx + half, ends.fromY, xPx + half, ends.toY);
  }
  for (const { ink, points } of strokes.values()) surface.lines(points, ink);
}

function stemEnds(
  { index, view, layout }: Frame,
  { places }: ShownGroup,
): { readonly fromY: number; readonly toY: number } | undefined {
  const { staves } = headsAt(index, places[0]!);
  const first = staves[0]!;
  const last = staves.at(-1)!;
  if (first === last) return undefined;
  const fromY = Math.max(staveY(view, first), first < view.stickyCount ? 0 : scrollEdgeY(view));
  const toY = Math.min(staveY(view, last), layout.scoreTopPx + layout.scoreHeightPx);
  return toY <= fromY ? undefined : { fromY, toY };
}

/** What did not take place, or not yet, is paler. */
function alphaOf(fill: FillStyle): number {
  if (fill === 'solid') return 0.9;
  return fill === 'hollow' ? 0.7 : 0.55;
}

interface Strength {
  readonly alpha: number;
  readonly isChosen: boolean;
}

function inkOf(style: StemStyle, theme: Theme, { alpha, isChosen }: Strength): Ink {
  const stroke = isChosen ? theme.accent : style === 'plain' ? theme.ink3 : theme.ink2;
  const widthPx = style === 'dotted' ? 1.5 : style === 'dashed' ? 1.3 : 1;
  return { stroke, widthPx, dash: stemDashes[style], alpha, cap: style === 'dotted' ? 'round' : 'butt' };
}
