/**
 * A part of the picture that stays as it is while the window moves: drawn once for what it shows, and copied into
 * each picture from then on.
 */
import { type Box, type Stamp, type Surface } from './surface.ts';

/** Draws the part, or copies it where `shows` holds what it held before, one by one. */
export type StillPart = (
  surface: Surface,
  shows: readonly unknown[],
  part: { readonly box: Box; readonly draw: (surface: Surface) => void },
) => void;

export function createStillPart(): StillPart {
  let known: { readonly shows: readonly unknown[]; readonly stamp: Stamp } | undefined;
  return (surface, shows, { box, draw }) => {
    const isSame =
      known?.shows.length === shows.length && known.shows.every((shown, at) => shown === shows[at]);
    if (known === undefined || !isSame) known = { shows, stamp: { box, draw, origin: 'corner' } };
    surface.stamp(known.stamp, { xPx: 0, yPx: 0 });
  };
}
