/**
 * English: dates. The names of months and weekdays and the digits come from `Intl`; here is how they are put
 * together, so that a date reads the same in every browser.
 */
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
};
