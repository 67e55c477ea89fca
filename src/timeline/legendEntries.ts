/**
 * The line of the legend as plain data: what a mark looks like and what it says, for whoever draws it. The key to
 * every sign is in `legendSections.ts`.
 */
import { type Grouping } from '../domain/readingChoices.ts';
import { type Language } from '../language/language.ts';
import { type FillStyle, type HeadShape, type StemStyle } from './marks.ts';

/** The signs of the line below the chart. */
type LineSign =
  | { readonly kind: 'head'; readonly shape: HeadShape }
  | { readonly kind: 'stem'; readonly stem: StemStyle }
  | { readonly kind: 'fill'; readonly fill: FillStyle }
  /** Figures: bare for a round, ringed for the events of a cluster. */
  | { readonly kind: 'figure'; readonly figure: string; readonly isRinged: boolean }
  | { readonly kind: 'disputed' | 'colour' | 'news' };

export type LegendEntry = LineSign & { readonly words: string };

/** What stands below the chart at all times: heads, stems and fills, in few words. */
export function legendLine(language: Language, grouping: Grouping, hasNews = false): readonly LegendEntry[] {
  const { text } = language;
  const { fills, brief, disputed, news } = text.timeline.legend;
  // An event has one kind and one place: only sides and processes are joined by stems.
  const hasChords = grouping === 'country' || grouping === 'process';
  const stems: readonly LegendEntry[] = [
    { kind: 'stem', stem: 'double', words: brief.direct },
    { kind: 'stem', stem: 'dashed', words: brief.dashed },
    { kind: 'stem', stem: 'dotted', words: brief.dotted },
  ];
  return [
    ...headLine(language, grouping),
    ...(hasChords ? stems : []),
    { kind: 'fill', fill: 'hollow', words: fills.hollow },
    { kind: 'fill', fill: 'half', words: brief.half },
    { kind: 'fill', fill: 'crossed', words: brief.crossed },
    { kind: 'fill', fill: 'dashed', words: fills.dashed },
    { kind: 'disputed', words: disputed },
    ...(hasNews ? [{ kind: 'news', words: news } as const] : []),
  ];
}

/** Only sides have roles; a process also has the days between its rounds. */
function headLine({ text }: Language, grouping: Grouping): readonly LegendEntry[] {
  const { heads, brief, round } = text.timeline.legend;
  if (grouping === 'country') {
    return [
      { kind: 'head', shape: 'disc', words: heads.disc },
      { kind: 'head', shape: 'diamond', words: heads.diamond },
      { kind: 'head', shape: 'square', words: heads.square },
      { kind: 'head', shape: 'ring', words: brief.ring },
    ];
  }
  const { legend, days } = text.staves;
  const event: LegendEntry = { kind: 'head', shape: 'disc', words: legend.event };
  if (grouping === 'place') return [event, { kind: 'colour', words: legend.placeColour }];
  if (grouping !== 'process') return [event];
  return [
    event,
    { kind: 'figure', figure: '2', isRinged: false, words: round },
    { kind: 'figure', figure: days(7), isRinged: false, words: legend.days },
  ];
}
