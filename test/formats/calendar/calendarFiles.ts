/** Calendars as text, and what becomes of them. */
import { convertCalendar } from '../../../src/formats/calendar/convertCalendar.ts';
import { type Conversion } from '../../../src/formats/incoming/conversion.ts';

/** The lines of one VEVENT; without `UID` and `SUMMARY` it has some. */
export function anEntry(...lines: readonly string[]): readonly string[] {
  const has = (name: string) => lines.some(line => line.startsWith(name));
  return [
    'BEGIN:VEVENT',
    ...(has('UID') ? [] : ['UID:one@example.org']),
    ...(has('SUMMARY') ? [] : ['SUMMARY:Talks']),
    ...lines,
    'END:VEVENT',
  ];
}

export function aCalendar(...components: readonly (readonly string[])[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...components.flat(), 'END:VCALENDAR', ''].join('\r\n');
}

export function converted(text: string, todayIso = '2025-06-01'): Conversion {
  const converting = convertCalendar(text, { todayIso });
  for (;;) {
    const next = converting.next();
    if (next.done === true) return next.value;
  }
}

export type Row = Readonly<Record<string, unknown>>;

export function rowsOf({ bytes }: Conversion): readonly Row[] {
  return JSON.parse(new TextDecoder().decode(bytes)) as readonly Row[];
}

/** The events of a calendar with one entry of these lines. */
export function rowsFrom(...lines: readonly string[]): readonly Row[] {
  return rowsOf(converted(aCalendar(anEntry(...lines))));
}
