/** English: the timeline. */
const plural = (count: number, one: string, other: string) => `${count} ${count === 1 ? one : other}`;

export const timeline = {
  gridLabel: 'Timeline',
  /** Values of the record that no filtered event names; below the staves, short for the room they have. */
  withoutEvents: (count: number) => `+${count} without events`,
  withoutEventsBrief: (count: number) => `+${count}`,
  today: 'Today',
  zoomHint: (key: string) => `Hold ${key} and turn the wheel to zoom`,
  ctrlKey: 'Ctrl',
  commandKey: '⌘',

  /** A cell: "US–Iran talks, second round, 19 April 2025, Rome, concluded, 3 sides". */
  eventName: (parts: readonly string[]) => parts.join(', '),
  sideCount: (count: number) => plural(count, 'side', 'sides'),
  disputed: 'accounts differ',
  partly: 'partly unconfirmed',
  cluster: (count: number, span: string) => `${plural(count, 'event', 'events')}, ${span}`,
  clusterHint: 'Click, or press Enter, to zoom in',

  /** The card beside a mark that is pointed at. */
  preview: {
    more: (count: number) => `and ${plural(count, 'more event', 'more events')}`,
    moreSides: (count: number) => `and ${plural(count, 'more side', 'more sides')}`,
    differOn: (fields: string) => (fields === '' ? 'Accounts differ' : `Accounts differ: ${fields}`),
    statements: (count: number) => plural(count, 'statement', 'statements'),
    sources: (count: number) => (count === 0 ? 'no source' : plural(count, 'source', 'sources')),
  },

  strip: {
    label: 'Overview',
    start: 'Start of the window',
    end: 'End of the window',
    body: 'Window',
  },

  legend: {
    label: 'Legend',
    allSigns: 'All signs',
    heads: {
      disc: 'party',
      diamond: 'go-between',
      square: 'host or chair',
      ring: 'observer, addressee or other',
    },
    fills: {
      solid: 'held or under way',
      hollow: 'planned',
      half: 'postponed or suspended',
      crossed: 'cancelled, collapsed or missed',
      dashed: 'rumoured',
    },
    /** The same in fewer words, where there is one line. */
    brief: {
      ring: 'observer or other',
      direct: 'direct',
      dashed: 'indirect',
      dotted: 'relayed',
      half: 'postponed',
      crossed: 'cancelled',
    },
    disputed: 'accounts differ',
    news: 'news',
    round: 'number of the round',
  },
};
