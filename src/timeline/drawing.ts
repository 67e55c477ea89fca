/**
 * One drawing from one scene. What depends on the record and the filter alone (staves, index, strip counts)
 * is kept until those change; what depends on the zoom (groups, cards) until that does.
 */
import { type CalendarUnitName } from './calendarUnits.ts';
import { type CanvasSurface } from './canvasSurface.ts';
import { type CardText, cardText, type CardWording, titleFillsSlot } from './cardText.ts';
import { createEventIndex, type EventIndex, placeOfRow } from './eventIndex.ts';
import { createFilteredRows } from './filteredRows.ts';
import { type Frame } from './frame.ts';
import { type Mark } from './hit.ts';
import { paintLinks, paintNews, paintRoundGaps, paintSecondAxis } from './lateParts.ts';
import { type Layout, measureLayout, mostSticky, staveY } from './layout.ts';
import { paintAxis } from './paintAxis.ts';
import { headRadiusPx } from './paintChord.ts';
import { paintScore } from './paintScore.ts';
import { namesWidthPx, paintStaveNames, wishedNamesPx } from './paintStaveNames.ts';
import { paintTotals } from './paintTotals.ts';
import { createRail } from './rail.ts';
import { type PlacedCard, placeCards, poleXPx } from './railPlacing.ts';
import { slotPx } from './railRoom.ts';
import { createReachingIndex, type ReachingIndex, reachingInto } from './reachingIn.ts';
import { createResolution } from './resolution.ts';
import { type Scene } from './scene.ts';
import { createStaves, type StaveSet } from './staves.ts';
import { createStillPart } from './stillPart.ts';
import { countStrip, paintStrip, type StripCounts, stripScale, stripSpan } from './strip.ts';
import { type Theme } from './theme.ts';
import { axisTicks } from './ticks.ts';
import { createTimeScale, type TimeScale } from './timeScale.ts';
import { chooseTotalUnit } from './totals.ts';

export interface DrawingConditions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scrollPx: number;
  readonly pixelRatio: number;
  readonly theme: Theme;
  /** Of a picture that is handed out, which has no strip and cards of its own (`drawPicture.ts`). */
  readonly picture?: PictureCards;
}

export interface PictureCards extends CardWording {
  readonly place: typeof placeCards;
}

export interface Drawn {
  readonly frame: Frame;
  readonly marks: readonly Mark[];
  /** Ends of links beyond the window, which stand for the events there. */
  readonly leads: readonly Mark[];
  readonly cards: readonly PlacedCard[];
  readonly stripScale: TimeScale;
}

export interface Drawing {
  readonly draw: (scene: Scene, conditions: DrawingConditions) => Drawn;
  readonly frame: () => Frame | undefined;
}

/** All that follows from the record, the filter and the staves' choices. */
interface Filtered {
  readonly set: StaveSet;
  readonly choices: Scene['staveChoices'];
  readonly index: EventIndex;
  readonly reaching: ReachingIndex;
  /** Room that the staves' names ask for. */
  readonly namesPx: number;
}

