/** The columns that the table can show, by the names that addresses and the device keep. */

/** In the order in which they stand. */
export const tableColumns = [
  'date',
  'title',
  'kind',
  'format',
  'status',
  'result',
  'sides',
  'roles',
  'people',
  'place',
  'process',
  'sources',
  'publishers',
  'disputed',
  'changed',
] as const;
export type TableColumn = (typeof tableColumns)[number];

/** An order other than the record's own. */
export interface TableSort {
  readonly column: TableColumn;
  readonly isDescending: boolean;
}

/** `title`, `-title`: as an address writes it. */
export function sortText({ column, isDescending }: TableSort): string {
  return isDescending ? `-${column}` : column;
}

/** Undefined where no column is named. */
export function readSort(text: string): TableSort | undefined {
  const isDescending = text.startsWith('-');
  const column = tableColumns.find(name => name === text.slice(isDescending ? 1 : 0));
  return column === undefined ? undefined : { column, isDescending };
}
