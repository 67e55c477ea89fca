/** English: merging what others edited apart, and settling where they decided otherwise. Fetched with it. */
const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;
const edits = (count: number) => counted(count, 'edit', 'edits');
const events = (count: number) => counted(count, 'event', 'events');

export const merge = {
  you: 'you',
  somebody: 'somebody else',
  offer: (title: string) => `${title} is already here`,
  offerText: (file: string) =>
    `${file} holds the same record with the edits that were made to it elsewhere. They can be merged into the record kept here: nothing of either is lost.`,
  fresh: (count: number) =>
    count === 0 ? 'No edit that is not here already' : `${edits(count)} not here yet`,
  by: (names: string) => `by ${names}`,
  known: (count: number) => `${edits(count)} known`,
  touched: (count: number) => `${events(count)} will change`,
  touches: { made: 'added', changed: 'changed', removed: 'deleted' },
  more: (count: number) => `and ${count.toLocaleString('en')} more`,
  conflicts: (count: number) =>
    count === 0
      ? 'Nothing was decided twice.'
      : `${counted(count, 'decision differs', 'decisions differ')}: you can settle that afterwards.`,
  refused: (refusedCount: number, readCount: number) =>
    `${refusedCount.toLocaleString('en')} of ${edits(readCount)} in the file could not be read and are left out.`,
  refusedRow: (row: number, path: string, problem: string) =>
    `No. ${row.toLocaleString('en')}${path === '' ? '' : `, ${path}`} ${problem}`,
  whichRefused: 'Which ones',
  accept: 'Merge into the record kept here',
  preview: 'Open as a preview instead',
  cancel: 'Cancel',
  merged: (count: number) => `Merged: ${edits(count)}`,
  compareText: (file: string) =>
    `${file} holds the same record, without the edits that led to it. What differs can be taken over as one edit, which can be undone.`,
  comparing: (count: number) => `Compared ${events(count)}…`,
  compared: {
    fresh: (count: number) => `${events(count)} only in the file`,
    changed: (count: number) => `${events(count)} that the file says otherwise`,
    same: (count: number) => `${events(count)} the same`,
    missing: (count: number) => `${events(count)} only here; they stay`,
  },
  takeFresh: (count: number) => `Add the ${events(count)} only in the file`,
  takeChanged: (count: number) => `Take over the file’s words for ${events(count)}`,
  take: 'Take over',
  taken: (count: number) => `Taken over: ${events(count)}`,
  nothingToTake: 'The file says nothing that is not here already.',
  open: (count: number) => `${count.toLocaleString('en')} to settle`,
  openName: (count: number) => `${counted(count, 'decision', 'decisions')} of different people to settle`,
  list: 'Decided twice',
  listText:
    'Two people changed the same without knowing of each other. The later value is shown; the other waits here until somebody chooses.',
  none: 'Nothing is left to settle.',
  ofField: (title: string, field: string) => `${title}: ${field}`,
  shown: 'shown now',
  empty: 'nothing',
  take1: 'Take this',
  keep1: 'Keep this',
  choose: (choice: string, value: string, who: string) => `${choice}: ${value} (${who})`,
  side: (who: string, when: string) => `${who}, ${when}`,
  removed: (who: string, when: string) => `Deleted by ${who}, ${when}`,
  removedText: {
    kept: 'The deletion had not seen the edit, so the event is still there.',
    gone: 'It was deleted without this edit having been seen.',
  },
  edited: (field: string, value: string) => `${field}: ${value}`,
  keepIt: 'Keep it, with the edit',
  bringBack: 'Bring it back with the edit',
  removeIt: 'Delete it',
  leaveGone: 'Leave it deleted',
  inUse: 'It is still named elsewhere, so it cannot be deleted.',
  showEvent: 'Show the event',
  all: 'All at once',
  allShown: 'Keep all as shown',
  allOf: (who: string) => `Take all of ${who}`,
  allOfYou: 'Take all of mine',
  settled: (count: number) => `Settled: ${counted(count, 'decision', 'decisions')}`,
  close: 'Close',
  name: {
    label: 'Your name, for others who get your file (optional)',
    hint: 'It stands beside your edits in their history. It goes nowhere but into the files that you export.',
    keep: 'Use this name',
    without: 'Stay unnamed',
    kept: (name: string) => `Your edits go by the name ${name}.`,
    unnamed: 'Your edits go without a name.',
    change: 'Change',
  },
};
