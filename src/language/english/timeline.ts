/** English: the timeline. */
const plural = (count: number, one: string, other: string) => `${count} ${count === 1 ? one : other}`;

export const timeline = {
  gridLabel: 'Timeline',
  /** Said of the grid once: time runs one way in every language. */
  gridDescription: 'Time runs from left to right. Rows are sides, columns are events.',
  others: 'Others',
  unnamed: 'No side named',
  today: 'Today',
  zoomHint: (key: string) => `Hold ${key} and turn the wheel to zoom`,
  ctrlKey: 'Ctrl',
  commandKey: '⌘',

  /** A cell: "US–Iran talks, second round, 19 April 2025, Rome, concluded, 3 sides". */
  eventName: (parts: readonly string[]) => parts.join(', '),
  sideCount: (count: number) => plural(count, 'side', 'sides'),
  disputed: 'accounts differ',
  partly: 'partly unconfirmed',
  round: (round: number) => `round ${round}`,
  cluster: (count: number, span: string) => `${plural(count, 'event', 'events')}, ${span}`,
  clusterOnStave: (count: number, side: string) => `${count} with ${side}`,
  clusterHint: 'Click to zoom in',

  strip: {
    label: 'Overview',
    start: 'Start of the window',
    end: 'End of the window',
    body: 'Window',
  },

  legend: {
    label: 'Legend',
    heads: {
      disc: 'party',
      diamond: 'go-between',
      square: 'host or chair',
      ring: 'observer, addressee or other',
    },
    stems: {
      double: 'direct',
      dashed: 'separate rooms or indirect',
      dotted: 'messages relayed',
      plain: 'other',
    },
    fills: {
      solid: 'held',
      hollow: 'planned',
      half: 'postponed or suspended',
      crossed: 'cancelled, collapsed or missed',
      dashed: 'rumoured',
    },
    disputed: 'accounts differ',
  },
};
