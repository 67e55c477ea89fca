import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMs } from '../../src/domain/timeWindow.ts';
import { anchorAt, placeAt, placeOfRow } from '../../src/timeline/eventIndex.ts';
import { countStaves, groupBucket } from '../../src/timeline/groups.ts';
import { chooseUnit } from '../../src/timeline/levels.ts';
import { createResolution } from '../../src/timeline/resolution.ts';
import { anEvent } from '../support/anEvent.ts';
import { seededEvents } from '../support/seededEvents.ts';
import { anIndex } from './aScene.ts';

const perDay = (px: number) => px / dayMs;
const onDay = (day: number, ...sides: string[]) =>
  anEvent({ on: `2025-04-${String(day).padStart(2, '0')}`, sides: sides.map(side => [side] as const) });
const sizes = (groups: readonly { readonly places: { readonly length: number } }[]) =>
  groups.map(({ places }) => places.length);

describe('a bucket', () => {
  test('of one event is a chord on its day', () => {
    const index = anIndex([onDay(7, 'IR', 'US')]);
    const groups = groupBucket(index, { from: 0, to: 1 }, { pxPerMs: perDay(8), chosenPlace: -1 });
    expect(sizes(groups)).toEqual([1]);
    expect(groups[0]!.atMs).toBe(Date.UTC(2025, 3, 7, 12));
  });

  test('stands events that share a stave apart as long as their heads have room', () => {
    const index = anIndex([onDay(7, 'IR', 'US'), onDay(8, 'IR', 'RU')]);
    expect(sizes(groupBucket(index, { from: 0, to: 2 }, { pxPerMs: perDay(8), chosenPlace: -1 }))).toEqual([
      1, 1,
    ]);
    expect(sizes(groupBucket(index, { from: 0, to: 2 }, { pxPerMs: perDay(6), chosenPlace: -1 }))).toEqual([
      2,
    ]);
  });

  test('stands events without a common stave side by side where their stems do not touch', () => {
    const index = anIndex([onDay(7, 'IR', 'US'), onDay(7, 'CN', 'RU')]);
    expect(sizes(groupBucket(index, { from: 0, to: 2 }, { pxPerMs: perDay(2), chosenPlace: -1 }))).toEqual([
      1, 1,
    ]);
  });

  test('moves what would stand under the chosen chord aside, and leaves the chosen one', () => {
    const index = anIndex([onDay(19, 'IR', 'US'), onDay(19, 'IR', 'RU')]);
    const groups = groupBucket(index, { from: 0, to: 2 }, { pxPerMs: perDay(2), chosenPlace: 0 });
    expect(sizes(groups)).toEqual([1, 1]);
    expect(groups[0]!.atMs).toBe(Date.UTC(2025, 3, 19, 12));
    expect((groups[1]!.atMs - groups[0]!.atMs) * perDay(2)).toBeGreaterThanOrEqual(10.4);
  });

  test('lets what moved aside join what it would then stand on, clear of the chosen chord', () => {
    const index = anIndex([onDay(19, 'IR', 'US'), onDay(19, 'IR', 'RU'), onDay(24, 'IR', 'CN')]);
    const groups = groupBucket(index, { from: 0, to: 3 }, { pxPerMs: perDay(2), chosenPlace: 0 });
    expect(groups.map(({ places }) => [...places])).toEqual([[0], [1, 2]]);
    expect((groups[1]!.atMs - groups[0]!.atMs) * perDay(2)).toBeGreaterThanOrEqual(16.9);
  });

  test('does not let a head stand on the stem of another chord', () => {
    const mediated = [1, 2, 3].map(day =>
      anEvent({ on: `2025-03-0${day}`, sides: [['IR'], ['OM', 'mediator'], ['US']] }),
    );
    const index = anIndex([...mediated, onDay(21, 'IR', 'US'), onDay(21, 'OM')]);
    expect(index.set.staves.map(({ code }) => code)).toEqual(['IR', 'OM', 'US']);
    expect(sizes(groupBucket(index, { from: 3, to: 5 }, { pxPerMs: perDay(2), chosenPlace: -1 }))).toEqual([
      2,
    ]);
  });

  test('fans the events of one day out within the day where it is wide enough', () => {
    const index = anIndex([onDay(7, 'IR'), onDay(7, 'IR', 'US'), onDay(7, 'IR', 'RU')]);
    const wide = groupBucket(index, { from: 0, to: 3 }, { pxPerMs: perDay(60), chosenPlace: -1 });
    expect(sizes(wide)).toEqual([1, 1, 1]);
    for (const { atMs } of wide) expect(Math.floor(atMs / dayMs)).toBe(Date.UTC(2025, 3, 7) / dayMs);
    expect(sizes(groupBucket(index, { from: 0, to: 3 }, { pxPerMs: perDay(20), chosenPlace: -1 }))).toEqual([
      3,
    ]);
  });

  test('gives a chosen event its own place in a fanned day, so that choosing moves nothing', () => {
    const index = anIndex([onDay(7, 'IR'), onDay(7, 'IR', 'US'), onDay(7, 'IR', 'RU')]);
    const at = (chosenPlace: number) =>
      groupBucket(index, { from: 0, to: 3 }, { pxPerMs: perDay(60), chosenPlace }).map(({ atMs }) => atMs);
    expect(new Set(at(1)).size).toBe(3);
    expect(at(1)).toEqual(at(-1));
  });

  test('keeps the chosen event by itself, whatever crowds around it', () => {
    const index = anIndex([onDay(7, 'IR'), onDay(7, 'IR'), onDay(7, 'IR')]);
    const groups = groupBucket(index, { from: 0, to: 3 }, { pxPerMs: perDay(1), chosenPlace: 1 });
    expect(groups.map(({ places }) => [...places])).toContainEqual([1]);
    expect(sizes(groups).reduce((sum, size) => sum + size, 0)).toBe(3);
  });
});

