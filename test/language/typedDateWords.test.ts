import { describe, expect, it } from 'vitest';
import { readTypedDate } from '../../src/domain/typedDate.ts';
import { typedDateNoteInWords, typedDateProblemInWords } from '../../src/language/typedDateWords.ts';
import { inEnglish } from '../support/draftNames.ts';

const language = await inEnglish.including.form();
const words = language.text.form.typedDates;

describe('what is said of a typed date', () => {
  const said = (text: string) => {
    const reading = readTypedDate(text, { todayIso: '2025-04-14' });
    if (reading.kind === 'unreadable') return typedDateProblemInWords(reading.problem, words);
    if (reading.kind === 'read' && reading.note !== undefined) {
      return typedDateNoteInWords(reading.note, words, language);
    }
    return '';
  };

  it.each([
    ['2025-02-30', '2025-02-30 does not exist.'],
    ['31 April 2025', '31 April 2025 does not exist.'],
    ['2025-13', 'There is no month 13.'],
    ['201x', '“x” must be a capital letter.'],
    ['Friday', '“Friday” needs a day to count from. Give the date itself, as in 18 April 2025.'],
    ['12', '“12”: which month?'],
    ['2025/2024', 'The end is before the start.'],
    ['14–12 April 2025', 'The end is before the start.'],
    ['Friday, August 23 2025', 'That day is a Saturday.'],
    ['12 April', 'No year was given; 2025 was taken.'],
    ['12 Apr 25', 'Two digits of the year were given; 2025 was taken.'],
  ])('of “%s”: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});
