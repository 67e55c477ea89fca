/**
 * Between a named filter and a filter. Its text is the part of an address that holds the filter, so a record
 * from anywhere may hold anything there: it is read as an address is, and what cannot be read is named.
 */
import { type TimeWindow } from '../domain/timeWindow.ts';
import { type Filter } from '../query/condition.ts';
import { formatHash } from './formatHash.ts';
import { type AddressNote } from './parseConditions.ts';
import { parseHash } from './parseHash.ts';
import { defaultView } from './state.ts';

export interface ReadNamedView {
  readonly filter: Filter;
  readonly notes: readonly AddressNote[];
  /** The days that the filter names: applying it shows them. */
  readonly fit?: Partial<TimeWindow>;
}

/** The filter alone: neither window nor tab, grouping or selection is kept with a name. */
export function hashOfFilter(filter: Filter): string {
  return formatHash({ ...defaultView, filter }, defaultView);
}

export function readNamedView(hash: string): ReadNamedView {
  const { view, notes } = parseHash(hash);
  // A window in the text, which only another hand can have put there, must not keep the days from being shown.
  const { fit } = parseHash(hashOfFilter(view.filter));
  return { filter: view.filter, notes, ...(fit === undefined ? {} : { fit }) };
}

/** The same for filters that ask the same, in whatever order their conditions and values were chosen. */
export function filterKey(filter: Filter): string {
  const conditions = filter.conditions
    .map(condition => ({ ...condition, values: condition.values.toSorted() }))
    .map(condition => ({ condition, text: hashOfFilter({ conditions: [condition] }) }))
    .sort((one, other) => (one.text < other.text ? -1 : one.text > other.text ? 1 : 0))
    .map(({ condition }) => condition);
  return hashOfFilter({ ...filter, conditions });
}
