/**
 * Where each filtered event's heads stand. A head of a negotiating group stands for the members named at the
 * same event, except for a principal, who keeps its own; of an unfolded group, those who were its members at
 * the event's date have heads in its place.
 */
import { type Columns } from '../query/columns.ts';
import { type Lanes } from './lanes.ts';

export interface Heads {
  count: number;
  /** Of the event whose heads are being collected. */
  first: number;
  readonly starts: Uint32Array;
  /** Ascending within an event: the place of the head's stave in the whole record. */
  readonly ranks: Uint32Array;
  readonly roles: Uint16Array;
  readonly codes: Uint32Array;
}

export interface Seating {
  readonly lanes: Lanes;
  /** By code; values that share a stave have the same. */
  readonly rank: Uint32Array;
  /** Only where the lanes are sides. */
  readonly groups?: GroupSeating;
}

export interface GroupSeating {
  readonly isPrincipal: Uint8Array;
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly unfolded: readonly string[];
}

/** The rank of an event without any value; below all. */
export const unnamedRank = 0xffff_ffff;
/** Marks a head without a value. */
export const noValueCode = 0xffff_ffff;

/** One pass over the filtered rows, heads sorted into place within each row; no object for any of them. */
export function collectHeads(columns: Columns, rows: Uint32Array, seating: Seating): Heads {
  const { lanes, rank, groups } = seating;
  const heads = emptyHeads(columns, rows, seating);
  const masks = groups === undefined ? undefined : groupMasks(columns, groups);
  for (let position = 0; position < rows.length; position += 1) {
    const row = rows[position]!;
    heads.first = heads.count;
    heads.starts[position] = heads.count;
    if (masks !== undefined) putSides(heads, row, { columns, rank, masks });
    else {
      for (let at = lanes.starts[row]!; at < lanes.ends[row]!; at += 1) {
        const code = lanes.codes[at]!;
        putHead(heads, rank[code]!, code);
      }
    }
    if (heads.count === heads.first) putHead(heads, unnamedRank, noValueCode);
  }
  heads.starts[rows.length] = heads.count;
  return heads;
}

function emptyHeads({ foundSides }: Columns, rows: Uint32Array, { lanes, groups }: Seating): Heads {
  const { starts, ends } = groups !== undefined && groups.unfolded.length > 0 ? foundSides : lanes;
  let most = 0;
  for (const row of rows) most += Math.max(1, ends[row]! - starts[row]!);
  return {
    count: 0,
    first: 0,
    starts: new Uint32Array(rows.length + 1),
    ranks: new Uint32Array(most),
    roles: new Uint16Array(most),
    codes: new Uint32Array(most),
  };
}

/** Returns where the head of this rank stands, for the roles that are added there. */
function putHead(heads: Heads, rank: number, code: number): number {
  const { ranks, roles, codes, count, first } = heads;
  let slot = count;
  while (slot > first && ranks[slot - 1]! > rank) slot -= 1;
  if (slot > first && ranks[slot - 1] === rank) return slot - 1;
  for (let move = count; move > slot; move -= 1) {
    ranks[move] = ranks[move - 1]!;
    roles[move] = roles[move - 1]!;
    codes[move] = codes[move - 1]!;
  }
  ranks[slot] = rank;
  roles[slot] = 0;
  codes[slot] = code;
  heads.count = count + 1;
  return slot;
}

interface SideSeating {
  readonly columns: Columns;
  readonly rank: Uint32Array;
  readonly masks: GroupMasks;
}

function putSides(heads: Heads, row: number, { columns, rank, masks }: SideSeating): void {
  const { sides } = columns;
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
    putParted(heads, row, { columns, rank, masks, present, presentUnfolded });
    return;
  }
  for (let at = from; at < to; at += 1) {
    const code = sides.codes[at]!;
    if ((memberBits[code]! & present) !== 0 && isPrincipal[code] === 0) continue;
    heads.roles[putHead(heads, rank[code]!, code)]! |= sides.roleBits[at]!;
  }
}

interface PartedSeating extends SideSeating {
  /** Bits of the row's groups that stand for their members, and of those that are unfolded. */
  readonly present: number;
  readonly presentUnfolded: number;
}

/** Of a row with an unfolded group: a member of it is shown, whatever other group of the row it belongs to. */
function putParted(heads: Heads, row: number, seating: PartedSeating): void {
  const { columns, rank, masks, present, presentUnfolded } = seating;
  const { sides } = columns;
  const { memberBits, isPrincipal, isUnfolded } = masks;
  const parted = putMembers(heads, row, seating);
  let bodyIndex = 0;
  for (let at = sides.starts[row]!; at < sides.ends[row]!; at += 1) {
    const code = sides.codes[at]!;
    const throughBit = columns.expands[code] === 0 ? 0 : 1 << Math.min(bodyIndex++, 31);
    if ((throughBit & parted) !== 0 && isUnfolded[code] === 1) continue;
    const isToldByGroup = (memberBits[code]! & present) !== 0 && (memberBits[code]! & presentUnfolded) === 0;
    if (isToldByGroup && isPrincipal[code] === 0) continue;
    heads.roles[putHead(heads, rank[code]!, code)]! |= sides.roleBits[at]!;
  }
}

/**
 * Heads for the members that are found through unfolded groups and not named themselves. Returns the bits of the
 * row's groups, as `throughBits` has them, that had a member on the date: a group without one keeps its head.
 */
function putMembers(heads: Heads, row: number, { columns, rank, masks }: SideSeating): number {
  const { sides, foundSides, expands } = columns;
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
    if (!isNamed) heads.roles[putHead(heads, rank[code]!, code)]! |= foundSides.roleBits[at]!;
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
