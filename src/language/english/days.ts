/** English: the days of the filter, typed or drawn, fetched once they are in sight. */
import { type TypedSpanProblem } from '../../domain/typedSpan.ts';
import { type TypedDateProblem } from '../../domain/typedDateProblem.ts';
import { typedDates } from './typedDates.ts';

type OwnProblem = Exclude<TypedSpanProblem, TypedDateProblem>;

const problems: Record<OwnProblem['code'], (part: string) => string> = {
  'which-week': part => `“${part}”: weeks begin on different days. Write “last 7 days”, or give the days.`,
  'year-beyond': () => 'Days can be given for the years 0000 to 9999.',
};

export const days = {
  field: 'Days to show',
  placeholder: 'since March 2025',
  hint: '2013..2015, since March 2025, last 30 days',
  toApply: (words: string) => `${words} (Enter applies it)`,
  whichDays: 'Which is meant?',
  allDays: 'All days',
  brush: 'Events over time: drag to choose days',
  from: 'First day',
  to: 'Last day',
  openStart: (day: string) => `from the beginning, ${day}`,
  openEnd: (day: string) => `to the end, ${day}`,
  problems,
  typedDates,
};
