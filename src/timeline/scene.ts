/**
 * What the timeline is told to show, and what it tells back. A scene is plain data: the same scene always
 * gives the same picture at the same size. `createTimeline(host, callbacks)` returns `{ update, destroy }`.
 */
import { type When } from '../domain/event.ts';
import { type PlaceId, type ProcessId, type SideCode } from '../domain/ids.ts';
import { type Grouping, type SecondCalendar, type StaveChoices } from '../domain/readingChoices.ts';
import { type TimeWindow } from '../domain/timeWindow.ts';
import { type EventKind, type LinkType } from '../domain/vocabulary.ts';
import { type Language } from '../language/language.ts';
import { type Columns } from '../query/columns.ts';
import { type FlagOf } from './flagOf.ts';

export interface Scene {
  readonly columns: Columns;
  /** Filtered rows in the record's order. */
  readonly rows: Uint32Array;
  readonly window: TimeWindow;
  /** A row, or -1. */
  readonly selectedRow: number;
  /** Start of today on the floating axis. */
  readonly todayMs: number;
  /** Short and full names of sides and places, in the reader's language. */
  readonly sideName: (code: string) => string;
  readonly placeName: (id: string) => string;
  /** The code of its country, where that is known. */
  readonly placeCountry: (id: string) => string | undefined;
  readonly processName: (id: string) => string;
  /** Compared by identity: another one means that flags came, or were switched. */
  readonly flagOf: FlagOf;
  /** Members of a negotiating group at any date: an event's heads of these fold into the group's. */
  readonly groupMembers: ReadonlyMap<string, readonly string[]>;
  /** What the staves stand for, and the reader's own hand on them; compared by identity. */
  readonly grouping: Grouping;
  readonly staveChoices: StaveChoices;
  readonly language: Language;
  /** Of the chosen event, in the order in which its details name them. */
  readonly links: readonly SceneLink[];
  readonly secondCalendar: SecondCalendar;
  /** Rows to point out as news; compared by identity. */
  readonly newsRows?: ReadonlySet<number> | undefined;
  /** The selected event is being edited: it has handles that move it and its ends. */
  readonly editing?: boolean;
  /** Writes a text into an element with what was searched for marked; another function for other words. */
  readonly markText?: ((element: HTMLElement, text: string) => void) | undefined;
}

/** A link between the chosen event and another of the record. */
export interface SceneLink {
  readonly type: LinkType;
  /** The other event, filtered or not. */
  readonly row: number;
  /** The chosen event is the one that follows, responds or reschedules. */
  readonly isOutgoing: boolean;
}

/** What a place on the score says of an event that would stand there. */
export interface AddedAt {
  /** As a person would type it, ISO 8601, no finer than the zoom can mean. */
  readonly date: string;
  readonly side?: SideCode;
  readonly process?: ProcessId;
  readonly kind?: EventKind;
  readonly place?: PlaceId;
}

export interface TimelineCallbacks {
  /** `moving` during a gesture, `settled` once it ends: the address steps only at the latter. */
  readonly onWindow: (window: TimeWindow, phase: 'moving' | 'settled') => void;
  /** Focus or a click chose an event; -1 when nothing is chosen any more. */
  readonly onSelect: (row: number) => void;
  /** Enter or a double press: show its details. */
  readonly onOpen: (row: number) => void;
  /** The reader pinned, moved, folded or unfolded a stave; the words say what happened. */
  readonly onStaves: (choices: StaveChoices, done: string) => void;
  /** A double press on empty ground, or its key: an event is to be added there. */
  readonly onAddAt?: (at: AddedAt) => void;
  /** The key that asks for an event's handles. */
  readonly onEditing?: (row: number) => void;
  /** Handles were let go: once for each move. */
  readonly onMove?: (row: number, when: When) => void;
}

export interface Timeline {
  readonly update: (scene: Scene) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
}
