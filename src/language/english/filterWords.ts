/** English: what the first sight says of the filter, and the names of values that no other list has. */
export const filters = {
  title: 'Filters',
  show: 'Filters',
  none: '(none)',
  sourceCounts: { 0: 'no source', 1: 'one source', 2: 'two sources', '3+': 'three or more sources' },
  /** Beside `event.fields`. */
  disputedFields: {
    statements: 'speaker',
    processes: 'round number',
    participants: 'vote',
    about: 'another question',
  } satisfies Readonly<Record<string, string>>,
};
