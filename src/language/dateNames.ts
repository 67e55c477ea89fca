/**
 * Names of months and weekdays and digits, asked of `Intl` once for each language: making a format costs far
 * more than using it. All in the Gregorian calendar and in UTC, so nothing depends on the machine's zone.
 */
import { type Language } from './language.ts';

export interface DateNames {
  /** Index 0 is January. In many languages the name differs beside a day: апрель, 12 апреля. */
  readonly monthsBesideDay: readonly string[];
  readonly months: readonly string[];
  readonly shortMonthsBesideDay: readonly string[];
  readonly shortMonths: readonly string[];
  /** Index 0 is Sunday. */
  readonly weekdays: readonly string[];
  /** Without grouping: years and days. */
  readonly digits: Intl.NumberFormat;
  readonly twoDigits: Intl.NumberFormat;
  readonly grouped: Intl.NumberFormat;
  readonly hours: Intl.NumberFormat;
  readonly minutes: Intl.NumberFormat;
  readonly joinUnits: Intl.ListFormat;
  readonly joinChoices: Intl.ListFormat;
  readonly relativeDays: Intl.RelativeTimeFormat;
  readonly plural: Intl.PluralRules;
}

const namesByLocale = new Map<string, DateNames>();

export function dateNames({ locale }: Language): DateNames {
  const known = namesByLocale.get(locale);
  if (known !== undefined) return known;
  const names = createDateNames(locale);
  namesByLocale.set(locale, names);
  return names;
}

function createDateNames(locale: string): DateNames {
  const unit = (name: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' });
  return {
    monthsBesideDay: monthNames(locale, { day: 'numeric', month: 'long' }),
    months: monthNames(locale, { month: 'long', year: 'numeric' }),
    shortMonthsBesideDay: monthNames(locale, { day: 'numeric', month: 'short' }),
    shortMonths: monthNames(locale, { month: 'short', year: 'numeric' }),
    weekdays: weekdayNames(locale),
    digits: new Intl.NumberFormat(locale, { useGrouping: false }),
    twoDigits: new Intl.NumberFormat(locale, { useGrouping: false, minimumIntegerDigits: 2 }),
    grouped: new Intl.NumberFormat(locale),
    hours: unit('hour'),
    minutes: unit('minute'),
    joinUnits: new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }),
    joinChoices: new Intl.ListFormat(locale, { type: 'disjunction', style: 'long' }),
    relativeDays: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    plural: new Intl.PluralRules(locale),
  };
}

function monthNames(locale: string, options: Intl.DateTimeFormatOptions): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(Date.UTC(2025, index, 15));
    return parts.find(part => part.type === 'month')?.value ?? '';
  });
}

function weekdayNames(locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 1 June 2025 was a Sunday.
  return Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(2025, 5, 1 + index)));
}
