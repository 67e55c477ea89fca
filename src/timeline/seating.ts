/**
 * Where an event's heads stand. A head of a negotiating group stands for the members named at the same event,
 * except for a principal, who keeps its own; of an unfolded group, those who were its members at the event's date
 * have heads in its place. It depends on the event, the grouping and the reader's choices, on no filter; so heads
 * are not kept for a million events but read off the columns for the few that are drawn, and counted for the rest.
 */
import { type Columns } from '../query/columns.ts';
import { type Lanes } from './lanes.ts';

export interface SeatingWishes {
  readonly lanes: Lanes;
  /** By code: the stave's place in the whole record, from the top; values that share a stave have `othersSeat`. */
  readonly seatOf: Uint32Array;
  readonly othersSeat: number;
  /** Only where the lanes are sides. */
  readonly groups?: GroupSeating;
}

export interface GroupSeating {
  readonly isPrincipal: Uint8Array;
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly unfolded: readonly string[];
}

/** Of the first `count`, beside each other and ascending by seat: no seat is there twice. */
export interface SeatedHeads {
  count: number;
  readonly seats: number[];
  /** Bits of its side's roles. */
  readonly roles: number[];
  /** Its value, or `noValueCode`. */
  readonly codes: number[];
}

export interface Seating extends Omit<SeatingWishes, 'groups'> {
  readonly columns: Columns;
  readonly masks: GroupMasks | undefined;
  /** Of the stave of events without a value; the last. */
  readonly unnamedSeat: number;
  /** Of the row that was asked for last. */
  readonly heads: SeatedHeads;
}

/** Marks a head without a value. */
export const noValueCode = 0xffff_ffff;

export function createSeating(columns: Columns, { groups, ...wishes }: SeatingWishes): Seating {
  return {
    ...wishes,
    columns,
    masks: groups && groupMasks(columns, groups),
    unnamedSeat: wishes.othersSeat + 1,
    heads: { count: 0, seats: [], roles: [], codes: [] },
  };
}

/** Whether two seatings give the same heads to every row that is the same in both. */
export function isSameSeating(one: Seating, other: Seating): boolean {
  if (one.othersSeat !== other.othersSeat || !startsAlike(one.seatOf, other.seatOf)) return false;
  if (one.masks === undefined || other.masks === undefined) return one.masks === other.masks;
  const { groupBit, memberBits, isUnfolded, isPrincipal } = one.masks;
  return (
    startsAlike(groupBit, other.masks.groupBit) &&
    startsAlike(memberBits, other.masks.memberBits) &&
    startsAlike(isUnfolded, other.masks.isUnfolded) &&
    startsAlike(isPrincipal, other.masks.isPrincipal)
  );
}

/** Codes that only one of them has are of rows that are not the same. */
function startsAlike(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) if (one[at] !== other[at]) return false;
  return true;
}

/** Good until the next row is asked for. */
export function seatRow(seating: Seating, row: number): SeatedHeads {
  const { heads, lanes, seatOf, masks, unnamedSeat } = seating;
  heads.count = 0;
  if (masks !== undefined) putSides(seating, masks, row);
  else {
    for (let at = lanes.starts[row]!; at < lanes.ends[row]!; at += 1) {
      const code = lanes.codes[at]!;
      putHead(heads, seatOf[code]!, code);
    }
  }
  if (heads.count === 0) putHead(heads, unnamedSeat, noValueCode);
  return heads;
}

/**
 * Adds the row's heads to counts by seat that begin at `base`. Most events name only values that have a stave
 * of their own and no group, and have a head for each.
 */
export function countRow(seating: Seating, row: number, { counts, base }: SeatTally): void {
  const { lanes, seatOf, othersSeat, masks, unnamedSeat } = seating;
  const from = lanes.starts[row]!;
  const to = lanes.ends[row]!;
  if (from === to) {
    counts[base + unnamedSeat]! += 1;
    return;
  }
  let isPlain = true;
  for (let at = from; at < to; at += 1) {
    const code = lanes.codes[at]!;
    if (seatOf[code] === othersSeat || (masks !== undefined && masks.groupBit[code] !== 0)) isPlain = false;
  }
  if (isPlain) {
    for (let at = from; at < to; at += 1) counts[base + seatOf[lanes.codes[at]!]!]! += 1;
    return;
  }
  const { count, seats } = seatRow(seating, row);
  for (let head = 0; head < count; head += 1) counts[base + seats[head]!]! += 1;
}

export interface SeatTally {
  readonly counts: Uint32Array;
  base: number;
}

/** Returns where the head of this seat stands, for the roles that are added there. */
function putHead(heads: SeatedHeads, seat: number, code: number): number {
  const { seats, roles, codes, count } = heads;
  let slot = count;
  while (slot > 0 && seats[slot - 1]! > seat) slot -= 1;
  if (slot > 0 && seats[slot - 1] === seat) return slot - 1;
  for (let move = count; move > slot; move -= 1) {
    seats[move] = seats[move - 1]!;
    roles[move] = roles[move - 1]!;
    codes[move] = codes[move - 1]!;
  }
  seats[slot] = seat;
  roles[slot] = 0;
  codes[slot] = code;
  heads.count = count + 1;
  return slot;
}

