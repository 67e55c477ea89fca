/** Generated EDTF, and the language's own reading of ISO dates as the oracle. */
import fc from 'fast-check';

/** Floating ms of an ISO day or clock time, read as UTC. */
export function isoOf(iso: string): number {
  const ms = Date.parse(iso.includes('T') ? `${iso}Z` : `${iso}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new Error(`${iso} is no ISO date.`);
  return ms;
}

const two = (count: number) => String(count).padStart(2, '0');
const anyYear = fc.integer({ min: 0, max: 9999 });
const yearOf = (year: number) => String(year).padStart(4, '0');
const anyMonth = fc.integer({ min: 1, max: 12 });

export const anyDay = fc
  .tuple(anyYear, anyMonth, fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${yearOf(year)}-${two(month)}-${two(day)}`);

const anyUnit = fc.oneof(
  anyDay,
  fc.tuple(anyYear, anyMonth).map(([year, month]) => `${yearOf(year)}-${two(month)}`),
  fc.tuple(anyYear, fc.integer({ min: 21, max: 24 })).map(([year, season]) => `${yearOf(year)}-${season}`),
  anyYear.map(yearOf),
  anyYear.map(year => `${yearOf(year).slice(0, 3)}X`),
  anyYear.map(year => `${yearOf(year).slice(0, 2)}XX`),
  anyYear.map(year => `${yearOf(year)}-XX`),
  anyYear.map(year => `${yearOf(year)}-XX-XX`),
  fc.tuple(anyYear, anyMonth).map(([year, month]) => `${yearOf(year)}-${two(month)}-XX`),
  fc.integer({ min: 1, max: 9999 }).map(year => `-${yearOf(year)}`),
  fc.integer({ min: 10_000, max: 999_999_999 }).map(year => `Y${year}`),
  fc.integer({ min: 10_000, max: 999_999_999 }).map(year => `Y-${year}`),
);

const anyDate = fc
  .tuple(anyUnit, fc.constantFrom('', '', '~', '?', '%'))
  .map(([unit, qualifier]) => unit + qualifier);

const anyClock = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([day, hour, minute]) => `${day}T${two(hour)}:${two(minute)}`);

/** Days of the years 0000 to 9999 sort as text. */
const anySpan = fc
  .tuple(anyDay, anyDay)
  .map(([left, right]) => (left < right ? [left, right] : [right, left]));

export const anyEdtf = fc.oneof(
  anyDate,
  fc.tuple(anyClock, fc.constantFrom('', 'Z', '+04:00', '-03:30')).map(([clock, offset]) => clock + offset),
  anySpan.map(days => days.join('/')),
  anyDate.map(date => `${date}/..`),
  anyDate.map(date => `../${date}`),
  anyDate.map(date => `${date}/`),
  anyDate.map(date => `/${date}`),
  anySpan.map(days => `[${days.join('..')}]`),
  fc.array(anyDate, { minLength: 1, maxLength: 4 }).map(dates => `[${dates.join(',')}]`),
  anyDate.map(date => `[..${date}]`),
  anyDate.map(date => `[${date}..]`),
);
