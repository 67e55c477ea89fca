/**
 * What a press on a filter does to the filter, as pure functions. The main condition of a group is its first
 * any, all or only without a role: the checkboxes. "Without" is its `none`. A value is never in both, and a
 * condition without values is no condition.
 */
import { readIsoDay } from '../domain/calendarDay.ts';
import {
  type Condition,
  type ConditionOp,
  type Filter,
  type FilterGroup,
  isMainCondition,
  isWithoutCondition,
  mainConditionIndex,
} from '../query/condition.ts';

export function mainCondition(filter: Filter, group: FilterGroup): Condition | undefined {
  return filter.conditions[mainConditionIndex(filter, group)];
}

/** Checks or unchecks a value; the first one makes an "any of". */
export function toggleValue(filter: Filter, group: FilterGroup, value: string): Filter {
  const main = mainCondition(filter, group);
  if (main?.values.includes(value) === true)
    return withoutValue(filter, value, condition => condition === main);
  const free = withoutValue(filter, value, condition => isWithoutCondition(condition, group));
  return addValue(free, main ?? { group, op: 'any', values: [] }, value);
}

/** Puts a value to "without" or takes it out of there. */
export function excludeValue(filter: Filter, group: FilterGroup, value: string): Filter {
  const without = filter.conditions.find(condition => isWithoutCondition(condition, group));
  if (without?.values.includes(value) === true) {
    return withoutValue(filter, value, condition => condition === without);
  }
  const free = withoutValue(filter, value, condition => isMainCondition(condition, group));
  return addValue(free, without ?? { group, op: 'none', values: [] }, value);
}

/** Nothing changes while the group has no main condition. With `none`, its values go to "without". */
export function setOp(filter: Filter, group: FilterGroup, op: ConditionOp): Filter {
  const main = mainCondition(filter, group);
  if (main === undefined || main.op === op) return filter;
  if (op === 'none') return main.values.reduce((less, value) => excludeValue(less, group, value), filter);
  return withConditions(
    filter,
    filter.conditions.map(condition => (condition === main ? { ...main, op } : condition)),
  );
}

export function dropCondition(filter: Filter, index: number): Filter {
  return withConditions(filter, filter.conditions.toSpliced(index, 1));
}

/** Days as typed, ISO, both inclusive; a bound that is empty or no day is no bound. */
export function setDays({ conditions, text }: Filter, { from, to }: Pick<Filter, 'from' | 'to'>): Filter {
  return filterOf(conditions, { from, to, text });
}

/** Words as typed; none are no search. */
export function setText({ conditions, from, to }: Filter, text: string): Filter {
  return filterOf(conditions, { from, to, text });
}

type Typed = { readonly [Key in 'from' | 'to' | 'text']: string | undefined };

function filterOf(conditions: readonly Condition[], { from, to, text }: Typed): Filter {
  return {
    conditions,
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(text ? { text } : {}),
  };
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && readIsoDay(text) !== undefined;
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
