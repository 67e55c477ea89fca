/**
 * Which staves the filtered events need and where each event's heads stand. It depends on the filter and the
 * reader's choices, never on the window. Values with few events share a stave, and events without any have one.
 */
import { type Grouping, type StaveChoices } from '../domain/readingChoices.ts';
import { type Columns } from '../query/columns.ts';
import { collectHeads, type GroupSeating, type Heads, unnamedRank } from './collectHeads.ts';
import { type Lanes, lanesOf } from './lanes.ts';
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

/** Heads of the event at position p of `rows` are those from `headStarts[p]` up to `headStarts[p + 1]`. */
export interface StaveSet {
  readonly columns: Columns;
  readonly rows: Uint32Array;
  readonly grouping: Grouping;
  readonly staves: readonly Stave[];
  readonly stickyCount: number;
  /** Values of the record that no filtered event names. */
  readonly absentCount: number;
  /** Values that filtered events name and that share a stave. */
  readonly sharingCount: number;
  /** Values with a stave of their own in the record, filtered out ones among them: what reordering is about. */
  readonly order: StaveOrder;
  readonly headStarts: Uint32Array;
  /** Beside each head, ascending within an event: its stave, its side's roles, its value's place in `values`. */
  readonly headStaves: Uint16Array;
  readonly headRoles: Uint16Array;
  readonly headCodes: Uint32Array;
  readonly values: readonly string[];
}

/** The stave of all values without one of their own. */
const othersRank = 0xffff_fffe;

export function createStaves(columns: Columns, rows: Uint32Array, wishes: StaveWishes): StaveSet {
  const { grouping, choices, members } = wishes;
  const lanes = lanesOf(columns, grouping);
  const facts = grouping === 'country' ? staveFacts(columns, members) : undefined;
  const usual = grouping === 'country' ? (facts?.usual ?? []) : usualValues(columns, grouping);
  const order = orderStaves(
    { usual: usual.map(code => lanes.values[code]!), isKnown: value => lanes.codeOf.has(value), members },
    choices,
  );
  const rank = new Uint32Array(lanes.values.length).fill(othersRank);
  order.values.forEach((value, at) => (rank[lanes.codeOf.get(value)!] = at));
  const groups: GroupSeating | undefined = facts && {
    isPrincipal: facts.isPrincipal,
    members,
    unfolded: choices.unfolded,
  };
  const heads = collectHeads(columns, rows, { lanes, rank, ...(groups && { groups }) });
  const { staves, staveOf } = listStaves(heads, order, {
    colour: createColours(columns, wishes, facts),
    // Pins take the place of the principals.
    isSticky: (value, at) =>
      order.pinnedCount > 0 ? at < order.pinnedCount : facts?.isSticky[lanes.codeOf.get(value)!] === 1,
  });
  const headStaves = new Uint16Array(heads.count);
  for (let head = 0; head < heads.count; head += 1) headStaves[head] = staveOf(heads.ranks[head]!);
  const scrolling = staves.findIndex(({ isSticky }) => !isSticky);
  return {
    columns,
    rows,
    grouping,
    staves,
    stickyCount: scrolling < 0 ? staves.length : scrolling,
    ...countValues(lanes, rows, rank),
    order,
    headStarts: heads.starts,
    headStaves,
    headRoles: heads.roles,
    headCodes: heads.codes,
    values: lanes.values,
  };
}

function countValues(
  { values, starts, ends, codes, totals }: Lanes,
  rows: Uint32Array,
  rank: Uint32Array,
): Pick<StaveSet, 'absentCount' | 'sharingCount'> {
  const isNamed = new Uint8Array(values.length);
  for (const row of rows) {
    for (let at = starts[row]!; at < ends[row]!; at += 1) isNamed[codes[at]!] = 1;
  }
  let absentCount = 0;
  let sharingCount = 0;
  for (let code = 0; code < isNamed.length; code += 1) {
    if (isNamed[code] === 0 && totals[code]! > 0) absentCount += 1;
    if (isNamed[code] === 1 && rank[code] === othersRank) sharingCount += 1;
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
  readonly staveOf: (rank: number) => number;
}

/** The staves that have a head at all, from top to bottom. */
function listStaves(heads: Heads, { values, pinnedCount }: StaveOrder, look: StaveLook): Listed {
  const counts = new Uint32Array(values.length);
  let othersCount = 0;
  let unnamedCount = 0;
  for (let head = 0; head < heads.count; head += 1) {
    const rank = heads.ranks[head]!;
    if (rank === othersRank) othersCount += 1;
    else if (rank === unnamedRank) unnamedCount += 1;
    else counts[rank]! += 1;
  }
  const staves: Stave[] = [];
  const staveOfRank = new Uint16Array(values.length);
  let isTop = true;
  values.forEach((code, rank) => {
    // What stays in sight must stand above all that scrolls.
    const isSticky = isTop && look.isSticky(code, rank);
    const eventCount = counts[rank]!;
    if (eventCount === 0) return;
    isTop = isSticky;
    staveOfRank[rank] = staves.length;
    const isPinned = rank < pinnedCount;
    staves.push({ kind: 'value', code, colour: look.colour(code), isSticky, isPinned, eventCount });
  });
  const others = staves.length;
  if (othersCount > 0) staves.push(sharedStave('others', othersCount));
  const unnamed = staves.length;
  if (unnamedCount > 0) staves.push(sharedStave('unnamed', unnamedCount));
  const staveOf = (rank: number) =>
    rank === unnamedRank ? unnamed : rank === othersRank ? others : staveOfRank[rank]!;
  return { staves, staveOf };
}

function sharedStave(kind: 'others' | 'unnamed', eventCount: number): Stave {
  return { kind, code: '', colour: 0, isSticky: false, isPinned: false, eventCount };
}
