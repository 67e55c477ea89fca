/** Which day it is for the reader: the machine's zone counts here and nowhere else. */
import { isoDay } from '../domain/calendarDay.ts';

/** The calendar day, `2025-04-14`. */
export function todayIso(now: Date, zone?: string): string {
  const format = new Intl.DateTimeFormat('en-US', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    ...(zone === undefined ? {} : { timeZone: zone }),
  });
  const parts = new Map(format.formatToParts(now).map(part => [part.type, Number(part.value)]));
  const count = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 1;
  return isoDay({ year: count('year'), month: count('month'), day: count('day') });
}
