/** English: what the score says beside its marks. */
const plural = (count: number, one: string, other: string) => `${count} ${count === 1 ? one : other}`;

export const score = {
  /** Part of a spoken name: links of the chosen event. */
  linkCount: (count: number) => plural(count, 'link', 'links'),
  /** At the plot's edge: a link whose other end is out of the window. */
  linkBeyond: (type: string, date: string) => `${type} · ${date}`,
  /** Long events that began before the window and are not drawn, at its left edge. */
  reachingIn: (count: string) => `+${count} long events reach in from before`,
  reachingInHint: 'Zoom out to where they begin',
  /** Several spans on one stave share a label. */
  spanAndMore: (title: string, count: number) => `${title} +${count}`,
  /** The row below the staves, and its sum. */
  total: (count: string) => `All events ${count}`,
  /** What a column's full height stands for. */
  fullColumn: (count: string, unit: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade') =>
    `A full column: ${count} on one line in a ${unit}`,
  /** Said of the grid where it has fewer cells than the picture has marks. */
  gridShows: (shown: string, all: string) =>
    `${shown} of the ${all} marks in view are listed, those nearest the focus. Zoom in for the others.`,
  /** Beside the codes of countries. */
  flags: 'Flags',
  secondCalendar: 'Second calendar',
  calendars: {
    none: 'None',
    persian: 'Persian',
    'islamic-umalqura': 'Islamic (Umm al-Qura)',
    hebrew: 'Hebrew',
    chinese: 'Chinese',
  },
  calendarsBrief: {
    persian: 'Persian',
    'islamic-umalqura': 'Hijri',
    hebrew: 'Hebrew',
    chinese: 'Chinese',
  },
};