describe('the whole record at any zoom', () => {
  const index = anIndex(seededEvents(900, 11));
  const { staves } = index.set;
  const all = {
    startMs: anchorAt(index, 0) - dayMs,
    endMs: anchorAt(index, index.places.length - 1) + dayMs,
  };

  test('holds every event once, and the counts of each stave add up to its events', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -12, max: 6, noNaN: true }),
        fc.integer({ min: -1, max: 899 }),
        (octaves, chosenPlace) => {
          const pxPerMs = perDay(2 ** octaves);
          const groups = createResolution().groupsIn(index, all, { pxPerMs, chosenPlace });
          const seen = new Uint8Array(index.rowsByAnchor.length);
          const counts = new Uint32Array(staves.length);
          for (const group of groups) {
            for (const place of group.places) seen[place]! += 1;
            const own = countStaves(group, index);
            own.forEach((count, stave) => (counts[stave]! += count));
            if (group.counts !== undefined) expect([...group.counts]).toEqual([...own]);
          }
          expect(seen.every(times => times === 1)).toBe(true);
          expect([...counts]).toEqual(staves.map(({ eventCount }) => eventCount));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('never shows half a chord: chords have all heads, heads of a stave do not cover each other in a tile', () => {
    const pxPerMs = perDay(8);
    for (let place = 0; place + 12 < index.rowsByAnchor.length; place += 12) {
      const groups = groupBucket(index, { from: place, to: place + 12 }, { pxPerMs, chosenPlace: -1 });
      for (const [at, group] of groups.entries()) {
        const own = countStaves(group, index);
        for (const other of groups.slice(at + 1)) {
          const shares = countStaves(other, index).some((count, stave) => count > 0 && own[stave]! > 0);
          if (shares) expect(Math.abs(other.atMs - group.atMs) * pxPerMs).toBeGreaterThanOrEqual(7.6);
        }
      }
    }
  });

  test('shows the same groups wherever the window is panned', () => {
    const pxPerMs = perDay(0.5);
    const widthMs = 900 / pxPerMs;
    const resolution = createResolution();
    const places = (startMs: number) =>
      resolution
        .groupsIn(index, { startMs, endMs: startMs + widthMs }, { pxPerMs, chosenPlace: -1 })
        .map(group => `${group.atMs}:${group.places.length}`);
    const first = places(Date.UTC(1980, 0, 1));
    const later = new Set(places(Date.UTC(1981, 3, 7)));
    const inBoth = groupsBetween(first, Date.UTC(1981, 3, 7), Date.UTC(1980, 0, 1) + widthMs);
    expect(inBoth.length).toBeGreaterThan(5);
    expect(inBoth.filter(group => !later.has(group))).toEqual([]);
  });
});

function groupsBetween(groups: readonly string[], startMs: number, endMs: number): string[] {
  return groups.filter(group => Number(group.split(':')[0]) > startMs && Number(group.split(':')[0]) < endMs);
}

describe('the level of detail', () => {
  test('is the smallest calendar unit at least 8 px wide', () => {
    expect(chooseUnit(perDay(8), undefined)).toBe('day');
    expect(chooseUnit(perDay(7.9), undefined)).toBe('week');
    expect(chooseUnit(perDay(1), undefined)).toBe('month');
    expect(chooseUnit(perDay(0.1), undefined)).toBe('quarter');
    expect(chooseUnit(perDay(0.0001), undefined)).toBe('decade');
  });

  test('is left a little later than it is taken, so that it does not flicker', () => {
    expect(chooseUnit(perDay(8.5), 'week')).toBe('week');
    expect(chooseUnit(perDay(9.1), 'week')).toBe('day');
    expect(chooseUnit(perDay(8.5), 'day')).toBe('day');
    expect(chooseUnit(perDay(7.9), 'day')).toBe('week');
  });
});

test('places are found by halving, also where dates are coarse', () => {
  const index = anIndex([anEvent({ on: '2025' }), anEvent({ on: '2025-02' }), anEvent({ on: '2025-01-03' })]);
  const anchorsMs = Array.from(index.places, place => anchorAt(index, place));
  expect(anchorsMs).toEqual(anchorsMs.toSorted((left, right) => left - right));
  expect(placeAt(index, Date.UTC(2025, 0, 4))).toBe(1);
  expect(index.rowsByAnchor[placeOfRow(index, 0)]).toBe(0);
});
