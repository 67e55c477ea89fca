import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sideCode } from '../../../src/domain/ids.ts';
import { convertCsv } from '../../../src/formats/csv/convertCsv.ts';
import { guessDecisions, lacksOf, unknownNames } from '../../../src/formats/csv/csvDecisions.ts';
import { type CsvDecisions } from '../../../src/formats/csv/csvTable.ts';
import { surveyCsv } from '../../../src/formats/csv/surveyCsv.ts';

const todayIso = '2026-04-01';
const bytesOf = (text: string) => new TextEncoder().encode(text);

function converted(given: string | Uint8Array, decided: Partial<CsvDecisions> = {}) {
  const bytes = typeof given === 'string' ? bytesOf(given) : given;
  const decisions = { ...guessDecisions(surveyCsv(bytes)), ...decided };
  const conversion = convertCsv(bytes, decisions, { todayIso });
  const events = JSON.parse(new TextDecoder().decode(conversion.bytes)) as Record<string, unknown>[];
  expect(conversion.readCount).toBe(events.length + conversion.refused.length);
  expect(conversion.lines).toHaveLength(events.length);
  return { ...conversion, events };
}

describe('a table as events', () => {
  test('takes columns by their heads, and lists by their sign', () => {
    const { events, lines } = converted(
      'Title;Start date;Countries;People;Venue;URL\r\nFirst round;12/04/2025;US, IR;Araghchi, Witkoff;Muscat;https://example.org\r\n' +
        'Second round;19/04/2025;"US, IR";;Rome;\r\n',
    );
    expect(events).toEqual([
      {
        id: expect.stringMatching(/^row-/) as string,
        title: 'First round',
        date: '2025-04-12',
        countries: ['US', 'IR'],
        people: ['Araghchi (-)', 'Witkoff (-)'],
        place: 'Muscat',
        sources: ['https://example.org'],
      },
      {
        id: expect.stringMatching(/^row-/) as string,
        title: 'Second round',
        date: '2025-04-19',
        countries: ['US', 'IR'],
        place: 'Rome',
      },
    ]);
    expect([...lines]).toEqual([2, 3]);
  });

  test('never guesses what 03/04/25 is: it is refused until it is decided', () => {
    const text = 'title,date\nOne,03/04/25\nTwo,05/05/25\n';
    const undecided = converted(text);
    expect(undecided.refused).toEqual([
      {
        line: 2,
        id: expect.stringMatching(/^row-/) as string,
        problems: [{ path: 'date', code: 'unclear-date', detail: '03/04/25' }],
      },
    ]);
    const datesBy = (dateOrder: 'day-first' | 'month-first') =>
      converted(text, { dateOrder }).events.map(({ date }) => date);
    expect(datesBy('day-first')).toEqual(['2025-04-03', '2025-05-05']);
    expect(datesBy('month-first')).toEqual(['2025-03-04', '2025-05-05']);
    expect(lacksOf(surveyCsv(bytesOf(text)), guessDecisions(surveyCsv(bytesOf(text))))).toEqual([
      'date-order',
    ]);
    expect(converted(text, { dateOrder: 'day-first' }).notes).toEqual([
      { code: 'short-year', count: 2, line: 2, detail: '03/04/25' },
    ]);
  });

  test('an order that one date has by itself is that of the column', () => {
    const { events } = converted('title,date\nOne,03/04/2025\nTwo,25/04/2025\n');
    expect(events.map(({ date }) => date)).toEqual(['2025-04-03', '2025-04-25']);
  });

  test('reads dates in words, with their precision, and two of them as a stretch', () => {
    const { events } = converted(
      'title,start,end\nA,12 April 2025,14 April 2025\nB,April 2025,\nC,2025-04-12 16:00,\nD,about 2012,\n',
    );
    expect(events.map(({ date }) => date)).toEqual([
      '2025-04-12/2025-04-14',
      '2025-04',
      '2025-04-12 16:00',
      '2012~',
    ]);
  });

  test('quoted line breaks keep the lines of what follows right', () => {
    const { events, lines } = converted('title,date,notes\n"A\nB",2025-04-12,"x ""y"" z"\nC,2025-04-13,\n');
    expect(events.map(({ title, summary }) => [title, summary])).toEqual([
      ['A\nB', 'x "y" z'],
      ['C', undefined],
    ]);
    expect([...lines]).toEqual([2, 4]);
  });

  test('a row that is longer than the header is refused, a shorter one is said', () => {
    const { events, refused, notes } = converted('title,date,place\nA,2025-04-12\nB,2025-04-13,Rome,more\n');
    expect(events.map(({ title }) => title)).toEqual(['A']);
    expect(refused.map(({ line, problems }) => [line, problems[0]?.code])).toEqual([[3, 'ragged']]);
    expect(notes.map(({ code }) => code)).toEqual(['short-rows']);
  });

  test('a mark of quotation that is never closed refuses its row', () => {
    const { refused } = converted('title,date\nA,2025-04-12\n"B,2025-04-13\n');
    expect(refused.map(({ line, problems }) => [line, problems[0]?.code])).toEqual([[3, 'open-quote']]);
  });

  test('heads that are twice there, empty or hostile are columns like any other', () => {
    const survey = surveyCsv(bytesOf('__proto__,toString,title,title,,date\n1,2,A,B,5,2025-04-12\n'));
    expect(survey.columns.map(({ name }) => name)).toEqual([
      '__proto__',
      'toString',
      'title',
      'title',
      '',
      'date',
    ]);
    expect(guessDecisions(survey).fields).toEqual(['none', 'none', 'title', 'none', 'none', 'date']);
    const { events, notes } = converted('__proto__,toString,title,title,,date\n1,2,A,B,5,2025-04-12\n');
    expect(events.map(({ title }) => title)).toEqual(['A']);
    expect(notes).toEqual([{ code: 'left-out', count: 4, line: 1, detail: '__proto__, toString, title' }]);
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });

  test('names that no list has are bodies, unless they are decided', () => {
    const text = 'title,date,countries\nA,2025-04-12,US; Atlantis\nB,2025-04-13,Atlantis; Iran\n';
    const survey = surveyCsv(bytesOf(text));
    expect(unknownNames(survey, guessDecisions(survey))).toEqual([{ name: 'Atlantis', count: 2 }]);
    expect(converted(text).events.map(({ countries, bodies }) => [countries, bodies])).toEqual([
      [['US', 'Atlantis'], ['Atlantis']],
      [['Atlantis', 'Iran'], ['Atlantis']],
    ]);
    const asGreece = new Map([['Atlantis', { as: 'country', code: sideCode('GR') } as const]]);
    expect(converted(text, { names: asGreece }).events.map(({ countries }) => countries)).toEqual([
      ['US', 'GR'],
      ['GR', 'Iran'],
    ]);
    const asNothing = new Map([['Atlantis', { as: 'nothing' } as const]]);
    expect(converted(text, { names: asNothing }).events.map(({ countries }) => countries)).toEqual([
      ['US'],
      ['Iran'],
    ]);
  });

  test('rows without an id have the same one again, and twins each their own', () => {
    const text = 'title,date\nA,2025-04-12\nA,2025-04-12\n';
    const ids = () => converted(text).events.map(({ id }) => id);
    const [first, second] = ids();
    expect(second).toBe(`${String(first)}-2`);
    expect(ids()).toEqual([first, second]);
  });
});

