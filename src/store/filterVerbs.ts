/**
 * What a press on a filter does to the filter, as pure functions. The main condition of a group is its first
 * any, all or only: the checkboxes. "Without" is its `none`. A value is never in both, and a condition without
 * values is no condition. Sides in a role have a main condition and a "without" of their own.
 */
import { readIsoDay } from '../domain/calendarDay.ts';
import { type Role } from '../domain/vocabulary.ts';
import { without } from '../domain/without.ts';
import {
  type Condition,
  type ConditionOp,
  type Filter,
  type FilterGroup,
  isMainCondition,
  isWithoutCondition,
  mainConditionIndex,
} from '../query/condition.ts';

/** A value of a group, of sides perhaps in a role. */
export interface GroupValue {
  readonly group: FilterGroup;
  readonly value: string;
  readonly role?: Role | undefined;
}

export function mainCondition(filter: Filter, group: FilterGroup, role?: Role): Condition | undefined {
  return filter.conditions[mainConditionIndex(filter, group, role)];
}

/** Checks or unchecks a value; the first one makes an "any of". */
export function toggleValue(filter: Filter, { group, value, role }: GroupValue): Filter {
  const main = mainCondition(filter, group, role);
  if (main?.values.includes(value) === true)
    return withoutValue(filter, value, condition => condition === main);
  const free = withoutValue(filter, value, condition => isWithoutCondition(condition, group, role));
  return addValue(free, main ?? emptyCondition(group, 'any', role), value);
}

/** Puts a value to "without" or takes it out of there. */
export function excludeValue(filter: Filter, { group, value, role }: GroupValue): Filter {
  const without = filter.conditions.find(condition => isWithoutCondition(condition, group, role));
  if (without?.values.includes(value) === true) {
    return withoutValue(filter, value, condition => condition === without);
  }
  const free = withoutValue(filter, value, condition => isMainCondition(condition, group, role));
  return addValue(free, without ?? emptyCondition(group, 'none', role), value);
}

/** How the main values of a group combine, of sides perhaps in a role. */
export interface GroupOp {
  readonly group: FilterGroup;
  readonly op: ConditionOp;
  readonly role?: Role | undefined;
}

/** Nothing changes while the group has no main condition. With `none`, its values go to "without". */
export function setOp(filter: Filter, { group, op, role }: GroupOp): Filter {
  const main = mainCondition(filter, group, role);
  if (main === undefined || main.op === op) return filter;
  if (op === 'none') {
    return main.values.reduce((less, value) => excludeValue(less, { group, value, role }), filter);
  }
  return withConditions(
    filter,
    filter.conditions.map(condition => (condition === main ? { ...main, op } : condition)),
  );
}

/** Whether a negotiating group stands only for itself. */
export function setDirect(filter: Filter, isDirect: boolean): Filter {
  return isDirect ? { ...filter, direct: true } : without(filter, 'direct');
}

export function dropCondition(filter: Filter, index: number): Filter {
  return withConditions(filter, filter.conditions.toSpliced(index, 1));
}

/** Days as typed, ISO, both inclusive; a bound that is empty or no day is no bound. */
export function setDays(filter: Filter, { from, to }: Pick<Filter, 'from' | 'to'>): Filter {
  return {
    ...without(without(filter, 'from'), 'to'),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
  };
}

/** Undefined lets in again what was not changed since. */
export function setChangedSince(filter: Filter, changedSinceMs: number | undefined): Filter {
  return {
    ...without(filter, 'changedSinceMs'),
    ...(changedSinceMs === undefined ? {} : { changedSinceMs }),
  };
}

/** Words as typed; none are no search. */
export function setText(filter: Filter, text: string): Filter {
  return { ...without(filter, 'text'), ...(text === '' ? {} : { text }) };
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && readIsoDay(text) !== undefined;
}

function emptyCondition(group: FilterGroup, op: ConditionOp, role: Role | undefined): Condition {
  return { group, op, values: [], ...(role === undefined ? {} : { role }) };
}

function withoutValue(filter: Filter, value: string, where: (condition: Condition) => boolean): Filter {
  const conditions = filter.conditions
    .map(condition =>
      where(condition) && condition.values.includes(value)
        ? { ...condition, values: condition.values.filter(other => other !== value) }
        : condition,
    )
    .filter(({ values }) => values.length > 0);
  return withConditions(filter, conditions);
}

/** `target` is one of the filter's conditions, or a new one. */
function addValue(filter: Filter, target: Condition, value: string): Filter {
  const grown = { ...target, values: [...target.values, value] };
  const index = filter.conditions.indexOf(target);
  return withConditions(
    filter,
    index < 0 ? [...filter.conditions, grown] : filter.conditions.with(index, grown),
  );
}

function withConditions(filter: Filter, conditions: readonly Condition[]): Filter {
  return { ...filter, conditions };
}
