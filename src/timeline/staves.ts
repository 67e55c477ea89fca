/**
 * Which staves the filtered events need and where each event's heads stand. It depends on the filter and the
 * reader's choices, never on the window. Values with few events share a stave, and events without any have one.
 */
import { type Grouping, type StaveChoices } from '../domain/readingChoices.ts';
import { type Columns } from '../query/columns.ts';
import { rowsEditedBetween } from '../query/editedRows.ts';
import { type FilteredRows } from './filteredRows.ts';
import { lanesOf } from './lanes.ts';
import { keepMostCounts } from './mostCounts.ts';
import { countSeats, headCount, recountSeats, type SeatCounts, seatsIn } from './seatCounts.ts';
import { createSeating, type GroupSeating, noValueCode, type Seating, seatRow } from './seating.ts';
import { type StaveFacts, staveFacts } from './staveFacts.ts';
import { orderStaves, type StaveOrder } from './staveOrder.ts';
import { usualValues } from './valueFacts.ts';

export interface Stave {
  readonly kind: 'value' | 'others' | 'unnamed';
  /** What it stands for: a side's code, the id of a process or place, a kind; empty for the shared staves. */
  readonly code: string;
  /** 1–8, or 0 for ink. */
  readonly colour: number;
  /** Stays in view when the others scroll; these come first. */
  readonly isSticky: boolean;
  readonly isPinned: boolean;
  /** Filtered events with a head here. */
  readonly eventCount: number;
}

export interface StaveWishes {
  readonly grouping: Grouping;
  readonly choices: StaveChoices;
  /** Members of a negotiating group at any date. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Places have the colour of their country. */
  readonly placeCountry: (place: string) => string | undefined;
}

/** An event's heads, beside each other and by ascending stave. */
export interface Heads {
  readonly staves: readonly number[];
  /** Bits of its side's roles. */
  readonly roles: readonly number[];
  /** What the head stands for, or nothing on the stave of events without a value. */
  readonly values: readonly (string | undefined)[];
}

export interface StaveSet {
  readonly columns: Columns;
  /** In the record's order. */
  readonly rows: Uint32Array;
  readonly filtered: FilteredRows;
  readonly grouping: Grouping;
  readonly staves: readonly Stave[];
  readonly stickyCount: number;
  /** Values of the record that no filtered event names. */
  readonly absentCount: number;
  /** Values that filtered events name and that share a stave. */
  readonly sharingCount: number;
  /** Values with a stave of their own in the record, filtered out ones among them: what reordering is about. */
  readonly order: StaveOrder;
  /** Of a filtered row; every one has at least one. */
  readonly headsOf: (row: number) => Heads;
  /** By stave, how many of the events at these places, by ascending anchor, have a head there. */
  readonly countsIn: (places: { readonly from: number; readonly to: number }) => Uint32Array;
  readonly seatCounts: SeatCounts;
  /** Of the grouping, by code. */
  readonly values: readonly string[];
}

/** A few windows' worth: those of a million events would fill the memory. */
const mostKeptHeads = 4096;

/** `before` are the staves shown until now, of which those of an edit's untouched events still count. */
export function createStaves(filtered: FilteredRows, wishes: StaveWishes, before?: StaveSet): StaveSet {
  const { columns, rows } = filtered;
  const { grouping, choices, members } = wishes;
  const lanes = lanesOf(columns, grouping);
  const facts = grouping === 'country' ? staveFacts(columns, members) : undefined;
  const usual = grouping === 'country' ? (facts?.usual ?? []) : usualValues(columns, grouping);
  const order = orderStaves(
    { usual: usual.map(code => lanes.values[code]!), isKnown: value => lanes.codeOf.has(value), members },
    choices,
  );
  const othersSeat = order.values.length;
  const seatOf = new Uint32Array(lanes.values.length).fill(othersSeat);
  order.values.forEach((value, at) => (seatOf[lanes.codeOf.get(value)!] = at));
  const groups: GroupSeating | undefined = facts && {
    isPrincipal: facts.isPrincipal,
    members,
    unfolded: choices.unfolded,
  };
  const seating = createSeating(columns, { lanes, seatOf, othersSeat, ...(groups && { groups }) });
  const seatCounts = countAll(filtered, seating, before?.grouping === grouping ? before : undefined);
  const { staves, staveOf } = listStaves(seatCounts, order, {
    colour: createColours(columns, wishes, facts),
    // Pins take the place of the principals.
    isSticky: (value, at) =>
      order.pinnedCount > 0 ? at < order.pinnedCount : facts?.isSticky[lanes.codeOf.get(value)!] === 1,
  });
  const scrolling = staves.findIndex(({ isSticky }) => !isSticky);
  return {
    columns,
    rows,
    filtered,
    grouping,
    staves,
    stickyCount: scrolling < 0 ? staves.length : scrolling,
    ...countValues(filtered, seating, seat => headCount(seatCounts, seat) > 0),
    order,
    headsOf: createHeads(seating, staveOf),
    countsIn: places => {
      const counts = new Uint32Array(staves.length);
      seatsIn(seatCounts, places).forEach((count, seat) => {
        if (count > 0) counts[staveOf[seat]!] = count;
      });
      return counts;
    },
    seatCounts,
    values: lanes.values,
  };
}

