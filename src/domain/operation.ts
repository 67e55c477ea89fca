/**
 * Edits as data. A change sets one field of one thing, or makes or removes the whole thing; an operation is
 * what one press of a button changed. The append-only log of operations is the truth on disk; undo, history,
 * other tabs and merged files all read the same log.
 */
import { type DiplomaticEvent } from './event.ts';
import { type ActorId, type EventId, eventId, type OperationId } from './ids.ts';
import { type Body, type NamedView, type Person, type Place, type Process, type Source } from './record.ts';

export interface Entities {
  readonly event: DiplomaticEvent;
  readonly person: Person;
  readonly place: Place;
  readonly source: Source;
  readonly process: Process;
  readonly body: Body;
  readonly view: NamedView;
}
export type EntityKind = keyof Entities;
export const entityKinds: readonly EntityKind[] = [
  'event',
  'person',
  'place',
  'source',
  'process',
  'body',
  'view',
];

/**
 * Without `field`, the whole thing: no `before` makes it, no `after` removes it. With `field`, one top-level
 * field of a thing that exists: an absent `before` or `after` is an absent field.
 */
export interface Change {
  readonly entity: EntityKind;
  readonly id: string;
  readonly field?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Hybrid logical clock (Kulkarni et al., 2014): wall milliseconds, a counter within one, the session. */
export interface Clock {
  readonly wallMs: number;
  readonly counter: number;
  readonly session: string;
}

export const operationVerbs = [
  'add',
  'edit',
  'delete',
  'import',
  'merge',
  'reschedule',
  'restore',
  'settle',
  'undo',
  'redo',
] as const;
/**
 * `merge`: two things became one. `restore`: a thing is again what it was at some time. `settle`: of what two people
 * decided apart from each other, one has decided in view of both (`conflicts.ts`).
 */
export type OperationVerb = (typeof operationVerbs)[number];

/**
 * What an operation did, as data, so that the interface can say it in the reader's language: "Add event".
 * `subject` is the title or name of what it touched.
 */
export interface OperationLabel {
  readonly verb: OperationVerb;
  readonly entity: EntityKind;
  readonly subject: string;
  /** How many things, where it is about several; `subject` then is one of them. */
  readonly count?: number;
  /** The one field that was changed, of all of them where there are several. */
  readonly field?: string;
}

export interface Operation {
  readonly id: OperationId;
  readonly actor: ActorId;
  readonly clock: Clock;
  readonly label: OperationLabel;
  readonly changes: readonly Change[];
  /** The operation this one takes back (an undo), or whose undo it takes back (a redo). */
  readonly undoes?: OperationId;
}

/** The one event that an operation is about; one about several, or about something else, has none. */
export function eventOfOperation({ label, changes }: Operation): EventId | undefined {
  if (label.entity !== 'event' || label.count !== undefined) return undefined;
  const ofEvents = changes.filter(({ entity }) => entity === 'event');
  // Where an event goes, the links to it go too: those are changes of other events.
  const touched = ofEvents.find(({ field }) => field === undefined) ?? ofEvents[0];
  return touched === undefined ? undefined : eventId(touched.id);
}
