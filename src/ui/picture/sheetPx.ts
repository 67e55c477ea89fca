/** How large a picture comes out, in CSS pixels: a sheet on which more is drawn is no larger for that. */
import { type Picture } from '../../timeline/drawPicture.ts';

export function sheetPxOf({ widthPx, heightPx, scale }: Pick<Picture, 'widthPx' | 'heightPx' | 'scale'>): {
  readonly widthPx: number;
  readonly heightPx: number;
} {
  return { widthPx: widthPx / scale, heightPx: heightPx / scale };
}
