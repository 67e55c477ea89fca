/**
 * The plan of adding a file's events to the open record, made before anything is written: which are new, which the record
 * has and the file says otherwise, which are the same, and which are likely an event that is there already. Rows match
 * by their id, else by title and date; what is merely likely is offered, never merged unasked.
 */
import { type TimeBounds, boundsOfText } from './edtf/bounds.ts';
import { type DiplomaticEvent } from './event.ts';
import { type EventId, eventId } from './ids.ts';
import { changesFrom, type IncomingEvent } from './importingFields.ts';
import { type ThingMatching } from './importingThings.ts';
import { type Change } from './operation.ts';
import { type RecordReader } from './record.ts';
import { unstatedSide } from './sides.ts';
import { type TimeWindow } from './timeWindow.ts';

export interface ImportPlan {
  readonly fresh: readonly DiplomaticEvent[];
  readonly changed: readonly PlannedChange[];
  readonly sameCount: number;
  readonly likely: readonly LikelySame[];
  /** Ids of the file that are others here, for what links to them. */
  readonly idsHere: ReadonlyMap<EventId, EventId>;
  readonly matching: ThingMatching;
}

/** What the file says otherwise of an event of the record, field by field. */
export interface PlannedChange {
  readonly here: DiplomaticEvent;
  readonly fields: readonly Change[];
}

export interface LikelySame extends PlannedChange {
  /** As it would be added if it is another event. */
  readonly event: DiplomaticEvent;
  /** `id`: the same id, though nothing else fits. `content`: the same title and date. `sides`: the same days and sides. */
  readonly why: 'id' | 'content' | 'sides';
}

export interface ImportRequest {
  readonly here: RecordReader;
  readonly incoming: Iterable<IncomingEvent>;
  readonly matching: ThingMatching;
  readonly fold: (text: string) => string;
  readonly newId: (prefix: string) => string;
  /** Events among which are all whose date has these bounds. */
  readonly eventsDated: (bounds: TimeWindow) => Iterable<DiplomaticEvent>;
}

/**
 * At most so many events are added at once: all of them are kept in the log of the record, which is read again at each
 * opening.
 */
export const mostImportedAtOnce = 100_000;

/** Yields twice for each row, once read and once planned, with how often so far, so that the page can take its turns. */
export function* planImport(request: ImportRequest): Generator<number, ImportPlan, undefined> {
  const { here, incoming, matching, newId } = request;
  const fresh: DiplomaticEvent[] = [];
  const changed: PlannedChange[] = [];
  const likely: LikelySame[] = [];
  const idsHere = new Map<EventId, EventId>();
  /** Of two rows with one title and date, each stands for an event of its own. */
  const matched = new Set<EventId>();
  const taken = new Set<EventId>();
  let sameCount = 0;
  let stepCount = 0;

  const rows: IncomingEvent[] = [];
  const fileStates = new Set<string>();
  for (const row of incoming) {
    rows.push(row);
    for (const key of row.stated ?? []) fileStates.add(key);
    stepCount += 1;
    yield stepCount;
  }
  for (const row of rows) {
    const event = matching.asHere(row.event);
    const isNamed = !isRowId(event.id, row);
    const found =
      (isNamed ? withId(here, event) : undefined) ?? withContent({ ...row, event }, request, matched);
    const fields = found === undefined ? [] : changesFrom(found.here, { ...row, event }, fileStates);
    if (found !== undefined) matched.add(found.here.id);
    if (found !== undefined && found.why !== 'sides' && fields.length === 0) {
      sameCount += 1;
      idsHere.set(event.id, found.here.id);
    } else if (found !== undefined && (found.why === undefined || (found.why === 'content' && !isNamed))) {
      changed.push({ here: found.here, fields });
      idsHere.set(event.id, found.here.id);
    } else {
      const id =
        isNamed && !here.events.has(event.id) && !taken.has(event.id) ? event.id : eventId(newId('e'));
      taken.add(id);
      if (id !== event.id) idsHere.set(event.id, id);
      const added = id === event.id ? event : { ...event, id };
      if (found?.why === undefined) fresh.push(added);
      else likely.push({ here: found.here, fields, event: added, why: found.why });
    }
    stepCount += 1;
    yield stepCount;
  }
  return { fresh, changed, sameCount, likely, idsHere, matching };
}

/** A place in a list (`row-7`) is no name: the seventh row of another file has it too. */
function isRowId(id: EventId, { stated }: IncomingEvent): boolean {
  return stated !== undefined && !stated.has('id') && /^row-\d+$/.test(id);
}

interface Found {
  readonly here: DiplomaticEvent;
  readonly why?: LikelySame['why'];
}

/** A short id may name something else in another file: with another title, on other days, it is asked. */
function withId({ events }: RecordReader, event: DiplomaticEvent): Found | undefined {
  const here = events.get(event.id);
  if (here === undefined) return undefined;
  if (here.title === event.title) return { here };
  const one = boundsOfText(here.when.edtf);
  const other = boundsOfText(event.when.edtf);
  const isOtherTime = one.earliestMs >= other.latestMs || other.earliestMs >= one.latestMs;
  return isOtherTime ? { here, why: 'id' } : { here };
}

function withContent(
  row: IncomingEvent,
  { eventsDated, fold }: ImportRequest,
  matched: ReadonlySet<EventId>,
): Found | undefined {
  const { event } = row;
  const bounds = boundsOfText(event.when.edtf);
  const title = fold(event.title);
  let likely: Found | undefined;
  for (const here of eventsDated({ startMs: bounds.earliestMs, endMs: bounds.latestMs })) {
    if (matched.has(here.id) || !isOnDays(here, bounds)) continue;
    if (fold(here.title) === title) return { here, why: 'content' };
    if (likely === undefined && hasSameSides(here, row)) likely = { here, why: 'sides' };
  }
  return likely;
}

function isOnDays({ when }: DiplomaticEvent, bounds: TimeBounds): boolean {
  const { earliestMs, latestMs } = boundsOfText(when.edtf);
  return earliestMs === bounds.earliestMs && latestMs === bounds.latestMs;
}

/** The same kind of event between the same sides; where both name people, at least one is the same. */
function hasSameSides(here: DiplomaticEvent, { event, stated }: IncomingEvent): boolean {
  const saysKind = stated?.has('kind') ?? true;
  if (saysKind && here.kind !== event.kind) return false;
  const sides = sidesOf(event);
  const others = sidesOf(here);
  if (sides.size === 0 || sides.size !== others.size) return false;
  if (![...sides].every(side => others.has(side))) return false;
  const people = peopleOf(event);
  const otherPeople = peopleOf(here);
  return people.size === 0 || otherPeople.size === 0 || [...people].some(person => otherPeople.has(person));
}

function sidesOf({ participants }: DiplomaticEvent): ReadonlySet<string> {
  return new Set(participants.flatMap(({ side }) => (side === unstatedSide ? [] : side)));
}

function peopleOf({ participants }: DiplomaticEvent): ReadonlySet<string> {
  return new Set(participants.flatMap(({ person }) => person ?? []));
}
