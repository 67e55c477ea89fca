/** Which columns of the table the reader wants to see, and how wide: the device's, for all records alike. */
import { type TableColumn, tableColumns } from '../domain/tableColumns.ts';
import { type TextStore } from './textStore.ts';

export interface TableChoices {
  readonly shown: readonly TableColumn[];
  /** Only of columns that the reader has made wider or narrower. */
  readonly widthsPx: Readonly<Partial<Record<TableColumn, number>>>;
}

export const usualTable: TableChoices = {
  shown: ['date', 'title', 'kind', 'status', 'sides', 'place', 'sources'],
  widthsPx: {},
};

export const leastWidthPx = 48;
export const mostWidthPx = 900;

const key = 'demarche.table';

/** What cannot be read counts as not chosen. */
export function readTableChoices(store: TextStore | undefined): TableChoices {
  try {
    const kept = entriesOf(JSON.parse(store?.getItem(key) ?? '{}'));
    const shown: unknown = kept.get('shown');
    const names = Array.isArray(shown) ? tableColumns.filter(name => shown.includes(name)) : [];
    const widths = entriesOf(kept.get('widthsPx'));
    return {
      shown: names.length === 0 ? usualTable.shown : names,
      widthsPx: Object.fromEntries(
        tableColumns.flatMap(name => {
          const width = widths.get(name);
          return typeof width === 'number' && width >= leastWidthPx && width <= mostWidthPx
            ? [[name, width]]
            : [];
        }),
      ),
    };
  } catch {
    return usualTable;
  }
}

export function writeTableChoices(store: TextStore | undefined, choices: TableChoices): void {
  try {
    store?.setItem(key, JSON.stringify(choices));
  } catch {
    // The next visit then shows the usual table.
  }
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
