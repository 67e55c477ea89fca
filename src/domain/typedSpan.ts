/**
 * Reads the days of a filter as people type them: all that `typedDate.ts` reads, and besides it "2013..2015",
 * "2025-03..", "last 30 days", "this year". What it answers is days, both inclusive; a month or a year stands
 * for all of its days. The text is cut off where that of a date is.
 */
import { isoDayOfMs, readIsoDay } from './calendarDay.ts';
import { type DaySpan } from './daySpan.ts';
import { maxEdtfLength } from './edtf/edtf.ts';
import { boundsOfText } from './edtf/bounds.ts';
import { parseEdtf } from './edtf/parse.ts';
import { type EdtfText } from './ids.ts';
import { readTypedDate, type TypedDateContext } from './typedDate.ts';
import { type TypedDateNote, type TypedDateProblem } from './typedDateProblem.ts';
import { relativeSpan } from './typedSpanRelative.ts';

export type TypedSpanProblem =
  | TypedDateProblem
  /** "last week": weeks begin on different days. */
  | { readonly code: 'which-week'; readonly part: string }
  /** A filter's days are of the years 0000 to 9999. */
  | { readonly code: 'year-beyond' };

export type TypedSpanReading =
  | { readonly kind: 'read'; readonly span: DaySpan; readonly note?: TypedDateNote }
  | { readonly kind: 'ambiguous'; readonly choices: readonly [DaySpan, DaySpan] }
  | { readonly kind: 'unreadable'; readonly problem: TypedSpanProblem };

/** Nothing typed is the span without bounds: all days. */
export function readTypedSpan(text: string, context: TypedDateContext): TypedSpanReading {
  if (text.length > maxEdtfLength) return unreadable({ code: 'too-long' });
  const typed = text.trim();
  if (typed === '') return { kind: 'read', span: {} };
  const relative = relativeSpan(typed, context.todayIso);
  if (relative === 'which-week') return unreadable({ code: 'which-week', part: typed });
  if (relative !== undefined) return withinReach(relative);
  const dotted = dottedSpan(typed);
  const exact = dotted === undefined ? undefined : parseEdtf(dotted.edtf);
  if (exact?.ok === true) return withinReach(spanOf(exact.value.text));
  const reading = readTypedDate(dotted?.phrase ?? typed, context);
  switch (reading.kind) {
    case 'unreadable':
      return reading;
    case 'read': {
      const { edtf, note } = reading;
      return withinReach(spanOf(edtf), note);
    }
    case 'ambiguous': {
      const [first, second] = reading.choices;
      const choices = [spanOf(first), spanOf(second)] as const;
      return { kind: 'ambiguous', choices };
    }
  }
}

function unreadable(problem: TypedSpanProblem): TypedSpanReading {
  return { kind: 'unreadable', problem };
}

function withinReach(span: DaySpan, note?: TypedDateNote): TypedSpanReading {
  const isBeyond = [span.from, span.to].some(day => day !== undefined && readIsoDay(day) === undefined);
  if (isBeyond) return unreadable({ code: 'year-beyond' });
  return { kind: 'read', span, ...(note === undefined ? {} : { note }) };
}

function spanOf(edtf: EdtfText): DaySpan {
  const { earliestMs, latestMs, openStart, openEnd } = boundsOfText(edtf);
  return {
    ...(openStart ? {} : { from: isoDayOfMs(earliestMs) }),
    ...(openEnd ? {} : { to: isoDayOfMs(latestMs - 1) }),
  };
}

/** "X..Y", "X..", "..Y" in the notation of dates and in words. Sets of that notation are left to it. */
function dottedSpan(typed: string): { readonly edtf: string; readonly phrase: string } | undefined {
  const dots = /\.{2,3}|…/.exec(typed);
  if (dots === null || typed.startsWith('[') || typed.startsWith('{') || typed.includes('/'))
    return undefined;
  const first = typed.slice(0, dots.index).trim();
  const last = typed.slice(dots.index + dots[0].length).trim();
  const edtf = `${first === '' ? '..' : first}/${last === '' ? '..' : last}`;
  if (first === '') return { edtf, phrase: `until ${last}` };
  return { edtf, phrase: last === '' ? `since ${first}` : `${first} to ${last}` };
}
