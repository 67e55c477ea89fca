/**
 * What stands around the drawing of a picture: above it the title and what was asked, below it the legend, the
 * sources and of when it is. Written from the side on which the reader's language begins.
 */
import { type LanguageWith } from '../language/language.ts';
import { layOutLegend, legendLinePx, paintLegend, type PictureSign, type PlacedSign } from './paintLegend.ts';
import { type PictureWords } from './pictureRequest.ts';
import { type Lettering, type Surface } from './surface.ts';
import { type Theme } from './theme.ts';
import { wrapWords } from './wrapWords.ts';

interface Line {
  readonly text: string;
  readonly type: Pick<Lettering, 'sizePx' | 'weight'>;
  readonly heightPx: number;
  readonly isQuiet: boolean;
}

export interface FramePlan {
  readonly head: readonly Line[];
  readonly foot: readonly Line[];
  readonly legend: readonly PlacedSign[];
  readonly headPx: number;
  readonly footPx: number;
  readonly legendPx: number;
}

const titleType = { sizePx: 20, weight: 700 } as const;
const lineType = { sizePx: 13 } as const;
const footType = { sizePx: 10.5 } as const;
const belowHeadPx = 10;
const aboveFootPx = 8;
const belowLegendPx = 5;
const mostTitleLines = 2;
const mostLines = 3;
const mostSourceLines = 3;

interface Framing {
  readonly widthPx: number;
  readonly surface: Pick<Surface, 'textWidthPx'>;
  readonly language: LanguageWith<'picture'>;
  readonly signs: readonly PictureSign[];
}

export function planFrame(words: PictureWords, framing: Framing): FramePlan {
  const { widthPx, surface, signs } = framing;
  const wrapped = (text: string, line: Omit<Line, 'text'>, most: number): readonly Line[] =>
    wrapWords(text, {
      roomPx: widthPx,
      mostLines: most,
      widthPx: known => surface.textWidthPx(known, line.type),
    }).map(known => ({ ...line, text: known }));
  const head = [
    ...wrapped(words.title, { type: titleType, heightPx: 27, isQuiet: false }, mostTitleLines),
    ...words.lines.flatMap(text => wrapped(text, { type: lineType, heightPx: 19, isQuiet: true }, mostLines)),
  ];
  const quiet = { type: footType, heightPx: 15, isQuiet: true } as const;
  const foot = [
    ...wrapped(sourcesInWords(words.sources, framing), quiet, mostSourceLines),
    ...wrapped(words.foot, quiet, mostLines),
  ];
  const legend = words.hasLegend ? layOutLegend(signs, { roomPx: widthPx, surface }) : [];
  const legendPx = legend.length === 0 ? 0 : (legend.at(-1)!.line + 1) * legendLinePx;
  const heightOf = (lines: readonly Line[]) => lines.reduce((sum, { heightPx }) => sum + heightPx, 0);
  return {
    ...{ head, foot, legend, legendPx },
    headPx: head.length === 0 ? 0 : heightOf(head) + belowHeadPx,
    footPx:
      heightOf(foot) +
      legendPx +
      (legendPx === 0 ? 0 : belowLegendPx) +
      (foot.length + legend.length === 0 ? 0 : aboveFootPx),
  };
}

/** As many names as the lines hold, and how many more there are. */
function sourcesInWords(names: readonly string[], { widthPx, surface, language }: Framing): string {
  if (names.length === 0) return '';
  const { picture } = language.text;
  const say = (count: number) => {
    const told = picture.joinSources(names.slice(0, count));
    return count === names.length
      ? picture.sources(told)
      : picture.sourcesAndMore(told, names.length - count);
  };
  // A line holds a little less than its width: words do not end where it does.
  const roomPx = widthPx * mostSourceLines * 0.94;
  const fits = (count: number) => surface.textWidthPx(say(count), footType) <= roomPx;
  if (fits(names.length)) return say(names.length);
  let low = 1;
  let high = names.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return say(low);
}

export interface FramePlace {
  readonly leftPx: number;
  readonly widthPx: number;
  readonly topPx: number;
  /** Where what stands below the drawing begins. */
  readonly footTopPx: number;
  readonly isRightToLeft: boolean;
  readonly theme: Theme;
}

export function paintFrame(surface: Surface, plan: FramePlan, place: FramePlace): void {
  const { leftPx, widthPx, topPx, footTopPx, isRightToLeft, theme } = place;
  const write = (lines: readonly Line[], fromY: number) => {
    let y = fromY;
    for (const { text, type, heightPx, isQuiet } of lines) {
      const at = { xPx: isRightToLeft ? leftPx + widthPx : leftPx, yPx: y + heightPx / 2 };
      const fill = isQuiet ? theme.ink2 : theme.ink;
      surface.text(text, at, { ...type, fill, align: isRightToLeft ? 'right' : 'left' });
      y += heightPx;
    }
  };
  write(plan.head, topPx);
  const legendY = footTopPx + aboveFootPx;
  paintLegend(surface, plan.legend, { xPx: leftPx, yPx: legendY, widthPx, isRightToLeft, theme });
  write(plan.foot, legendY + plan.legendPx + (plan.legendPx === 0 ? 0 : belowLegendPx));
}
