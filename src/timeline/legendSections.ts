/** The key to every sign as plain data; its words and it are fetched after the first sight. */
import { eventKinds, linkTypes } from '../domain/vocabulary.ts';
import { type LanguageWith } from '../language/language.ts';
import { type LegendEntry } from './legendEntries.ts';
import { kindGlyphs, type LinkStyle, linkStyleOf, linkStyles } from './marks.ts';

/** The signs that the line has no room for. */
type KeySign =
  | { readonly kind: 'glyph'; readonly outline: string }
  | { readonly kind: 'link'; readonly link: LinkStyle }
  | { readonly kind: 'bar'; readonly end: 'plain' | 'soft' | 'open' }
  | { readonly kind: 'tick' | 'column' };

export type KeyEntry = LegendEntry | (KeySign & { readonly words: string });

/** In the order of the key. */
const headShapes = ['disc', 'diamond', 'square', 'ring'] as const;
const stemStyles = ['double', 'dashed', 'dotted', 'plain'] as const;
const fillStyles = ['solid', 'hollow', 'half', 'crossed', 'dashed'] as const;

export interface LegendSection {
  readonly title: string;
  readonly entries: readonly KeyEntry[];
}

/** Every sign that the score has. */
export function legendSections({ text }: LanguageWith<'key'>): readonly LegendSection[] {
  const { heads, fills, disputed, round } = text.timeline.legend;
  const { titles, tick, stems, times, crowds } = text.key;
  const glyphs = eventKinds.flatMap((kind): KeyEntry[] => {
    const outline = kindGlyphs[kind];
    return outline === undefined ? [] : [{ kind: 'glyph', outline, words: text.vocabulary.kinds[kind] }];
  });
  return [
    {
      title: titles.heads,
      entries: [
        ...headShapes.map(shape => ({ kind: 'head', shape, words: heads[shape] }) as const),
        { kind: 'tick', words: tick },
        { kind: 'colour', words: crowds.colour },
      ],
    },
    {
      title: titles.stems,
      entries: stemStyles.map(stem => ({ kind: 'stem', stem, words: stems[stem] })),
    },
    {
      title: titles.fills,
      entries: [
        ...fillStyles.map(fill => ({ kind: 'fill', fill, words: fills[fill] }) as const),
        { kind: 'disputed', words: disputed },
        { kind: 'news', words: text.key.news },
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
    { title: text.key.links.title, entries: linkEntries({ text }) },
    {
      title: titles.kinds,
      entries: [{ kind: 'figure', figure: '2', isRinged: false, words: round }, ...glyphs],
    },
  ];
}

/** Links of one hand are told apart by the word on the curve. Events that are the same one are drawn once. */
function linkEntries({ text }: Pick<LanguageWith<'key'>, 'text'>): KeyEntry[] {
  return linkStyles.map(link => {
    const types = linkTypes.filter(type => type !== 'same-as' && linkStyleOf[type] === link);
    const words = text.key.links.joinTypes(types.map(type => text.vocabulary.links[type]));
    return { kind: 'link', link, words };
  });
}
