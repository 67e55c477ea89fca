/** The order of words in the reader's language; numbers in them count as numbers, so that round 2 is before round 10. */
import { type Language } from './language.ts';

const collators = new Map<string, Intl.Collator>();

/** Making a collator costs far more than a thousand comparisons. */
export function wordOrder({ locale }: Language): (one: string, other: string) => number {
  let collator = collators.get(locale);
  if (collator === undefined) {
    collator = new Intl.Collator(locale, { numeric: true });
    collators.set(locale, collator);
  }
  return collator.compare;
}
