/** A filter said in words: one phrase a condition, so that the chips read as a sentence. */
import { noValue, type Condition, type Filter } from '../query/condition.ts';
import { edtfText } from '../domain/ids.ts';
import { edtfInWords } from './dates.ts';
import { listInWords } from './lists.ts';
import { type Language } from './language.ts';
import { type ValueName } from './valueNames.ts';

/** "US and Iran", "without the EU", "Oman as mediator", "Kind: Letter or Call". */
export function conditionInWords(condition: Condition, nameOf: ValueName, language: Language): string {
  const { chips, filters } = language.text.screen;
  const { group, op, values, role } = condition;
  const groupName = filters.groups[group];
  if (values.length === 1 && values[0] === noValue && op !== 'none') return chips.hasNone(groupName);
  const names = values.map(value => nameOf(group, value));
  const list = listInWords(names, op === 'all' || op === 'only' ? 'conjunction' : 'disjunction', language);
  const withRole = role === undefined ? list : chips.asRole(list, language.text.vocabulary.roles[role]);
  const plain = group === 'side' || group === 'person' || group === 'process';
  switch (op) {
    case 'any':
    case 'all':
      return plain ? withRole : chips.ofGroup(groupName, withRole);
    case 'only':
      return chips.only(withRole);
    case 'none':
      return chips.without(withRole);
  }
}

/** "since 1 March 2025", "1 March 2025 to 30 June 2025"; empty where the filter has no days. */
export function daysInWords(filter: Filter, language: Language): string {
  const { chips } = language.text.screen;
  const from = filter.from === undefined ? undefined : edtfInWords(edtfText(filter.from), language);
  const to = filter.to === undefined ? undefined : edtfInWords(edtfText(filter.to), language);
  if (from !== undefined && to !== undefined) return chips.span(from, to);
  if (from !== undefined) return chips.since(from);
  return to === undefined ? '' : chips.until(to);
}
