/** What the editor of a chip does to its condition, as pure steps. */
import { type Condition, type ConditionOp } from '../../query/condition.ts';
import { type Role } from '../../domain/vocabulary.ts';

export function withOp(condition: Condition, op: ConditionOp): Condition {
  return { ...condition, op };
}

/** Of sides: in this role, or in any. */
export function inRole({ group, op, values }: Condition, role: Role | undefined): Condition {
  return { group, op, values, ...(role === undefined ? {} : { role }) };
}

export function withoutValue(condition: Condition, value: string): Condition {
  return { ...condition, values: condition.values.filter(other => other !== value) };
}
