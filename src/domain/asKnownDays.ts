/**
 * The days on which what is known of an event changes: `eventAsKnownOn` gives the same event for all days from one
 * of them up to the next, and from the last one on the event as it is recorded. A day is a number, whole days since
 * 1 January 1970 on the floating axis, so that a million events' days fit typed arrays.
 */
import { knownSinceMs, statementMs } from './asKnownOn.ts';
import { boundsOfText } from './edtf/bounds.ts';
import { type DiplomaticEvent } from './event.ts';
import { type EventId, type SourceId } from './ids.ts';
import { type RecordReader } from './record.ts';
import { dayMs } from './timeWindow.ts';

/** Before every day, and after every day: what has an open beginning, and what is never settled. */
export const alwaysDay = -(2 ** 31);
export const neverDay = 2 ** 31 - 1;

export interface DayScope {
  readonly sources: RecordReader['sources'];
  /** From which day on the target of a link is known; undefined where there is none. */
  readonly knownDayOf: (target: EventId) => number | undefined;
}

/** The first day at whose end something that is public before `latestMs`, exclusive, is known. */
function dayKnownBy(latestMs: number): number {
  return clamped(Math.ceil(latestMs / dayMs) - 1);
}

function clamped(day: number): number {
  return Math.min(Math.max(day, alwaysDay), neverDay);
}

/** The first day on which anyone outside knew of the event. */
export function firstKnownDay(event: DiplomaticEvent): number {
  return dayKnownBy(knownSinceMs(event));
}

/** Ascending and distinct. The first is that on which the event becomes known. */
export function daysOfChange(event: DiplomaticEvent, { sources, knownDayOf }: DayScope): readonly number[] {
  const first = firstKnownDay(event);
  const { earliestMs, latestMs, openEnd } = boundsOfText(event.when.edtf);
  const begun = clamped(Math.floor(earliestMs / dayMs));
  const days = [first, begun];
  const add = (day: number): void => {
    days.push(day);
  };
  const addSource = (id: SourceId | undefined): void => {
    const published = id === undefined ? undefined : sources.get(id)?.published;
    if (published !== undefined) add(dayKnownBy(boundsOfText(published).latestMs));
  };
  if (!openEnd && event.when.edtf.includes('/')) add(dayKnownBy(latestMs));
  for (const { knownOn, source } of event.claims) {
    if (knownOn !== undefined) add(dayKnownBy(boundsOfText(knownOn).latestMs));
    addSource(source);
  }
  for (const statement of event.statements) {
    add(dayKnownBy(statementMs(statement, event, sources)));
    addSource(statement.source);
  }
  event.sources.forEach(addSource);
  for (const { to } of event.links) add(knownDayOf(to) ?? begun);
  return distinct(days.map(day => Math.max(day, first)));
}

function distinct(days: readonly number[]): readonly number[] {
  if (days.length === 2 && days[0] === days[1]) return days.slice(1);
  return [...new Set(days)].sort((one, other) => one - other);
}
