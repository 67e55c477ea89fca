/**
 * Which processes, kinds or places of the record have a stave of their own, and in which order: processes by
 * their first event, so that the score descends like the years; kinds as the vocabulary lists them; places by
 * how much happened there. Like `staveFacts`, it depends on no filter.
 */
import { type Grouping } from '../domain/readingChoices.ts';
import { type Columns } from '../query/columns.ts';
import { type Lanes, lanesOf } from './lanes.ts';
import { fewValueCount, leastEventCount, mostStaveCount } from './staveFacts.ts';

type Grouped = Exclude<Grouping, 'country'>;

const usualOf = new WeakMap<Columns, Map<Grouped, readonly number[]>>();

/** Codes of the values with a stave of their own, from top to bottom. */
export function usualValues(columns: Columns, grouping: Grouped): readonly number[] {
  const known = usualOf.get(columns) ?? new Map<Grouped, readonly number[]>();
  usualOf.set(columns, known);
  const usual = known.get(grouping) ?? findUsual(columns, grouping);
  known.set(grouping, usual);
  return usual;
}

function findUsual(columns: Columns, grouping: Grouped): readonly number[] {
  const lanes = lanesOf(columns, grouping);
  const { totals, values } = lanes;
  const used: number[] = [];
  for (let code = 0; code < values.length; code += 1) if (totals[code]! > 0) used.push(code);
  if (grouping === 'kind' || grouping === 'none') return used;
  const byCount = (left: number, right: number) =>
    totals[right]! - totals[left]! || (values[left]! < values[right]! ? -1 : 1);
  used.sort(byCount);
  const areFew = used.length <= fewValueCount;
  const own = used.filter(code => areFew || totals[code]! >= leastEventCount).slice(0, mostStaveCount);
  if (grouping === 'place') return own;
  const firsts = firstPositions(columns, lanes);
  return own.sort((left, right) => firsts[left]! - firsts[right]! || byCount(left, right));
}

/** By code: the place in the record's order of its first event. */
function firstPositions({ order }: Columns, { values, starts, ends, codes }: Lanes): Uint32Array {
  const firsts = new Uint32Array(values.length).fill(0xffff_ffff);
  let foundCount = 0;
  for (let position = 0; position < order.length && foundCount < values.length; position += 1) {
    const row = order[position]!;
    for (let at = starts[row]!; at < ends[row]!; at += 1) {
      const code = codes[at]!;
      if (firsts[code] !== 0xffff_ffff) continue;
      firsts[code] = position;
      foundCount += 1;
    }
  }
  return firsts;
}
