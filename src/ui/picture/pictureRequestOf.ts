/**
 * What the page shows, as the request for a picture: all that the filter leaves or the window, with the words that
 * make it readable away from the page.
 */
import { calendarDayOf, startOfIsoDayMs } from '../../domain/calendarDay.ts';
import { placeId, processId, sideCode } from '../../domain/ids.ts';
import { staveChoicesOf } from '../../domain/readingChoices.ts';
import { type TimeWindow } from '../../domain/timeWindow.ts';
import { dayWords } from '../../language/calendarWords.ts';
import { dateRangeInWords } from '../../language/dates.ts';
import { filterInWords } from '../../language/filterSentence.ts';
import { type LanguageWith } from '../../language/language.ts';
import { sideShortName } from '../../language/names.ts';
import { createValueNames } from '../../language/valueNames.ts';
import { type Columns } from '../../query/columns.ts';
import { countable } from '../../query/facetCounting.ts';
import { fitWindow } from '../../query/timeRange.ts';
import { readingDayMs } from '../../store/readingDay.ts';
import { type AppState } from '../../store/state.ts';
import { type PictureRequest, type PictureScene, type PictureWords } from '../../timeline/pictureRequest.ts';
import { type PictureSize } from '../../timeline/pictureSizes.ts';
import { type Session } from '../session.ts';
import { citedData } from '../share/citation.ts';

export const pictureParts = ['title', 'filter', 'legend', 'sources', 'date'] as const;
export type PicturePart = (typeof pictureParts)[number];

export interface PictureChoices {
  readonly extent: 'whole' | 'window';
  readonly size: PictureSize;
  readonly parts: ReadonlySet<PicturePart>;
  /** One of several equal parts of the time that is drawn, from 0. */
  readonly page?: { readonly at: number; readonly count: number };
}

export interface Pictured {
  readonly session: Pick<Session, 'store' | 'selectors'>;
  readonly language: LanguageWith<'picture'>;
}

export const wholePicture: PictureChoices = {
  extent: 'whole',
  size: { kind: 'sheet', sheet: 'a4' },
  parts: new Set(pictureParts),
};

export function pictureRequestOf(pictured: Pictured, choices: PictureChoices): PictureRequest {
  const state = pictured.session.store.getState();
  const { at, count } = choices.page ?? { at: 0, count: 1 };
  const window = partOf(extentOf(pictured, choices.extent), at, count);
  return {
    scene: pictureSceneOf(state, pictured),
    window,
    size: choices.size,
    words: wordsOf(state, pictured, { ...choices, window }),
    name: `picture${at + 1}`,
  };
}

/** What is drawn on all pages together. */
export function extentOf({ session }: Pictured, extent: PictureChoices['extent']): TimeWindow {
  const { store, selectors } = session;
  const state = store.getState();
  const window = selectors.windowOf(state);
  if (extent === 'window') return window;
  return fitWindow(selectors.columnsOf(state), selectors.filteredRowsOf(state)) ?? window;
}

function partOf({ startMs, endMs }: TimeWindow, at: number, count: number): TimeWindow {
  const partMs = (endMs - startMs) / count;
  return { startMs: startMs + at * partMs, endMs: startMs + (at + 1) * partMs };
}

function pictureSceneOf(state: AppState, { session: { selectors }, language }: Pictured): PictureScene {
  const { record, view, reading } = state;
  const grouping = view.grouping ?? 'country';
  return {
    columns: selectors.columnsOf(state),
    rows: selectors.filteredRowsOf(state),
    todayMs: readingDayMs(state),
    sideName: code => sideShortName(sideCode(code), record.bodies, language),
    placeName: id => record.places.get(placeId(id))?.name ?? id,
    placeCountry: id => record.places.get(placeId(id))?.country,
    processName: id => record.processes.get(processId(id))?.title ?? id,
    grouping,
    staveChoices: staveChoicesOf(reading, grouping),
    groupMembers: selectors.groupMembersOf(state),
    language,
    secondCalendar: reading.secondCalendar,
  };
}

interface Worded extends PictureChoices {
  readonly window: TimeWindow;
}

function wordsOf(
  state: AppState,
  { session: { selectors }, language }: Pictured,
  choices: Worded,
): PictureWords {
  const { record, knownOn } = state;
  const { parts, page, window } = choices;
  const { picture } = language.text;
  const columns = selectors.columnsOf(state);
  const rows = selectors.filteredRowsOf(state);
  const inSight = rowsIn(columns, rows, window);
  const sentence = filterInWords(selectors.filterOf(state), createValueNames(record, language), language);
  const day = (iso: string) => dayWords(calendarDayOf(startOfIsoDayMs(iso)), { language, length: 'long' });
  const counts = picture.join([
    picture.counted(rows.length, columns.order.length),
    dateRangeInWords(
      choices.extent === 'whole' && page === undefined ? (spanOf(columns, inSight) ?? window) : window,
      language,
    ),
    picture.drawnOf(inSight.length, rows.length),
    knownOn === undefined ? '' : picture.asKnownOn(day(knownOn)),
  ]);
  const dataDay = citedData(columns, state.operations).day;
  const foot = picture.join([
    ...(parts.has('date')
      ? [dataDay === undefined ? '' : picture.dataOf(day(dataDay)), picture.drawnOn(day(state.todayIso))]
      : []),
    page === undefined || page.count === 1 ? '' : picture.pageOf(page.at + 1, page.count),
  ]);
  return {
    title: parts.has('title') ? record.title : '',
    lines: parts.has('filter') ? [picture.asked(sentence), counts].filter(line => line !== '') : [],
    hasLegend: parts.has('legend'),
    sources: parts.has('sources') ? publishersOf(columns, inSight) : [],
    foot,
  };
}

function rowsIn({ startMs, endMs }: Columns, rows: Uint32Array, window: TimeWindow): Uint32Array {
  return rows.filter(row => (startMs[row] ?? NaN) < window.endMs && (endMs[row] ?? NaN) > window.startMs);
}

/** From the first day to the last of what is known of them; an open end has none. */
function spanOf({ startMs, endMs }: Columns, rows: Uint32Array): TimeWindow | undefined {
  let [firstMs, lastMs] = [Infinity, -Infinity];
  for (const row of rows) {
    const [fromMs = Infinity, toMs = Infinity] = [startMs[row], endMs[row]];
    if (fromMs > -Infinity) firstMs = Math.min(firstMs, fromMs);
    lastMs = Math.max(lastMs, toMs < Infinity ? toMs : fromMs);
  }
  return firstMs < lastMs && lastMs < Infinity ? { startMs: firstMs, endMs: lastMs } : undefined;
}

/** Those of most of these events first. */
function publishersOf(columns: Columns, rows: Uint32Array): readonly string[] {
  const { values, countAmong } = countable(columns, { group: 'publisher', isDirect: false });
  const counts = countAmong(rows);
  return values
    .map((name, at) => ({ name, count: counts[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .map(({ name }) => name);
}
