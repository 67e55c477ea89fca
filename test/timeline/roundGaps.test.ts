import { expect, test } from 'vitest';
import { processId } from '../../src/domain/ids.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { gridSpecs } from '../../src/timeline/gridSpecs.ts';
import { roundGaps } from '../../src/timeline/roundGaps.ts';
import { anEvent, aRecord, type EventWords } from '../support/anEvent.ts';
import { aDrawing, aScene } from './aDrawing.ts';

function aRound(round: number, on: string, words: EventWords = {}) {
  const event = anEvent({ kind: 'talks-round', on, title: `Round ${round}`, ...words });
  return { ...event, processes: [{ id: processId('talks'), round }] };
}

function drawn(events: readonly ReturnType<typeof aRound>[], grouping: 'process' | 'country' = 'process') {
  const window = { startMs: Date.UTC(2025, 3, 1), endMs: Date.UTC(2025, 5, 1) };
  return aDrawing()(aScene(createColumns(aRecord(events), 1), { grouping, window }));
}

const gapsIn = ({ frame }: ReturnType<typeof drawn>) =>
  roundGaps(frame).map(({ round, dayCount }) => [round, dayCount]);
const days = ({ written }: ReturnType<typeof drawn>) =>
  written.texts.map(({ text }) => text).filter(text => / d$/.test(text));

test('the days between consecutive rounds stand in the gap and are said of the later round', () => {
  const picture = drawn([aRound(1, '2025-04-05'), aRound(2, '2025-04-15'), aRound(3, '2025-05-10')]);
  expect(gapsIn(picture)).toEqual([
    [1, 10],
    [2, 25],
  ]);
  expect(days(picture)).toEqual(['10 d', '25 d']);
  const text = picture.written.texts.find(({ text: words }) => words === '10 d')!;
  const [from, to] = picture.marks.map(({ xPx }) => xPx);
  expect(text.xPx).toBeGreaterThan(from!);
  expect(text.xPx).toBeLessThan(to!);
  const { specs } = gridSpecs(picture.frame, picture.marks, { row: -1, stave: 0 });
  expect(specs.map(({ name }) => /\d+ days after round \d/.exec(name)?.[0])).toEqual([
    undefined,
    '10 days after round 1',
    '25 days after round 2',
  ]);
});

test('a round that did not take place is none, and one that the record lacks leaves a gap without days', () => {
  const events = [
    aRound(3, '2025-04-05'),
    aRound(4, '2025-04-15', { status: 'postponed' }),
    aRound(4, '2025-04-25'),
    aRound(6, '2025-05-20'),
  ];
  expect(gapsIn(drawn(events))).toEqual([[3, 20]]);
});

test('a date that is not known to the day has no days to count', () => {
  expect(gapsIn(drawn([aRound(1, '2025-04-05~'), aRound(2, '2025-04-25')]))).toEqual([]);
});

test('days have no place where two rounds stand close, nor on the staves of countries', () => {
  const close = [aRound(1, '2025-04-05'), aRound(2, '2025-04-06')];
  expect(days(drawn(close))).toEqual([]);
  const far = [aRound(1, '2025-04-05'), aRound(2, '2025-04-25')];
  expect(days(drawn(far, 'country'))).toEqual([]);
});
