/**
 * How far a date reaches on the floating axis, and where its mark stands. Bounds are half-open UTC
 * milliseconds. Years beyond the range of `Date` (about ±271,821) are clamped to it, so that every finite
 * bound is the time value of a valid `Date` and none is NaN.
 */
import { maxDateMs } from '../calendarDay.ts';
import { type EdtfText } from '../ids.ts';
import { dayMs } from '../timeWindow.ts';
import {
  type Edtf,
  type EdtfDate,
  type IntervalEnd,
  type OneOfItem,
  type Precision,
  precisions,
} from './edtf.ts';
import { plainDay, readEdtf } from './parse.ts';

export interface TimeBounds {
  /** Inclusive; -Infinity exactly when `openStart`. */
  readonly earliestMs: number;
  /** Exclusive; Infinity exactly when `openEnd`. Always greater than `earliestMs`. */
  readonly latestMs: number;
  /**
   * Where the mark stands, always finite: the instant of a clock time, else the middle of the first named
   * unit (noon of the day, the middle of the month or year), of the end where the start is open, and the
   * middle of the whole for a one-of set.
   */
  readonly anchorMs: number;
  /** Open or unknown. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** `~` or `%` on any part. */
  readonly approximate: boolean;
  /** `?` or `%` on any part, an unknown end, or a set of which one is meant. */
  readonly uncertain: boolean;
  /** Of the coarsest part. */
  readonly precision: Precision;
}

/** The bounds of text that is known to be EDTF; throws for anything else. */
export function boundsOfText(text: EdtfText): TimeBounds {
  const plain = plainDay(text);
  return plain === undefined ? boundsOf(readEdtf(text)) : boundsOfDate(plain);
}

export function boundsOf(edtf: Edtf): TimeBounds {
  switch (edtf.kind) {
    case 'date':
      return boundsOfDate(edtf.date);
    case 'interval':
      return boundsOfParts([edtf.start, edtf.end]);
    case 'one-of':
      return boundsOfSet(edtf.items);
  }
}

function boundsOfDate(date: EdtfDate): TimeBounds {
  const earliestMs = clampStart(date.startMs);
  const latestMs = clampEnd(date.endMs);
  return {
    earliestMs,
    latestMs,
    anchorMs: date.precision === 'instant' ? earliestMs : middle(earliestMs, latestMs),
    openStart: false,
    openEnd: false,
    approximate: isApproximate(date),
    uncertain: isUncertain(date),
    precision: date.precision,
  };
}

function boundsOfParts([start, end]: readonly [IntervalEnd, IntervalEnd]): TimeBounds {
  const ends = [start, end].filter(part => typeof part !== 'string');
  const [first] = ends;
  if (first === undefined) throw new Error('An interval without a date has no place in time.');
  const openStart = typeof start === 'string';
  const openEnd = typeof end === 'string';
  return {
    earliestMs: openStart ? -Infinity : clampStart(start.startMs),
    latestMs: openEnd ? Infinity : clampEnd(end.endMs),
    anchorMs: boundsOfDate(first).anchorMs,
    openStart,
    openEnd,
    approximate: ends.some(isApproximate),
    uncertain: start === 'unknown' || end === 'unknown' || ends.some(isUncertain),
    precision: coarsest(ends),
  };
}

function boundsOfSet(items: readonly OneOfItem[]): TimeBounds {
  const dates = items.flatMap(({ from, to }) => [from, to]).filter(part => part !== 'open');
  const openStart = items.some(item => item.from === 'open');
  const openEnd = items.some(item => item.to === 'open');
  const firstMs = clampStart(Math.min(...dates.map(date => date.startMs)));
  const lastMs = clampEnd(Math.max(...dates.map(date => date.endMs)));
  return {
    earliestMs: openStart ? -Infinity : firstMs,
    latestMs: openEnd ? Infinity : lastMs,
    anchorMs: middle(firstMs, lastMs),
    openStart,
    openEnd,
    approximate: dates.some(isApproximate),
    uncertain: items.length > 1 || dates[0] !== dates[1] || dates.some(isUncertain),
    precision: coarsest(dates),
  };
}

function isApproximate(date: EdtfDate): boolean {
  return date.qualifier === '~' || date.qualifier === '%';
}

function isUncertain(date: EdtfDate): boolean {
  return date.qualifier === '?' || date.qualifier === '%';
}

function coarsest(dates: readonly EdtfDate[]): Precision {
  const rank = Math.max(...dates.map(date => precisions.indexOf(date.precision)));
  return precisions[rank] ?? 'day';
}

/** A unit outside the range keeps the length of a day at its edge, so that earliest stays before latest. */
function clampStart(ms: number): number {
  return Math.min(Math.max(ms, -maxDateMs), maxDateMs - dayMs);
}

function clampEnd(ms: number): number {
  return Math.max(Math.min(ms, maxDateMs), dayMs - maxDateMs);
}

function middle(fromMs: number, toMs: number): number {
  return fromMs + Math.floor((toMs - fromMs) / 2);
}
