/** The part of an address that holds the conditions of a filter. */
import { eventKinds, formats, levels, outcomes, type Role, roles, statuses } from '../domain/vocabulary.ts';
import {
  type Condition,
  conditionOps,
  type FilterGroup,
  filterGroups,
  noValue,
  sourceCounts,
} from '../query/condition.ts';
import { decodeValue } from './addressText.ts';

/** What was left out. `key` is as written in the address. */
export interface AddressNote {
  readonly kind:
    | 'too-long'
    | 'malformed'
    /** No key of this app, or a group with an op that there is not: a view that was asked for may be wider. */
    | 'unknown-key'
    | 'unknown-value'
    | 'bad-day'
    | 'bad-window'
    /** Sides with different roles under one key: read as conditions that all hold. */
    | 'mixed-roles'
    /** The address is of a later version, so that parts of it may mean more than is read here. */
    | 'later-version';
  readonly key: string;
  readonly value: string;
}

/** As written in the address. */
export function noteText({ key, value }: AddressNote): string {
  return key === '' ? value : `${key}=${value}`;
}

/** One `key=value` of the address, the value as written. Its percent codes are sound. */
export interface Pair {
  readonly key: string;
  readonly raw: string;
}

export function isConditionKey(key: string): boolean {
  return conditionOps.some(op => op === key) || askedBy(key) !== undefined;
}

/** `kind` and `kind.none`: sides are asked for by the op alone. */
function askedBy(key: string): Pick<Condition, 'group' | 'op'> | undefined {
  const [groupText, opText = 'any', ...more] = key.split('.');
  const group = filterGroups.find(name => name === groupText);
  const op = conditionOps.find(name => name === opText);
  return group === undefined || group === 'side' || op === undefined || more.length > 0
    ? undefined
    : { group, op };
}

/** Most keys are no condition; `notes` gets what cannot be read of those that are. */
export function conditionsOf({ key, raw }: Pair, notes: AddressNote[]): Condition[] {
  const values = raw.split(',').filter(value => value !== '');
  const sideOp = conditionOps.find(op => op === key);
  if (sideOp !== undefined) return sideConditions({ op: sideOp, values }, { key, raw }, notes);
  const asked = askedBy(key);
  if (asked === undefined) return [];
  const { group, op } = asked;
  const decoded = values.map(value => decodeValue(value) ?? value);
  const known = decoded.filter(value => isKnown(group, value));
  for (const value of decoded) {
    if (!isKnown(group, value)) notes.push({ kind: 'unknown-value', key, value });
  }
  return known.length === 0 ? [] : [{ group, op, values: unique(known) }];
}

/** `OM.mediator`: a role stands after the last dot. One condition a role, since a condition has one. */
function sideConditions(
  { op, values }: Pick<Condition, 'op' | 'values'>,
  { key, raw }: Pair,
  notes: AddressNote[],
): Condition[] {
  const byRole = new Map<Role | undefined, string[]>();
  for (const value of values) {
    const dot = value.lastIndexOf('.');
    const role = dot < 0 ? undefined : roles.find(name => name === value.slice(dot + 1));
    const side = decodeValue(dot < 0 ? value : value.slice(0, dot)) ?? '';
    if (side === '' || (dot >= 0 && role === undefined)) {
      notes.push({ kind: 'unknown-value', key, value });
      continue;
    }
    const sides = byRole.get(role);
    if (sides === undefined) byRole.set(role, [side]);
    else sides.push(side);
  }
  // "All of" and "without" mean the same taken apart; "any of" and "only" do not.
  if (byRole.size > 1 && (op === 'any' || op === 'only'))
    notes.push({ kind: 'mixed-roles', key, value: raw });
  return [...byRole].map(([role, sides]) => ({
    group: 'side',
    op,
    values: unique(sides),
    ...(role === undefined ? {} : { role }),
  }));
}

/** Groups with a closed list know their words; ids are the record's business. */
const closedLists: Partial<Record<FilterGroup, readonly string[]>> = {
  kind: eventKinds,
  format: formats,
  status: statuses,
  outcome: outcomes,
  role: roles,
  level: levels,
  sources: sourceCounts,
};

function isKnown(group: FilterGroup, value: string): boolean {
  return value === noValue || (closedLists[group]?.includes(value) ?? true);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
