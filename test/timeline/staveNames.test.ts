import { expect, test } from 'vitest';
import { createColumns } from '../../src/query/createColumns.ts';
import { legendLine } from '../../src/timeline/legendEntries.ts';
import { staveName } from '../../src/timeline/staveName.ts';
import { anEvent, aRecord, type EventWords } from '../support/anEvent.ts';
import { inEnglish } from '../support/draftNames.ts';
import { aDrawing, aScene } from './aDrawing.ts';

const times = (count: number, words: EventWords) => Array.from({ length: count }, () => anEvent(words));
const record = aRecord([
  ...times(5, { processes: ['a'], place: 'MCT' }),
  ...times(3, { processes: ['b'], place: 'XOM' }),
  ...times(2, {}),
]);
const columns = createColumns(record, 1);
const longTitle = 'Talks about everything that was ever left unsettled between the two';

const picture = (fields: Parameters<typeof aScene>[1]) => aDrawing()(aScene(columns, fields));
/** A letter is six pixels wide on the test's surface. */
const namesIn = ({ frame, written }: ReturnType<typeof picture>) =>
  written.texts
    .filter(({ xPx, text }) => xPx === frame.layout.plotLeftPx - 9 && !text.startsWith('All events'))
    .map(({ text }) => text);

test('each name has its number of filtered events before it', () => {
  const drawn = picture({ grouping: 'process', processName: id => `Process ${id}` });
  expect(namesIn(drawn)).toEqual(expect.arrayContaining(['Process a', 'Process b', 'No process']));
  const nameLeftPx = drawn.frame.layout.plotLeftPx - 9 - 9 * 6;
  const staves = drawn.frame.set.staves.map((_, at) => at);
  const counts = staves.map(at => {
    const y = drawn.written.texts.find(({ text }) => text === namesIn(drawn)[at])!.yPx;
    return drawn.written.texts.find(({ xPx, yPx }) => yPx === y && xPx < nameLeftPx)?.text;
  });
  expect(counts).toEqual(['5', '3', '2']);
});

test('a name without the room is cut where it ends in sight, and whole for speech', () => {
  const drawn = picture({ grouping: 'process', processName: id => (id === 'a' ? longTitle : id) });
  const [name = ''] = namesIn(drawn);
  expect(name).toMatch(/^Talks about .*…$/);
  expect(name.length * 6).toBeLessThan(drawn.frame.layout.plotLeftPx);
  expect(staveName(drawn.frame.set.staves[0]!, drawn.frame)).toBe(longTitle);
});

test('a place is named with its country, but where that has the same name', () => {
  const drawn = picture({
    grouping: 'place',
    placeName: id => (id === 'MCT' ? 'Muscat' : 'Oman'),
    placeCountry: () => 'OM',
    sideName: () => 'Oman',
  });
  expect(drawn.frame.set.staves.map(stave => staveName(stave, drawn.frame))).toEqual([
    'Muscat, Oman',
    'Oman',
    'No place named',
  ]);
});

test('the legend tells of roles only where staves are sides, and of stems where events can have several', () => {
  const words = (grouping: Parameters<typeof legendLine>[1]) =>
    legendLine(inEnglish, grouping).map(entry => entry.words);
  expect(words('country')).toContain('go-between');
  expect(words('process')).not.toContain('go-between');
  expect(words('process')).toEqual(expect.arrayContaining(['days between rounds', 'indirect']));
  expect(words('place')).toContain('the colour of its country');
  expect(words('kind')).not.toContain('indirect');
});
