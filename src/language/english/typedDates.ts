/** English: what is said of a date as it was typed. */
import { type EdtfProblemCode } from '../../domain/edtf/edtf.ts';
import { type TypedDateNote, type TypedDateProblem } from '../../domain/typedDateProblem.ts';

const edtfProblems: Record<EdtfProblemCode, (part: string) => string> = {
  empty: () => 'No date is given.',
  'too-long': () => 'This is too long for a date.',
  'lower-case': part => `“${part}” must be a capital letter.`,
  'not-a-date': part => `“${part}” is not part of a date. Write 2025-04-12, 2025-04 or 2025.`,
  'year-digits': part => `“${part}”: a year has four digits, as in 2025.`,
  'year-not-possible': part => `“${part}” is not a year.`,
  'long-year': part => `“${part}”: Y stands only before a year of 5 to 15 digits.`,
  'month-not-possible': part => `There is no month ${part}.`,
  'day-not-possible': part => `${part} does not exist.`,
  'time-not-possible': part => `“${part}” is not a clock time. Write 16:00.`,
  'offset-not-possible': part => `“${part}” is not an offset from UTC. Write Z or +04:00.`,
  'unspecified-place': part =>
    `“${part}”: X stands only for the last one or two digits of a year, or for a whole month or day.`,
  'qualifier-place': part => `“${part}”: write ~, ? or % once, at the end of a date without a clock time.`,
  'level-two': part => `“${part}” is a notation that is not supported here.`,
  'interval-parts': () => 'A span has one slash, between its start and its end.',
  'interval-without-date': () => 'A span needs a date at one end at least.',
  'end-before-start': () => 'The end is before the start.',
  'set-not-closed': () => 'The set has no closing bracket.',
  'set-empty-member': () => 'A date is missing between the brackets.',
};

type OwnProblem = Exclude<TypedDateProblem, { readonly code: 'edtf' }>;

const problems: Record<OwnProblem['code'], (part: string) => string> = {
  empty: () => 'No date is given.',
  'too-long': () => 'This is too long for a date.',
  relative: part => `“${part}” needs a day to count from. Give the date itself, as in 18 April 2025.`,
  'vague-part': part => `“${part}” has no agreed first and last day. Give days, or the whole month or year.`,
  'no-such-day': part => `${part} does not exist.`,
  'needs-month': part => `“${part}”: which month?`,
  'end-before-start': () => 'The end is before the start.',
  'not-a-date': part => `“${part}” cannot be read as part of a date. Write 12 April 2025 or 2025-04-12.`,
};

const notes: Record<TypedDateNote['code'], (detail: string) => string> = {
  'year-assumed': year => `No year was given; ${year} was taken.`,
  'century-assumed': year => `Two digits of the year were given; ${year} was taken.`,
  'weekday-disagrees': weekday => `That day is a ${weekday}.`,
};

export const typedDates = { edtfProblems, problems, notes };
