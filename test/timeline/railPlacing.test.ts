import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMs, type TimeWindow } from '../../src/domain/timeWindow.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { type Drawn } from '../../src/timeline/drawing.ts';
import { type PlacedCard, poleXPx } from '../../src/timeline/railPlacing.ts';
import { aRecord, anEvent } from '../support/anEvent.ts';
import { seededEvents } from '../support/seededEvents.ts';
import { usIranRecord } from '../support/usIranRecord.ts';
import { aDrawing, aScene } from './aDrawing.ts';

/** Every drawing here is 1000 px wide; the plot is what its layout says. */
const records = [
  createColumns(usIranRecord(), 1),
  createColumns(aRecord(seededEvents(800, 11)), 1),
  createColumns(aRecord(seededEvents(60, 3)), 1),
] as const;
const anyRecord = fc.constantFrom(...records);
/** A window about one of the record's events, from days to all of it. */
const anyWindow = fc.record({
  record: anyRecord,
  middleShare: fc.double({ min: 0, max: 1, noNaN: true }),
  octaves: fc.double({ min: -13, max: 0, noNaN: true }),
});
type Asked = typeof anyWindow extends fc.Arbitrary<infer Made> ? Made : never;
const windowOf = ({ record, middleShare, octaves }: Asked) => {
  const { startMs, endMs } = record.extent;
  const spanMs = (endMs - startMs) * 2 ** octaves;
  const middleMs = record.anchorMs[record.order[Math.floor(middleShare * (record.order.length - 1))]!]!;
  return { startMs: middleMs - spanMs / 2, endMs: middleMs + spanMs / 2 };
};
/** High enough for a rail above any number of staves. */
const draw = aDrawing({ heightPx: 1600 });
/** Every side has a flag, which asks for the most room that cards can wish. */
const flagOf = (code: string) => `${code}.svg`;
const drawn = (columns: (typeof records)[number], window: TimeWindow) =>
  draw(aScene(columns, { window, flagOf }));
const slid = ({ startMs, endMs }: TimeWindow, byMs: number) => ({
  startMs: startMs + byMs,
  endMs: endMs + byMs,
});
const keyOf = ({ row, railRow, widthPx, text }: PlacedCard) =>
  `${row}/${railRow}/${widthPx}/${text.title}/${text.line}`;
/** One exception: what comes into sight at the plot's end, turned, takes the place of less important cards. */
const yields = ({ row, xPx, widthPx }: PlacedCard, movedPx: number, { cards, frame }: Drawn) => {
  const { importance } = frame.set.columns;
  const endPx = xPx + movedPx + widthPx;
  return (
    !cards.some(card => card.row === row) &&
    cards.some(
      card => card.stands === 'turned' && importance[card.row]! > importance[row]! && card.xPx < endPx + 6,
    )
  );
};
const plotEndPx = ({ frame: { layout } }: Drawn) => layout.plotLeftPx + layout.plotWidthPx;

