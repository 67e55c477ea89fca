/**
 * The record as columns: one typed array a field, one row an event. Rows are append-only and never move;
 * time order is the permutation `order`. Everything that must look at every event (filter, counts, layout)
 * reads these and never an object.
 */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type IdIndex } from '../domain/idIndex.ts';
import { type EventId } from '../domain/ids.ts';
import { type Meetings } from './meetings.ts';
import { type SetColumn } from './setColumn.ts';

/**
 * Any number of values a row: row r has `codes[starts[r]]` up to, not including, `codes[ends[r]]`. An edited
 * row moves its codes to the end of `codes`, so that a patch costs what the row holds and not the record.
 * No row names a code twice.
 */
export interface MultiColumn {
  /** What a code stands for: an id, a side's code, a tag. */
  readonly values: readonly string[];
  readonly codeOf: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly codes: Uint32Array;
  /** By code, how many rows in `order` have it: the total beside a filter's count. */
  readonly totals: Uint32Array;
  /** How many rows in `order` have none. */
  readonly emptyTotal: number;
}

/** The sides of a row, with the roles each has there. */
export interface SideColumn extends MultiColumn {
  /** Beside `codes`: bit i set where the side has `roles[i]` of `domain/vocabulary.ts`. */
  readonly roleBits: Uint16Array;
}

/** The sides that find a row. A member found through its group has the group's roles. */
export interface FoundSideColumn extends SideColumn {
  /**
   * Beside `codes`: bit k set where the side is a member of the k-th expanding body among the row's own
   * sides (bodies beyond the 32nd share the last bit).
   */
  readonly throughBits: Uint32Array;
}

/** The groups of the filter whose values stand in sets (`setColumn.ts`). */
export type SetGroup = 'level' | 'round' | 'publisher' | 'sources' | 'disputed' | 'statement' | 'speaker';

/** Bits of `Columns.flags`. */
export const rowFlags = {
  openStart: 1,
  openEnd: 2,
  /** The date is `~` or `?`, or coarser than a day: its edge is drawn soft. */
  inexact: 4,
  /** Some field carries standing accounts that differ. */
  disputed: 8,
  /** `confirmed: 'partial'`. */
  partial: 16,
  /** `same-as` another row: drawn and counted with that one, so it stands in no filter's answer. */
  duplicate: 32,
  /** The event was deleted; the row stays empty until an undo brings the event back. */
  removed: 64,
} as const;

/** The byte columns' groups, and how many rows in `order` have each code (`noCode` for none). */
export interface ByteTotals {
  readonly kind: Uint32Array;
  readonly status: Uint32Array;
  readonly format: Uint32Array;
  readonly outcome: Uint32Array;
  /** By role; the last counts the rows without any. */
  readonly role: Uint32Array;
}

/** The code of "no value" in the byte columns. */
export const noCode = 255;

/**
 * A new object for every revision, so that selectors may cache by identity. The arrays behind it are shared
 * with the revision before and edited in place, and may be longer than `rowCount`: columns of an older
 * revision are not a memory of it and must not be read once newer ones exist. Only `order`, `anchorOrder`,
 * `extent` and `edited` are made anew.
 */
export interface Columns {
  /** The record's revision that these columns show. */
  readonly revision: number;
  readonly rowCount: number;
  /** Ids by row, below `rowCount`. */
  readonly ids: Pick<IdIndex, 'at' | 'compare'>;
  /** Rows by id; deleted events have none. */
  readonly rowOf: {
    readonly get: (id: EventId) => number | undefined;
    readonly has: (id: EventId) => boolean;
  };
  /**
   * The event of a row, for what is said of a few: cards, names, details. It is asked of the record, which may have
   * to read it from bytes. A deleted event's row has an event without words.
   */
  readonly eventAt: (row: number) => DiplomaticEvent;
  /** Rows in the record's order: earliest, latest, id. Removed and duplicate rows are not in it. */
  readonly order: Uint32Array;
  /** The same rows by the instant that their marks stand on; of one instant, in the record's order. */
  readonly anchorOrder: Uint32Array;
  /** Half-open bounds and the instant a mark stands on, floating UTC ms; ±Infinity where open. */
  readonly startMs: Float64Array;
  readonly endMs: Float64Array;
  readonly anchorMs: Float64Array;
  /** When the event was last edited: a true instant, UTC ms. NaN where the record does not say. */
  readonly modifiedMs: Float64Array;
  readonly flags: Uint8Array;
  /** Indices into the lists of `domain/vocabulary.ts`. */
  readonly kind: Uint8Array;
  readonly status: Uint8Array;
  readonly format: Uint8Array;
  readonly outcome: Uint8Array;
  readonly byteTotals: ByteTotals;
  /** 0–255: what deserves a card first. */
  readonly importance: Uint8Array;
  /** Sides as they took part: what is drawn. */
  readonly sides: SideColumn;
  /** Sides by which the event is found: those and, at its date, the members of its negotiating groups. */
  readonly foundSides: FoundSideColumn;
  /** Bit i set where any side of the row has `roles[i]` of `domain/vocabulary.ts`. */
  readonly rowRoles: Uint16Array;
  /** By code of `sides`, 1 where it is a negotiating group: filtering by a member finds it. */
  readonly expands: Uint8Array;
  /** Who met whom, of the rows in `order`. */
  readonly meetings: Meetings;
  readonly people: MultiColumn;
  readonly places: MultiColumn;
  readonly processes: MultiColumn;
  readonly tags: MultiColumn;
  readonly sets: Readonly<Record<SetGroup, SetColumn>>;
  /** The country of a place, where the record knows it. */
  readonly countryOf: (place: string) => string | undefined;
  /**
   * First and last known instant of all rows in `order`; an open end does not stretch it. A record without
   * events has the empty extent, Infinity to -Infinity.
   */
  readonly extent: { readonly startMs: number; readonly endMs: number };
  /** Set where an edit made these columns of those of `sinceRevision`: the rows that it wrote. */
  readonly edited?: { readonly sinceRevision: number; readonly rows: readonly number[] };
}
