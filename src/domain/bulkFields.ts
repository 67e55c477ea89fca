/**
 * One edit of several fields of many events: only what is set changes, and lists are added to or taken from. What the
 * events have in common is told beforehand, with which of them would change and which cannot.
 */
import { edited } from './bulkEdits.ts';
import { type DiplomaticEvent, type Participation } from './event.ts';
import { isFuture } from './eventDraftDefaults.ts';
import { type EdtfText, type PlaceId, type ProcessId, type SideCode, type SourceId } from './ids.ts';
import { itemCount } from './limits.ts';
import { type Change } from './operation.ts';
import {
  type EventKind,
  type Format,
  type Outcome,
  pastStatuses,
  type Role,
  type Status,
} from './vocabulary.ts';

/** Null takes the value away. An absent field stays as it is in each of the events. */
export interface BulkEdit {
  readonly kind?: EventKind;
  readonly status?: Status;
  readonly format?: Format | null;
  readonly outcome?: Outcome | null;
  readonly place?: PlaceId | null;
  readonly site?: string | null;
  readonly confirmed?: DiplomaticEvent['confirmed'];
  readonly knownSince?: EdtfText | null;
  readonly privateNotes?: string | null;
  /** With a round, also where the event has the process already. */
  readonly addedProcess?: { readonly id: ProcessId; readonly round?: number };
  readonly addedTags?: readonly string[];
  readonly removedTags?: readonly string[];
  readonly addedSides?: readonly { readonly side: SideCode; readonly roles: readonly Role[] }[];
  readonly addedSources?: readonly SourceId[];
}

/** The fields of events that the edit is about. */
export function fieldsOf(edit: BulkEdit): readonly string[] {
  const fields = Object.keys(edit).map(key => eventFields.get(key) ?? key);
  return [...new Set(fields)];
}

const eventFields: ReadonlyMap<string, keyof DiplomaticEvent> = new Map([
  ['place', 'venue'],
  ['site', 'venue'],
  ['addedProcess', 'processes'],
  ['addedTags', 'tags'],
  ['removedTags', 'tags'],
  ['addedSides', 'participants'],
  ['addedSources', 'sources'],
]);

/** What the edit makes of the event; a list that has everything already stays the same list. */
export function bulkEdited(event: DiplomaticEvent, edit: BulkEdit): DiplomaticEvent {
  const { format, outcome, venue, knownSince, privateNotes, ...rest } = event;
  const set = <Value>(value: Value | null | undefined, before: Value | undefined): Value | undefined =>
    value === undefined ? before : (value ?? undefined);
  const after = {
    format: set(edit.format, format),
    outcome: set(edit.outcome, outcome),
    place: set(edit.place, venue?.place),
    site: set(edit.site, venue?.site),
    knownSince: set(edit.knownSince, knownSince),
    privateNotes: set(edit.privateNotes, privateNotes),
  };
  return {
    ...rest,
    kind: edit.kind ?? event.kind,
    status: edit.status ?? event.status,
    confirmed: edit.confirmed ?? event.confirmed,
    ...(after.format === undefined ? {} : { format: after.format }),
    ...(after.outcome === undefined ? {} : { outcome: after.outcome }),
    ...(after.place === undefined && after.site === undefined
      ? {}
      : {
          venue: {
            ...(after.place === undefined ? {} : { place: after.place }),
            ...(after.site === undefined ? {} : { site: after.site }),
          },
        }),
    ...(after.knownSince === undefined ? {} : { knownSince: after.knownSince }),
    ...(after.privateNotes === undefined ? {} : { privateNotes: after.privateNotes }),
    processes: processesAfter(event.processes, edit.addedProcess),
    tags: tagsAfter(event.tags, edit),
    participants: (edit.addedSides ?? []).reduce(withSide, event.participants),
    sources: [...event.sources, ...(edit.addedSources ?? []).filter(id => !event.sources.includes(id))],
  };
}

function processesAfter(
  processes: DiplomaticEvent['processes'],
  added: BulkEdit['addedProcess'],
): DiplomaticEvent['processes'] {
  if (added === undefined) return processes;
  if (!processes.some(({ id }) => id === added.id)) return [...processes, added];
  return processes.map(process => (process.id === added.id ? { ...process, ...added } : process));
}

