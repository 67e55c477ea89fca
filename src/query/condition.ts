/**
 * A filter as data: a conjunction of conditions, a span of days and words to find. It is what the address
 * holds, what the chips say, and what `filterRows` answers.
 */
import { type Role } from '../domain/vocabulary.ts';

export const filterGroups = [
  'side',
  'person',
  'role',
  'kind',
  'format',
  'status',
  'outcome',
  'place',
  'process',
  'tag',
] as const;
export type FilterGroup = (typeof filterGroups)[number];

/**
 * `any`: at least one of the values. `all`: each of them. `none`: not one of them. `only`: at least one
 * value, and nothing outside the set; a negotiating group counts as inside when all its members are.
 */
export const conditionOps = ['any', 'all', 'only', 'none'] as const;
export type ConditionOp = (typeof conditionOps)[number];

/** The value that stands for "has none" in every group. No id, code or tag can be this. */
export const noValue = '-';

export interface Condition {
  readonly group: FilterGroup;
  readonly op: ConditionOp;
  readonly values: readonly string[];
  /** For sides: only where the side has this role. */
  readonly role?: Role;
}

export interface Filter {
  readonly conditions: readonly Condition[];
  /** ISO days, both inclusive: events that overlap the span. */
  readonly from?: string;
  readonly to?: string;
  /** Words to find, as typed. */
  readonly text?: string;
}

export const emptyFilter: Filter = { conditions: [] };

/** Of the kind that a group's checkboxes edit: what is wanted, whatever the role. */
export function isMainCondition(condition: Condition, group: FilterGroup): boolean {
  return condition.group === group && condition.op !== 'none' && condition.role === undefined;
}

/** What a group's "without" edits. */
export function isWithoutCondition(condition: Condition, group: FilterGroup): boolean {
  return condition.group === group && condition.op === 'none' && condition.role === undefined;
}

/** The group's main condition is the first of its kind; -1 where there is none. */
export function mainConditionIndex(filter: Filter, group: FilterGroup): number {
  return filter.conditions.findIndex(condition => isMainCondition(condition, group));
}
