import { describe, expect, test } from 'vitest';
import { createColumns } from '../../src/query/createColumns.ts';
import { cardText, type CardText } from '../../src/timeline/cardText.ts';
import { type Surface } from '../../src/timeline/surface.ts';
import { aRecord, anEvent } from '../support/anEvent.ts';
import { aDrawing, aScene } from './aDrawing.ts';

/** A letter is six pixels wide. */
const surface: Pick<Surface, 'textWidthPx'> = { textWidthPx: text => text.length * 6 };
const flagOf = (code: string) => (['IR', 'US', 'OM', 'IT', 'RU'].includes(code) ? `${code}.svg` : undefined);

const columnsOf = (...sides: string[]) =>
  createColumns(aRecord([anEvent({ title: 'Talks', place: 'Rome', sides: sides.map(side => [side]) })]), 1);
const textWith = (sides: readonly string[], fields = {}): CardText =>
  cardText(aScene(columnsOf(...sides), { flagOf, ...fields }), 0, surface);

describe('the words of a card', () => {
  test('name date, place and codes, and ask for no more room where nobody has a flag', () => {
    expect(textWith(['SU', 'YU'])).toEqual({
      title: 'Talks',
      line: '12 Apr · Rome · SU YU',
      leastPx: 144,
      wishedPx: 144,
      titledPx: 54,
    });
  });

  test('have flags where the card has room for these too, and must have no more room for them', () => {
    expect(textWith(['IR', 'SU'])).toEqual({
      title: 'Talks',
      line: '12 Apr · Rome · IR SU',
      leastPx: 144,
      wishedPx: 162,
      titledPx: 54,
      flagged: {
        start: '12 Apr · Rome · ',
        sides: [
          { code: 'IR', flag: 'IR.svg' },
          { code: 'SU', flag: undefined },
        ],
        fromPx: 162,
      },
    });
  });

  test('have four flags at most: beyond that the codes say it alone', () => {
    const narrow = { textWidthPx: (text: string) => text.length * 4 };
    const flaggedOf = (...sides: string[]) =>
      cardText(aScene(columnsOf(...sides), { flagOf }), 0, narrow).flagged;
    expect(flaggedOf('IR', 'US', 'OM', 'IT', 'SU')?.fromPx).toBe(210);
    expect(flaggedOf('IR', 'US', 'OM', 'IT', 'RU')).toBeUndefined();
  });

  test('have none where the line would grow too long', () => {
    const long = { placeName: () => 'A residence outside the city' };
    expect(textWith(['IR', 'US'], long).flagged).toBeUndefined();
  });

  test('are measured anew when flags come or go, and the cards keep their places', () => {
    const columns = columnsOf('IR', 'US');
    const { startMs } = columns.extent;
    const window = { startMs: startMs - 864e5, endMs: startMs + 864e6 };
    const draw = aDrawing();
    const card = (fields = {}) => draw(aScene(columns, { window, ...fields })).cards[0]!;
    const without = card();
    const flagged = card({ flagOf });
    expect(without.widthPx).toBe(144);
    expect(flagged).toMatchObject({ widthPx: 180, xPx: without.xPx, railRow: without.railRow });
    expect(card()).toEqual(without);
  });
});