function tagsAfter(
  tags: readonly string[],
  { addedTags = [], removedTags = [] }: BulkEdit,
): readonly string[] {
  if (addedTags.length === 0 && removedTags.length === 0) return tags;
  return [...new Set([...tags.filter(tag => !removedTags.includes(tag)), ...addedTags])];
}

/** A side that takes part in these roles already stays; else as such, beside the people who are there for it. */
function withSide(
  participants: readonly Participation[],
  { side, roles }: { readonly side: SideCode; readonly roles: readonly Role[] },
): readonly Participation[] {
  const has = new Set(participants.flatMap(one => (one.side === side ? one.roles : [])));
  const missing = roles.filter(role => !has.has(role));
  if (missing.length === 0) return participants;
  const index = participants.findIndex(one => one.side === side && one.person === undefined);
  return index < 0
    ? [...participants, { side, roles: missing }]
    : participants.map((one, at) => (at === index ? { ...one, roles: [...one.roles, ...missing] } : one));
}

export function changesToEdit(
  events: readonly DiplomaticEvent[],
  edit: BulkEdit,
  modifiedAt: string,
): Change[] {
  return events.flatMap(event => edited(event, bulkEdited(event, edit), modifiedAt));
}

/** `ahead`: it has not begun and so cannot be over. `full`: one of its lists would hold more than it may. */
export type WhyNot = 'ahead' | 'full';

/** Why the edit cannot be made of the event; undefined where it can. */
export function whyNot(event: DiplomaticEvent, edit: BulkEdit, todayIso: string): WhyNot | undefined {
  const { status } = edit;
  const isPast = status !== undefined && pastStatuses.includes(status) && event.status !== status;
  if (isPast && isFuture(event.when.edtf, todayIso)) return 'ahead';
  const { participants, processes, sources, tags } = bulkEdited(event, edit);
  return [participants, processes, sources, tags].some(({ length }) => length > itemCount)
    ? 'full'
    : undefined;
}

/** Fields of which the value that all events have in common is shown. */
export const commonFields = [
  'kind',
  'status',
  'format',
  'outcome',
  'place',
  'site',
  'confirmed',
  'knownSince',
  'privateNotes',
] as const;
export type CommonField = (typeof commonFields)[number];

export interface BulkSurvey {
  readonly readCount: number;
  /** By field, the values there are; the empty text stands for none. */
  readonly values: Readonly<Record<CommonField, ReadonlySet<string>>>;
  readonly changedCount: number;
  readonly refused: readonly { readonly event: DiplomaticEvent; readonly why: WhyNot }[];
}

/** Looks the events through and gives what it knows after each of them: who asks decides when to rest. */
export function* surveyEvents(
  events: Iterable<DiplomaticEvent>,
  edit: BulkEdit,
  todayIso: string,
): Generator<BulkSurvey, undefined> {
  const values: Record<CommonField, Set<string>> = {
    kind: new Set(),
    status: new Set(),
    format: new Set(),
    outcome: new Set(),
    place: new Set(),
    site: new Set(),
    confirmed: new Set(),
    knownSince: new Set(),
    privateNotes: new Set(),
  };
  const survey = {
    readCount: 0,
    values,
    changedCount: 0,
    refused: noneRefused(),
  };
  const isSet = Object.keys(edit).length > 0;
  for (const event of events) {
    survey.readCount += 1;
    for (const field of commonFields) values[field].add(valueOf(event, field));
    const why = isSet ? whyNot(event, edit, todayIso) : undefined;
    if (why !== undefined) survey.refused.push({ event, why });
    else if (isSet && edited(event, bulkEdited(event, edit), event.modifiedAt).length > 0) {
      survey.changedCount += 1;
    }
    yield survey;
  }
}

function valueOf(event: DiplomaticEvent, field: CommonField): string {
  if (field === 'place') return event.venue?.place ?? '';
  return (field === 'site' ? event.venue?.site : event[field]) ?? '';
}

function noneRefused(): { readonly event: DiplomaticEvent; readonly why: WhyNot }[] {
  return [];
}
