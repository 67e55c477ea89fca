/**
 * One day of a date as it was typed: what is coarser than a day means its last, since the record is read as known
 * at the end of a day. What was understood is always said back.
 */
import { isoDayOfMs, maxDateMs, readIsoDay } from '../../domain/calendarDay.ts';
import { boundsOfText } from '../../domain/edtf/bounds.ts';
import { type EdtfText } from '../../domain/ids.ts';
import { dayMs } from '../../domain/timeWindow.ts';
import { readTypedDate, type TypedDateNote, type TypedDateProblem } from '../../domain/typedDate.ts';

export interface TypedDay {
  /** ISO. */
  readonly day: string;
  /** What was typed, in EDTF. */
  readonly edtf: EdtfText;
  /** It is the last of several days that were typed. */
  readonly isLast: boolean;
}

export type TypedDayReading =
  | { readonly kind: 'read'; readonly typed: TypedDay; readonly note?: TypedDateNote }
  | { readonly kind: 'ambiguous'; readonly choices: readonly TypedDay[] }
  | { readonly kind: 'unreadable'; readonly problem: TypedDateProblem | { readonly code: 'no-last-day' } };

export function readTypedDay(text: string, todayIso: string): TypedDayReading {
  const reading = readTypedDate(text.trim(), { todayIso });
  if (reading.kind === 'unreadable') return reading;
  if (reading.kind === 'ambiguous') {
    const choices = reading.choices.flatMap(choice => lastDayOf(choice) ?? []);
    return choices.length === 0 ? noLastDay : { kind: 'ambiguous', choices };
  }
  const typed = lastDayOf(reading.edtf);
  if (typed === undefined) return noLastDay;
  return { kind: 'read', typed, ...(reading.note === undefined ? {} : { note: reading.note }) };
}

const noLastDay: TypedDayReading = { kind: 'unreadable', problem: { code: 'no-last-day' } };

/** Undefined where the date has no end, or one outside of the years 0000 to 9999. */
export function lastDayOf(edtf: EdtfText): TypedDay | undefined {
  const { earliestMs, latestMs } = boundsOfText(edtf);
  if (!(Math.abs(latestMs) < maxDateMs)) return undefined;
  const day = isoDayOfMs(latestMs - 1);
  if (readIsoDay(day) === undefined) return undefined;
  return { day, edtf, isLast: latestMs - earliestMs > dayMs };
}