function putSides(seating: Seating, masks: GroupMasks, row: number): void {
  const { sides } = seating.columns;
  const { groupBit, memberBits, isPrincipal, isUnfolded } = masks;
  const from = sides.starts[row]!;
  const to = sides.ends[row]!;
  let present = 0;
  let presentUnfolded = 0;
  for (let at = from; at < to; at += 1) {
    const code = sides.codes[at]!;
    if (isUnfolded[code] === 0) present |= groupBit[code]!;
    else presentUnfolded |= groupBit[code]!;
  }
  if (presentUnfolded !== 0) {
    putParted(seating, row, { masks, present, presentUnfolded });
    return;
  }
  for (let at = from; at < to; at += 1) {
    const code = sides.codes[at]!;
    if ((memberBits[code]! & present) !== 0 && isPrincipal[code] === 0) continue;
    putSide(seating, code, sides.roleBits[at]!);
  }
}

function putSide({ heads, seatOf }: Seating, code: number, roleBits: number): void {
  const slot = putHead(heads, seatOf[code]!, code);
  heads.roles[slot]! |= roleBits;
}

interface Parted {
  readonly masks: GroupMasks;
  /** Bits of the row's groups that stand for their members, and of those that are unfolded. */
  readonly present: number;
  readonly presentUnfolded: number;
}

/** Of a row with an unfolded group: a member of it is shown, whatever other group of the row it belongs to. */
function putParted(seating: Seating, row: number, { masks, present, presentUnfolded }: Parted): void {
  const { sides, expands } = seating.columns;
  const { memberBits, isPrincipal, isUnfolded } = masks;
  const parted = putMembers(seating, masks, row);
  let bodyIndex = 0;
  for (let at = sides.starts[row]!; at < sides.ends[row]!; at += 1) {
    const code = sides.codes[at]!;
    const throughBit = expands[code] === 0 ? 0 : 1 << Math.min(bodyIndex++, 31);
    if ((throughBit & parted) !== 0 && isUnfolded[code] === 1) continue;
    const isToldByGroup = (memberBits[code]! & present) !== 0 && (memberBits[code]! & presentUnfolded) === 0;
    if (isToldByGroup && isPrincipal[code] === 0) continue;
    putSide(seating, code, sides.roleBits[at]!);
  }
}

/**
 * Heads for the members that are found through unfolded groups and not named themselves. Returns the bits of the
 * row's groups, as `throughBits` has them, that had a member on the date: a group without one keeps its head.
 */
function putMembers(seating: Seating, masks: GroupMasks, row: number): number {
  const { sides, foundSides, expands } = seating.columns;
  const from = sides.starts[row]!;
  const to = sides.ends[row]!;
  let wanted = 0;
  let bodyIndex = 0;
  for (let at = from; at < to; at += 1) {
    const code = sides.codes[at]!;
    if (expands[code] === 0) continue;
    if (masks.isUnfolded[code] === 1) wanted |= 1 << Math.min(bodyIndex, 31);
    bodyIndex += 1;
  }
  let parted = 0;
  for (let at = foundSides.starts[row]!; at < foundSides.ends[row]!; at += 1) {
    const through = foundSides.throughBits[at]! & wanted;
    if (through === 0) continue;
    parted |= through;
    const code = foundSides.codes[at]!;
    let isNamed = false;
    for (let own = from; own < to && !isNamed; own += 1) isNamed = sides.codes[own] === code;
    if (!isNamed) putSide(seating, code, foundSides.roleBits[at]!);
  }
  return parted;
}

/** By side: the bit of a group, and for its members the bits of the groups they belong to. */
interface GroupMasks {
  readonly groupBit: Int32Array;
  readonly memberBits: Int32Array;
  readonly isUnfolded: Uint8Array;
  readonly isPrincipal: Uint8Array;
}

/** The 32nd bit is shared. */
function groupMasks({ sides }: Columns, { members, unfolded, isPrincipal }: GroupSeating): GroupMasks {
  const groupBit = new Int32Array(sides.values.length);
  const memberBits = new Int32Array(sides.values.length);
  const isUnfolded = new Uint8Array(sides.values.length);
  let groupCount = 0;
  for (const [group, sidesOfGroup] of members) {
    const code = sides.codeOf.get(group);
    if (code === undefined) continue;
    const bit = 1 << Math.min(groupCount, 31);
    groupCount += 1;
    groupBit[code] = bit;
    if (unfolded.includes(group)) isUnfolded[code] = 1;
    for (const side of sidesOfGroup) {
      const member = sides.codeOf.get(side);
      if (member !== undefined) memberBits[member]! |= bit;
    }
  }
  return { groupBit, memberBits, isUnfolded, isPrincipal };
}
