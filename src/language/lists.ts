/** Lists and counts in the reader's language. Making a formatter costs far more than using it. */
import { dateNames } from './dateNames.ts';
import { type Language } from './language.ts';

type ListType = 'conjunction' | 'disjunction';

const formats = new Map<string, Intl.ListFormat>();

/** "Iran, Oman and Russia", "Iran or Oman". */
export function listInWords(names: readonly string[], type: ListType, { locale }: Language): string {
  const key = `${locale} ${type}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.ListFormat(locale, { style: 'long', type });
    formats.set(key, format);
  }
  return format.format(names);
}

/** "1,234". */
export function countInWords(count: number, language: Language): string {
  return dateNames(language).grouped.format(count);
}