function countAll(filtered: FilteredRows, seating: Seating, before: StaveSet | undefined): SeatCounts {
  if (before === undefined) return countSeats(seating, filtered);
  const edited = rowsEditedBetween(before.columns, filtered.columns);
  const recount = edited && recountSeats(before.seatCounts, { seating, filtered }, edited);
  if (recount === undefined) return countSeats(seating, filtered);
  keepMostCounts(before, { filtered, seatCounts: recount.counts }, recount.touched);
  return recount.counts;
}

function createHeads(seating: Seating, staveOf: Uint16Array): (row: number) => Heads {
  const kept = new Map<number, Heads>();
  const { values } = seating.lanes;
  return row => {
    const known = kept.get(row);
    if (known !== undefined) return known;
    const { count, seats, roles, codes } = seatRow(seating, row);
    const heads = {
      staves: seats.slice(0, count).map(seat => staveOf[seat]!),
      roles: roles.slice(0, count),
      values: codes.slice(0, count).map(code => (code === noValueCode ? undefined : values[code])),
    };
    if (kept.size === mostKeptHeads) kept.clear();
    kept.set(row, heads);
    return heads;
  };
}

/**
 * Most values have heads if they are named at all. Events are asked only for those that may be named without: they
 * share a stave, or a group stands for them or they for it; and only until all of these are met.
 */
function countValues(
  { columns, rows, isIn }: FilteredRows,
  seating: Seating,
  hasHead: (seat: number) => boolean,
): Pick<StaveSet, 'absentCount' | 'sharingCount'> {
  const { lanes, seatOf, othersSeat, masks } = seating;
  const { values, starts, ends, codes, totals } = lanes;
  const isOpen = rows === columns.order;
  const isOfGroup = (code: number) =>
    masks !== undefined && (masks.memberBits[code]! | masks.groupBit[code]!) !== 0;
  const isNamed = new Uint8Array(values.length);
  const isAsked = new Uint8Array(values.length);
  let askedCount = 0;
  let absentCount = 0;
  for (let code = 0; code < values.length; code += 1) {
    if (totals[code] === 0) continue;
    const seat = seatOf[code]!;
    if (isOpen || (seat !== othersSeat && hasHead(seat))) isNamed[code] = 1;
    else {
      absentCount += 1;
      if (!isOfGroup(code) && !(seat === othersSeat && hasHead(seat))) continue;
      isAsked[code] = 1;
      askedCount += 1;
    }
  }
  for (let row = 0; row < isIn.length && askedCount > 0; row += 1) {
    if (isIn[row] === 0) continue;
    for (let at = starts[row]!; at < ends[row]!; at += 1) {
      const code = codes[at]!;
      if (isAsked[code] === 0) continue;
      isAsked[code] = 0;
      isNamed[code] = 1;
      askedCount -= 1;
      absentCount -= 1;
    }
  }
  let sharingCount = 0;
  for (let code = 0; code < values.length; code += 1) {
    if (isNamed[code] === 1 && seatOf[code] === othersSeat) sharingCount += 1;
  }
  return { absentCount, sharingCount };
}

/**
 * Colours belong to sides, the same everywhere: a place has its country's. Processes and kinds are ink, so that
 * no colour seems to name a side there.
 */
function createColours(
  columns: Columns,
  { grouping, members, placeCountry }: StaveWishes,
  facts: StaveFacts | undefined,
): (value: string) => number {
  if (grouping !== 'country' && grouping !== 'place') return () => 0;
  const { colour } = facts ?? staveFacts(columns, members);
  const colourOfSide = (side: string | undefined) => colour[columns.sides.codeOf.get(side ?? '') ?? -1] ?? 0;
  return grouping === 'place' ? value => colourOfSide(placeCountry(value)) : colourOfSide;
}

interface StaveLook {
  readonly colour: (value: string) => number;
  readonly isSticky: (value: string, at: number) => boolean;
}

interface Listed {
  readonly staves: readonly Stave[];
  /** By seat; a seat without heads has none. */
  readonly staveOf: Uint16Array;
}

/** The staves that have a head at all, from top to bottom. */
function listStaves(seatCounts: SeatCounts, { values, pinnedCount }: StaveOrder, look: StaveLook): Listed {
  const { othersSeat, unnamedSeat } = seatCounts.seating;
  const staves: Stave[] = [];
  const staveOf = new Uint16Array(unnamedSeat + 1);
  let isTop = true;
  for (let seat = 0; seat <= unnamedSeat; seat += 1) {
    const code = values[seat];
    // What stays in sight must stand above all that scrolls.
    const isSticky: boolean = isTop && code !== undefined && look.isSticky(code, seat);
    const eventCount = headCount(seatCounts, seat);
    if (eventCount === 0) continue;
    isTop = isSticky;
    staveOf[seat] = staves.length;
    staves.push(
      code === undefined
        ? sharedStave(seat === othersSeat ? 'others' : 'unnamed', eventCount)
        : {
            kind: 'value',
            code,
            colour: look.colour(code),
            isSticky,
            isPinned: seat < pinnedCount,
            eventCount,
          },
    );
  }
  return { staves, staveOf };
}

function sharedStave(kind: 'others' | 'unnamed', eventCount: number): Stave {
  return { kind, code: '', colour: 0, isSticky: false, isPinned: false, eventCount };
}
