/** The legend as plain data: what a mark looks like and what it says, for whoever draws it. */
import { type Language } from '../language/language.ts';
import { type FillStyle, type HeadShape, type StemStyle } from './marks.ts';

export type LegendEntry =
  | { readonly kind: 'head'; readonly shape: HeadShape; readonly words: string }
  | { readonly kind: 'stem'; readonly stem: StemStyle; readonly words: string }
  | { readonly kind: 'fill'; readonly fill: FillStyle; readonly words: string }
  | { readonly kind: 'disputed'; readonly words: string };

export function legendEntries({ text }: Language): readonly LegendEntry[] {
  const { heads, stems, fills, disputed } = text.timeline.legend;
  return [
    { kind: 'head', shape: 'disc', words: heads.disc },
    { kind: 'head', shape: 'diamond', words: heads.diamond },
    { kind: 'head', shape: 'square', words: heads.square },
    { kind: 'head', shape: 'ring', words: heads.ring },
    { kind: 'stem', stem: 'double', words: stems.double },
    { kind: 'stem', stem: 'dashed', words: stems.dashed },
    { kind: 'stem', stem: 'dotted', words: stems.dotted },
    { kind: 'fill', fill: 'hollow', words: fills.hollow },
    { kind: 'fill', fill: 'half', words: fills.half },
    { kind: 'fill', fill: 'crossed', words: fills.crossed },
    { kind: 'fill', fill: 'dashed', words: fills.dashed },
    { kind: 'disputed', words: disputed },
  ];
}
