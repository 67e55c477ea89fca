import { useMemo } from 'react';
import { type ValueName } from '../../language/valueNames.ts';
import { type FilterGroup } from '../../query/condition.ts';
import { fold } from '../../query/foldText.ts';

interface Seeking {
  readonly group: FilterGroup;
  readonly sought: string;
  readonly nameOf: ValueName;
}

/** The values whose names or codes have in them what was typed, however it is typed. */
export function useFoundValues(values: readonly string[], seeking: Seeking): readonly string[] {
  const { group, sought, nameOf } = seeking;
  const needle = fold(sought);
  const isSeeking = needle !== '';
  // Thousands of names are folded once, not with each key.
  const folded = useMemo(
    () => (isSeeking ? values.map(value => fold(`${nameOf(group, value)} ${value}`)) : []),
    [isSeeking, values, nameOf, group],
  );
  return useMemo(
    () => (isSeeking ? values.filter((_, at) => folded[at]?.includes(needle) === true) : values),
    [isSeeking, values, folded, needle],
  );
}
