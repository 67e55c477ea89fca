/** A view as the fragment of an address, so that it can be quoted. The notation is a contract (README). */
import { type Condition } from '../query/condition.ts';
import { sortText } from '../domain/tableColumns.ts';
import { encodeSide, encodeValue, instantText, windowText } from './addressText.ts';
import { type View } from './state.ts';

/** Without the `#`; empty for the defaults, which are not written, nor is `v=1`, the only version there is. */
export function formatHash(view: View, defaults: View): string {
  const { window, filter, tab, grouping, sort, selected, asOf, since, carried = [] } = view;
  const parts = filter.conditions.filter(({ values }) => values.length > 0).map(conditionPart);
  const add = (key: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') parts.push(`${key}=${encodeValue(value)}`);
  };
  add('direct', filter.direct === true ? '1' : undefined);
  add('from', filter.from);
  add('to', filter.to);
  add('changed', filter.changedSinceMs === undefined ? undefined : instantText(filter.changedSinceMs));
  add('q', filter.text);
  const shown = window === undefined ? undefined : windowText(window);
  const usual = defaults.window === undefined ? undefined : windowText(defaults.window);
  if (shown !== usual) add('win', shown);
  if (tab !== defaults.tab) add('view', tab);
  if (grouping !== defaults.grouping) add('group', grouping);
  add('sort', sort === undefined ? undefined : sortText(sort));
  add('event', selected);
  add('asof', asOf);
  add('since', since);
  for (const [key, value] of carried) add(key, value);
  return parts.join('&');
}

/** Sides have keys of their own, `all=US,IR`; other groups are named, `kind=` for any of, `kind.none=`. */
function conditionPart({ group, op, values, role }: Condition): string {
  if (group === 'side') {
    const suffix = role === undefined ? '' : `.${role}`;
    return `${op}=${values.map(value => encodeSide(value) + suffix).join(',')}`;
  }
  const key = op === 'any' ? group : `${group}.${op}`;
  return `${key}=${values.map(encodeValue).join(',')}`;
}
