/**
 * Instants of the reader's own doings, such as an edit or a visit, by the clock of the reader's device. Times of
 * events are another matter: they are the venue's (`dates.ts`).
 */
import { edtfText } from '../domain/ids.ts';
import { dayMs } from '../domain/timeWindow.ts';
import { shortDayInWords } from './dates.ts';
import { type Language } from './language.ts';
import { todayIso } from './today.ts';

/** "20 Nov 2026, 14:05". An instant that an address gives as a day, which begins at midnight UTC, is said as that day. */
export function instantInWords(ms: number, language: Language): string {
  const isDay = ms % dayMs === 0;
  const day = shortDayInWords(edtfText(todayIso(new Date(ms), isDay ? 'UTC' : undefined)), language);
  if (isDay) return day;
  const clock = new Intl.DateTimeFormat(language.locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${day}, ${clock.format(ms)}`;
}
