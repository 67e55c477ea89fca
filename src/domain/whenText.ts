/** An event's time as text that a person can edit, and that reads back as the same time. */
import { type When } from './event.ts';
import { durationText } from './typedDuration.ts';

/** "2025-04-12 16:00–18:20 Asia/Muscat, 2 h to 3 h". What cannot be typed so, the date says alone. */
export function textOfWhen({ edtf, local, durationMin }: When): string {
  const length = durationMin === undefined ? '' : `, ${durationText(durationMin)}`;
  return `${local === undefined ? edtf : clockText(edtf, local)}${length}`;
}

function clockText(edtf: string, { start, end, zone, offset }: NonNullable<When['local']>): string {
  const [day = '', clock = ''] = start.split('T');
  const [lastDay = '', lastClock = ''] = end?.split('T') ?? [];
  const place = offset === undefined ? zone : `${offset} ${zone}`;
  const isOneDay = /^\d{4}-\d{2}-\d{2}[~?%]?$/.test(edtf) && edtf.startsWith(day);
  if (end === undefined) return isOneDay ? `${edtf} ${clock} ${place}` : edtf;
  if (isOneDay && isOneNight({ start, end, day, lastDay })) return `${edtf} ${clock}–${lastClock} ${place}`;
  return edtf === `${day}/${lastDay}` ? `${start}/${end} ${place}` : edtf;
}

/** The same day, or the next one at an earlier hour: the forms that "22:00–01:00" may have. */
function isOneNight(span: {
  readonly start: string;
  readonly end: string;
  readonly day: string;
  readonly lastDay: string;
}): boolean {
  const { start, end, day, lastDay } = span;
  if (lastDay === day) return end > start;
  const nextDay = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return lastDay === nextDay && end.slice(11) <= start.slice(11);
}
