/**
 * Whether two accounts of a field say the same. One that is only less precise ("next Saturday", "Oman",
 * "indirect") says the same as one that is more so; a plan and what came of it do not contradict each other.
 */
import { boundsOf } from './edtf/bounds.ts';
import { parseEdtf } from './edtf/parse.ts';
import { type PlaceId, placeId } from './ids.ts';
import { type Place } from './record.ts';
import { type Format, pastStatuses, plannedStatuses, type Status } from './vocabulary.ts';

/** What is known of the record's places; without it, a country and a city in it count as different. */
export type Places = ReadonlyMap<PlaceId, Place>;

/** Ways of talking without meeting, all of which `indirect` covers. */
const indirectFormats: ReadonlySet<string> = new Set<Format>(['proximity', 'shuttle', 'message-relay']);

/** What holds for a while, after the plan and before the end. */
const lastingStatuses: ReadonlySet<string> = new Set<Status>(['under-way', 'suspended', 'in-force']);
const planned: ReadonlySet<string> = new Set(plannedStatuses);
const past: ReadonlySet<string> = new Set(pastStatuses);

/** What two values are values of; with `places`, a country agrees with a city in it. */
interface ClaimedField {
  readonly field: string;
  readonly places?: Places | undefined;
}

export function valuesAgree({ field, places }: ClaimedField, one: string, other: string): boolean {
  if (sameWords(one, other)) return true;
  switch (field) {
    case 'when':
      return datesAgree(one, other);
    case 'venue.place':
      return places !== undefined && placesAgree(places.get(placeId(one)), places.get(placeId(other)));
    case 'format':
      return covers(one, other) || covers(other, one);
    case 'status':
      return isPlannedStatus(one) || stageOfStatus(one) !== stageOfStatus(other);
    case 'durationMin':
      return durationsAgree(one, other);
    default:
      return false;
  }
}

/**
 * True where a denial of one value is a denial of the other. Stages of one course do not contradict each
 * other, but to deny that a round was ever confirmed is not to deny that it was put off.
 */
export function isSameValue(claimed: ClaimedField, one: string, other: string): boolean {
  return claimed.field === 'status' ? sameWords(one, other) : valuesAgree(claimed, one, other);
}

/** 0 planned, 1 going on or in force, 2 over, or off: the stages of an event's course. */
export function stageOfStatus(value: string): number {
  if (planned.has(value)) return 0;
  return lastingStatuses.has(value) ? 1 : 2;
}

export function isPlannedStatus(value: string): boolean {
  return planned.has(value);
}

/** True for a status that says the event has taken place. */
export function isPastStatus(value: string): boolean {
  return past.has(value);
}

function sameWords(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function datesAgree(one: string, other: string): boolean {
  const [first, second] = [parseEdtf(one), parseEdtf(other)];
  if (!first.ok || !second.ok) return false;
  const [a, b] = [boundsOf(first.value), boundsOf(second.value)];
  return within([a.earliestMs, a.latestMs], [b.earliestMs, b.latestMs]);
}

/** `mixed` was direct in part and indirect in part, so either word tells a part of it. */
function covers(wide: string, narrow: string): boolean {
  return wide === 'mixed' || (wide === 'indirect' && indirectFormats.has(narrow));
}

function placesAgree(one: Place | undefined, other: Place | undefined): boolean {
  return (
    one?.country !== undefined &&
    one.country === other?.country &&
    (one.granularity === 'country' || other.granularity === 'country')
  );
}

/** `45` or `3/45`: least and most minutes. */
export function durationOf(value: string): readonly [least: number, most: number] | undefined {
  const match = /^(\d+)(?:\/(\d+))?$/.exec(value.trim());
  if (match === null) return undefined;
  const least = Number(match[1]);
  return [least, match[2] === undefined ? least : Number(match[2])];
}

function durationsAgree(one: string, other: string): boolean {
  const [first, second] = [durationOf(one), durationOf(other)];
  return first !== undefined && second !== undefined && within(first, second);
}

type Range = readonly [from: number, to: number];

/** True where either range lies wholly in the other. */
function within(one: Range, other: Range): boolean {
  return (one[0] >= other[0] && one[1] <= other[1]) || (other[0] >= one[0] && other[1] <= one[1]);
}
