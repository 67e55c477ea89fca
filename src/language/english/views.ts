/** English: named filters, fetched with the first filter or the first name. */
const events = (count: number) => (count === 1 ? '1 event' : `${count.toLocaleString('en')} events`);

export const views = {
  title: 'Named filters',
  nameThis: 'Name this filter',
  name: 'Name of the filter',
  keep: 'Keep',
  cancel: 'Cancel',
  problems: {
    empty: 'Give it a name.',
    'too-long': 'This name is too long.',
    taken: 'Another named filter has this name.',
    'filter-too-long': 'This filter is too long to be kept.',
  },
  named: (name: string) => `Named “${name}”`,
  renamed: (name: string) => `Renamed to “${name}”`,
  deleted: (name: string) => `Deleted “${name}”. Undo brings it back.`,
  /** Spoken; the figure alone is seen. */
  finds: (count: number) => events(count),
  more: (name: string) => `What to do with ${name}`,
  pinShort: 'Pin on top',
  renameShort: 'Rename',
  deleteShort: 'Delete',
  pin: (name: string) => `Pin on top: ${name}`,
  rename: (name: string) => `Rename ${name}`,
  delete: (name: string) => `Delete ${name}`,
  unread: (parts: string) => `Part of this named filter could not be read and was left out: ${parts}`,
};
