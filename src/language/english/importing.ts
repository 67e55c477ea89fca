/** English: adding a file's events to the open record. Fetched with it. */
const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;
const events = (count: number) => counted(count, 'event', 'events');

const doing = (added: number, changed: number, verbs: { readonly add: string; readonly change: string }) => {
  if (changed === 0) return `${verbs.add} ${events(added)}`;
  if (added === 0) return `${verbs.change} ${events(changed)}`;
  return `${verbs.add} ${events(added)}, ${verbs.change.toLowerCase()} ${changed.toLocaleString('en')}`;
};

export const importing = {
  addTo: (title: string) => `Add to “${title}”…`,
  heading: (title: string) => `Add to ${title}`,
  text: (file: string, count: number) =>
    `${file}: ${events(count)} compared with this record. Nothing is changed yet. Fields that the file leaves empty stay as they are.`,
  comparing: (percent: number) => `Comparing… ${percent} %`,
  tooMany: (count: number, most: number) =>
    `The file has ${events(count)}. At most ${most.toLocaleString('en')} can be added at once; it can be kept as a record of its own.`,
  fresh: (count: number) => `${events(count)} new`,
  changed: (count: number) => `${events(count)} that the file says otherwise`,
  same: (count: number) => `${events(count)} the same, left as they are`,
  likely: (count: number) => `${events(count)} that may be here already`,
  likelyText: 'Nothing is done with these until you decide.',
  refused: (count: number) => `${events(count)} of the file could not be read`,
  takeFresh: 'Add the new events',
  takeChanged: 'Take over what the file says otherwise',
  here: 'Here',
  file: 'In the file',
  field: 'Field',
  nothing: 'nothing',
  more: (count: number) => `and ${count.toLocaleString('en')} more`,
  why: {
    id: 'The same id, but another title and date',
    content: 'The same title and date under another id',
    sides: 'The same days and the same sides',
  },
  inFile: (title: string, when: string) => `In the file: ${title}, ${when}`,
  inRecord: (title: string, when: string) => `Here: ${title}, ${when}`,
  decide: (title: string) => `What to do with ${title}`,
  decisions: { leave: 'Leave out', add: 'Another event: add it', take: 'The same: take what differs' },
  all: 'All of them',
  allDecisions: { leave: 'Leave all out', add: 'Add all', take: 'All are the same' },
  nothingNew: 'Everything in the file is here already.',
  accept: (added: number, changed: number) => doing(added, changed, { add: 'Add', change: 'Change' }),
  done: (added: number, changed: number) => `${doing(added, changed, { add: 'Added', change: 'Changed' })}.`,
  undo: 'Undo',
  undone: 'Taken back. The record is as it was before.',
  close: 'Close',
  cancel: 'Cancel',
};
