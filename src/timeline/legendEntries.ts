/** The legend as plain data: what a mark looks like and what it says, for whoever draws it. */
import { type Grouping } from '../domain/readingChoices.ts';
import { type Language } from '../language/language.ts';
import { eventKinds, linkTypes } from '../domain/vocabulary.ts';
import {
  type FillStyle,
  type HeadShape,
  kindGlyphs,
  type LinkStyle,
  linkStyleOf,
  linkStyles,
  type StemStyle,
} from './marks.ts';

type Sign =
  | { readonly kind: 'head'; readonly shape: HeadShape }
  | { readonly kind: 'stem'; readonly stem: StemStyle }
  | { readonly kind: 'fill'; readonly fill: FillStyle }
  | { readonly kind: 'glyph'; readonly outline: string }
  | { readonly kind: 'link'; readonly link: LinkStyle }
  /** Figures: bare for a round, ringed for the events of a cluster. */
  | { readonly kind: 'figure'; readonly figure: string; readonly isRinged: boolean }
  | { readonly kind: 'bar'; readonly end: 'plain' | 'soft' | 'open' }
  | { readonly kind: 'tick' | 'disputed' | 'column' | 'colour' };

export type LegendEntry = Sign & { readonly words: string };

export interface LegendSection {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

/** What stands below the chart at all times: heads, stems and fills, in few words. */
export function legendLine(language: Language, grouping: Grouping): readonly LegendEntry[] {
  const { text } = language;
  const { fills, brief, disputed } = text.timeline.legend;
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

/** Every sign that the score has. */
export function legendSections({ text }: Language): readonly LegendSection[] {
  const { heads, stems, fills, disputed, titles, tick, round, times, crowds } = text.timeline.legend;
  const glyphs = eventKinds.flatMap((kind): LegendEntry[] => {
    const outline = kindGlyphs[kind];
    return outline === undefined ? [] : [{ kind: 'glyph', outline, words: text.vocabulary.kinds[kind] }];
  });
  return [
    {
      title: titles.heads,
      entries: [
        { kind: 'head', shape: 'disc', words: heads.disc },
        { kind: 'head', shape: 'diamond', words: heads.diamond },
        { kind: 'head', shape: 'square', words: heads.square },
        { kind: 'head', shape: 'ring', words: heads.ring },
        { kind: 'tick', words: tick },
        { kind: 'colour', words: crowds.colour },
      ],
    },
    {
      title: titles.stems,
      entries: [
        { kind: 'stem', stem: 'double', words: stems.double },
        { kind: 'stem', stem: 'dashed', words: stems.dashed },
        { kind: 'stem', stem: 'dotted', words: stems.dotted },
        { kind: 'stem', stem: 'plain', words: stems.plain },
      ],
    },
    {
      title: titles.fills,
      entries: [
        { kind: 'fill', fill: 'solid', words: fills.solid },
        { kind: 'fill', fill: 'hollow', words: fills.hollow },
        { kind: 'fill', fill: 'half', words: fills.half },
        { kind: 'fill', fill: 'crossed', words: fills.crossed },
        { kind: 'fill', fill: 'dashed', words: fills.dashed },
        { kind: 'disputed', words: disputed },
      ],
    },
    {
      title: titles.times,
      entries: [
        { kind: 'bar', end: 'plain', words: times.bar },
        { kind: 'bar', end: 'soft', words: times.soft },
        { kind: 'bar', end: 'open', words: times.open },
        { kind: 'figure', figure: '3', isRinged: true, words: crowds.figure },
        { kind: 'column', words: crowds.column },
      ],
    },
    { title: text.score.linkStyles.title, entries: linkEntries({ text }) },
    {
      title: titles.kinds,
      entries: [{ kind: 'figure', figure: '2', isRinged: false, words: round }, ...glyphs],
    },
  ];
}

/** Links of one hand are told apart by the word on the curve. Events that are the same one are drawn once. */
function linkEntries({ text }: Pick<Language, 'text'>): LegendEntry[] {
  return linkStyles.map(link => {
    const types = linkTypes.filter(type => type !== 'same-as' && linkStyleOf[type] === link);
    const words = text.score.linkStyles.joinTypes(types.map(type => text.vocabulary.links[type]));
    return { kind: 'link', link, words };
  });
}
