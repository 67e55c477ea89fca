/** The day on which the record is read: what is next, what is past and where "today" stands follow from it. */
import { startOfIsoDayMs } from '../domain/calendarDay.ts';
import { type AppState } from './state.ts';

/** ISO. */
export function readingDay({ knownOn, todayIso }: Pick<AppState, 'knownOn' | 'todayIso'>): string {
  return knownOn ?? todayIso;
}

/** Its start on the floating axis. */
export function readingDayMs(state: Pick<AppState, 'knownOn' | 'todayIso'>): number {
  return startOfIsoDayMs(readingDay(state));
}
