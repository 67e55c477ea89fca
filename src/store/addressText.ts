/**
 * The smallest pieces of an address: values that must survive mail programs and chat windows, days, minutes.
 * `,` separates values, `/` the two ends of a window, `.` a side from its role; inside a value they are
 * percent-encoded, and so is `+`, which others read as a space.
 */
import { dayMs, type TimeWindow } from '../domain/timeWindow.ts';

const minuteMs = 60_000;
/** The last instant that a Date can hold. */
const latestMs = 8.64e15;

/** Leaves letters, digits and `- _ ~ : / . ( ) ! * '` as they are. */
export function encodeValue(text: string): string {
  // A lone half of a surrogate pair has no encoding; it becomes the mark for an unreadable character.
  const wellFormed = text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(wellFormed).replaceAll('%3A', ':').replaceAll('%2F', '/');
}

/** A side, after which a dot and a role may stand. */
export function encodeSide(code: string): string {
  return encodeValue(code).replaceAll('.', '%2E');
}

/** Undefined where the percent codes are malformed. */
export function decodeValue(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The day where the instant begins one, else the minute that it lies in. */
export function instantText(ms: number): string {
  return ms % dayMs === 0 ? dayText(ms) : minuteText(ms);
}

/** Start of the day or the minute named; undefined where there is none such. */
export function instantOf(text: string): number | undefined {
  const match = /^([+-]\d{6}|\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?$/.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour = '0', minute = '0'] = match;
  const startMs = new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const ms = startMs + (Number(hour) * 60 + Number(minute)) * minuteMs;
  // A date that rolled over into the next month, or an hour into the next day, was none.
  return Number.isFinite(ms) && (dayText(ms) === text || minuteText(ms) === text) ? ms : undefined;
}

/**
 * Both days inclusive where the window stands on days, else both instants to the minute: rounded outwards, so
 * that nothing in the window falls out of it. Undefined where a calendar cannot name the ends.
 */
export function windowText({ startMs, endMs }: TimeWindow): string | undefined {
  if (!(startMs < endMs) || startMs < -latestMs || endMs > latestMs) return undefined;
  if (startMs % dayMs === 0 && endMs % dayMs === 0) return `${dayText(startMs)}/${dayText(endMs - dayMs)}`;
  const first = Math.floor(startMs / minuteMs) * minuteMs;
  const last = Math.ceil(endMs / minuteMs) * minuteMs;
  return `${minuteText(first)}/${minuteText(last)}`;
}

/** The window of `2025-04-01/2025-06-30` or `2025-04-01T06:00/2025-04-02T18:30`; each end may be either. */
export function windowOfText(text: string): TimeWindow | undefined {
  const [first = '', last = '', ...more] = text.split('/');
  const startMs = instantOf(first);
  const end = instantOf(last);
  if (startMs === undefined || end === undefined || more.length > 0) return undefined;
  const endMs = last.includes('T') ? end : end + dayMs;
  return startMs < endMs && endMs <= latestMs ? { startMs, endMs } : undefined;
}

function dayText(ms: number): string {
  return new Date(ms).toISOString().slice(0, -14);
}

function minuteText(ms: number): string {
  return new Date(ms).toISOString().slice(0, -8);
}
