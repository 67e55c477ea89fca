/**
 * The timeline as a picture to hand out: the drawing of the screen through an SVG surface, at a size of its own, with
 * what is needed to read it away from the page. It asks nothing of the page's own timeline.
 */
import { dayMs } from '../domain/timeWindow.ts';
import { createDrawing, type Drawn } from './drawing.ts';
import { noFlags } from './flagOf.ts';
import { fetchParts } from './lateParts.ts';
import { paintCards } from './paintCards.ts';
import { type FramePlan, paintFrame, planFrame } from './pictureFrame.ts';
import { type PictureRequest } from './pictureRequest.ts';
import { pictureSigns } from './pictureSigns.ts';
import { allowedWidthPx, ownMarginPx, type Sheet, sheets } from './pictureSizes.ts';
import { paperTheme } from './pictureTheme.ts';
import { type Scene } from './scene.ts';
import { rounded, type SvgNode, svgNamespace, svgNode, svgText } from './svgNodes.ts';
import { createSvgSurface, type SvgSurface } from './svgSurface.ts';
import { createTextMeasure } from './textMeasure.ts';
import { mostWholeTitlePx, placeWholeCards } from './wholeCards.ts';

export interface Picture {
  readonly node: SvgNode;
  /** As it is drawn, in CSS pixels; `scale` of them is one of the sheet's where a sheet is too small for all staves. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scale: number;
  readonly staveCount: number;
  readonly drawn: Drawn;
}

/** The text of an SVG file. */
export async function drawPicture(request: PictureRequest): Promise<string> {
  return svgText((await makePicture(request)).node);
}

/** With all that is fetched later. */
export async function makePicture(request: PictureRequest): Promise<Picture> {
  await fetchParts();
  return paintPicture(request);
}

/** Fewer rows of cards would say too little of what is drawn. */
const leastRailRows = 3;
const railRowPx = 40;
/** Axis, row of totals, and what is left free above and below the staves. */
const besidesPx = 92;
const secondAxisPx = 18;
const easyPitchPx = 22;
const ownPitchPx = 27;
const mostTries = 8;
const longestOfOneYearMs = 366 * dayMs;

/** Parts that are fetched later must have come (`fetchParts`); without them it is drawn without them. */
export function paintPicture(request: PictureRequest): Picture {
  const { scene, window, theme = paperTheme, name = 'picture' } = request;
  const surface = createSvgSurface(request.measure ?? createTextMeasure(theme.fontSans), name);
  const drawing = createDrawing(surface);
  const whole: Scene = { ...scene, window, selectedRow: -1, links: [], flagOf: noFlags };
  const withYear = window.endMs - window.startMs > longestOfOneYearMs;
  const picture = { mostTitlePx: mostWholeTitlePx, withYear, place: placeWholeCards };
  const draw = (widthPx: number, heightPx: number) =>
    drawing.draw(whole, { widthPx, heightPx, scrollPx: 0, pixelRatio: 1, theme, picture });
  // The staves follow from the filter alone, whatever the size.
  const staveCount = draw(1000, 700).frame.set.staves.length;
  const paper = fitPaper(request, { surface, staveCount });
  const drawn = draw(paper.plotWidthPx, paper.chartHeightPx);
  const chart = [...surface.drawn()];
  surface.begin({ widthPx: 0, heightPx: 0, pixelRatio: 1, fontFamily: theme.fontSans });
  paintCards(surface, drawn.frame, drawn.cards);
  const cards = [...surface.drawn()];
  surface.begin({ widthPx: 0, heightPx: 0, pixelRatio: 1, fontFamily: theme.fontSans });
  const { marginPx, plan, plotWidthPx, widthPx, heightPx, chartHeightPx } = paper;
  const chartTopPx = marginPx + plan.headPx;
  paintFrame(surface, plan, {
    leftPx: marginPx,
    widthPx: plotWidthPx,
    topPx: marginPx,
    footTopPx: chartTopPx + chartHeightPx,
    isRightToLeft: scene.language.direction === 'rtl',
    theme,
  });
  const moved = `translate(${rounded(marginPx)} ${rounded(chartTopPx)})`;
  const node = svgNode('svg', rootAttributes(request, { widthPx, heightPx }), [
    ...described(request),
    svgNode('rect', { width: rounded(widthPx), height: rounded(heightPx), fill: theme.paper }),
    svgNode('g', { transform: moved }, [...chart, svgNode('g', {}, cards)]),
    svgNode('g', {}, surface.drawn()),
  ]);
  return { node, widthPx, heightPx, scale: paper.scale, staveCount, drawn };
}

interface Paper {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scale: number;
  readonly marginPx: number;
  readonly plotWidthPx: number;
  readonly chartHeightPx: number;
  readonly plan: FramePlan;
}

interface OnPaper {
  readonly surface: SvgSurface;
  readonly staveCount: number;
}

/** Of a width of one's own the height that it takes; a sheet on which not all staves have room is drawn smaller. */
function fitPaper({ scene, window, size, words }: PictureRequest, { surface, staveCount }: OnPaper): Paper {
  const signs = pictureSigns(scene, window);
  const sheet: Pick<Sheet, 'widthPx' | 'heightPx' | 'marginPx'> =
    size.kind === 'sheet'
      ? sheets[size.sheet]
      : { widthPx: allowedWidthPx(size.widthPx), heightPx: 0, marginPx: ownMarginPx };
  const isOwn = size.kind === 'width';
  const secondPx = scene.secondCalendar === 'none' ? 0 : secondAxisPx;
  const stavesPx = staveCount * (isOwn ? ownPitchPx : easyPitchPx);
  const neededPx = besidesPx + secondPx + leastRailRows * railRowPx + stavesPx;
  const at = (scale: number): Paper => {
    const marginPx = sheet.marginPx * scale;
    const widthPx = sheet.widthPx * scale;
    const plotWidthPx = widthPx - 2 * marginPx;
    const plan = planFrame(words, { widthPx: plotWidthPx, surface, language: scene.language, signs });
    const restPx = 2 * marginPx + plan.headPx + plan.footPx;
    const heightPx = isOwn ? neededPx + restPx : sheet.heightPx * scale;
    return { widthPx, heightPx, scale, marginPx, plotWidthPx, chartHeightPx: heightPx - restPx, plan };
  };
  let paper = at(1);
  for (let tries = 0; tries < mostTries && paper.chartHeightPx < neededPx - 0.5; tries += 1) {
    paper = at((paper.scale * (paper.heightPx + neededPx - paper.chartHeightPx)) / paper.heightPx + 0.001);
  }
  return paper;
}

interface Extent {
  readonly widthPx: number;
  readonly heightPx: number;
}

function rootAttributes(
  { size, scene, theme = paperTheme, name = 'picture' }: PictureRequest,
  { widthPx, heightPx }: Extent,
): SvgNode['attributes'] {
  const sheet = size.kind === 'sheet' ? sheets[size.sheet] : undefined;
  return {
    xmlns: svgNamespace,
    width: sheet?.width ?? rounded(widthPx),
    height: sheet?.height ?? rounded(heightPx),
    viewBox: `0 0 ${rounded(widthPx)} ${rounded(heightPx)}`,
    'font-family': theme.fontSans,
    // Time runs from left to right in every language; texts say their own direction.
    direction: 'ltr',
    lang: scene.language.locale,
    role: 'img',
    'aria-labelledby': `${name}-title ${name}-desc`,
  };
}

/** For those who do not see it, and for programs that list files by their titles. */
function described({ words, name = 'picture' }: PictureRequest): readonly SvgNode[] {
  return [
    svgNode('title', { id: `${name}-title` }, [words.title]),
    svgNode('desc', { id: `${name}-desc` }, [[...words.lines, words.foot].join(' · ')]),
  ];
}
