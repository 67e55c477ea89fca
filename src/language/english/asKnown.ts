/** English: reading the record as it was known on a day, and what became known between two. */
import { typedDates } from './typedDates.ts';

const count = (things: number) => things.toLocaleString('en');
const events = (things: number) => (things === 1 ? '1 event' : `${count(things)} events`);

export const asKnown = {
  region: 'As known on a day',
  /** Before the day, which stands out. */
  asKnownOn: 'As known on',
  spoken: (day: string) => `The record as known on ${day}`,
  asItIs: 'The record as it is today. Choose a day to read it as it was known then.',
  countShort: (things: number) =>
    things === 0 ? 'nothing new on this day' : `${events(things)} new or changed`,
  finding: (percent: number) => `Finding the days on which something became known… ${percent} %`,
  noDays: 'This record does not say when anything became known.',
  slider: 'Day',
  /** Spoken value. */
  valueOn: (day: string, what: string) => `${day}, ${what}`,
  valueToday: 'Today, the record as it is',
  toDay: (day: string) => `To ${day}`,
  noEarlier: 'Nothing was known earlier',
  noLater: 'Nothing became known later',
  play: 'Play, one step a second',
  pause: 'Pause',
  field: 'Go to the day',
  placeholder: '15 April 2025',
  more: 'More',
  backToToday: 'Back to today',
  backAtToday: 'The record as it is today',
  close: 'Close',
  whichDay: 'Which is meant?',
  /** What was typed, then the day that was taken. */
  lastDayOf: (typed: string, day: string) => `${typed}: read as its last day, ${day}`,
  toApply: (words: string) => `${words} (Enter goes there)`,
  noLastDay: 'This has no last day. Give a day, a month or a year.',
  afterToday: 'This day is still to come. The record can be read as known up to today.',
  typedDates,

  unknownEvent: (day: string) => `Nobody outside knew of this event on ${day}.`,
  becameKnown: (day: string) => `It became known on ${day}.`,
  goThere: 'Read that day',

  since: {
    open: 'What became known since…',
    short: 'Since…',
    title: (after: string) => `What became known after ${after}, up to today`,
    titleUpTo: (after: string, upTo: string) => `What became known after ${after}, up to ${upTo}`,
    /** Before the field. */
    after: 'What became known after',
    field: 'After the day',
    placeholder: '8 April 2025',
    choices: 'Quick choices',
    weekBefore: 'a week before',
    aWeekAgo: 'a week ago',
    lastVisit: 'my last visit',
    previousStep: (day: string) => `the step before, ${day}`,
    counted: (things: number) =>
      things === 0 ? 'Nothing became known in this time.' : `${events(things)} became known or changed`,
    notBefore: 'This day is not before the one on which the record is read, so nothing lies between them.',
    onTimeline: 'pointed out on the timeline',
    hide: 'Hide the list',
    show: 'Show the list',
    stop: 'Stop comparing',
    copy: 'Copy as text',
    copied: (things: number) => `Copied what became known of ${events(things)}`,
    undated: 'On no day that is told',
    isNew: 'New',
    more: (shown: number, total: number) => `Show more (${count(total - shown)} left)`,
    nothingRead: 'Nothing that is shown of it reads differently.',
    edited: (day: string) => `Added or edited in this record since ${day}`,
    editedCount: (things: number) => (things === 0 ? 'Nothing was added or edited here.' : events(things)),
    editedOn: (day: string) => `edited on ${day}`,
    addedOn: (day: string) => `added on ${day}`,
    editedFields: (fields: string) => `: ${fields}`,
  },
  difference: {
    field: (name: string, before: string | undefined, after: string | undefined) => {
      if (before === undefined) return `${name}: ${after ?? ''}`;
      return after === undefined ? `${name}: no longer ${before}` : `${name}: ${before} → ${after}`;
    },
    summary: (text: string) => `Told: ${text}`,
    note: (text: string) => `Note: ${text}`,
    joined: (who: string) => `Named: ${who}`,
    left: (who: string) => `No longer named: ${who}`,
    changed: (before: string, after: string) => `Part: ${before} → ${after}`,
    quote: (by: string, words: string) => `Statement by ${by}: “${words}”`,
    paraphrase: (by: string, words: string) => `Statement by ${by}, in other words: ${words}`,
    account: (field: string, value: string, by: string) => `Account of ${by}: ${field}: ${value}`,
    denies: (value: string) => `not ${value}`,
    doubts: (value: string) => `doubtful whether ${value}`,
    sources: (names: string) => `Sources: ${names}`,
    link: (type: string, title: string) => `${type}: ${title}`,
    fields: {
      when: 'Date',
      'venue.place': 'Place',
      'venue.site': 'Site',
      status: 'Status',
      format: 'Format',
      outcome: 'Result',
      durationMin: 'Length',
      tally: 'Vote',
    },
  },
  text: {
    /** Of an event in the plain text: title, then date. */
    entry: (title: string, when: string) => `${title} (${when})`,
    isNew: (entry: string) => `New: ${entry}`,
    line: (words: string) => `  - ${words}`,
    heading: (words: string) => `${words}:`,
  },
};
