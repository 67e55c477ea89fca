/** Every time at which an entry takes place: its start, what its rule and its own dates add, and what they take away. */
import { calendarDayOf, dayStartMs } from '../../domain/calendarDay.ts';
import { shortened } from '../../domain/schemaProblem.ts';
import { dayMs } from '../../domain/timeWindow.ts';
import { type PieceProblem } from '../incoming/conversion.ts';
import { type EntryTimes, type RuleTime, timeOfRule, type ZoneOf } from './entryTimes.ts';
import { type Property, readProperty } from './property.ts';
import { type EntryProperties } from './readEntry.ts';
import { type RepetitionLimits, repetitionsOf } from './repetition.ts';
import { readRepetitionRule } from './repetitionRule.ts';

/** The most that one rule is written out to. */
export const mostRepetitions = 1_000;
export const mostYears = 10;

export interface EntryStarts {
  /** In order, as the clock of the entry shows them; one for an entry that is not repeated. */
  readonly startsMs: readonly number[];
  readonly isRepeated: boolean;
  /** What of the rule was not followed. */
  readonly problems: readonly PieceProblem[];
}

export interface RepeatedEntry {
  readonly properties: EntryProperties;
  readonly times: EntryTimes;
  /** Of its exceptions, which stand in the file as entries of their own: as written. */
  readonly exceptions: readonly string[];
}

export interface StartsContext {
  readonly zoneOf: ZoneOf;
  readonly budget: RepetitionLimits['budget'];
}

export function startsOfEntry(
  { properties, times, exceptions }: RepeatedEntry,
  { zoneOf, budget }: StartsContext,
): EntryStarts {
  const { startMs } = times;
  const rule = properties.first('RRULE');
  const added = properties.all('RDATE');
  if (rule === undefined && added.length === 0)
    return { startsMs: [startMs], isRepeated: false, problems: [] };
  const problems: PieceProblem[] = [];
  const timesOf = (list: Property): readonly RuleTime[] =>
    list.value.split(',').flatMap(text => {
      // Of a stretch of time its beginning.
      const value = text.split('/')[0] ?? '';
      const time = timeOfRule({ ...list, value }, times, zoneOf);
      if (time === undefined) problems.push({ path: list.name, code: 'not-a-date', detail: shortened(text) });
      return time ?? [];
    });
  const ruled = rule === undefined ? [startMs] : ruledStarts(rule, { times, zoneOf, budget, problems });
  const taken = [
    ...properties.all('EXDATE').flatMap(timesOf),
    ...exceptions.flatMap(written => {
      const property = readProperty(`RECURRENCE-ID${written}`);
      return property === undefined ? [] : timesOf(property);
    }),
  ];
  const takenMs = new Set(taken.flatMap(({ ms, isDay }) => (isDay && !times.isDay ? [] : [ms])));
  const takenDays = new Set(taken.flatMap(({ ms, isDay }) => (isDay ? [ms] : [])));
  const all = new Set([...ruled, ...added.flatMap(timesOf).map(({ ms }) => ms)]);
  const startsMs = [...all]
    .filter(ms => !takenMs.has(ms) && !takenDays.has(Math.floor(ms / dayMs) * dayMs))
    .sort((one, other) => one - other);
  if (startsMs.length > mostRepetitions) {
    problems.push({ path: 'RDATE', code: 'over-limit', detail: String(mostRepetitions) });
  }
  return { startsMs: startsMs.slice(0, mostRepetitions), isRepeated: true, problems };
}

interface Ruling extends StartsContext {
  readonly times: EntryTimes;
  readonly problems: PieceProblem[];
}

function ruledStarts(rule: Property, { times, zoneOf, budget, problems }: Ruling): readonly number[] {
  const { startMs } = times;
  const read = readRepetitionRule(rule.value, until => {
    const time = timeOfRule({ name: 'UNTIL', parameters: new Map(), value: until }, times, zoneOf);
    // A day that is an end is one of the days.
    return time === undefined ? undefined : time.ms + (time.isDay ? dayMs - 1 : 0);
  });
  if (read === undefined) {
    problems.push({ path: 'RRULE', code: 'wrong-form', detail: shortened(rule.value) });
    return [startMs];
  }
  const { year, month, day } = calendarDayOf(startMs);
  const beforeMs = dayStartMs(year + mostYears, month, day);
  const { startsMs, isCut } = repetitionsOf(startMs, read, { most: mostRepetitions, beforeMs, budget });
  if (isCut) problems.push({ path: 'RRULE', code: 'endless', detail: shortened(rule.value) });
  return startsMs;
}
