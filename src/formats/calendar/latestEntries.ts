/** Of several versions of one entry in a file the latest, and the exceptions from rules by what they are exceptions from. */
import { type CalendarEntry } from './surveyCalendar.ts';

export interface LatestEntries {
  /** In the order of the file. */
  readonly entries: readonly CalendarEntry[];
  readonly replaced: readonly CalendarEntry[];
  /** The entry with this UID that is no exception. */
  readonly masterOf: (uid: string) => CalendarEntry | undefined;
  /** The RECURRENCE-IDs of its exceptions, as written. */
  readonly exceptionsOf: (uid: string) => readonly string[];
}

export function latestEntries(all: readonly CalendarEntry[]): LatestEntries {
  const latest = new Map<string, CalendarEntry>();
  const replaced: CalendarEntry[] = [];
  const entries = new Set(all);
  for (const entry of all) {
    if (entry.uid === '') continue;
    const key = `${entry.uid}\n${entry.recurrenceId}`;
    const other = latest.get(key);
    const isLater = other === undefined || !isBefore(entry, other);
    const loser = isLater ? other : entry;
    if (isLater) latest.set(key, entry);
    if (loser === undefined) continue;
    replaced.push(loser);
    entries.delete(loser);
  }
  const exceptions = new Map<string, string[]>();
  for (const { uid, recurrenceId } of entries) {
    if (uid === '' || recurrenceId === '') continue;
    const known = exceptions.get(uid);
    if (known === undefined) exceptions.set(uid, [recurrenceId]);
    else known.push(recurrenceId);
  }
  return {
    entries: [...entries],
    replaced,
    masterOf: uid => latest.get(`${uid}\n`),
    exceptionsOf: uid => exceptions.get(uid) ?? [],
  };
}

/** By the number of the version, else by when it was made; of equal ones the later in the file is the later. */
function isBefore(one: CalendarEntry, other: CalendarEntry): boolean {
  return one.sequence === other.sequence ? one.stamp < other.stamp : one.sequence < other.sequence;
}
