/**
 * Events as a timeline of TimelineJS 3 (Knight Lab): a slide each, with its date as exact as a slide can say it and in
 * words beside. What TimelineJS shows as HTML is text here, with every mark of HTML as an entity.
 */
import { readEdtf } from '../../domain/edtf/parse.ts';
import { type EdtfDate } from '../../domain/edtf/edtf.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { type EventId } from '../../domain/ids.ts';
import { isSafeLink } from '../../domain/links.ts';
import { type RecordReader } from '../../domain/record.ts';
import { whenInWords } from '../../language/dates.ts';
import { type Language } from '../../language/language.ts';

interface SlideDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** An event of which not even a year is known has no slide, and is told. */
export interface TimelineChoices {
  readonly language: Language;
  readonly onLeftOut: (id: EventId) => void;
}

/** A piece for each event; an empty one for what is left out. */
export function* writeTimelineJs(
  record: RecordReader,
  ids: Iterable<EventId>,
  { language, onLeftOut }: TimelineChoices,
): Generator<string, undefined> {
  yield `{"title":${plain({ text: { headline: escaped(record.title) } })},\n"events":[`;
  let isFirst = true;
  for (const id of ids) {
    const event = record.events.get(id);
    const slide = event && slideOf(event, record, language);
    if (slide === undefined) {
      onLeftOut(id);
      yield '';
    } else {
      yield `${isFirst ? '' : ','}\n${plain(slide)}`;
      isFirst = false;
    }
  }
  yield '\n]}\n';
}

function plain(value: object): string {
  return JSON.stringify(value);
}

function slideOf(event: DiplomaticEvent, record: RecordReader, language: Language): object | undefined {
  const days = slideDates(event);
  if (days === undefined) return undefined;
  const { start, end } = days;
  const words = whenInWords(event.when, language);
  const sources = event.sources.flatMap(id => record.sources.get(id) ?? []);
  const links = sources.map(({ url, title, publisher }) => {
    const name = escaped(title ?? publisher);
    return url !== undefined && isSafeLink(url) ? `<a href="${escaped(url)}">${name}</a>` : name;
  });
  const summary = event.summary === undefined ? [] : [escaped(event.summary)];
  return {
    unique_id: event.id,
    start_date: { ...start, display_date: words },
    ...(end === undefined ? {} : { end_date: end }),
    text: {
      headline: escaped(event.title),
      text: [...summary, ...(links.length === 0 ? [] : [links.join('; ')])]
        .map(paragraph => `<p>${paragraph}</p>`)
        .join(''),
    },
    group: language.text.vocabulary.kinds[event.kind],
  };
}

function slideDates({
  when,
}: DiplomaticEvent): { readonly start: SlideDate; readonly end?: SlideDate } | undefined {
  const read = readEdtf(when.edtf);
  if (read.kind === 'date') {
    const start = slideDate(read.date);
    return start && { start };
  }
  if (read.kind !== 'interval') return undefined;
  const start = typeof read.start === 'object' ? slideDate(read.start) : undefined;
  const end = typeof read.end === 'object' ? slideDate(read.end) : undefined;
  if (start === undefined) return end && { start: end };
  return end === undefined ? { start } : { start, end };
}

function slideDate({ precision, year, month, day }: EdtfDate): SlideDate | undefined {
  switch (precision) {
    case 'year':
      return { year };
    case 'month':
      return { year, month };
    case 'day':
    case 'instant':
      return { year, month, day };
    default:
      return undefined;
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
