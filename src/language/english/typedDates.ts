/** English: what is said of a date as it was typed. */
import { type EdtfProblemCode } from '../../domain/edtf/edtf.ts';
import { type TypedDateNote } from '../../domain/typedDateProblem.ts';
import { type TypedWhenProblem } from '../../domain/typedWhenProblem.ts';

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

type OwnProblem = Exclude<TypedWhenProblem, { readonly code: 'edtf' }>;

const problems: Record<OwnProblem['code'], (part: string) => string> = {
  empty: () => 'No date is given.',
  'too-long': () => 'This is too long for a date.',
  relative: part => `“${part}” needs a day to count from. Give the date itself, as in 18 April 2025.`,
  'vague-part': part => `“${part}” has no agreed first and last day. Give days, or the whole month or year.`,
  'no-such-day': part => `${part} does not exist.`,
  'needs-month': part => `“${part}”: which month?`,
  'end-before-start': () => 'The end is before the start.',
  'zone-unknown': part => `No clock goes by “${part}”. Name a city, a country or a zone, as in Asia/Muscat.`,
  'clock-needs-day': part => `“${part}” needs one day to stand on, as in 12 April 2025 16:00.`,
  'no-day-left': part => `No day is left for “${part}”: it was printed at the edge of that stretch.`,
  'not-a-date': part => `“${part}” cannot be read as part of a date. Write 12 April 2025 or 2025-04-12.`,
};

const notes: Record<TypedDateNote['code'], (detail: string) => string> = {
  'year-assumed': year => `No year was given; ${year} was taken.`,
  'century-assumed': year => `Two digits of the year were given; ${year} was taken.`,
  'weekday-disagrees': weekday => `That day is a ${weekday}.`,
};

/** What is said of a clock beside its date. `clock` and `printed` are times of day, `zone` a city's clock. */
const clocks = {
  zoneOfVenue: (zone: string) => `No zone was typed; the clock of the place was taken (${zone}).`,
  zoneMissing: 'The clock has no zone: name the place, or a zone after the time.',
  converted: (printed: string, clock: string) => `Printed as ${printed}; at the place that is ${clock}.`,
  skipped: (clock: string, zone: string) => `The clocks of ${zone} jumped over ${clock}. It stays as typed.`,
  twice: (clock: string, zone: string) => `The clocks of ${zone} showed ${clock} twice that day. Which one?`,
  whichOfTwo: [
    (offset: string) => `the first (UTC${offset})`,
    (offset: string) => `the second (UTC${offset})`,
  ] as const,
  daySkipped: (zone: string) => `The calendar of ${zone} left this day out. It stays as typed.`,
  endsNextDay: 'The end is on the next day.',
  outOfSeason: (letters: string, zone: string) =>
    `${zone} does not keep ${letters} on that day; the clock that it keeps was taken.`,
};

export const typedDates = { edtfProblems, problems, notes, clocks };
