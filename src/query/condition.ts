/**
 * A filter as data: a conjunction of conditions, a span of days and words to find. It is what the address
 * holds, what the chips say, and what `filterRows` answers.
 */
import { type Role } from '../domain/vocabulary.ts';

export const filterGroups = [
  'side',
  'person',
  'role',
  'level',
  'kind',
  'format',
  'status',
  'outcome',
  'place',
  /** Of the venue, through its place. */
  'country',
  'process',
  /** Numbers of rounds, as text. */
  'round',
  'tag',
  /** Who published a source of the event. */
  'publisher',
  /** How many sources: one of `sourceCounts`. */
  'sources',
  /** What accounts differ about: the first part of a claim's field, or `about`. */
  'disputed',
  /** Sides that have a statement (`sideOfStatement`). */
  'statement',
  /** People who have one. */
  'speaker',
] as const;
export type FilterGroup = (typeof filterGroups)[number];

/** An event rests on no source, one, two, or more. */
export const sourceCounts = ['0', '1', '2', '3+'] as const;

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
  /** Negotiating groups do not stand for their members: a side is found only where it is named itself. */
  readonly direct?: true;
  /** ISO days, both inclusive: events that overlap the span. */
  readonly from?: string;
  readonly to?: string;
  /** An instant: only events that were added or edited at it or later. */
  readonly changedSinceMs?: number;
  /** Words to find, as typed. */
  readonly text?: string;
}

export const emptyFilter: Filter = { conditions: [] };

/** What a group's checkboxes edit: what is wanted of it, and of sides in a role what is wanted in that role. */
export function isMainCondition(condition: Condition, group: FilterGroup, role?: Role): boolean {
  return condition.group === group && condition.op !== 'none' && condition.role === role;
}

/** What a group's "without" edits. */
export function isWithoutCondition(condition: Condition, group: FilterGroup, role?: Role): boolean {
  return condition.group === group && condition.op === 'none' && condition.role === role;
}

/** The main condition of a group, or of sides in a role, is the first of its kind; -1 where there is none. */
export function mainConditionIndex(filter: Filter, group: FilterGroup, role?: Role): number {
  return filter.conditions.findIndex(condition => isMainCondition(condition, group, role));
}
