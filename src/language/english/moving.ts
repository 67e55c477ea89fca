/** English: moving an event on the timeline, fetched with its handles. */
export const moving = {
  /** Names the handles of one event. */
  group: (title: string) => `Move “${title}”`,
  parts: { whole: 'The event', start: 'Its start', end: 'Its end' },
  keys: (unit: string, bigger: string) =>
    `Arrow keys move it by ${unit}, with Shift by ${bigger}. Enter keeps it, Escape restores.`,
  units: {
    minute: 'a minute',
    quarterHour: '15 minutes',
    hour: 'an hour',
    day: 'a day',
    week: 'a week',
    month: 'a month',
    quarter: 'three months',
    year: 'a year',
    decade: 'ten years',
    century: 'a hundred years',
  },
  /** Of days, which keep their weekday. */
  weeks: {
    month: 'four weeks',
    quarter: '13 weeks',
    year: '52 weeks',
    decade: '520 weeks',
    century: '5,200 weeks',
  },
  /** Beside the date, where another event has the same day. */
  dayOf: (title: string) => `the day of “${title}”`,
  /** After a step by keys, until it is kept. */
  pending: 'Enter keeps it, Esc restores',
  /** The date cannot be dragged. */
  oneOf: 'This date is one of several, so it cannot be dragged. It can be typed in the panel.',
};
