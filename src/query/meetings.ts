/**
 * Who met whom: by side, how often it was a party and how often a go-between, and how often two sides were parties
 * together. Counted with the columns' totals, row by row, so that nobody has to look at every event to know whom
 * the record is about.
 */
import { type Role, roles } from '../domain/vocabulary.ts';
import { grown32 } from './grow.ts';

export interface Meetings {
  /** By code of `sides`; a side beyond the end has none. */
  readonly partyCounts: Uint32Array;
  readonly betweenCounts: Uint32Array;
  /** Of sides whose codes are below `tabledCount`, at `pairIndex`. */
  readonly tabledPairs: Uint32Array;
  /** Of the others, by `pairIndex`. */
  readonly otherPairs: ReadonlyMap<number, number>;
}

export interface WritableMeetings extends Meetings {
  partyCounts: Uint32Array;
  betweenCounts: Uint32Array;
  readonly otherPairs: Map<number, number>;
}

/** Codes are made on first meeting, so the sides that meet often are among the first. */
const tabledCount = 256;
const partyBit = 1 << roles.indexOf('party');
const goBetweens: readonly Role[] = ['mediator', 'relay', 'guarantor'];
const goBetweenBits = goBetweens.reduce((bits, role) => bits | (1 << roles.indexOf(role)), 0);

export function createMeetings(): WritableMeetings {
  return {
    partyCounts: new Uint32Array(64),
    betweenCounts: new Uint32Array(64),
    tabledPairs: new Uint32Array(pairIndex(0, tabledCount)),
    otherPairs: new Map(),
  };
}

/** The pairs of all sides with lower codes come first, so the index does not depend on how many sides there are. */
function pairIndex(low: number, high: number): number {
  return (high * (high - 1)) / 2 + low;
}

/** As in `SideColumn` of `columns.ts`. */
interface SidesByRow {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly codes: Uint32Array;
  readonly roleBits: Uint16Array;
}

/** Counts the row in (`by` 1) or out (`by` -1). */
export function tallyMeetings(
  meetings: WritableMeetings,
  { starts, ends, codes, roleBits }: SidesByRow,
  { row, by }: { readonly row: number; readonly by: 1 | -1 },
): void {
  const end = ends[row]!;
  for (let at = starts[row]!; at < end; at += 1) {
    const bits = roleBits[at]!;
    if ((bits & (partyBit | goBetweenBits)) === 0) continue;
    const code = codes[at]!;
    if (code >= meetings.partyCounts.length) {
      meetings.partyCounts = grown32(meetings.partyCounts, code * 2);
      meetings.betweenCounts = grown32(meetings.betweenCounts, code * 2);
    }
    if ((bits & goBetweenBits) !== 0) meetings.betweenCounts[code]! += by;
    if ((bits & partyBit) === 0) continue;
    meetings.partyCounts[code]! += by;
    for (let other = at + 1; other < end; other += 1) {
      if ((roleBits[other]! & partyBit) === 0) continue;
      const [low, high] = code < codes[other]! ? [code, codes[other]!] : [codes[other]!, code];
      tallyPair(meetings, pairIndex(low, high), by);
    }
  }
}

function tallyPair({ tabledPairs, otherPairs }: WritableMeetings, index: number, by: 1 | -1): void {
  if (index < tabledPairs.length) tabledPairs[index]! += by;
  else otherPairs.set(index, (otherPairs.get(index) ?? 0) + by);
}

/** Every two sides that were ever parties together, and how often. */
export function forEachPair(
  { tabledPairs, otherPairs }: Meetings,
  visit: (one: number, other: number, count: number) => void,
): void {
  let index = 0;
  for (let high = 1; high < tabledCount; high += 1) {
    for (let low = 0; low < high; low += 1, index += 1) {
      if (tabledPairs[index]! > 0) visit(low, high, tabledPairs[index]!);
    }
  }
  for (const [pair, count] of otherPairs) {
    // The root is at most one off, whatever its rounding.
    let high = Math.floor((1 + Math.sqrt(1 + 8 * pair)) / 2);
    while (pairIndex(0, high) > pair) high -= 1;
    while (pairIndex(0, high + 1) <= pair) high += 1;
    if (count > 0) visit(pair - pairIndex(0, high), high, count);
  }
}
