/** English: the table, what can be done with several of its events, and its printed sheet. */
import { type TableColumn } from '../../domain/tableColumns.ts';
import { typedDates } from './typedDates.ts';

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
  bulk: {
    open: 'Edit…',
    title: (count: number) => `Edit ${events(count)}`,
    hint: 'Only what you set changes. What stands in grey is what they have now.',
    reading: (percent: number) => `Reading the events… ${percent} %`,
    differs: (count: number) => `differs (${number(count)} values)`,
    nothingYet: 'none of them has any',
    leave: (now: string) => `As it is: ${now}`,
    takeAway: 'None',
    remove: 'Take it away',
    fields: {
      kind: 'Kind',
      status: 'Status',
      format: 'Format',
      outcome: 'Outcome',
      confirmed: 'Confirmed',
      place: 'Place',
      site: 'Site',
      knownSince: 'Known since',
      privateNotes: 'Private notes',
      process: 'Process to add',
      round: 'Round',
      addedTags: 'Tags to add',
      removedTags: 'Tags to remove',
      sides: 'Sides to add',
      roles: 'Their roles',
      sources: 'Source to add',
      taken: '',
    },
    partedByCommas: 'Parted by commas',
    sidesHint: 'By any name or code, parted by commas',
    knownSinceHint: 'The first day anyone outside knew of it',
    confirmedNames: { full: 'Confirmed', partial: 'Partly unconfirmed' },
    addSource: 'Add this source',
    dropSource: (name: string) => `Leave out ${name}`,
    preview: (changed: number, total: number) =>
      `${changed === 1 ? '1 event changes' : `${number(changed)} events change`}, of ${number(total)}`,
    nothingSet: 'Nothing is set yet',
    change: (count: number) => `Change ${events(count)}`,
    changeOthers: (count: number) =>
      count === 1 ? 'Change the other event' : `Change the other ${events(count)}`,
    cancel: 'Cancel',
    changed: (count: number) => `Changed ${events(count)}`,
    ahead: (count: number, status: string) =>
      count === 1
        ? `1 event lies ahead, cannot be “${status}” and is left out:`
        : `${number(count)} events lie ahead, cannot be “${status}” and are left out:`,
    full: (count: number) =>
      count === 1
        ? '1 event has as many sides, tags or sources as it may and is left out:'
        : `${number(count)} events have as many sides, tags or sources as they may and are left out:`,
    problems: {
      placeUnknown: 'The record has no place of that name. It can be added under People, places, sources…',
      processUnknown:
        'The record has no process of that title. It can be added under People, places, sources…',
      processMissing: 'Which process?',
      roundUnreadable: 'A round is a whole number.',
      roleMissing: 'Choose at least one role.',
      sideUnknown: (text: string) => `No country or body goes by “${text}”.`,
      dateAmbiguous: 'This can be read in two ways. Write 2025-04-12.',
      tooLong: (lengthNow: number, limit: number) =>
        `This has ${number(lengthNow)} characters; the limit is ${number(limit)}.`,
    },
    typedDates,
  },
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
  printedAsKnownOn: (day: string) => `as known on ${day}`,
  printedOn: (day: string) => `Printed on ${day}`,
};
