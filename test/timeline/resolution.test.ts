import { describe, expect, test } from 'vitest';
import { dayMs } from '../../src/domain/timeWindow.ts';
import { anchorAt, type EventIndex } from '../../src/timeline/eventIndex.ts';
import { createResolution, type Resolution } from '../../src/timeline/resolution.ts';
import { anEvent } from '../support/anEvent.ts';
import { seededBodies, seededEvents } from '../support/seededEvents.ts';
import { usIranRecord } from '../support/usIranRecord.ts';
import { anIndex, indexOf } from './aScene.ts';

const plotPx = 1100;

function fitted(index: EventIndex) {
  const lastMs = anchorAt(index, index.rowsByAnchor.length - 1);
  const window = { startMs: anchorAt(index, 0) - 30 * dayMs, endMs: lastMs + 30 * dayMs };
  return { window, pxPerMs: plotPx / (window.endMs - window.startMs) };
}

function shown(resolution: Resolution, index: EventIndex, chosenPlace: number) {
  const { window, pxPerMs } = fitted(index);
  return resolution.groupsIn(index, window, { pxPerMs, chosenPlace }).map(group => ({
    atMs: group.atMs,
    roomPx: group.roomPx,
    places: [...group.places],
    counts: [...(group.counts ?? [])],
  }));
}

describe('groups after a selection change equal those made from scratch', () => {
  test.each([
    { name: 'on the bundled record', index: indexOf(usIranRecord()), step: 7 },
    { name: 'on seeded events', index: anIndex(seededEvents(900, 5), seededBodies), step: 5 },
  ])('$name', ({ index, step }) => {
    const kept = createResolution();
    for (let place = -1; place < index.rowsByAnchor.length; place += step) {
      expect(shown(kept, index, place), `event at place ${place} chosen`).toEqual(
        shown(createResolution(), index, place),
      );
    }
    expect(shown(kept, index, -1)).toEqual(shown(createResolution(), index, -1));
  });
});

test('a crowded week that two months share counts each part by itself', () => {
  const on = (day: string, side: string) =>
    Array.from({ length: 45 }, () => anEvent({ on: day, sides: [[side]] }));
  const index = anIndex([...on('2025-04-29', 'IR'), ...on('2025-05-02', 'RU')]);
  const window = { startMs: Date.UTC(2025, 3, 1), endMs: Date.UTC(2025, 5, 1) };
  const groups = createResolution().groupsIn(index, window, { pxPerMs: 1.5 / dayMs, chosenPlace: -1 });
  expect(index.set.staves.map(({ code }) => code)).toEqual(['IR', 'RU']);
  expect(groups.map(({ counts }) => [...(counts ?? [])])).toEqual([
    [45, 0],
    [0, 45],
  ]);
});
