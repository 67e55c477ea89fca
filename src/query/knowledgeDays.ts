/** Rows by the days on which they read differently: counted out day by day, two walks and no sort of rows. */

/** Day `days[d]`, ascending, has `rows[starts[d]]` up to, not including, `rows[starts[d + 1]]`. */
export interface DayOrder {
  readonly days: Int32Array;
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** Row r has `days[starts[r]]` up to, not including, `days[ends[r]]`. */
export interface RowDays {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly days: Int32Array;
}

/** How many rows are read between two looks at the clock. */
const stretch = 4096;

export function* dayOrderOf({ starts, ends, days }: RowDays, rowCount: number): Generator<number, DayOrder> {
  const counts = new Map<number, number>();
  let count = 0;
  for (let row = 0; row < rowCount; row += 1) {
    if (row % stretch === 0) yield 0.9;
    for (let at = starts[row]!; at < ends[row]!; at += 1) {
      const day = days[at]!;
      counts.set(day, (counts.get(day) ?? 0) + 1);
      count += 1;
    }
  }
  const ascending = Int32Array.from(counts.keys()).sort();
  const firsts = new Uint32Array(ascending.length + 1);
  const places = new Map<number, number>();
  ascending.forEach((day, at) => {
    places.set(day, firsts[at]!);
    firsts[at + 1] = firsts[at]! + counts.get(day)!;
  });
  const rows = new Uint32Array(count);
  for (let row = 0; row < rowCount; row += 1) {
    if (row % stretch === 0) yield 0.95;
    for (let at = starts[row]!; at < ends[row]!; at += 1) {
      const place = places.get(days[at]!)!;
      rows[place] = row;
      places.set(days[at]!, place + 1);
    }
  }
  return { days: ascending, starts: firsts, rows };
}
