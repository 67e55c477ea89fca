/** A filter said in words: one phrase a part, so that the chips read as a sentence, alone and together. */
import { noValue, type Condition, type Filter } from '../query/condition.ts';
import { type FilterPart } from '../query/facets.ts';
import { spanUnits } from '../domain/daySpan.ts';
import { edtfText } from '../domain/ids.ts';
import { edtfInWords } from './dates.ts';
import { instantInWords } from './instants.ts';
import { listInWords } from './lists.ts';
import { type Language, type LanguageWith } from './language.ts';
import { type ValueName } from './valueNames.ts';

/** "US and Iran", "without the EU", "mediated by Oman", "Kind: Letter or Call". */
export function conditionInWords(condition: Condition, nameOf: ValueName, language: Language): string {
  const { chips } = wordsOf(language);
  const { group, op, values, role } = condition;
  if (values.length === 1 && values[0] === noValue) return absenceInWords(condition, language);
  const names = values.map(value => {
    const name = nameOf(group, value);
    return group === 'side' || group === 'statement' || group === 'country' ? chips.inSentence(name) : name;
  });
  const list = listInWords(names, op === 'all' || op === 'only' ? 'conjunction' : 'disjunction', language);
  const phrase = role === undefined ? chips.phrases[group] : chips.inRoles[role];
  const wanted = op === 'only' ? chips.only(list) : list;
  if (phrase !== undefined) {
    if (op !== 'none') return phrase(wanted);
    return chips.notPhrases[group]?.(wanted) ?? chips.not(phrase(wanted));
  }
  if (op === 'none') return chips.without(list);
  const isPlain = group === 'side' || group === 'person' || group === 'process' || op === 'only';
  return isPlain ? wanted : chips.ofGroup(wordsOf(language).groups[group], wanted);
}

/** "no format", "no mediator"; of "without (none)", "some format". */
function absenceInWords({ group, op, role }: Condition, language: Language): string {
  const { chips } = wordsOf(language);
  if (role === undefined) return op === 'none' ? chips.hasSome(group) : chips.hasNone(group);
  const name = language.text.vocabulary.roles[role];
  return op === 'none' ? chips.someInRole(name) : chips.noneInRole(name);
}

/** "since March 2025", "1 March 2025 to 15 June 2025", "April 2025"; empty where the filter has no days. */
export function daysInWords(filter: Filter, language: Language): string {
  const { chips } = wordsOf(language);
  const units = spanUnits(filter);
  const from = units.from === undefined ? undefined : edtfInWords(edtfText(units.from), language);
  const to = units.to === undefined ? undefined : edtfInWords(edtfText(units.to), language);
  if (from !== undefined && to !== undefined) return from === to ? from : chips.span(from, to);
  if (from !== undefined) return chips.since(from);
  return to === undefined ? '' : chips.until(to);
}

export interface PartInWords {
  readonly part: FilterPart;
  readonly text: string;
}

/** Every part that can be dropped, in the order of the sentence. */
export function partsInWords(filter: Filter, nameOf: ValueName, language: Language): readonly PartInWords[] {
  const { chips } = wordsOf(language);
  const parts: PartInWords[] = filter.conditions.map((condition, part) => {
    return { part, text: conditionInWords(condition, nameOf, language) };
  });
  if (filter.direct === true) parts.push({ part: 'direct', text: chips.direct });
  const days = daysInWords(filter, language);
  if (days !== '') parts.push({ part: 'days', text: days });
  if (filter.changedSinceMs !== undefined) {
    parts.push({
      part: 'changed',
      text: chips.changedSince(instantInWords(filter.changedSinceMs, language)),
    });
  }
  if (filter.text !== undefined) parts.push({ part: 'text', text: chips.text(filter.text) });
  return parts;
}

/** The whole filter as one sentence, "US and Iran, without the EU, since 2025"; empty where nothing is asked. */
export function filterInWords(filter: Filter, nameOf: ValueName, language: Language): string {
  return wordsOf(language).chips.sentence(partsInWords(filter, nameOf, language).map(({ text }) => text));
}

/** The words of the sentence are fetched with the parts that show the filter, before the page is usable. */
function wordsOf(language: Language): LanguageWith<'filters'>['text']['filters'] {
  const known = language.including.filters();
  if (known instanceof Promise) throw new Error('A filter was said in words before its words were fetched.');
  return known.text.filters;
}
