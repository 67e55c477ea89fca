import { describe, expect, test } from 'vitest';
import { createStandings, standApart } from '../../src/timeline/railRoom.ts';
import { makeRoom } from '../../src/timeline/railStairs.ts';

const aCard = (xPx: number, railRow: number, rank = 10) => ({ xPx, railRow, rank, leastWidthPx: 100 });
const rowsOf = (cards: readonly { readonly railRow: number }[]) => cards.map(({ railRow }) => railRow);

describe('a card that finds no room', () => {
  test('has the ones before it move up the stairs', () => {
    const cards = [aCard(0, 1), aCard(40, 0)];
    const third = aCard(80, 0);
    expect(makeRoom(third, createStandings(cards), { rowCount: 3, mostRank: 10 })).toBe(true);
    expect(rowsOf([...cards, third])).toEqual([2, 1, 0]);
  });

  test('has the ones after it move down', () => {
    const cards = [aCard(40, 2), aCard(80, 1)];
    const first = aCard(0, 0);
    expect(makeRoom(first, createStandings(cards), { rowCount: 3, mostRank: 10 })).toBe(true);
    expect(rowsOf([first, ...cards])).toEqual([2, 1, 0]);
  });

  test('leaves all as they are where a stair would have more steps than there are rows', () => {
    const cards = [aCard(0, 1), aCard(40, 0)];
    const third = aCard(80, 0);
    expect(makeRoom(third, createStandings(cards), { rowCount: 2, mostRank: 10 })).toBe(false);
    expect(rowsOf(cards)).toEqual([1, 0]);
  });

  test('moves none that is more important than it may', () => {
    const cards = [aCard(0, 1, 50), aCard(40, 0)];
    const third = aCard(80, 0);
    expect(makeRoom(third, createStandings(cards), { rowCount: 3, mostRank: 10 })).toBe(false);
    expect(rowsOf(cards)).toEqual([1, 0]);
  });

  test('cannot stand where another one’s pole falls', () => {
    const standings = createStandings([aCard(0, 1)]);
    expect(makeRoom(aCard(2, 0), standings, { rowCount: 4, mostRank: 10 })).toBe(false);
  });

  test('stands apart from all, and so do they from each other', () => {
    const cards = [aCard(0, 1), aCard(40, 0), aCard(150, 1), aCard(190, 0)];
    const between = aCard(120, 0);
    expect(makeRoom(between, createStandings(cards), { rowCount: 5, mostRank: 10 })).toBe(true);
    const all = [...cards, between];
    for (const one of all) {
      for (const other of all) if (one !== other) expect(standApart(one, other)).toBe(true);
    }
  });
});
