import { describe, expect, test } from 'vitest';
import { type PlacedCard, poleXPx, turnAtEnd } from '../../src/timeline/railView.ts';

const plot = { plotLeftPx: 100, plotWidthPx: 900 };
const aCard = (xPx: number, railRow: number, fields: Partial<PlacedCard> = {}): PlacedCard => ({
  row: xPx,
  atMs: xPx,
  widthPx: 200,
  leastWidthPx: 200,
  railRow,
  xPx,
  isOnEvent: true,
  isTurned: false,
  yPx: 0,
  text: { title: '', line: '', leastPx: 200, wishedPx: 200 },
  ...fields,
});
const turned = (cards: readonly PlacedCard[]) => turnAtEnd(cards, plot).map(({ isTurned }) => isTurned);

describe('a card at the end of the plot', () => {
  test('turns to the left of its event, and its pole stays on the event', () => {
    const [card] = turnAtEnd([aCard(900, 1)], plot);
    expect(card).toMatchObject({ xPx: 700, isTurned: true });
    expect(poleXPx(card!)).toBe(900);
    expect(turned([aCard(800, 1)])).toEqual([false]);
  });

  test('stays where it would cover a card of its row or a pole from a row above', () => {
    expect(turned([aCard(600, 1), aCard(900, 1)])).toEqual([false, false]);
    expect(turned([aCard(750, 2), aCard(900, 1)])).toEqual([false, false]);
    expect(turned([aCard(750, 0), aCard(900, 1)])).toEqual([false, true]);
  });

  test('gives up what it had more than it needs where that lets it turn', () => {
    const [, card] = turnAtEnd([aCard(580, 1), aCard(950, 1, { leastWidthPx: 160 })], plot);
    expect(card).toMatchObject({ xPx: 790, widthPx: 160, isTurned: true });
  });

  test('makes room for the next that turns only as far as its pole', () => {
    expect(turned([aCard(850, 2), aCard(900, 1)])).toEqual([true, false]);
    expect(turned([aCard(850, 1), aCard(900, 2)])).toEqual([true, true]);
  });

  test('stays where it would leave the plot on the other side', () => {
    expect(turned([aCard(180, 1, { widthPx: 900, leastWidthPx: 900 })])).toEqual([false]);
  });
});
