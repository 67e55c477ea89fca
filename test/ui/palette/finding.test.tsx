import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edtfText } from '../../../src/domain/ids.ts';
import { dayMs } from '../../../src/domain/timeWindow.ts';
import { fold } from '../../../src/query/foldText.ts';
import { windowOfDate } from '../../../src/ui/palette/dateItems.ts';
import { findEvents } from '../../../src/ui/palette/findEvents.ts';
import { findItems, foldedItem, rankOf } from '../../../src/ui/palette/paletteItem.ts';
import { anEvent, aRecord } from '../../support/anEvent.ts';
import { aSession } from '../../support/aSession.tsx';

function named(label: string, weight = 0, ...others: string[]) {
  return foldedItem({ kind: 'person', key: label, label, weight, run: () => undefined }, others);
}

const labels = (found: ReturnType<typeof findItems>) => found?.items.map(({ label }) => label);

describe('finding by name', () => {
  test('a whole name comes first, then its beginning, then words in it, each by frequency', () => {
    const items = [
      named('South Korea', 9),
      named('Oman and others', 1),
      named('Gulf of Oman', 50),
      named('Oman', 2),
      named('Oman Air', 5),
    ];
    expect(labels(findItems(items, 'OMAN', 9))).toEqual([
      'Oman',
      'Oman Air',
      'Oman and others',
      'Gulf of Oman',
    ]);
  });

  test('every spelling counts, whatever its marks and script, and words may stand in any order', () => {
    const araghchi = named('Abbas Araghchi', 1, 'Araqchi', 'عباس عراقچی');
    for (const typed of ['araqchi', 'Árāghchi abbas', 'عراقچي', 'ara']) {
      expect(labels(findItems([araghchi], typed, 9))).toEqual(['Abbas Araghchi']);
    }
    expect(findItems([araghchi], 'ghchi', 9)).toBeUndefined();
  });

  test('says how many there are besides those that it gives', () => {
    const many = Array.from({ length: 500 }, (_, index) => named(`Person ${index}`, index));
    const found = findItems(many, 'per', 3);
    expect(labels(found)).toEqual(['Person 499', 'Person 498', 'Person 497']);
    expect(found?.total).toBe(500);
  });

  test('gives the best in the order in which sorting them all would', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.stringMatching(/^[ab]{1,3}( [ab]{1,3})?$/), fc.nat(4)), { maxLength: 30 }),
        fc.stringMatching(/^[ab]{1,2}$/),
        (names, typed) => {
          const items = names.map(([name, weight]) => named(name, weight));
          const sorted = items
            .map((folded, place) => ({ folded, place, rank: rankOf(folded.text, [fold(typed)]) ?? -1 }))
            .filter(({ rank }) => rank >= 0)
            .sort(
              (a, b) => b.rank - a.rank || b.folded.item.weight - a.folded.item.weight || a.place - b.place,
            )
            .slice(0, 4)
            .map(({ folded }) => folded.item);
          expect(findItems(items, typed, 4)?.items ?? []).toEqual(sorted);
        },
      ),
    );
  });
});

describe('events for the palette', () => {
  const record = aRecord([
    anEvent({ id: 'a', title: 'Statement', summary: 'On the Rome round', kind: 'agreement' }),
    anEvent({ id: 'b', title: 'Rome round', on: '2025-04-19' }),
    anEvent({ id: 'c', title: 'Letter' }),
    anEvent({
      id: 'd',
      title: 'Rome round, told twice',
      links: [{ type: 'same-as', to: anEvent({ id: 'b' }).id }],
    }),
  ]);
  const { session } = aSession({ record });
  const columns = session.selectors.columnsOf(session.store.getState());
  const find = (typed: string, most = 9) => {
    const search = findEvents(columns, typed, most);
    let step = search.next();
    while (step.done !== true) step = search.next();
    return { total: step.value?.total, ids: step.value?.rows.map(row => columns.eventAt(row).id) };
  };

  test('have the words in their title first, and are counted once', () => {
    expect(find('rome rou')).toEqual({ total: 2, ids: ['b', 'a'] });
    expect(find('rome', 1)).toEqual({ total: 2, ids: ['b'] });
    expect(find('nowhere')).toEqual({ total: 0, ids: [] });
    expect(find('  ')).toEqual({ total: 0, ids: [] });
  });
});

describe('going to a date', () => {
  const april = { startMs: Date.UTC(2025, 3, 1), endMs: Date.UTC(2025, 4, 1) };

  test('shows a month or a year exactly', () => {
    expect(windowOfDate(edtfText('2025-03'), april)).toEqual({
      startMs: Date.UTC(2025, 2, 1),
      endMs: Date.UTC(2025, 3, 1),
    });
    expect(windowOfDate(edtfText('2013'), april)).toEqual({
      startMs: Date.UTC(2013, 0, 1),
      endMs: Date.UTC(2014, 0, 1),
    });
  });

  test('brings a day to the middle, in a window of the same length', () => {
    const window = windowOfDate(edtfText('2013-11-24'), april);
    expect(window).toEqual({
      startMs: Date.UTC(2013, 10, 24, 12) - 15 * dayMs,
      endMs: Date.UTC(2013, 10, 24, 12) + 15 * dayMs,
    });
  });

  test('shortens a window of decades in which a day could not be seen', () => {
    const decades = { startMs: Date.UTC(1990, 0, 1), endMs: Date.UTC(2030, 0, 1) };
    const window = windowOfDate(edtfText('2013-11-24'), decades);
    expect(window && window.endMs - window.startMs).toBe(62 * dayMs);
  });

  test('takes the known end of an open span', () => {
    expect(windowOfDate(edtfText('2022/..'), april)).toMatchObject({
      startMs: Date.UTC(2022, 0, 1) + dayMs / 2 - 15 * dayMs,
    });
  });
});
