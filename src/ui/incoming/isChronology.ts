/** Whether a pasted text is several events, and not what is read about one. */
import { readPasted } from '../../formats/pasted/readPasted.ts';
import { todayIso } from '../../language/today.ts';

export function isChronology(text: string): boolean {
  const reading = readPasted({ text, todayIso: todayIso(new Date()) }, { pieces: new Map() });
  return reading.eventCount + reading.ambiguousCount + reading.noYearCount > 1;
}
