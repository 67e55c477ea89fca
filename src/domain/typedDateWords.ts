/**
 * What the words in a typed date mean. English for now; another language is another table of the same
 * meanings, in lower case and without the dots of abbreviations.
 */

export type WordMeaning =
  | { readonly kind: 'month'; readonly month: number }
  /** 0 is Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** 21 spring to 24 winter, as in EDTF. */
  | { readonly kind: 'season'; readonly season: number }
  /** "yesterday" is -1. */
  | { readonly kind: 'from-today'; readonly dayCount: number }
  /** Words without numbers of their own. */
  | { readonly kind: PlainMeaning };

export type PlainMeaning =
  /** Says nothing: "on the 12th of April". */
  | 'filler'
  | 'about'
  | 'uncertain'
  | 'before'
  | 'after'
  | 'since'
  | 'by'
  | 'from'
  /** "to", "until" between two dates; "until" alone in front of one. */
  | 'to'
  | 'until'
  | 'between'
  | 'and'
  | 'or'
  | 'earlier'
  | 'later'
  /** "some day from 7 to 13 April". */
  | 'some'
  /** The unit after "some". */
  | 'unit'
  | 'still'
  | 'open'
  | 'at'
  | 'am'
  | 'pm'
  /** "early", "late": a part of a unit. */
  | 'vague'
  /** "next", "ago", "weeks": counts from a day that is not named. */
  | 'relative';

const months: readonly (readonly string[])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

const weekdays: readonly (readonly string[])[] = [
  ['sunday', 'sun'],
  ['monday', 'mon'],
  ['tuesday', 'tue', 'tues'],
  ['wednesday', 'wed'],
  ['thursday', 'thu', 'thur', 'thurs'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
];

const seasons: readonly (readonly string[])[] = [['spring'], ['summer'], ['autumn', 'fall'], ['winter']];

const daysFromToday: readonly (readonly [word: string, dayCount: number])[] = [
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
];

const plainWords: readonly (readonly [kind: PlainMeaning, words: readonly string[]])[] = [
  ['filler', ['on', 'in', 'the', 'of', 'during']],
  ['about', ['about', 'around', 'approximately', 'approx', 'circa', 'ca', 'c', 'roughly']],
  ['uncertain', ['uncertain', 'unconfirmed']],
  ['before', ['before']],
  ['after', ['after']],
  ['since', ['since']],
  ['by', ['by']],
  ['from', ['from']],
  ['to', ['to', 'through', 'thru']],
  ['until', ['until', 'till']],
  ['between', ['between']],
  ['and', ['and']],
  ['or', ['or']],
  ['earlier', ['earlier']],
  ['later', ['later']],
  ['some', ['some', 'sometime']],
  [
    'unit',
    ['day', 'days', 'month', 'months', 'year', 'years', 'time', 'week', 'weeks', 'weekend', 'weekends'],
  ],
  ['still', ['still']],
  ['open', ['open', 'ongoing']],
  ['at', ['at']],
  ['am', ['am']],
  ['pm', ['pm']],
  ['vague', ['early', 'mid', 'middle', 'late', 'beginning', 'start', 'end']],
  ['relative', ['this', 'next', 'last', 'ago', 'coming', 'past', 'previous', 'following', 'now']],
  ['relative', ['days', 'week', 'weeks', 'weekend', 'weekends', 'months', 'years']],
];

function createMeanings(): ReadonlyMap<string, WordMeaning> {
  const meanings = new Map<string, WordMeaning>();
  const add = (words: readonly string[], meaning: WordMeaning) => {
    for (const word of words) meanings.set(word, meaning);
  };
  months.forEach((words, index) => {
    add(words, { kind: 'month', month: index + 1 });
  });
  weekdays.forEach((words, index) => {
    add(words, { kind: 'weekday', weekday: index });
  });
  seasons.forEach((words, index) => {
    add(words, { kind: 'season', season: index + 21 });
  });
  for (const [word, dayCount] of daysFromToday) add([word], { kind: 'from-today', dayCount });
  for (const [kind, words] of plainWords) add(words, { kind });
  return meanings;
}

export const englishMeanings = createMeanings();
