/**
 * Reads the clock time after a day: `16:00`, `16:00:05`, `16:00:05.250`, each alone or with `Z` or an offset.
 * On the floating axis the time stands as the clock showed it; the offset is kept and moves nothing.
 */
import { type Result, success } from '../result.ts';
import { type EdtfDate, type EdtfProblem } from './edtf.ts';
import { isDigit, refuse, refuseShape, twoDigitsAt } from './scan.ts';

const colon = 58;
const point = 46;
const minuteMs = 60_000;

interface TimeText {
  readonly day: EdtfDate;
  readonly at: number;
  readonly to: number;
}

export function parseTime(text: string, { day, at, to }: TimeText): Result<EdtfDate, EdtfProblem> {
  const hour = twoDigitsAt(text, at);
  const minute = twoDigitsAt(text, at + 3);
  if (Number.isNaN(hour) || text.charCodeAt(at + 2) !== colon || Number.isNaN(minute)) {
    const shape = refuseShape(text, at, to);
    return shape.error.code === 'not-a-date' ? refuse('time-not-possible', text, { at, to }) : shape;
  }
  if (hour > 23 || minute > 59) return refuse('time-not-possible', text, { at, to: at + 5 });
  let index = at + 5;
  let timeMs = (hour * 60 + minute) * minuteMs;
  let lengthMs = minuteMs;
  if (index < to && text.charCodeAt(index) === colon) {
    const second = twoDigitsAt(text, index + 1);
    if (Number.isNaN(second) || second > 59) return refuse('time-not-possible', text, { at, to: index + 3 });
    timeMs += second * 1000;
    lengthMs = 1000;
    index += 3;
    if (index < to && text.charCodeAt(index) === point) {
      const first = index + 1;
      index = first;
      let scaleMs = 100;
      while (index < to && isDigit(text.charCodeAt(index))) {
        // Digits beyond the millisecond say nothing on this axis.
        if (scaleMs >= 1) timeMs += (text.charCodeAt(index) - 48) * scaleMs;
        scaleMs /= 10;
        index++;
      }
      if (index === first) return refuse('time-not-possible', text, { at, to });
      lengthMs = 1;
    }
  }
  const startMs = day.startMs + timeMs;
  const instant: EdtfDate = { ...day, precision: 'instant', startMs, endMs: startMs + lengthMs };
  if (index === to) return success(instant);
  if (!isOffset(text, index, to)) {
    const shape = refuseShape(text, index, to);
    return shape.error.code === 'not-a-date' ? refuse('offset-not-possible', text, { at: index, to }) : shape;
  }
  return success({ ...instant, offset: text.slice(index, to) });
}

/** `Z`, `+04`, `+04:00`, `-03:30`, at most 18 hours as in the zone data base's own limits. */
function isOffset(text: string, at: number, to: number): boolean {
  const sign = text.charAt(at);
  if (sign === 'Z') return to === at + 1;
  if (sign !== '+' && sign !== '-') return false;
  const hours = twoDigitsAt(text, at + 1);
  if (Number.isNaN(hours) || hours > 18) return false;
  if (to === at + 3) return true;
  const minutes = twoDigitsAt(text, at + 4);
  return text.charCodeAt(at + 3) === colon && minutes < 60 && to === at + 6;
}
