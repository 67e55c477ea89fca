/** How the reader likes the score drawn: flags and calendar for the device, staves for each record. */
import {
  groupings,
  type ReadingChoices,
  secondCalendars,
  type StaveChoices,
  usualReading,
} from '../domain/readingChoices.ts';
import { type RecordId } from '../domain/ids.ts';
import { type TextStore } from './textStore.ts';

const deviceKey = 'demarche.reading';
const recordKey = (record: RecordId): string => `demarche.staves.${encodeURIComponent(record)}`;

/** What cannot be read counts as not chosen. */
export function readReadingChoices(store: TextStore | undefined, record: RecordId): ReadingChoices {
  const device = objectAt(store, deviceKey);
  const staves = objectAt(store, recordKey(record));
  return {
    secondCalendar:
      secondCalendars.find(calendar => calendar === device.get('secondCalendar')) ??
      usualReading.secondCalendar,
    showsFlags: device.get('showsFlags') !== false && usualReading.showsFlags,
    staves: Object.fromEntries(
      groupings.flatMap(grouping => {
        const choices = staveChoices(staves.get(grouping));
        return choices === undefined ? [] : [[grouping, choices]];
      }),
    ),
  };
}

export function writeReadingChoices(
  store: TextStore | undefined,
  record: RecordId,
  { staves, ...device }: ReadingChoices,
): void {
  try {
    store?.setItem(deviceKey, JSON.stringify(device));
    store?.setItem(recordKey(record), JSON.stringify(staves));
  } catch {
    // The next visit then shows the usual score.
  }
}

function objectAt(store: TextStore | undefined, key: string): ReadonlyMap<string, unknown> {
  try {
    return entriesOf(JSON.parse(store?.getItem(key) ?? '{}'));
  } catch {
    return new Map();
  }
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function staveChoices(value: unknown): StaveChoices | undefined {
  if (value === undefined) return undefined;
  const lists = entriesOf(value);
  const list = (name: keyof StaveChoices): readonly string[] => {
    const values = lists.get(name);
    return Array.isArray(values) ? values.filter(one => typeof one === 'string') : [];
  };
  return {
    pinned: list('pinned'),
    folded: list('folded'),
    unfolded: list('unfolded'),
    order: list('order'),
  };
}
