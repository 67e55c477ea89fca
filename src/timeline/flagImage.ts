/** A flag as it stands before a code or a name: small, of one size, and never without letters beside it. */
import styles from './flag.module.css';

/** The address of a side's flag; undefined where it has none, or where the reader wants none. */
export type FlagOf = (code: string) => string | undefined;

export const noFlags: FlagOf = () => undefined;

/** Its room is kept before it has come, so that nothing moves then. */
export const flagSizePx = { widthPx: 15, heightPx: 10 };
/** With the gap to its letters, as in the style sheet. */
export const flagRoomPx = flagSizePx.widthPx + 3;

export function flagImage(address: string): HTMLImageElement {
  const image = document.createElement('img');
  image.className = styles['flag'] ?? '';
  image.alt = '';
  image.width = flagSizePx.widthPx;
  image.height = flagSizePx.heightPx;
  image.src = address;
  return image;
}
