/** The card of a preview, fetched when the first one is wanted: what it tells, and where it stands. */
import { type Frame } from './frame.ts';
import { type Mark } from './hit.ts';
import { rowOfMark } from './hit.ts';
import { clusterLines, eventLines } from './previewLines.ts';
import { placePreview } from './previewPlace.ts';
import { cardHeightPx, type PlacedCard } from './railPlacing.ts';
import { type ShownGroup } from './resolution.ts';
import { type Box } from './surface.ts';

export interface PreviewTarget {
  /** An event, or -1 for a cluster. */
  readonly row: number;
  readonly group?: ShownGroup;
  /** Where the pointer or the focus is, within the host. */
  readonly atX: number;
  readonly atY: number;
}

/** Half of a chord's column, with the ring of the chosen one. */
const halfColumnPx = 11;
const glyphPx = 22;

export function linesOf({ row, group }: PreviewTarget, frame: Frame): HTMLElement[] {
  return row >= 0 || group === undefined ? eventLines(row, frame.scene) : clusterLines(group, frame);
}

/** Puts the card beside its mark; false where it would have to cover it. */
export function standBeside(card: HTMLElement, target: PreviewTarget, inSight: InSight): boolean {
  const avoid = boxesOf(target, inSight);
  if (avoid.length === 0) return false;
  const { widthPx, heightPx } = inSight.frame.layout;
  const room = { widthPx, heightPx, avoid, atX: target.atX, atY: target.atY };
  for (const maxPx of [300, 220, 150]) {
    card.style.setProperty('max-inline-size', `${maxPx}px`);
    const at = placePreview({ widthPx: card.offsetWidth, heightPx: card.offsetHeight }, room);
    if (at === undefined) continue;
    card.style.setProperty('transform', `translate(${Math.round(at.xPx)}px, ${Math.round(at.yPx)}px)`);
    return true;
  }
  return false;
}

interface InSight {
  readonly frame: Frame;
  readonly marks: readonly Mark[];
  readonly cards: readonly PlacedCard[];
}

/** The chord or column, with the glyph at its top, and the event's card. */
function boxesOf({ row, group }: PreviewTarget, { frame, marks, cards }: InSight): Box[] {
  const { plotLeftPx, plotWidthPx } = frame.layout;
  const isOwn = (mark: Mark) => {
    if (row >= 0) return rowOfMark(frame, mark) === row;
    return mark.group.firstMs === group?.firstMs && mark.group.lastMs === group.lastMs;
  };
  const own = marks.filter(
    mark => isOwn(mark) && mark.xPx >= plotLeftPx - 1 && mark.xPx <= plotLeftPx + plotWidthPx + 1,
  );
  const boxes: Box[] = cards
    .filter(card => card.row === row)
    .map(({ xPx, yPx, widthPx }) => ({ xPx, yPx, widthPx, heightPx: cardHeightPx }));
  const lead = marks.find(isOwn);
  if (own.length === 0) return lead === undefined ? boxes : [...boxes, around(lead)];
  const topY = Math.min(...own.map(({ yPx }) => yPx)) - glyphPx;
  const bottomY = Math.max(...own.map(({ yPx }) => yPx)) + halfColumnPx;
  boxes.push({
    xPx: own[0]!.xPx - halfColumnPx,
    yPx: topY,
    widthPx: 2 * halfColumnPx,
    heightPx: bottomY - topY,
  });
  return boxes;
}

function around({ xPx, yPx }: Mark): Box {
  const sizePx = 2 * halfColumnPx;
  return { xPx: xPx - halfColumnPx, yPx: yPx - halfColumnPx, widthPx: sizePx, heightPx: sizePx };
}
