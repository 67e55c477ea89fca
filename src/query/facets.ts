/**
 * What each value of a group would find. A group's counts follow the other groups' conditions, so that
 * they say what a click on a checkbox would give.
 */
import { type Role } from '../domain/vocabulary.ts';
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

/** A part of a filter that can be dropped: the index of a condition, `direct`, the days, the words to find. */
export type FilterPart = number | 'direct' | 'days' | 'text';

interface DroppedPart {
  readonly part: FilterPart;
  /** How many events the rest of the filter finds. */
  readonly count: number;
}

/** What each part of the filter keeps out, the part that would free the most first. */
export function whatToDrop(columns: Columns, filter: Filter): readonly DroppedPart[] {
  const parts: { part: FilterPart; rest: Filter }[] = filter.conditions.map((_, part) => ({
    part,
    rest: { ...filter, conditions: filter.conditions.toSpliced(part, 1) },
  }));
  const { direct, from, to, text, ...open } = filter;
  const kept = { ...open, ...(direct === undefined ? {} : { direct }) };
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const words = text === undefined ? {} : { text };
  if (direct !== undefined) parts.push({ part: 'direct', rest: { ...open, ...days, ...words } });
  if (from !== undefined || to !== undefined) parts.push({ part: 'days', rest: { ...kept, ...words } });
  if (text !== undefined) parts.push({ part: 'text', rest: { ...kept, ...days } });
  return parts
    .map(({ part, rest }) => ({ part, count: countRows(columns, rest) }))
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
  const { conditions, direct, from, to, text } = filter;
  const ofGroups = direct === undefined ? {} : { direct };
  const parts: { part: FilterPart; alone: Filter }[] = conditions.map((condition, part) => ({
    part,
    alone: { conditions: [condition], ...ofGroups },
  }));
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  if (from !== undefined || to !== undefined)
    parts.push({ part: 'days', alone: { conditions: [], ...days } });
  if (text !== undefined) parts.push({ part: 'text', alone: { conditions: [], text } });
  return parts
    .map(({ part, alone }) => ({ part, alone, count: countRows(columns, alone) }))
    .sort((a, b) => b.count - a.count);
}

function countRows(columns: Columns, filter: Filter): number {
  return isOpen(filter) ? columns.order.length : findFailures(columns, filter).passing().length;
}
