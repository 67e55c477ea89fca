/**
 * "March 2025", "12 April 2025", as typed: where the window would go, and the day to read the record on. Two readings
 * are two items of each.
 */
import { boundsOfText } from '../../domain/edtf/bounds.ts';
import { edtfText, type EdtfText } from '../../domain/ids.ts';
import { dayMs, type TimeWindow } from '../../domain/timeWindow.ts';
import { readTypedDate } from '../../domain/typedDate.ts';
import { edtfInWords } from '../../language/dates.ts';
import { type LanguageWith } from '../../language/language.ts';
import { lastDayOf } from '../asKnown/dayOfTyped.ts';
import { type PaletteItem } from './paletteItem.ts';

interface DatePorts {
  readonly todayIso: string;
  readonly language: LanguageWith<'palette'>;
  /** The window on screen. */
  readonly window: TimeWindow;
  readonly goTo: (window: TimeWindow) => void;
  /** Reads the record as known on an ISO day. */
  readonly readOn: (dayIso: string) => void;
}

export function dateItems(typed: string, ports: DatePorts): readonly PaletteItem[] {
  const reading = readTypedDate(typed.trim(), { todayIso: ports.todayIso });
  if (reading.kind === 'unreadable') return [];
  const dates = reading.kind === 'read' ? [reading.edtf] : reading.choices;
  return [...dates.flatMap(date => windowItem(date, ports)), ...dates.flatMap(date => dayItem(date, ports))];
}

function windowItem(date: EdtfText, { language, window: now, goTo }: DatePorts): readonly PaletteItem[] {
  const window = windowOfDate(date, now);
  if (window === undefined) return [];
  return [
    {
      kind: 'date',
      key: `date ${date}`,
      label: language.text.palette.goTo(edtfInWords(date, language)),
      hint: date,
      weight: 0,
      run: () => {
        goTo(window);
      },
    },
  ];
}

/** What is coarser than a day means its last; a day to come is none on which anything is known yet. */
function dayItem(date: EdtfText, { language, todayIso, readOn }: DatePorts): readonly PaletteItem[] {
  const typed = lastDayOf(date);
  if (typed === undefined || typed.day > todayIso) return [];
  const words = language.text.palette;
  return [
    {
      kind: 'date',
      key: `asof ${date}`,
      label: words.readOn(edtfInWords(edtfText(typed.day), language)),
      hint: typed.isLast ? words.readOnLastDay(edtfInWords(date, language)) : typed.day,
      weight: 0,
      run: () => {
        readOn(typed.day);
      },
    },
  ];
}

/** A day stands in the middle of a window that is still read by days. */
const longestAroundDay = 62 * dayMs;

/**
 * A month or more is shown exactly; a day comes to the middle of the window, which shrinks only where it is too long
 * for a day to be seen in. An open end is a day beside the other. Undefined where no end is known.
 */
export function windowOfDate(date: EdtfText, now: TimeWindow): TimeWindow | undefined {
  const { earliestMs, latestMs } = boundsOfText(date);
  const startMs = Number.isFinite(earliestMs) ? earliestMs : latestMs - dayMs;
  const endMs = Number.isFinite(latestMs) ? latestMs : earliestMs + dayMs;
  if (!Number.isFinite(startMs) || !Number.isFinite(endMs)) return undefined;
  if (endMs - startMs > dayMs) return { startMs, endMs };
  const lengthMs = Math.min(now.endMs - now.startMs, longestAroundDay);
  const middleMs = (startMs + endMs) / 2;
  return { startMs: Math.round(middleMs - lengthMs / 2), endMs: Math.round(middleMs + lengthMs / 2) };
}
