/**
 * The sheet that TimelineJS is written in, as a table of text: a header of its own (Year, Month, Day, Time, End Year, …,
 * Display Date, Headline, Text, Media, Media Credit, Media Caption, …, Type, Group), a slide a row.
 */
import { bareCell } from '../csv/csvCells.ts';
import { guessDelimiter, readRows } from '../csv/csvRows.ts';

/** The value that the JSON form of the same timeline would have; undefined for any other table. */
export function timelineOfSheet(text: string): object | undefined {
  const events: object[] = [];
  const eras: object[] = [];
  let title: object | undefined;
  let columns: ReadonlyMap<string, number> | undefined;
  readRows(text, guessDelimiter(text), ({ cells }) => {
    if (columns === undefined) {
      columns = new Map(cells.map((name, at) => [bareCell(name).trim().toLowerCase(), at]));
      return needed.every(name => columns?.has(name));
    }
    const places = columns;
    const of = (name: string) => bareCell(cells[places.get(name) ?? -1] ?? '').trim();
    const slide = slideOf(of);
    const type = of('type').toLowerCase();
    if (type === 'title') title = slide;
    else if (type === 'era') eras.push(slide);
    else events.push(slide);
    return undefined;
  });
  if (columns === undefined || !needed.every(name => columns?.has(name))) return undefined;
  return { events, eras, ...(title === undefined ? {} : { title }) };
}

const needed = ['year', 'month', 'day', 'headline', 'text', 'media'];

function slideOf(of: (name: string) => string): object {
  const [hour = '', minute = ''] = of('time').split(':');
  const [endHour = '', endMinute = ''] = of('end time').split(':');
  const end = {
    year: of('end year'),
    month: of('end month'),
    day: of('end day'),
    hour: endHour,
    minute: endMinute,
  };
  return {
    start_date: { year: of('year'), month: of('month'), day: of('day'), hour, minute },
    ...(end.year === '' ? {} : { end_date: end }),
    text: { headline: of('headline'), text: of('text') },
    media: { url: of('media'), credit: of('media credit'), caption: of('media caption') },
    group: of('group'),
  };
}
