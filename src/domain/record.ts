/** A record: all events of one timeline, with the people, places, sources, processes and bodies they name. */
import { type DiplomaticEvent } from './event.ts';
import {
  type EdtfText,
  type EventId,
  type PersonId,
  type PlaceId,
  type ProcessId,
  type RecordId,
  type SideCode,
  type SourceId,
} from './ids.ts';
import { type Reliability, type SourceKind } from './vocabulary.ts';

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** Other spellings met in sources; search finds the person by each. */
  readonly spellings: readonly string[];
  /** The name in its own script. */
  readonly native?: string;
  readonly side?: SideCode;
  readonly office?: string;
}

export interface Place {
  readonly id: PlaceId;
  readonly name: string;
  /** Country code of the place; absent at sea or where it is not known. */
  readonly country?: SideCode;
  /** Degrees, WGS 84. */
  readonly lat?: number;
  readonly lon?: number;
  readonly granularity: 'site' | 'city' | 'region' | 'country';
}

export interface Source {
  readonly id: SourceId;
  readonly publisher: string;
  readonly title?: string;
  /** http, https or mailto only; anything else is kept as text and never made a link. */
  readonly url?: string;
  readonly archivedUrl?: string;
  readonly published?: EdtfText;
  readonly accessed?: EdtfText;
  readonly lang?: string;
  readonly kind: SourceKind;
  readonly reliability?: Reliability;
}

export interface Process {
  readonly id: ProcessId;
  readonly title: string;
  readonly description?: string;
}

export interface Membership {
  readonly side: SideCode;
  /** EDTF dates, both inclusive; absent means open. */
  readonly from?: EdtfText;
  readonly to?: EdtfText;
}

/** A body acts as a side. A negotiating group (`expands`) is also found by filtering for a member. */
export interface Body {
  readonly id: SideCode;
  readonly name: string;
  readonly expands: boolean;
  readonly members: readonly Membership[];
}

/** A filter that was given a name; `hash` is the address's own notation. */
export interface NamedView {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
  /** Stands as a button over the views. */
  readonly pinned?: boolean;
}

/** The file form of a record: plain arrays, the shape of a Demarche JSON file. */
export interface TimelineRecord {
  readonly format: 'demarche';
  readonly version: 1;
  readonly id: RecordId;
  readonly title: string;
  readonly description?: string;
  readonly events: readonly DiplomaticEvent[];
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  readonly sources: readonly Source[];
  readonly processes: readonly Process[];
  readonly bodies: readonly Body[];
  readonly views: readonly NamedView[];
}

/** What may be read of the open record. It is a mutable table behind this face; `revision` tells of change. */
export interface RecordReader {
  readonly id: RecordId;
  readonly title: string;
  readonly description?: string | undefined;
  readonly events: ReadonlyMap<EventId, DiplomaticEvent>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly places: ReadonlyMap<PlaceId, Place>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly processes: ReadonlyMap<ProcessId, Process>;
  readonly bodies: ReadonlyMap<SideCode, Body>;
  readonly views: ReadonlyMap<string, NamedView>;
  /**
   * Events among which are all that name one of the things, where the record knows them without reading every
   * event. Ask through `eventsThatMayName`.
   */
  readonly eventsNaming?: (
    things: readonly { readonly entity: string; readonly id: string }[],
  ) => Iterable<DiplomaticEvent>;
}