describe('how a table is written', () => {
  const text = 'title;date\nFrühling à Genève;2025-04-12\n';
  const utf16 = (isBig: boolean) =>
    Uint8Array.from(
      Array.from(text).flatMap(letter => {
        const code = letter.charCodeAt(0);
        return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
      }),
    );
  const latin = Uint8Array.from(Array.from(text), letter => letter.charCodeAt(0));

  test.each([
    ['utf-8', bytesOf(`\ufeff${text}`)],
    ['utf-16le', utf16(false)],
    ['utf-16be', utf16(true)],
    ['windows-1252', latin],
  ] as const)('is found: %s', (encoding, bytes) => {
    expect(surveyCsv(bytes).form).toEqual({ encoding, delimiter: ';', hasHeader: true });
    expect(converted(bytes).events[0]?.['title']).toBe('Frühling à Genève');
  });

  test.each([
    [',', 'title,date\nA,2025-04-12'],
    [';', 'title;date\n"A,B,C";2025-04-12'],
    ['\t', 'title\tdate\nA, B\t2025-04-12'],
    ['|', 'title|date\nA|2025-04-12'],
  ] as const)('is found: delimiter %j', (delimiter, table) => {
    expect(surveyCsv(bytesOf(table)).form.delimiter).toBe(delimiter);
  });

  test('a table without a header has columns without names', () => {
    const survey = surveyCsv(bytesOf('2025-04-12,A round,Muscat\n2025-04-19,Another,Rome\n'));
    expect(survey.form.hasHeader).toBe(false);
    expect(survey.rowCount).toBe(2);
    expect(survey.columns.map(({ name }) => name)).toEqual(['', '', '']);
  });
});

test('the travels of presidents come in whole with two decisions', () => {
  const bytes = readFileSync(new URL('../../../scripts/sources/us-travels.csv', import.meta.url));
  const survey = surveyCsv(bytes);
  const decisions = guessDecisions(survey);
  expect(decisions.fields).toEqual(['id', 'tags', 'people', 'date', 'end', 'countries', 'place']);
  expect(lacksOf(survey, decisions)).toEqual([]);
  const { events, refused } = converted(bytes, { kind: 'visit', peopleSide: sideCode('US') });
  expect(refused).toEqual([]);
  expect(events).toHaveLength(4271);
  expect(events[0]).toEqual({
    id: '1914',
    title: 'William Henry Seward – Denmark',
    date: '1866-01-09/1866-01-12',
    kind: 'visit',
    countries: ['Denmark'],
    people: ['William Henry Seward (US)'],
    place: 'St. Thomas, St. Croix, Frederikstadt, Christianstadt (Virgin Islands)',
    tags: ['secretary'],
  });
});
