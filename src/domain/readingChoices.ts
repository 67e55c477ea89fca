/**
 * How one reader likes the score drawn: kept on the device, never part of the record, its history or an
 * address. What a link must say of a view (window, filter, grouping, selection) is in the store's view.
 */

/** What the staves of the score stand for. */
export const groupings = ['country', 'process', 'kind', 'place', 'none'] as const;
export type Grouping = (typeof groupings)[number];

/** The reader's own hand on the staves of one grouping; each list holds the staves' values (`IR`, a process id). */
export interface StaveChoices {
  /** Kept on top and in sight while the others scroll, in this order. */
  readonly pinned: readonly string[];
  /** Joined to "Others" by the reader; the heads there bear their codes. */
  readonly folded: readonly string[];
  /** Negotiating groups that are shown as their members' staves. */
  readonly unfolded: readonly string[];
  /** The reader's order of the staves; those that are not named follow in the computed order. */
  readonly order: readonly string[];
}

export const noStaveChoices: StaveChoices = { pinned: [], folded: [], unfolded: [], order: [] };

/** Calendars beside the Gregorian one, by their names in `Intl` (Unicode CLDR). */
export const secondCalendars = ['none', 'persian', 'islamic-umalqura', 'hebrew', 'chinese'] as const;
export type SecondCalendar = (typeof secondCalendars)[number];

export interface ReadingChoices {
  /** A second line of dates under the axis and beside the dates of details. */
  readonly secondCalendar: SecondCalendar;
  /** Whether flags stand beside the codes of countries. */
  readonly showsFlags: boolean;
  readonly staves: Readonly<Partial<Record<Grouping, StaveChoices>>>;
}

export const usualReading: ReadingChoices = { secondCalendar: 'none', showsFlags: true, staves: {} };

export function staveChoicesOf({ staves }: ReadingChoices, grouping: Grouping): StaveChoices {
  return staves[grouping] ?? noStaveChoices;
}
