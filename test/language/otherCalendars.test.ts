import { expect, test } from 'vitest';
import { edtfText } from '../../src/domain/ids.ts';
import {
  dateInCalendar,
  edtfInCalendar,
  otherMonthWords,
  otherYearWords,
} from '../../src/language/otherCalendars.ts';
import { inEnglish } from '../support/draftNames.ts';

const inPersian = (text: string) => edtfInCalendar(edtfText(text), 'persian', inEnglish);

test('Nowruz 1404 is 21 March 2025, whatever the machine’s zone', () => {
  expect(dateInCalendar(Date.UTC(2025, 2, 21), 'persian')).toEqual({ year: 1404, day: 1 });
  expect(dateInCalendar(Date.UTC(2025, 2, 20, 23, 59), 'persian')).toEqual({ year: 1403, day: 30 });
});

test('1 Ramadan 1446 is 1 March 2025', () => {
  const words = edtfInCalendar(edtfText('2025-03-01'), 'islamic-umalqura', inEnglish);
  expect(words).toBe('1 Ramadan 1446 AH');
});

test('a day is a day, a span or a month its first and last day', () => {
  expect(inPersian('2025-04-19')).toBe('30 Farvardin 1404 AP');
  expect(inPersian('2025-04-17/2025-04-18')).toMatch(/^28\s?–\s?29 Farvardin 1404 AP$/);
  expect(inPersian('2025-03')).toMatch(/^11 Esfand 1403\s–\s11 Farvardin 1404 AP$/);
});

test('nothing is said of what is open or one of several', () => {
  expect(inPersian('2022/..')).toBeUndefined();
  expect(inPersian('[2025-04-12,2025-04-19]')).toBeUndefined();
});

test('the first month of a year names it', () => {
  expect(otherMonthWords(Date.UTC(2025, 2, 21), 'persian', inEnglish)).toBe('Farvardin 1404');
  expect(otherMonthWords(Date.UTC(2025, 3, 21), 'persian', inEnglish)).toBe('Ordibehesht');
  expect(otherYearWords(Date.UTC(2025, 2, 21), 'chinese', inEnglish)).toBe('2025');
});
