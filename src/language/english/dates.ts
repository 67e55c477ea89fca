/**
 * English: dates. The names of months and weekdays and the digits come from `Intl`; here is how they are put
 * together, so that a date reads the same in every browser.
 */
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

const typedDateProblems: Record<OwnProblem['code'], (part: string) => string> = {
  empty: () => 'No date is given.',
  'too-long': () => 'This is too long for a date.',
  relative: part => `“${part}” needs a day to count from. Give the date itself, as in 18 April 2025.`,
  'vague-part': part => `“${part}” has no agreed first and last day. Give days, or the whole month or year.`,
  'no-such-day': part => `${part} does not exist.`,
  'needs-month': part => `“${part}”: which month?`,
  'end-before-start': () => 'The end is before the start.',
  'not-a-date': part => `“${part}” cannot be read as part of a date. Write 12 April 2025 or 2025-04-12.`,
};

const typedDateNotes: Record<TypedDateNote['code'], (detail: string) => string> = {
  'year-assumed': year => `No year was given; ${year} was taken.`,
  'century-assumed': year => `Two digits of the year were given; ${year} was taken.`,
  'weekday-disagrees': weekday => `That day is a ${weekday}.`,
};

export const dates = {
  dayOfMonth: (day: string, month: string) => `${day} ${month}`,
  withYear: (words: string, year: string) => `${words} ${year}`,
  withWeekday: (weekday: string, words: string) => `${weekday} ${words}`,
  withTime: (words: string, time: string) => `${words}, ${time}`,
  fromTime: (words: string, time: string) => `${words}, from ${time}`,
  clock: (hours: string, minutes: string) => `${hours}:${minutes}`,
  clockWithSeconds: (hours: string, minutes: string, seconds: string) => `${hours}:${minutes}:${seconds}`,
  inZone: (words: string, zone: string) => `${words} (${zone})`,
  cityTime: (city: string) => `${city} time`,
  utc: 'UTC',
  offset: (offset: string) => `UTC${offset}`,
  beforeChrist: (year: string) => `${year} BC`,
  decade: (firstYear: string) => `${firstYear}s`,
  theDecade: (firstYear: string) => `the ${firstYear}s`,
  quarter: (quarter: string) => `Q${quarter}`,
  /** In the order of the codes 21 to 24. */
  seasons: ['spring', 'summer', 'autumn', 'winter'],

  /** Joins what shares its rest: 17–18 April. */
  closeRange: (first: string, last: string) => `${first}–${last}`,
  wideRange: (first: string, last: string) => `${first} – ${last}`,
  span: (first: string, last: string) => `${first} to ${last}`,
  /** Ends that are not equally sure. */
  fromTo: (first: string, last: string) => `from ${first} to ${last}`,
  stillOpen: (start: string) => `from ${start}, still open`,
  endUnknown: (start: string) => `from ${start}, end not known`,
  startOpen: (end: string) => `until ${end}`,
  startUnknown: (end: string) => `until ${end}, start not known`,

  about: (words: string) => `about ${words}`,
  uncertain: (words: string) => `${words}, uncertain`,
  aboutAndUncertain: (words: string) => `about ${words}, uncertain`,

  someDayIn: (words: string) => `some day in ${words}`,
  someMonthIn: (words: string) => `some month in ${words}`,
  someTimeFrom: {
    instant: (first: string, last: string) => `some time from ${first} to ${last}`,
    day: (first: string, last: string) => `some day from ${first} to ${last}`,
    month: (first: string, last: string) => `some month from ${first} to ${last}`,
    season: (first: string, last: string) => `some season from ${first} to ${last}`,
    year: (first: string, last: string) => `some year from ${first} to ${last}`,
    decade: (first: string, last: string) => `some time from ${first} to ${last}`,
    century: (first: string, last: string) => `some time from ${first} to ${last}`,
  },
  orEarlier: (words: string) => `${words} or earlier`,
  orLater: (words: string) => `${words} or later`,

  dayCount: { one: (count: string) => `${count} day`, other: (count: string) => `${count} days` },
  sameDay: 'the same day',

  edtfProblems,
  typedDateProblems,
  typedDateNotes,
};
