/**
 * Which commands there are, and the keys that do the same: the one list of both, in the order in which the palette
 * shows them while nothing is typed.
 */
export const commandNames = [
  'addEvent',
  'editEvent',
  'copyEventLink',
  'copyEventCitation',
  'deleteEvent',
  'openNext',
  'search',
  'nameFilter',
  'clearFilter',
  'undo',
  'redo',
  'showTimeline',
  'showTable',
  'fit',
  'today',
  'zoomIn',
  'zoomOut',
  'earlier',
  'later',
  'copyLink',
  'copyCitation',
  'copyChronology',
  'grouping',
  'flags',
  'theme',
  'openFile',
  'openRecord',
  'help',
] as const;
export type CommandName = (typeof commandNames)[number];

/** In the chart or the table; with Ctrl or ⌘ everywhere. */
export const commandKeys: Readonly<Partial<Record<CommandName, string>>> = {
  addEvent: 'N',
  search: '/',
  undo: 'Ctrl Z',
  redo: 'Ctrl Shift Z',
  fit: 'F F',
  today: 'T',
  zoomIn: '+',
  zoomOut: '−',
  earlier: 'Page Up',
  later: 'Page Down',
  help: '?',
};
