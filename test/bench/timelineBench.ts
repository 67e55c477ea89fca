/**
 * Times of the parts of a picture on seeded events, without a browser: what a filter makes anew, what a step of
 * the wheel does, what a pointer asks; and the filter beside a plain one over objects.
 * `node scripts/run.mjs test/bench/timelineBench.ts 1000 100000`, or `npm run bench -- --micro`.
 */
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { type TimeWindow } from '../../src/domain/timeWindow.ts';
import { type Columns } from '../../src/query/columns.ts';
import { type Filter } from '../../src/query/condition.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { facets } from '../../src/query/facets.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { createEventIndex, type EventIndex } from '../../src/timeline/eventIndex.ts';
import { createFilteredRows } from '../../src/timeline/filteredRows.ts';
import { markAt } from '../../src/timeline/hit.ts';
import { measureLayout } from '../../src/timeline/layout.ts';
import { createRail } from '../../src/timeline/rail.ts';
import { createReachingIndex } from '../../src/timeline/reachingIn.ts';
import { createResolution } from '../../src/timeline/resolution.ts';
import { createStaves } from '../../src/timeline/staves.ts';
import { aDrawing, aScene } from '../timeline/aDrawing.ts';
import { byCountry, membersOf } from '../timeline/aScene.ts';
import { aRecord } from '../support/anEvent.ts';
import { seededBodies, seededEvents, seededThings } from '../support/seededEvents.ts';
import { reportSpread } from './spread.ts';

const seed = 7;
const plotWidthPx = 1000;
const yearsMs = (first: number, end: number): TimeWindow => ({
  startMs: Date.UTC(first, 0),
  endMs: Date.UTC(end, 0),
});
const windows = [
  ['a month', { startMs: Date.UTC(1985, 5), endMs: Date.UTC(1985, 6) }],
  ['a year', yearsMs(1985, 1986)],
  ['seventy years', yearsMs(1950, 2020)],
] as const;
const usWithoutEu: Filter = {
  conditions: [
    { group: 'side', op: 'any', values: ['US'] },
    { group: 'side', op: 'none', values: ['EU'] },
  ],
};

export function main(counts: readonly string[]): void {
  for (const count of counts.length > 0 ? counts.map(Number) : [1_000, 100_000, 1_000_000]) {
    const events = seededEvents(count, seed);
    const columns = createColumns(aRecord(events, seededThings()), 1);
    console.log(`\n${count.toLocaleString('en')} events`);
    benchFilter(columns, events);
    benchFiltered(columns);
    benchSteps(columns);
  }
}

/** A filter is remembered by its identity, so each run asks with a fresh one. */
function benchFilter(columns: Columns, events: readonly DiplomaticEvent[]): void {
  reportSpread('filter: US without EU', () => filterRows(columns, { ...usWithoutEu }));
  reportSpread('  the same over plain objects', () => plainFilter(events));
  reportSpread('facet counts', () => facets(columns, { ...usWithoutEu }));
}

/** In the record's order too, as one would write it over an array of events sorted once. */
function plainFilter(events: readonly DiplomaticEvent[]): readonly DiplomaticEvent[] {
  return events.filter(
    ({ participants }) =>
      participants.some(({ side }) => side === 'US') && !participants.some(({ side }) => side === 'EU'),
  );
}

/** What follows from the record and the filter, once for each change of theirs. */
function benchFiltered(columns: Columns): void {
  const rows = columns.order;
  const all = createFilteredRows(columns, rows);
  const set = createStaves(all, byCountry(seededBodies));
  const some = filterRows(columns, usWithoutEu);
  reportSpread('staves of all', () => createStaves(all, byCountry(seededBodies)));
  reportSpread('by anchor: US without EU', () => createFilteredRows(columns, some.slice()));
  reportSpread('long rows of all', () => createReachingIndex(all));
  const staveCount = set.staves.length;
  const wishes = { widthPx: 1100, heightPx: 700, staveCount, namesWidthPx: 60 };
  reportSpread('measuring the layout', () => measureLayout(wishes));
}

function benchSteps(columns: Columns): void {
  const index = createEventIndex(
    createStaves(createFilteredRows(columns, columns.order), byCountry(seededBodies)),
  );
  for (const [name, window] of windows) {
    benchStep(index, name, window);
    benchPicture(columns, name, window);
  }
}

/** First with nothing kept from before, as a jump to this window does, then by steps of the wheel. */
function benchStep(index: EventIndex, name: string, window: TimeWindow): void {
  const leastPxOf = (row: number) => 90 + (row % 9) * 11;
  let resolution = createResolution();
  let rail = createRail();
  const groups = (shown: TimeWindow) =>
    resolution.groupsIn(index, shown, { pxPerMs: pxPerMs(shown), chosenPlace: -1 });
  const cards = (shown: TimeWindow) =>
    rail.cardsIn({ index, rowCount: 3, pxPerMs: pxPerMs(shown), ...shown, leastPxOf });
  const forget = () => {
    resolution = createResolution();
    rail = createRail();
  };
  reportSpread(`groups, jumped to ${name}`, () => groups(window), forget);
  reportSpread(`cards, jumped to ${name}`, () => cards(window), forget);
  const zoom = createSteps(window, zoomed);
  const pan = createSteps(window, panned);
  reportSpread(`groups, zooming ${name}`, () => groups(zoom()));
  reportSpread(`cards, zooming ${name}`, () => cards(zoom()));
  reportSpread(`groups, panning ${name}`, () => groups(pan()));
  reportSpread(`cards, panning ${name}`, () => cards(pan()));
}

/** All of a drawing but the canvas itself, which only notes what it is asked for. */
function benchPicture(columns: Columns, name: string, window: TimeWindow): void {
  const draw = aDrawing();
  const scene = aScene(columns, { groupMembers: membersOf(seededBodies) });
  const zoom = createSteps(window, zoomed);
  const pan = createSteps(window, panned);
  reportSpread(`a drawing, zooming ${name}`, () => draw({ ...scene, window: zoom() }));
  reportSpread(`a drawing, panning ${name}`, () => draw({ ...scene, window: pan() }));
  const { marks } = draw({ ...scene, window });
  let xPx = 0;
  reportSpread(`pointing at one of ${marks.length} marks`, () => {
    xPx = (xPx + 37) % plotWidthPx;
    markAt(marks, xPx, 300);
  });
}

function pxPerMs({ startMs, endMs }: TimeWindow): number {
  return plotWidthPx / (endMs - startMs);
}

/** Ten steps one way and ten back, over and over, as the bench in the browser does. */
function createSteps(
  window: TimeWindow,
  stepped: (window: TimeWindow, steps: number) => TimeWindow,
): () => TimeWindow {
  let count = 0;
  return () => {
    count = (count + 1) % 20;
    return stepped(window, count <= 10 ? count : 20 - count);
  };
}

function panned({ startMs, endMs }: TimeWindow, steps: number): TimeWindow {
  const byMs = ((endMs - startMs) / 25) * steps;
  return { startMs: startMs + byMs, endMs: endMs + byMs };
}

/** Four tenths of an octave each, about the middle. */
function zoomed({ startMs, endMs }: TimeWindow, steps: number): TimeWindow {
  const middleMs = (startMs + endMs) / 2;
  const halfMs = ((endMs - startMs) / 2) * 2 ** (-0.4 * steps);
  return { startMs: middleMs - halfMs, endMs: middleMs + halfMs };
}
