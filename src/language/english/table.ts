/** English: the table, what can be done with several of its events, and its printed sheet. */
import { type TableColumn } from '../../domain/tableColumns.ts';

const events = (count: number) => (count === 1 ? '1 event' : `${count.toLocaleString('en')} events`);

const number = (count: number) => count.toLocaleString('en');

const columns: Record<TableColumn, string> = {
  date: 'Date',
  title: 'Title',
  kind: 'Kind',
  format: 'Format',
  status: 'Status',
  result: 'Result',
  sides: 'Sides',
  roles: 'Sides and roles',
  people: 'People',
  place: 'Place',
  process: 'Process, round',
  sources: 'Sources',
  publishers: 'Publishers',
  disputed: 'Accounts differ on',
  changed: 'Changed on',
};

export const table = {
  name: 'Events',
  columns,
  unconfirmed: 'partly unconfirmed',
  disputed: 'accounts differ',
  sideWithRoles: (side: string, roles: string) => (roles === '' ? side : `${side} ${roles}`),

  selectAll: (count: number) => (count === 1 ? 'Select the one event' : `Select all ${number(count)}`),
  selectNamed: (title: string) => `Select ${title}`,
  inRecordOrder: 'in the order of time',
  sorted: (column: string, isDescending: boolean) =>
    `sorted by ${column.toLowerCase()}${isDescending ? ', last first' : ''}`,
  sorting: (column: string, percent: number) => `sorting by ${column.toLowerCase()}… ${percent} %`,
  widthOf: (column: string) => `Width of ${column}`,
  widthInPx: (widthPx: number) => `${widthPx} pixels`,
  columnsMenu: 'Columns',
  columnsShown: 'Columns shown',
  usualColumns: 'Usual columns and widths',

  actions: 'With the selected events',
  selected: (count: number, hiddenCount: number) =>
    `${number(count)} selected${hiddenCount === 0 ? '' : `, ${number(hiddenCount)} not shown`}`,
  clear: 'Clear the selection',
  tag: 'Tag',
  tagName: 'Tag to add or remove',
  addTag: 'Add tag',
  removeTag: 'Remove tag',
  tagged: (count: number, tag: string) => `Tag “${tag}” added to ${events(count)}`,
  untagged: (count: number, tag: string) => `Tag “${tag}” removed from ${events(count)}`,
  status: 'Status',
  setStatus: 'Set status',
  statusSet: (count: number, status: string) => `Status of ${events(count)} set to ${status.toLowerCase()}`,
  nothingChanged: 'Nothing was changed: all of them are so already',
  tooMany: (count: number, most: number) =>
    `One step changes at most ${number(most)} events, and ${number(count)} are selected. Filter and select fewer; nothing was changed.`,

  tooEarly: (count: number, status: string) =>
    count === 1
      ? `1 event lies ahead and cannot be “${status}”`
      : `${number(count)} events lie ahead and cannot be “${status}”`,
  changeRest: (count: number) => (count === 1 ? 'Change the other one' : `Change the other ${number(count)}`),
  changeNone: 'Change none',
  noneChanged: 'No status was changed',
  andMore: (count: number) => `and ${number(count)} more`,

  delete: 'Delete…',
  deleteTitle: (count: number) => `Delete ${events(count)}?`,
  deleteHidden: (count: number) =>
    count === 1 ? 'The filter hides 1 of them.' : `The filter hides ${number(count)} of them.`,
  linksGo: (count: number) =>
    count === 1
      ? 'One event that stays loses its links to them:'
      : `${number(count)} events that stay lose their links to them:`,
  remains: (left: number, total: number) =>
    `${number(left)} of ${number(total)} events remain. Undo brings all back.`,
  deleteNow: (count: number) => `Delete ${events(count)}`,
  keep: 'Keep them',
  deleted: (count: number) => `Deleted ${events(count)}`,

  export: (count: number) => `Export ${events(count)}`,
  exporting: (percent: number) => `Writing the file… ${percent} %`,
  exported: (count: number, file: string) => `${events(count)} in ${file}; private notes are left out`,
  print: 'Print',

  printed: (shown: number, total: number) => `${number(shown)} of ${number(total)} events`,
  printLeftOut: (shown: number, leftOut: number) =>
    `This sheet holds the first ${events(shown)}; ${number(leftOut)} more are left out. To have them on paper, filter for fewer at a time; the export holds all.`,
  printedOn: (day: string) => `Printed on ${day}`,
};
