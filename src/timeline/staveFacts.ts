/**
 * What the whole record says of its sides: who the two principals are, who goes between them, in which order
 * sides stand and which eight have a colour. It depends on no filter and no window, so a side keeps its
 * place and colour wherever it is seen.
 */
import { isCountryCode } from '../domain/sides.ts';
import { type Columns } from '../query/columns.ts';
import { forEachPair } from '../query/meetings.ts';

export interface StaveFacts {
  /** Codes of the sides with a stave of their own, from top to bottom. */
  readonly usual: readonly number[];
  /** By code: 1–8, or 0 for ink. */
  readonly colour: Uint8Array;
  /** By code: 1 for the two sides that most often meet as parties. */
  readonly isPrincipal: Uint8Array;
  /** By code: 1 for what stays in view when staves scroll: principals and those between them, or the one side. */
  readonly isSticky: Uint8Array;
}

/** Values with fewer events share a stave, but only in a record whose values are many. */
export const leastEventCount = 3;
export const fewValueCount = 8;
/** More staves are never scrolled through: those with fewest events share one too, which tells how many. */
export const mostStaveCount = 300;
const mostBetweenCount = 3;

const factsOf = new WeakMap<Columns, StaveFacts>();

export function staveFacts(columns: Columns, members: ReadonlyMap<string, readonly string[]>): StaveFacts {
  const known = factsOf.get(columns);
  if (known !== undefined) return known;
  const facts = createStaveFacts(columns, members);
  factsOf.set(columns, facts);
  return facts;
}

function createStaveFacts(columns: Columns, members: ReadonlyMap<string, readonly string[]>): StaveFacts {
  const { values, totals } = columns.sides;
  const sideCount = values.length;
  const { partyCounts, betweenCounts } = columns.meetings;
  const byEvents = (left: number, right: number) =>
    totals[right]! - totals[left]! || (values[left]! < values[right]! ? -1 : 1);
  const used = [...totals.keys()].filter(code => code < sideCount && totals[code]! > 0).sort(byEvents);
  const colour = new Uint8Array(sideCount);
  used.slice(0, 8).forEach((code, at) => (colour[code] = at + 1));
  const principals = principalsOf(columns, members).sort(byEvents);
  // Where no two meet, a side that nearly all events name is whom the record is about.
  const busiestSide = used[0];
  const isAboutOne = busiestSide !== undefined && totals[busiestSide]! > columns.order.length / 2;
  const [first = isAboutOne ? busiestSide : undefined, second] = principals;
  const isPrincipal = new Uint8Array(sideCount);
  for (const code of principals) isPrincipal[code] = 1;
  const between = used
    .filter(
      code =>
        isPrincipal[code] === 0 &&
        isCountryCode(values[code]!) &&
        betweenCounts[code]! >= leastEventCount &&
        betweenCounts[code]! > partyCounts[code]!,
    )
    .sort((left, right) => betweenCounts[right]! - betweenCounts[left]! || byEvents(left, right))
    .slice(0, mostBetweenCount);
  const top = [first, ...between, second].filter(code => code !== undefined);
  const isBody = (code: number) => !isCountryCode(values[code]!) && !members.has(values[code]!);
  const rest = used.filter(code => !top.includes(code));
  const inOrder = [...top, ...rest.filter(code => !isBody(code)), ...rest.filter(isBody)];
  const isSticky = new Uint8Array(sideCount);
  for (const code of top) isSticky[code] = 1;
  const busiest = new Set(used.slice(0, mostStaveCount));
  const areFew = used.length <= fewValueCount;
  const usual = inOrder.filter(
    code => isSticky[code] === 1 || areFew || (totals[code]! >= leastEventCount && busiest.has(code)),
  );
  return { usual, colour, isPrincipal, isSticky };
}

/** The two that most often meet as parties; of equals those with more events, then by name. None where nobody meets. */
function principalsOf(
  { sides, meetings }: Columns,
  members: ReadonlyMap<string, readonly string[]>,
): number[] {
  const { values, totals } = sides;
  const isWithin = (group: number, side: number) =>
    members.get(values[group]!)?.includes(values[side]!) ?? false;
  const nameOf = (pair: readonly number[]) =>
    pair
      .map(code => values[code]!)
      .sort()
      .join();
  let best: number[] = [];
  let bestCount = 0;
  let bestEvents = 0;
  forEachPair(meetings, (one, other, count) => {
    const events = totals[one]! + totals[other]!;
    if (count < bestCount || (count === bestCount && events < bestEvents)) return;
    if (count === bestCount && events === bestEvents && nameOf([one, other]) > nameOf(best)) return;
    if (isWithin(one, other) || isWithin(other, one)) return;
    best = [one, other];
    bestCount = count;
    bestEvents = events;
  });
  return best;
}
