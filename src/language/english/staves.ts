/** English: the staves of the score, what they stand for and what the reader may do with them. */
import { type Grouping } from '../../domain/readingChoices.ts';

const groupings: Record<Grouping, string> = {
  country: 'Countries',
  process: 'Processes',
  kind: 'Kinds',
  place: 'Places',
  none: 'Nothing: one line',
};

const byGrouping: Record<Grouping, string> = {
  country: 'by country',
  process: 'by process',
  kind: 'by kind',
  place: 'by place',
  none: 'on one line',
};

/** Said of the grid once: time runs one way in every language. */
const rows: Record<Grouping, string> = {
  country: 'Rows are sides',
  process: 'Rows are processes',
  kind: 'Rows are kinds of event',
  place: 'Rows are places',
  none: 'There is one row',
};

const unnamed: Record<Grouping, string> = {
  country: 'No side named',
  process: 'No process',
  kind: 'No kind',
  place: 'No place named',
  none: 'All events',
};

const nouns: Record<Grouping, (count: number) => string> = {
  country: count => (count === 1 ? 'side' : 'sides'),
  process: count => (count === 1 ? 'process' : 'processes'),
  kind: count => (count === 1 ? 'kind' : 'kinds'),
  place: count => (count === 1 ? 'place' : 'places'),
  none: () => '',
};

const events = (count: number) => (count === 1 ? '1 event' : `${count.toLocaleString('en')} events`);

export const staves = {
  view: 'View',
  standFor: 'Staves stand for',
  groupings,
  regrouped: (grouping: Grouping) => `The score is drawn ${byGrouping[grouping]}`,
  restore: 'Restore the usual order',
  restored: 'The staves are in their usual order again',

  gridDescription: (grouping: Grouping) =>
    `Time runs from left to right. ${rows[grouping]}, columns are events.`,
  others: 'Others',
  unnamed,
  place: (name: string, country: string) => `${name}, ${country}`,
  /** Days between two rounds: in the gap between them, and said of the later one. */
  days: (count: number) => `${count} d`,
  daysAfterRound: (count: number, round: number) =>
    `${count === 1 ? '1 day' : `${count} days`} after round ${round}`,
  clusterOnStave: {
    country: (count: number, name: string) => `${count} with ${name}`,
    process: (count: number, name: string) => `${count} in ${name}`,
    kind: (count: number, name: string) => `${count} of the kind ${name}`,
    place: (count: number, name: string) => `${count} at ${name}`,
    none: (count: number) => `${count} on this line`,
  } satisfies Record<Grouping, (count: number, name: string) => string>,

  /** "Iran, 127 events, pinned". */
  heading: (name: string, eventCount: number, isPinned: boolean) =>
    [name, events(eventCount), ...(isPinned ? ['pinned'] : [])].join(', '),
  /** "Others, 14 events, 12 sides". */
  othersHeading: (name: string, eventCount: number, shared: { grouping: Grouping; count: number }) =>
    [
      name,
      events(eventCount),
      `${shared.count.toLocaleString('en')} ${nouns[shared.grouping](shared.count)}`,
    ].join(', '),
  legend: {
    event: 'event',
    days: 'days between rounds',
    placeColour: 'the colour of its country',
  },
  actions: {
    pin: 'Pin on top',
    unpin: 'Unpin',
    /** Of one that shares the stave of the others: "Pin Italy on top, 3 events". */
    pinSharing: (name: string, eventCount: number) => `Pin ${name} on top, ${events(eventCount)}`,
    up: 'Move up',
    down: 'Move down',
    fold: 'Fold into Others',
    putBack: (name: string) => `Put back ${name}`,
    unfold: (group: string) => `Show the members of ${group}`,
    join: (group: string) => `Show ${group} as one`,
    pinned: (name: string) => `${name} pinned`,
    unpinned: (name: string) => `${name} unpinned`,
    moved: (name: string, place: number, count: number) => `${name} moved to place ${place} of ${count}`,
    folded: (name: string) => `${name} folded into Others`,
    hasOwn: (name: string) => `${name} has its own stave again`,
    unfolded: (group: string) => `${group} shown as its members`,
    joined: (group: string) => `${group} shown as one`,
  },
};
