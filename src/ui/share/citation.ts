/**
 * How a view or an event is quoted: what it is of, what was asked, of when the data is, when it was looked at,
 * and where it can be seen again.
 */
import { calendarDayOf, startOfIsoDayMs } from '../../domain/calendarDay.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { type Operation } from '../../domain/operation.ts';
import { type RecordReader } from '../../domain/record.ts';
import { type TimeWindow } from '../../domain/timeWindow.ts';
import { dayWords } from '../../language/calendarWords.ts';
import { dateRangeInWords, whenInWords } from '../../language/dates.ts';
import { todayIso } from '../../language/today.ts';
import { filterInWords } from '../../language/filterSentence.ts';
import { type Language, type LanguageWith } from '../../language/language.ts';
import { venueName } from '../../language/names.ts';
import { createValueNames } from '../../language/valueNames.ts';
import { type Columns } from '../../query/columns.ts';
import { type Filter } from '../../query/condition.ts';
import { oneLine } from '../../formats/chronology.ts';

export interface CitedData {
  /** The last change of the record, ISO day; absent where it does not say. */
  readonly day: string | undefined;
  /** Operations since the record was made. */
  readonly editCount: number;
}

interface Cited {
  readonly record: RecordReader;
  readonly data: CitedData;
  /** The reader's day, ISO. */
  readonly accessedOn: string;
  /** ISO: the day as known on which the record is read; undefined: as it is. */
  readonly knownOn?: string | undefined;
  readonly address: string;
}

export interface CitedView extends Cited {
  readonly filter: Filter;
  readonly shownCount: number;
  readonly totalCount: number;
  readonly window: TimeWindow;
}

/** When the record was last changed, and how often since it was made: its version. */
export function citedData(columns: Columns, operations: readonly Operation[]): CitedData {
  let lastMs = operations.at(-1)?.clock.wallMs ?? -Infinity;
  for (const row of columns.order) {
    const modifiedMs = columns.modifiedMs[row] ?? Number.NaN;
    if (modifiedMs > lastMs) lastMs = modifiedMs;
  }
  const day = Number.isFinite(lastMs) ? todayIso(new Date(lastMs)) : undefined;
  return { day, editCount: operations.length };
}

/** The words of a citation that stand over a chronology as well: filter and count, window, data, access. */
export function viewInWords(cited: CitedView, language: LanguageWith<'share'>): readonly string[] {
  const { cite } = language.text.share;
  const sentence = filterInWords(cited.filter, createValueNames(cited.record, language), language);
  return [
    ...(sentence === '' ? [] : [oneLine(sentence)]),
    cite.counted(cited.shownCount, cited.totalCount),
    cite.showing(dateRangeInWords(cited.window, language)),
    ...knownInWords(cited, language),
  ];
}

/** What is quoted is not how things are now: the day belongs to it. */
function knownInWords(
  { knownOn }: Pick<Cited, 'knownOn'>,
  language: LanguageWith<'share'>,
): readonly string[] {
  return knownOn === undefined ? [] : [language.text.share.cite.asKnownOn(dayInWords(knownOn, language))];
}

export function dayInWords(iso: string, language: Language): string {
  return dayWords(calendarDayOf(startOfIsoDayMs(iso)), { language, length: 'long' });
}

export function dataInWords(
  { data: { day, editCount }, accessedOn }: Pick<Cited, 'data' | 'accessedOn'>,
  language: LanguageWith<'share'>,
): readonly string[] {
  const { cite } = language.text.share;
  return [
    day === undefined ? cite.undatedData(editCount) : cite.dataOf(dayInWords(day, language), editCount),
    cite.accessed(dayInWords(accessedOn, language)),
  ];
}

export function viewCitation(cited: CitedView, language: LanguageWith<'share'>): string {
  const { cite } = language.text.share;
  const about = [cite.record(oneLine(cited.record.title)), ...viewInWords(cited, language)];
  return cite.withAddress(cite.join(about, dataInWords(cited, language)), cited.address);
}

export function eventCitation(
  cited: Cited & { readonly event: DiplomaticEvent },
  language: LanguageWith<'share'>,
): string {
  const { cite } = language.text.share;
  const { event, record } = cited;
  const place = venueName(event.venue, record.places);
  const about = [
    cite.event(oneLine(event.title), whenInWords(event.when, language)),
    ...(place === undefined ? [] : [oneLine(place)]),
    cite.inRecord(oneLine(record.title)),
    ...knownInWords(cited, language),
  ];
  return cite.withAddress(cite.join(about, dataInWords(cited, language)), cited.address);
}
