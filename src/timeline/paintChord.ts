/** One event across its staves: heads by role and status, and the sign of its kind above them. */
import { eventKinds } from '../domain/vocabulary.ts';
import { rowFlags } from '../query/columns.ts';
import { type Around, type Caret, paintCode } from './besideHeads.ts';
import { headsAt } from './eventIndex.ts';
import { eventWords } from './eventWords.ts';
import { type Frame } from './frame.ts';
import { markXPx, rowOfPlace, type Sheet } from './hit.ts';
import { fillByStatus, type Head, headOfRoles, headPath, headWithoutSide, plainHead } from './marks.ts';
import { type ShownGroup } from './resolution.ts';
import { radiusOf, stampsOf } from './stamps.ts';
import { valueMark } from './staveName.ts';
import { type Stave } from './staves.ts';

export function headRadiusPx(pitchPx: number): number {
  return Math.max(4.2, Math.min(5.8, pitchPx * 0.2));
}

export interface HeadSheet extends Sheet {
  readonly around: (group: ShownGroup) => Around;
  /** Of heads scrolled out of sight. */
  readonly carets: Caret[];
}

export function paintHeads(sheet: HeadSheet, frame: Frame, group: ShownGroup): void {
  const { surface, marks, stavesY, around, carets } = sheet;
  const { scene, set, index, view, theme } = frame;
  const place = group.places[0]!;
  const row = rowOfPlace(frame, place);
  const { staves, roles, values } = headsAt(index, place);
  const xPx = markXPx(frame.scale, group.atMs);
  const fill = fillByStatus[scene.columns.status[row]!] ?? 'solid';
  const fullPx = headRadiusPx(view.layout.pitchPx);
  const isChosen = row === scene.selectedRow;
  const stamps = stampsOf(theme);
  let hiddenCode = '';
  let topY = Infinity;
  let topRadiusPx = fullPx;
  for (let at = 0; at < staves.length; at += 1) {
    const stave = staves[at]!;
    const side = set.staves[stave]!;
    const yPx = stavesY[stave]!;
    if (Number.isNaN(yPx)) {
      hiddenCode = valueMark(side.code, frame);
      continue;
    }
    const head = headOf(frame, side, roles[at]!);
    if (yPx < topY) {
      topY = yPx;
      topRadiusPx = radiusOf(head, fullPx);
    }
    marks.push({ xPx, yPx, stave, group, place });
    const center = { xPx, yPx };
    if (isChosen) {
      const ring = { fill: theme.paper, stroke: theme.accent, widthPx: 2 };
      surface.path(headPath('disc', fullPx + 4.5), center, ring);
    }
    surface.stamp(stamps.head({ ...head, fill, colour: side.colour, fullPx }), center);
    if (side.kind === 'others') {
      const code = valueMark(values[at] ?? '', frame);
      paintCode(surface, frame, { code, isChosen, xPx, yPx, fullPx, around: around(group) });
    }
  }
  if (topY === Infinity) return;
  if ((scene.columns.flags[row]! & rowFlags.disputed) !== 0 && !isChosen) {
    const ring = { stroke: theme.danger, widthPx: 1 };
    surface.path(headPath('disc', topRadiusPx + 2.6), { xPx, yPx: topY }, ring);
  }
  paintKind(sheet, frame, { row, xPx, yPx: topY - Math.round(fullPx) - 7, roomPx: group.roomPx });
  if (hiddenCode !== '') carets.push({ xPx, code: hiddenCode });
}

/** Roles are had by sides: under other groupings a head is a plain disc. */
export function headOf({ set }: Frame, { kind }: Stave, roles: number): Head {
  if (set.grouping !== 'country') return plainHead;
  return kind === 'unnamed' ? headWithoutSide : headOfRoles(roles);
}

interface KindPlace {
  readonly row: number;
  readonly xPx: number;
  readonly yPx: number;
  readonly roomPx: number;
}

const glyphRoomPx = 10;

function paintKind({ surface }: HeadSheet, { scene, theme }: Frame, { row, roomPx, ...at }: KindPlace): void {
  if (roomPx < glyphRoomPx) return;
  const kind = eventKinds[scene.columns.kind[row]!];
  const stamps = stampsOf(theme);
  if (kind === 'talks-round') {
    const { round } = eventWords(scene.columns, row);
    if (round === undefined) return;
    const words = String(round);
    const type = { fill: theme.ink, sizePx: 10.5, weight: 700, align: 'center', halo: theme.paper } as const;
    surface.stamp(stamps.words(words, surface.textWidthPx(words, type), type), at);
    return;
  }
  const glyph = kind === undefined ? undefined : stamps.kind(kind);
  if (glyph !== undefined) surface.stamp(glyph, at);
}
