/**
 * Which staves the filtered events need and where each event's heads stand. It depends on the filter and
 * never on the window. A head of a negotiating group stands for the members named at the same event, except
 * for a principal, who keeps its own; sides with few events share a stave; events without sides have one.
 */
import { type Columns } from '../query/columns.ts';
import { othersRank, type StaveFacts, staveFacts, unnamedRank } from './staveFacts.ts';

export interface Stave {
  readonly kind: 'side' | 'others' | 'unnamed';
  /** The side's code; empty for the shared staves. */
  readonly code: string;
  /** 1–8, or 0 for ink. */
  readonly colour: number;
  /** Stays in view when the others scroll; these come first. */
  readonly isSticky: boolean;
  /** Filtered events with a head here. */
  readonly eventCount: number;
}

/** Heads of the event at position p of `rows` are those from `headStarts[p]` up to `headStarts[p + 1]`. */
export interface StaveSet {
  readonly columns: Columns;
  readonly rows: Uint32Array;
  readonly staves: readonly Stave[];
  readonly stickyCount: number;
  /** Sides of the record that no filtered event names. */
  readonly absentCount: number;
  readonly headStarts: Uint32Array;
  /** Beside each head, ascending within an event: its stave, its roles, its side's code in the columns. */
  readonly headStaves: Uint16Array;
  readonly headRoles: Uint16Array;
  readonly headCodes: Uint32Array;
}

type Members = ReadonlyMap<string, readonly string[]>;

/** Marks a head without a side. */
const noSide = 0xffff_ffff;

export function createStaves(columns: Columns, rows: Uint32Array, members: Members): StaveSet {
  const facts = staveFacts(columns, members);
  const heads = collectHeads(columns, rows, { facts, members });
  const { staves, staveOf } = listStaves(columns, heads, facts);
  const headStaves = new Uint16Array(heads.count);
  for (let head = 0; head < heads.count; head += 1) headStaves[head] = staveOf(heads.ranks[head]!);
  return {
    columns,
    rows,
    staves,
    stickyCount: staves.filter(({ isSticky }) => isSticky).length,
    absentCount: countAbsent(columns, rows),
    headStarts: heads.starts,
    headStaves,
    headRoles: heads.roles,
    headCodes: heads.codes,
  };
}

interface Heads {
  readonly count: number;
  readonly starts: Uint32Array;
  /** Ascending within an event: the place of the head's stave in the whole record. */
  readonly ranks: Uint32Array;
  readonly roles: Uint16Array;
  readonly codes: Uint32Array;
}

interface Seating {
  readonly facts: StaveFacts;
  readonly members: Members;
}

/** One pass over the filtered rows' sides, sorted into place within each row; no object for any of them. */
function collectHeads(columns: Columns, rows: Uint32Array, { facts, members }: Seating): Heads {
  const { sides } = columns;
  const { groupBit, memberBits } = groupMasks(columns, members);
  let most = 0;
  for (const row of rows) most += Math.max(1, sides.ends[row]! - sides.starts[row]!);
  const starts = new Uint32Array(rows.length + 1);
  const ranks = new Uint32Array(most);
  const roles = new Uint16Array(most);
  const codes = new Uint32Array(most);
  let count = 0;
  for (let position = 0; position < rows.length; position += 1) {
    const row = rows[position]!;
    const from = sides.starts[row]!;
    const to = sides.ends[row]!;
    const first = count;
    starts[position] = first;
    let present = 0;
    for (let at = from; at < to; at += 1) present |= groupBit[sides.codes[at]!]!;
    for (let at = from; at < to; at += 1) {
      const code = sides.codes[at]!;
      if ((memberBits[code]! & present) !== 0 && facts.isPrincipal[code] === 0) continue;
      const rank = facts.rank[code]!;
      let slot = count;
      while (slot > first && ranks[slot - 1]! > rank) slot -= 1;
      if (slot > first && ranks[slot - 1] === rank) {
        roles[slot - 1]! |= sides.roleBits[at]!;
        continue;
      }
      for (let move = count; move > slot; move -= 1) {
        ranks[move] = ranks[move - 1]!;
        roles[move] = roles[move - 1]!;
        codes[move] = codes[move - 1]!;
      }
      ranks[slot] = rank;
      roles[slot] = sides.roleBits[at]!;
      codes[slot] = code;
      count += 1;
    }
    if (count === first) {
      ranks[count] = unnamedRank;
      codes[count] = noSide;
      count += 1;
    }
  }
  starts[rows.length] = count;
  return { count, starts, ranks, roles, codes };
}

function countAbsent({ sides }: Columns, rows: Uint32Array): number {
  const isNamed = new Uint8Array(sides.values.length);
  for (const row of rows) {
    for (let at = sides.starts[row]!; at < sides.ends[row]!; at += 1) isNamed[sides.codes[at]!] = 1;
  }
  let count = 0;
  for (let code = 0; code < isNamed.length; code += 1) {
    if (isNamed[code] === 0 && sides.totals[code]! > 0) count += 1;
  }
  return count;
}

interface Listed {
  readonly staves: readonly Stave[];
  readonly staveOf: (rank: number) => number;
}

/** The staves that have a head at all, from top to bottom. */
function listStaves({ sides }: Columns, heads: Heads, facts: StaveFacts): Listed {
  const counts = new Uint32Array(sides.values.length);
  let othersCount = 0;
  let unnamedCount = 0;
  for (let head = 0; head < heads.count; head += 1) {
    const rank = heads.ranks[head]!;
    if (rank === othersRank) othersCount += 1;
    else if (rank === unnamedRank) unnamedCount += 1;
    else counts[rank]! += 1;
  }
  const codeOfRank = new Int32Array(sides.values.length).fill(-1);
  facts.rank.forEach((rank, code) => {
    if (rank < othersRank) codeOfRank[rank] = code;
  });
  const staves: Stave[] = [];
  const staveOfRank = new Uint16Array(sides.values.length);
  counts.forEach((eventCount, rank) => {
    const code = codeOfRank[rank]!;
    if (eventCount === 0 || code < 0) return;
    staveOfRank[rank] = staves.length;
    staves.push({
      kind: 'side',
      code: sides.values[code]!,
      colour: facts.colour[code]!,
      isSticky: facts.isSticky[code] === 1,
      eventCount,
    });
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
  return { kind, code: '', colour: 0, isSticky: false, eventCount };
}

/** A bit for each group, and for each side the bits of the groups it belongs to; the 32nd bit is shared. */
function groupMasks({ sides }: Columns, members: Members) {
  const groupBit = new Int32Array(sides.values.length);
  const memberBits = new Int32Array(sides.values.length);
  let groupCount = 0;
  for (const [group, sidesOfGroup] of members) {
    const code = sides.codeOf.get(group);
    if (code === undefined) continue;
    const bit = 1 << Math.min(groupCount, 31);
    groupCount += 1;
    groupBit[code] = bit;
    for (const side of sidesOfGroup) {
      const member = sides.codeOf.get(side);
      if (member !== undefined) memberBits[member]! |= bit;
    }
  }
  return { groupBit, memberBits };
}
