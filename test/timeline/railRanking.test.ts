import { describe, expect, test } from 'vitest';
import { createRanking, mostImportant } from '../../src/timeline/railRanking.ts';
import { anEvent } from '../support/anEvent.ts';
import { anIndex } from './aScene.ts';

function inOrder(events: Parameters<typeof anIndex>[0]): string[] {
  const index = anIndex(events);
  const places = mostImportant(createRanking(index), index.places, { from: 0, to: events.length });
  return [...places].map(place => index.set.columns.ids.at(index.rowsByAnchor[place]!));
}

describe('of the events in a stretch', () => {
  test('the more important comes first, wherever it stands', () => {
    const events = [
      anEvent({ id: 'lesser', on: '2025-01-01', kind: 'background' }),
      anEvent({ id: 'great', on: '2025-01-02', kind: 'agreement' }),
      anEvent({ id: 'late', on: '2025-09-01', kind: 'background' }),
    ];
    expect(inOrder(events)[0]).toBe('great');
  });

  test('equally important ones that lie far apart come before the rest of a bunch', () => {
    const days = ['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04', '2025-06-15', '2025-06-16'];
    const events = days.map(on => anEvent({ id: on, on }));
    expect(inOrder(events).slice(0, 2).toSorted()).toEqual(['2025-01-01', '2025-06-15']);
  });

  test('equally important ones of one instant keep the record’s order', () => {
    const events = ['a', 'b', 'c'].map(id => anEvent({ id, on: '2025-01-01' }));
    expect(inOrder(events)).toEqual(['a', 'b', 'c']);
  });
});
