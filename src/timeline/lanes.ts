/**
 * What a grouping sorts events by, as a column of codes: sides, processes, places as the record's columns have
 * them, the kinds of a byte column, or nothing at all. Typed arrays throughout, for a million rows.
 */
import { type Grouping } from '../domain/readingChoices.ts';
import { eventKinds } from '../domain/vocabulary.ts';
import { type Columns, type MultiColumn, noCode } from '../query/columns.ts';

/** Row r has `codes[starts[r]]` up to, not including, `codes[ends[r]]`, none of them twice. */
export type Lanes = Pick<MultiColumn, 'values' | 'codeOf' | 'starts' | 'ends' | 'codes' | 'totals'>;

const kindCodeOf: ReadonlyMap<string, number> = new Map(eventKinds.map((kind, code) => [kind, code]));
const kindLanesOf = new WeakMap<Columns, Lanes>();

export function lanesOf(columns: Columns, grouping: Grouping): Lanes {
  switch (grouping) {
    case 'country':
      return columns.sides;
    case 'process':
      return columns.processes;
    case 'place':
      return columns.places;
    case 'kind': {
      const lanes = kindLanesOf.get(columns) ?? createKindLanes(columns);
      kindLanesOf.set(columns, lanes);
      return lanes;
    }
    case 'none':
      return createNoLanes(columns);
  }
}

function createKindLanes({ kind, rowCount, byteTotals }: Columns): Lanes {
  const starts = new Uint32Array(rowCount);
  const ends = new Uint32Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    starts[row] = row;
    ends[row] = kind[row] === noCode ? row : row + 1;
  }
  const codes = Uint32Array.from(kind.subarray(0, rowCount));
  return { values: eventKinds, codeOf: kindCodeOf, starts, ends, codes, totals: byteTotals.kind };
}

function createNoLanes({ rowCount }: Columns): Lanes {
  const empty = new Uint32Array(0);
  const bounds = new Uint32Array(rowCount);
  return { values: [], codeOf: new Map(), starts: bounds, ends: bounds, codes: empty, totals: empty };
}
