/** The events of a pasted chronology as a plain list, which opens as any such file does. */
import { createRowIds } from '../csv/csvRowIds.ts';
import { type PastedReading } from './pastedReading.ts';

/** JSON. Of the same text the ids are the same. */
export function pastedList({ pieces }: PastedReading): string {
  const idOf = createRowIds();
  const rows = pieces.flatMap(({ role, date, title = '', summary, sources }) => {
    if (role !== 'event' || date?.kind !== 'read') return [];
    const { edtf, zone } = date;
    return {
      id: idOf(undefined, [edtf, title]),
      title,
      date: edtf,
      ...(zone === undefined ? {} : { zone }),
      ...(summary === undefined ? {} : { summary }),
      ...(sources.length === 0 ? {} : { sources }),
    };
  });
  return JSON.stringify(rows, undefined, 1);
}
