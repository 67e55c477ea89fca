/** What became known when, for whoever shows a day or what differs between two; and how the store reads on a day. */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type EventId } from '../domain/ids.ts';
import { type Operation } from '../domain/operation.ts';
import { type RecordReader } from '../domain/record.ts';
import { type Columns } from '../query/columns.ts';
import { type WritableStore } from './appStore.ts';
import { type AppState } from './state.ts';

export interface Knowledge {
  /** ISO days on which something became known, rising and distinct. Plans to come have days after today. */
  readonly days: readonly string[];
  /** How many events became known on the day, or were known otherwise the day before. */
  readonly countOn: (dayIso: string) => number;
  /**
   * The events that read differently on the two days, each once, by the day of their first difference. Without
   * `afterIso` from the beginning on; without `upToIso` up to how things are now.
   */
  readonly idsChanged: (afterIso: string | undefined, upToIso: string | undefined) => readonly EventId[];
  /** As known on the day, or as it is now; undefined where nobody knew of it. */
  readonly eventOn: (id: EventId, dayIso: string | undefined) => DiplomaticEvent | undefined;
}

/** `onProgress` hears which share of the record was read, 0 to 1. */
export type OpenKnowledge = (onProgress?: (share: number) => void) => Promise<Knowledge>;

type Face = Pick<RecordReader, 'events' | 'sources' | 'eventsNaming'>;

/** From one state to a later one. */
export interface DayStep {
  readonly revision: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What was edited between them. */
  readonly operations: readonly Operation[];
}

export interface AsKnownPort {
  /** The record as it is. */
  readonly whole: RecordReader;
  /** As known on the day that it was turned to. */
  readonly reader: RecordReader;
  face: Face;
  /** Set before the reader is first turned. */
  patch: ((columns: Columns, step: DayStep) => Columns) | undefined;
}

export interface DayFollowing {
  readonly store: WritableStore;
  readonly port: AsKnownPort;
  readonly columnsOf: (state: AppState) => Columns;
  /** Hears of a day that cannot be shown, since its part could not be fetched. */
  readonly onFailure: (dayIso: string) => void;
}
