/** English: the page of all records, and what is done with a record as a whole. Fetched with it. */
const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;

const events = (count: number) => (count === 0 ? 'No events yet' : counted(count, 'event', 'events'));

const size = (bytes: number) =>
  bytes < 100_000
    ? `${Math.max(1, Math.round(bytes / 1e3))} kB`
    : bytes < 1e9
      ? `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: bytes < 1e7 ? 1 : 0 })} MB`
      : `${(bytes / 1e9).toLocaleString('en', { maximumFractionDigits: 1 })} GB`;

export const home = {
  title: 'Records',
  /** The paper's name over its contents. */
  masthead: 'Demarche',
  lead: 'What you make or keep here stays in this browser, on this device, and nowhere else. A backup file is yours to put where you like.',
  back: (title: string) => `Back to ${title}`,
  make: 'New record',
  newTitle: 'Title of the new record',
  newHint: 'It begins empty and is kept from the start.',
  makeIt: 'Make it',
  untitled: 'Untitled record',
  openFile: 'Open a file…',
  paste: 'Paste a chronology…',
  cancel: 'Cancel',
  looking: 'Looking at what is kept here…',
  own: 'On this device',
  ownNone: 'No record of your own yet. Make one, or open a file and keep it.',
  samples: 'Samples',
  samplesHint: 'They come with the app. Edit them freely: your edits are kept beside the original.',
  deleted: (count: number) => `Deleted (${count.toLocaleString('en')})`,
  deletedHint: 'Each can be given back for 30 days.',
  storage: 'Storage',
  isOpen: 'open now',
  events,
  size,
  span: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  changed: (when: string) => `changed ${when}`,
  edits: (count: number) => (count === 0 ? 'as it came' : `${counted(count, 'edit', 'edits')} of yours`),
  lastBackup: (when: string) => `last backup ${when}`,
  noBackup: 'no backup yet',
  backupBehind: 'changed since its last backup',
  actionsOf: (title: string) => `What can be done with ${title}`,
  newTab: 'Open in a new tab',
  rename: 'Rename',
  renameTitle: 'Title',
  renameIt: 'Rename it',
  duplicate: 'Duplicate',
  copyOf: (title: string) => `${title} (copy)`,
  backUp: 'Back up',
  handOn: 'File without private notes',
  backingUp: (percent: number) => `Writing ${percent} %`,
  remove: 'Delete',
  giveBack: 'Give back',
  removeForGood: 'Delete for good',
  sureForGood: (title: string) => `Delete ${title} for good? Nothing of it can be had back then.`,
  keepIt: 'Keep it',
  goneIn: (days: number) => (days <= 0 ? 'goes today' : `goes in ${counted(days, 'day', 'days')}`),
  ownChanges: 'What did I change?',
  reset: 'Reset to the original…',
  done: {
    made: (title: string) => `Made: ${title}`,
    renamed: (title: string) => `Its title is now ${title}`,
    duplicated: (title: string) => `Duplicated as ${title}`,
    backedUp: (name: string) => `Backup written: ${name}. It is among your downloads.`,
    handedOn: (title: string) => `Written without private notes: ${title}. The file is among your downloads.`,
    removed: (title: string) => `Deleted: ${title}. It can be given back for 30 days.`,
    givenBack: (title: string) => `Given back: ${title}`,
    goneForGood: (title: string) => `Gone for good: ${title}`,
  },
  failed: (detail: string) => `That could not be done: ${detail}`,
  failedReasons: {
    'no-storage': 'this browser keeps nothing for this page.',
    'storage-full': 'the disk or the browser’s quota is full.',
    'storage-failed': 'the browser’s storage failed.',
    preview: 'a preview is not kept.',
  },
  nothingKept:
    'Nothing is kept on this device: this browser keeps no data for this page (private mode, or storage is switched off). What you type lasts until the page is closed; back it up to a file before that.',
  used: (used: string, quota: string) => `${used} of the ${quota} that the browser allows this page.`,
  persisted: 'The browser has agreed not to delete it when the disk runs short.',
  notPersisted:
    'The browser may delete it when the disk runs short. Ask it not to, and keep backups of what matters.',
  askToPersist: 'Ask the browser',
  persistRefused: 'The browser has not agreed. A backup file is what is safe then.',
  keep: {
    keeping: (percent: number) => `Keeping it, ${percent} %`,
    isThere: (title: string) => `A record of this name is kept here already: ${title}.`,
    asCopy: 'Keep as a copy',
    cancel: 'Not now',
  },
  ownChanged: {
    title: 'What you changed',
    none: 'The record reads as it came: nothing in it is changed.',
    sum: (added: number, changed: number, removed: number) =>
      [
        added > 0 ? `${counted(added, 'event', 'events')} added` : '',
        changed > 0 ? `${counted(changed, 'event', 'events')} changed` : '',
        removed > 0 ? `${counted(removed, 'event', 'events')} deleted` : '',
      ]
        .filter(part => part !== '')
        .join(', '),
    added: 'Added',
    changed: 'Changed',
    removed: 'Deleted',
    things: 'People, places, sources and other things',
    thing: (kind: string, name: string) => `${kind}: ${name}`,
    fields: (fields: string) => `changed: ${fields}`,
    more: (count: number) => `Show ${count.toLocaleString('en')} more`,
    close: 'Close',
  },
  resetting: {
    title: (title: string) => `Reset ${title} to the original?`,
    text: (count: number) =>
      `${count === 1 ? 'One thing reads as it' : `${count.toLocaleString('en')} things read as they`} came again. It is one step: Undo takes it back, and the history keeps every edit.`,
    yes: 'Reset to the original',
    no: 'Leave it as it is',
    done: 'The record reads as it came. Undo takes this back.',
  },
};
