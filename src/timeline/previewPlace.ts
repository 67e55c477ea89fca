/**
 * Where a preview stands: beside what it tells of and never over it, inside the host, and as near to the
 * pointer as that allows, so that the pointer can enter it.
 */
import { type Box } from './surface.ts';

export interface PreviewRoom {
  readonly widthPx: number;
  readonly heightPx: number;
  /** A chord's column, a card: what must stay in sight. */
  readonly avoid: readonly Box[];
  /** Where the pointer or the focus is. */
  readonly atX: number;
  readonly atY: number;
}

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

const gapPx = 4;
const edgePx = 4;
/** How much of the preview begins above the pointer when it stands beside it. */
const headPx = 18;

export function placePreview(
  size: Size,
  room: PreviewRoom,
): { readonly xPx: number; readonly yPx: number } | undefined {
  const insideX = (xPx: number) => clamp(xPx, edgePx, room.widthPx - size.widthPx - edgePx);
  const insideY = (yPx: number) => clamp(yPx, edgePx, room.heightPx - size.heightPx - edgePx);
  const besideY = insideY(room.atY - headPx);
  const overX = insideX(room.atX - headPx);
  const candidates = room.avoid.flatMap(({ xPx, yPx, widthPx, heightPx }) => {
    const belowPx = yPx + heightPx + gapPx;
    const abovePx = yPx - gapPx - size.heightPx;
    const rightPx = xPx + widthPx + gapPx;
    const leftPx = xPx - gapPx - size.widthPx;
    return [
      { xPx: rightPx, yPx: besideY },
      { xPx: leftPx, yPx: besideY },
      { xPx: rightPx, yPx: belowPx },
      { xPx: leftPx, yPx: belowPx },
      { xPx: overX, yPx: belowPx },
      { xPx: overX, yPx: abovePx },
      ...room.avoid.flatMap(other => [
        { xPx: rightPx, yPx: other.yPx + other.heightPx + gapPx },
        { xPx: leftPx, yPx: other.yPx + other.heightPx + gapPx },
      ]),
    ];
  });
  const distance = ({ xPx, yPx }: { xPx: number; yPx: number }) =>
    Math.hypot(
      Math.max(xPx - room.atX, 0, room.atX - xPx - size.widthPx),
      Math.max(yPx - room.atY, 0, room.atY - yPx - size.heightPx),
    );
  return candidates
    .filter(({ xPx, yPx }) => {
      const box = { ...size, xPx, yPx };
      const isInside = insideX(xPx) === xPx && insideY(yPx) === yPx;
      return isInside && !room.avoid.some(other => meet(box, other));
    })
    .reduce<{ xPx: number; yPx: number } | undefined>(
      (best, next) => (best === undefined || distance(next) < distance(best) ? next : best),
      undefined,
    );
}

function meet(one: Box, other: Box): boolean {
  return (
    one.xPx < other.xPx + other.widthPx &&
    other.xPx < one.xPx + one.widthPx &&
    one.yPx < other.yPx + other.heightPx &&
    other.yPx < one.yPx + one.heightPx
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
