/** "March 2025", "12 April 2025", as typed: where the window would go. Two readings are two items. */
import { boundsOfText } from '../../domain/edtf/bounds.ts';
import { type EdtfText } from '../../domain/ids.ts';
import { dayMs, type TimeWindow } from '../../domain/timeWindow.ts';
import { readTypedDate } from '../../domain/typedDate.ts';
import { edtfInWords } from '../../language/dates.ts';
import { type LanguageWith } from '../../language/language.ts';
import { type PaletteItem } from './paletteItem.ts';

interface DatePorts {
  readonly todayIso: string;
  readonly language: LanguageWith<'palette'>;
  /** The window on screen. */
  readonly window: TimeWindow;
  readonly goTo: (window: TimeWindow) => void;
}

export function dateItems(typed: string, ports: DatePorts): readonly PaletteItem[] {
  const reading = readTypedDate(typed.trim(), { todayIso: ports.todayIso });
  if (reading.kind === 'unreadable') return [];
  const dates = reading.kind === 'read' ? [reading.edtf] : reading.choices;
  return dates.flatMap(date => {
    const window = windowOfDate(date, ports.window);
    if (window === undefined) return [];
    return {
      kind: 'date' as const,
      key: `date ${date}`,
      label: ports.language.text.palette.goTo(edtfInWords(date, ports.language)),
      hint: date,
      weight: 0,
      run: () => {
        ports.goTo(window);
      },
    };
  });
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