export function createDrawing(surface: CanvasSurface): Drawing {
  const resolution = createResolution();
  const namesPart = createStillPart();
  const stripPart = createStillPart();
  let filtered: Filtered | undefined;
  /** Of all events: filters are taken off as often as they are put on. */
  let unfiltered: Filtered | undefined;
  let strip: StripCounts | undefined;
  let texts = new Map<number, CardText>();
  let rail = createRail();
  let shown: Frame | undefined;
  let family = '';
  let flagOf: Scene['flagOf'] | undefined;
  let totalUnit: CalendarUnitName | undefined;

  const filter = (scene: Scene): Filtered => {
    const known = [filtered, unfiltered].find(made => made !== undefined && isOf(made, scene));
    if (known !== undefined) return (filtered = known);
    if (filtered?.set.columns !== scene.columns) texts = new Map();
    const rows = createFilteredRows(scene.columns, scene.rows);
    const isOpen = scene.rows === scene.columns.order;
    const wishes = {
      grouping: scene.grouping,
      choices: scene.staveChoices,
      members: scene.groupMembers,
      placeCountry: scene.placeCountry,
    };
    const set = createStaves(rows, wishes, (isOpen ? (unfiltered ?? filtered) : filtered)?.set);
    filtered = {
      set,
      choices: scene.staveChoices,
      index: createEventIndex(set),
      reaching: createReachingIndex(rows, filtered?.reaching),
      namesPx: wishedNamesPx(surface, set, scene),
    };
    if (isOpen) unfiltered = filtered;
    return filtered;
  };
  const textOf = (scene: Scene, wording?: CardWording) => (row: number) => {
    const known = texts.get(row);
    if (known !== undefined) return known;
    const made = cardText(scene, row, { textWidthPx: surface.textWidthPx, ...wording });
    texts.set(row, made);
    return made;
  };
  const countsFor = (scene: Scene, { filtered: rows }: StaveSet, layout: Layout): StripCounts => {
    const scale = stripScale(layout, stripSpan(scene.columns.extent, scene.todayMs));
    const isSame =
      strip?.columns === scene.columns &&
      strip.rows === scene.rows &&
      strip.scale.widthPx === scale.widthPx &&
      strip.scale.startMs === scale.startMs &&
      strip.scale.endMs === scale.endMs;
    if (strip === undefined || !isSame) strip = countStrip(rows, scale);
    strip = { ...strip, scale };
    return strip;
  };

  return {
    frame: () => shown,
    draw: (scene, { widthPx, heightPx, scrollPx, pixelRatio, theme, picture }) => {
      if (theme.fontSans !== family) {
        family = theme.fontSans;
        filtered = undefined;
        unfiltered = undefined;
        texts = new Map();
        rail = createRail();
      }
      if (flagOf !== scene.flagOf) {
        flagOf = scene.flagOf;
        texts = new Map();
      }
      surface.begin({ widthPx, heightPx, pixelRatio, fontFamily: family });
      const { set, index, reaching, namesPx } = filter(scene);
      const layout = measureLayout({
        widthPx,
        heightPx,
        staveCount: set.staves.length,
        namesWidthPx: namesWidthPx(namesPx, widthPx, scene.grouping),
        hasSecondCalendar: scene.secondCalendar !== 'none',
        isPicture: picture !== undefined,
      });
      const scale = createTimeScale(scene.window, layout.plotLeftPx, layout.plotWidthPx);
      const stickyCount = Math.min(set.stickyCount, mostSticky(layout));
      const view = { layout, stickyCount, scrollPx: Math.min(scrollPx, layout.overflowPx) };
      const chosenPlace = placeOfRow(index, scene.selectedRow);
      const groups = resolution.groupsIn(index, scene.window, { pxPerMs: scale.pxPerMs, chosenPlace });
      const frame: Frame = {
        scene,
        set,
        index,
        layout,
        view,
        scale,
        groups,
        unit: resolution.unit(),
        theme,
        reachingIn: reachingInto(reaching, scene.window),
      };
      shown = frame;
      const text = textOf(scene, picture);
      const cards = (picture?.place ?? placeCards)(
        frame,
        rail.cardsIn({
          index,
          rowCount: layout.railRowCount,
          pxPerMs: scale.pxPerMs,
          startMs: scene.window.startMs,
          endMs: scene.window.endMs,
          leastPxOf: row => (titleFillsSlot(scene, row, surface) ? slotPx : text(row).leastPx),
        }),
        text,
      );
      const ticks = axisTicks(scale);
      paintAxis(surface, frame, ticks);
      paintSecondAxis(surface, frame);
      paintPoles(surface, frame, cards);
      const cardRows = new Set(cards.map(({ row }) => row));
      const marks = paintScore(surface, frame, { ticks, cardRows });
      paintRoundGaps(surface, frame);
      paintNews(surface, frame);
      const leads = paintLinks(surface, frame);
      totalUnit = chooseTotalUnit(scale.pxPerMs, totalUnit);
      paintTotals(surface, frame, totalUnit);
      paintStaveNames(surface, frame, namesPart);
      const counts = countsFor(scene, set, layout);
      if (picture === undefined) paintStrip(surface, frame, { counts, part: stripPart });
      return { frame, marks, leads, cards, stripScale: counts.scale };
    },
  };
}

function isOf({ set, choices }: Filtered, scene: Scene): boolean {
  return (
    set.columns === scene.columns &&
    set.rows === scene.rows &&
    set.grouping === scene.grouping &&
    choices === scene.staveChoices
  );
}

/** From each card straight down to its event's first head. */
function paintPoles(surface: CanvasSurface, frame: Frame, cards: readonly PlacedCard[]): void {
  const { layout, view, set, theme } = frame;
  const points: number[] = [];
  const bottomY = layout.scoreTopPx + layout.scoreHeightPx;
  for (const card of cards) {
    const xPx = poleXPx(card);
    if (card.stands === 'held') continue;
    if (!set.filtered.has(card.row)) continue;
    const stave = set.headsOf(card.row).staves[0]!;
    const toY = Math.min(staveY(view, stave) - headRadiusPx(layout.pitchPx), bottomY);
    points.push(
      Math.floor(xPx) + 0.5,
      card.yPx + 30,
      Math.floor(xPx) + 0.5,
      Math.max(toY, layout.scoreTopPx),
    );
  }
  surface.lines(points, { stroke: theme.ink3, widthPx: 1, alpha: 0.55 });
}
