/**
 * What each value of a group would find. A group's counts follow the other groups' conditions, so that
 * they say what a click on a checkbox would give.
 */
import { type Role } from '../domain/vocabulary.ts';
import { without } from '../domain/without.ts';
import { type Columns } from './columns.ts';
import { type Filter, type FilterGroup, mainConditionIndex, noValue } from './condition.ts';
import { countable, type Countable } from './facetCounting.ts';
import { failuresOf, findFailures, isOpen } from './filterFailures.ts';

export interface FacetCount {
  /** An id, code or word; `noValue` for the events that have none. */
  readonly value: string;
  /** What choosing the value would leave: see `rowsBut`. */
  readonly count: number;
  /** Events with the value in the record. */
  readonly total: number;
}

/** By group, every value that some event of the record has, the most frequent in the record first. */
export type Facets = Readonly<Record<FilterGroup, readonly FacetCount[]>>;

export function facets(columns: Columns, filter: Filter): Facets {
  return facetsBy(group => facetCounts(columns, filter, group));
}

export function facetsBy(of: (group: FilterGroup) => readonly FacetCount[]): Facets {
  return {
    side: of('side'),
    person: of('person'),
    role: of('role'),
    level: of('level'),
    kind: of('kind'),
    format: of('format'),
    status: of('status'),
    outcome: of('outcome'),
    place: of('place'),
    country: of('country'),
    process: of('process'),
    round: of('round'),
    tag: of('tag'),
    publisher: of('publisher'),
    sources: of('sources'),
    disputed: of('disputed'),
    statement: of('statement'),
    speaker: of('speaker'),
  };
}

/** A group; of sides perhaps only in a role. */
interface FacetGroup {
  readonly group: FilterGroup;
  readonly role?: Role | undefined;
}

/** One group's part of `facets`, for whoever counts group by group, with pauses; or of sides in a role. */
export function facetCounts(
  columns: Columns,
  filter: Filter,
  asked: FilterGroup | FacetGroup,
): readonly FacetCount[] {
  const { group, role }: FacetGroup = typeof asked === 'string' ? { group: asked } : asked;
  const counted = countable(columns, { group, role, isDirect: filter.direct === true });
  if (isOpen(filter)) return listed(counted, counted.totals);
  const main = mainConditionIndex(filter, group, role);
  return listed(counted, counted.countAmong(rowsBut(columns, filter, main)));
}

/**
 * The rows among which the values of a group are counted: those that pass every condition but the group's
 * main one, since another value of "any of" widens it. Another value of "all of" narrows it, so there the
 * rows pass all conditions.
 */
function rowsBut(columns: Columns, filter: Filter, mainIndex: number): Uint32Array {
  const { failed, bits, passing } = failuresOf(columns, filter);
  const main = filter.conditions[mainIndex];
  if (main === undefined || main.op === 'all') return passing();
  const otherBits = ~bits[mainIndex]!;
  const rows = new Uint32Array(failed.length);
  let count = 0;
  for (let row = 0; row < failed.length; row += 1) {
    if ((failed[row]! & otherBits) === 0) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

function listed({ values, totals }: Countable, counts: Uint32Array): readonly FacetCount[] {
  const all = values.map((value, index) => ({ value, count: counts[index]!, total: totals[index]! }));
  all.push({ value: noValue, count: counts[values.length]!, total: totals[values.length]! });
  return inFacetOrder(all);
}

/** By how often the record has the value, so that rows stay where they are while counts change; "none" last. */
function inFacetOrder(listed: FacetCount[]): readonly FacetCount[] {
  return listed
    .filter(({ total }) => total > 0)
    .sort((a, b) => {
      if ((a.value === noValue) !== (b.value === noValue)) return a.value === noValue ? 1 : -1;
      if (a.total !== b.total) return b.total - a.total;
      return a.value < b.value ? -1 : 1;
    });
}

/** A part of a filter that can be dropped: the index of a condition, or one of the others. */
export type FilterPart = number | 'direct' | 'days' | 'changed' | 'text';

/** Those parts that the filter has, in the order in which they are said. */
function partsOf({ conditions, direct, from, to, changedSinceMs, text }: Filter): readonly FilterPart[] {
  return [
    ...conditions.keys(),
    ...(direct === undefined ? [] : (['direct'] as const)),
    ...(from === undefined && to === undefined ? [] : (['days'] as const)),
    ...(changedSinceMs === undefined ? [] : (['changed'] as const)),
    ...(text === undefined ? [] : (['text'] as const)),
  ];
}

function withoutPart(filter: Filter, part: FilterPart): Filter {
  switch (part) {
    case 'direct':
      return without(filter, 'direct');
    case 'days':
      return without(without(filter, 'from'), 'to');
    case 'changed':
      return without(filter, 'changedSinceMs');
    case 'text':
      return without(filter, 'text');
    default:
      return { ...filter, conditions: filter.conditions.toSpliced(part, 1) };
  }
}

interface DroppedPart {
  readonly part: FilterPart;
  /** How many events the rest of the filter finds. */
  readonly count: number;
}

/** What each part of the filter keeps out, the part that would free the most first. */
export function whatToDrop(columns: Columns, filter: Filter): readonly DroppedPart[] {
  return partsOf(filter)
    .map(part => ({ part, count: countRows(columns, withoutPart(filter, part)) }))
    .sort((a, b) => b.count - a.count);
}

interface KeptPart {
  readonly part: FilterPart;
  /** The filter with nothing but this part. */
  readonly alone: Filter;
  readonly count: number;
}

/** What each part finds by itself, the most first: a way on where dropping any one of them would not be enough. */
export function whatToKeep(columns: Columns, filter: Filter): readonly KeptPart[] {
  // How sides are meant is no part by itself: it goes with every condition.
  const parts = partsOf(filter).filter(part => part !== 'direct');
  return parts
    .map(part => {
      const alone = onlyPart(filter, part);
      return { part, alone, count: countRows(columns, alone) };
    })
    .sort((a, b) => b.count - a.count);
}

function onlyPart(filter: Filter, part: FilterPart): Filter {
  const { conditions, direct, from, to, changedSinceMs, text } = filter;
  switch (part) {
    case 'days':
      return {
        conditions: [],
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      };
    case 'changed':
      return { conditions: [], ...(changedSinceMs === undefined ? {} : { changedSinceMs }) };
    case 'text':
      return { conditions: [], ...(text === undefined ? {} : { text }) };
    default: {
      const condition = part === 'direct' ? undefined : conditions[part];
      return {
        conditions: condition === undefined ? [] : [condition],
        ...(direct === undefined ? {} : { direct }),
      };
    }
  }
}

/** How many events the filter finds. */
export function countRows(columns: Columns, filter: Filter): number {
  return isOpen(filter) ? columns.order.length : findFailures(columns, filter).passing().length;
}
