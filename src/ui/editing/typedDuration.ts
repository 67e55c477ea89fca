/** The length of an event as its own field: what `findDuration` reads in a text, and plain minutes as claims have them. */
import { durationOf } from '../../domain/claimsAgree.ts';
import { findDuration } from '../../domain/typedDuration.ts';

type Minutes = readonly [least: number, most: number];

/** "90", "45/60", "1 h 30 min", "4–5 h"; undefined where the text says anything else besides. */
export function readDuration(text: string): Minutes | undefined {
  const trimmed = text.trim();
  const found = findDuration(trimmed);
  const isAll = found !== undefined && found.from === 0 && found.to === trimmed.length;
  const minutes = isAll ? found.durationMin : durationOf(trimmed);
  return minutes === undefined || minutes[0] > minutes[1] ? undefined : minutes;
}

/** As it is typed: "4 h", "45–60 min". */
export function durationText(durationMin: Minutes | undefined): string {
  if (durationMin === undefined) return '';
  const [least, most] = durationMin;
  const inHours = least % 60 === 0 && most % 60 === 0;
  const [from, to, unit] = inHours ? [least / 60, most / 60, 'h'] : [least, most, 'min'];
  return from === to ? `${from} ${unit}` : `${from}–${to} ${unit}`;
}
