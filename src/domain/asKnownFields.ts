/**
 * The fields of an event that had begun by a day, as known then. What is recorded stays unless accounts of
 * it that came later say more than those of the day; then the day's own account stands.
 */
import { accountsOf, readingOf, type ReadingScope } from './claims.ts';
import { isPlannedStatus, isSameValue, valuesAgree } from './claimsAgree.ts';
import { boundsOfText } from './edtf/bounds.ts';
import { type Claim, type DiplomaticEvent } from './event.ts';
import { type Status, statuses } from './vocabulary.ts';

type Day = ReadingScope & { readonly knownBeforeMs: number };

/** Dated assertions of the field that came after the day. */
function laterAssertions(event: DiplomaticEvent, field: string, { knownBeforeMs }: Day): readonly Claim[] {
  return accountsOf(event, field).filter(
    ({ knownOn, stance }) =>
      stance === 'asserts' && knownOn !== undefined && boundsOfText(knownOn).latestMs > knownBeforeMs,
  );
}

/** True where the field's accounts all came after the day, so that its value was not known. */
export function laterField(event: DiplomaticEvent, field: string, day: Day): boolean {
  return readingOf(event, field, day).shown === undefined && laterAssertions(event, field, day).length > 0;
}

/** A field's value in the notation of claims; undefined where it was not known, or is not recorded. */
export function recordedAsKnown(
  event: DiplomaticEvent,
  [field, recorded]: readonly [field: string, recorded: string | undefined],
  day: Day,
): string | undefined {
  const later = laterAssertions(event, field, day);
  if (later.length === 0) return recorded;
  const shown = readingOf(event, field, day).shown?.value;
  if (shown === undefined) return field === 'when' ? recorded : undefined;
  const isRefined = recorded !== undefined && valuesAgree({ field, places: day.places }, recorded, shown);
  const isOvertaken = later.some(({ value }) => !isSameValue({ field, places: day.places }, value, shown));
  return isRefined && !isOvertaken ? recorded : shown;
}

/** What was true of the recorded end while the event went on. */
const whileGoingOn: ReadonlyMap<Status, Status> = new Map<Status, Status>([
  ['concluded', 'under-way'],
  ['suspended', 'under-way'],
  ['occurred', 'under-way'],
  ['ended', 'in-force'],
]);

/**
 * Once the day of a plan is there, what came of it is public on that day, so the recorded status replaces
 * the plan, unless it is known only from a later account.
 */
export function statusAsKnown(event: DiplomaticEvent, day: Day, isGoingOn: boolean): Status {
  const shown = readingOf(event, 'status', day).shown?.value;
  const known = statuses.find(status => status === shown);
  if (isGoingOn) {
    return known === undefined || isPlannedStatus(known)
      ? (whileGoingOn.get(event.status) ?? event.status)
      : known;
  }
  const later = laterAssertions(event, 'status', day);
  if (known === undefined || later.length === 0) return event.status;
  return later.some(({ value }) => value !== known) ? known : event.status;
}