describe('cards in a window', () => {
  test('never overlap, never lie over a pole, and never leave the plot', () => {
    fc.assert(
      fc.property(anyWindow, asked => {
        const picture = drawn(asked.record, windowOf(asked));
        const { cards, frame } = picture;
        for (const card of cards) {
          expect(card.xPx).toBeGreaterThanOrEqual(frame.layout.plotLeftPx - 0.5);
          expect(card.xPx + card.widthPx).toBeLessThanOrEqual(plotEndPx(picture));
          expect(card.widthPx).toBeGreaterThanOrEqual(64);
          for (const other of cards) {
            if (other === card) continue;
            const isBeside = other.xPx >= card.xPx + card.widthPx || card.xPx >= other.xPx + other.widthPx;
            if (other.railRow === card.railRow) expect(isBeside).toBe(true);
            if (other.railRow <= card.railRow || other.stands === 'held') continue;
            const poleAtPx = poleXPx(other);
            expect(poleAtPx < card.xPx || poleAtPx > card.xPx + card.widthPx).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('keep row, width and words wherever the window is panned, as long as both hold them whole', () => {
    let comparedCount = 0;
    fc.assert(
      fc.property(anyWindow, fc.double({ min: -0.6, max: 0.6, noNaN: true }), (asked, byShare) => {
        const window = windowOf(asked);
        const byMs = (window.endMs - window.startMs) * byShare;
        const before = drawn(asked.record, window);
        const after = drawn(asked.record, slid(window, byMs));
        const byPx = byMs * before.frame.scale.pxPerMs;
        const keys = new Set(after.cards.map(keyOf));
        // As wide as it could ever be: nothing of it is at an end in either window.
        const isWithin = (picture: Drawn, xPx: number, { wishedPx }: PlacedCard['text']) =>
          xPx > picture.frame.layout.plotLeftPx && xPx + wishedPx < plotEndPx(picture) - 1;
        const compared = before.cards.filter(
          ({ stands, xPx, text }) =>
            stands === 'event' && isWithin(before, xPx, text) && isWithin(after, xPx - byPx, text),
        );
        comparedCount += compared.length;
        expect(compared.filter(card => !keys.has(keyOf(card)) && !yields(card, -byPx, after))).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(comparedCount).toBeGreaterThan(300);
  });

  test('keep their row from one wheel step to the next, in and out, but for one in fifty', () => {
    let comparedCount = 0;
    let movedCount = 0;
    fc.assert(
      fc.property(
        anyWindow,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        (asked, atShare, octaves) => {
          const window = windowOf(asked);
          const spanMs = window.endMs - window.startMs;
          const anchorMs = window.startMs + spanMs * atShare;
          const nearMs = spanMs * 2 ** -octaves;
          const near = { startMs: anchorMs - nearMs * atShare, endMs: anchorMs + nearMs * (1 - atShare) };
          const far = drawn(asked.record, window);
          const close = drawn(asked.record, near);
          const rows = new Map(close.cards.map(card => [card.row, card]));
          for (const card of far.cards) {
            const other = rows.get(card.row);
            if (other === undefined || other.stands === 'held' || card.stands === 'held') continue;
            comparedCount += 1;
            if (other.railRow !== card.railRow) movedCount += 1;
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(comparedCount).toBeGreaterThan(300);
    expect(movedCount / comparedCount).toBeLessThan(0.02);
  });
});

describe('at the ends of the plot', () => {
  const columns = createColumns(
    aRecord([
      anEvent({ id: 'a', title: 'A meeting of some length', on: '2025-04-10' }),
      anEvent({ id: 'span', title: 'Months of sanctions', on: '2025-01-01/2025-12-31', kind: 'sanction' }),
    ]),
    1,
  );
  const shown = (start: string, end: string) =>
    drawn(columns, { startMs: Date.parse(start), endMs: Date.parse(end) }).cards.map(
      ({ row, stands, xPx, widthPx }) => ({ id: columns.eventAt(row).id, stands, xPx, widthPx }),
    );

  test('a card that would be cut turns to the left of its event, its pole on the event', () => {
    const picture = drawn(columns, { startMs: Date.UTC(2025, 2, 1), endMs: Date.UTC(2025, 3, 12) });
    const [card] = picture.cards.filter(({ row }) => columns.eventAt(row).id === 'a');
    expect(card?.stands).toBe('turned');
    const anchorPx =
      picture.frame.scale.leftPx +
      (Date.UTC(2025, 3, 10, 12) - Date.UTC(2025, 2, 1)) * picture.frame.scale.pxPerMs;
    expect(poleXPx(card!)).toBeCloseTo(anchorPx, 3);
  });

  test('what began before the window and lasts keeps its label at the beginning, until it is over', () => {
    const held = shown('2025-05-01', '2025-08-01').find(({ id }) => id === 'span');
    expect(held).toMatchObject({ stands: 'held' });
    expect(shown('2026-01-05', '2026-03-01')).toEqual([]);
  });

  test('an event that has left the window keeps its words at the edge while its card would be in sight', () => {
    const leaving = shown('2025-04-11', '2025-05-20').find(({ id }) => id === 'a');
    expect(leaving).toMatchObject({ stands: 'held', xPx: 115, widthPx: 162 });
    expect(shown('2025-04-18', '2025-05-27').map(({ id }) => id)).not.toContain('a');
  });

  test('the most important of all, at the very end, takes the place of less important ones', () => {
    const events = [
      anEvent({ id: 'call', title: 'A call with a long name', on: '2025-05-12', kind: 'call' }),
      anEvent({ id: 'accord', title: 'The accord of all', on: '2025-05-29', kind: 'agreement' }),
    ];
    const busy = createColumns(
      aRecord([
        ...events,
        ...Array.from({ length: 12 }, (_, at) =>
          anEvent({ title: `Call ${at}`, on: `2025-05-${12 + at}`, kind: 'call' }),
        ),
      ]),
      1,
    );
    const window = { startMs: Date.UTC(2025, 3, 1), endMs: Date.UTC(2025, 4, 30, 12) };
    const { cards } = drawn(busy, window);
    expect(cards.map(({ text, stands }) => [text.title, stands])).toContainEqual([
      'The accord of all',
      'turned',
    ]);
  });
});

describe('on the record of US–Iran talks, from March to June 2025', () => {
  const [columns] = records;
  const window = { startMs: Date.UTC(2025, 2, 15), endMs: Date.UTC(2025, 6, 1) };
  // As wide as the chart is beside an open panel.
  const picture = aDrawing({ heightPx: 720, widthPx: 832 })(aScene(columns, { window }));
  const cardOf = (id: string) => picture.cards.find(({ row }) => columns.eventAt(row).id === id);

  test('the rounds have a card, but for one that would make the stair too long, and an interview has none', () => {
    expect(cardOf('A01')?.text.title).toBe('US–Iran talks, first round');
    expect(cardOf('B19')?.text.title).toBe('US–Iran talks, second round');
    expect(cardOf('B23')?.text.title).toBe('US–Iran talks, third round');
    expect(cardOf('B26')).toBeUndefined();
    expect(cardOf('B32')?.text.title).toBe('US–Iran talks, fifth round');
    expect(cardOf('B29')).toBeUndefined();
  });

  test('the chosen event has a card, and none covers it or its pole', () => {
    const selectedRow = [...columns.order].find(row => columns.eventAt(row).id === 'B26')!;
    const { cards } = aDrawing({ heightPx: 720, widthPx: 832 })(aScene(columns, { window, selectedRow }));
    const chosen = cards.find(({ row }) => row === selectedRow)!;
    expect(chosen.text.title).toBe('US–Iran talks, fourth round');
    expect(cards.length).toBeGreaterThanOrEqual(picture.cards.length);
    for (const other of cards) {
      const covers = (over: PlacedCard, xPx: number) => over.xPx < xPx && xPx < over.xPx + over.widthPx;
      if (other.railRow < chosen.railRow) expect(covers(other, poleXPx(chosen))).toBe(false);
      if (other.railRow > chosen.railRow && other.stands !== 'held') {
        expect(covers(chosen, poleXPx(other))).toBe(false);
      }
      if (other.railRow === chosen.railRow && other !== chosen) {
        const areApart = other.xPx + other.widthPx <= chosen.xPx || chosen.xPx + chosen.widthPx <= other.xPx;
        expect(areApart).toBe(true);
      }
    }
  });

  test('every card reaches as far as its words or what is shown to its right', () => {
    // Above a turned card another one may have yielded to it, whose room stays free.
    const turned = picture.cards.filter(({ stands }) => stands === 'turned');
    const upright = picture.cards.filter(
      ({ stands, xPx, text }) => stands === 'event' && turned.every(other => xPx + text.wishedPx < other.xPx),
    );
    expect(upright.length).toBeGreaterThan(2);
    for (const card of upright) {
      const met = picture.cards
        .filter(({ stands, railRow }) => stands !== 'held' && railRow >= card.railRow)
        .map(other => (other.railRow === card.railRow ? other.xPx : poleXPx(other)) - card.xPx)
        .filter(offsetPx => offsetPx > 0);
      expect(card.widthPx).toBeGreaterThanOrEqual(Math.min(card.text.wishedPx, ...met) - 7);
    }
  });

  test('what was before the window takes the room up to the first card that stands', () => {
    const held = picture.cards.filter(({ stands }) => stands === 'held');
    expect(held.map(({ widthPx }) => widthPx).sort()).toEqual([188, 191, 191]);
  });
});

test('cards take the width they wish where nothing stands to their right, and else what there is', () => {
  const widths = (...days: string[]) => {
    const columns = createColumns(aRecord(days.map(on => anEvent({ on, title: 'A talk about talks' }))), 1);
    const window = { startMs: Date.UTC(2025, 2, 1), endMs: Date.UTC(2025, 8, 1) };
    return drawn(columns, window).cards.map(({ widthPx, text }) => [widthPx, text.wishedPx]);
  };
  expect(widths('2025-04-10')).toEqual([[126, 126]]);
});

test('a day that is fanned out keeps its cards apart', () => {
  const events = Array.from({ length: 12 }, (_, at) =>
    anEvent({ id: `e${at}`, title: `Event number ${at} of the day`, on: `2025-04-1${at % 3}` }),
  );
  const columns = createColumns(aRecord(events), 1);
  const { cards } = drawn(columns, {
    startMs: Date.UTC(2025, 3, 9),
    endMs: Date.UTC(2025, 3, 9) + 6 * dayMs,
  });
  expect(cards.length).toBeGreaterThan(1);
  for (const card of cards) {
    const beside = cards.filter(
      other =>
        other !== card &&
        other.railRow === card.railRow &&
        other.xPx < card.xPx + card.widthPx &&
        card.xPx < other.xPx + other.widthPx,
    );
    expect(beside).toEqual([]);
  }
});
