/** English: what is said where something that was saved is not there any more. Fetched with that screen. */
const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;

const edits = (count: number) => counted(count, 'edit', 'edits');

const size = (bytes: number) =>
  bytes < 1e6
    ? `${Math.max(1, Math.round(bytes / 1e3)).toLocaleString('en')} kB`
    : `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;

export const recovery = {
  titles: {
    none: 'What was kept here is gone.',
    other: 'What was kept here is gone.',
    behind: 'Some of your edits are missing.',
    damaged: 'What is kept here cannot be read.',
  },
  causes: {
    none: 'The browser has no database for Demarche any more. Browsers delete one when the disk is full, when a site was not visited for a while, or when site data is cleared.',
    other:
      'The browser has begun a new, empty database. That happens when the disk is full or the old one was damaged.',
    behind:
      'The database on disk is older than what was saved last. That happens when the disk is full or the machine stopped suddenly.',
    damaged: 'The database on disk is damaged and the browser does not open it.',
  },
  untouched: 'Nothing has been written since. Choose how to go on.',
  missing: 'Missing',
  there: 'Still there',
  inCopy: 'In the safety copy',
  missingEdits: (count: number) => edits(count),
  missingUnknown: 'Not known: nothing says how many edits there were',
  missingAll: 'All edits and records of your own',
  lastSaved: (when: string) => `the last one saved on ${when}`,
  nothingThere: 'Nothing',
  notReadable: 'Nothing that can be read',
  foundThere: (editCount: number, recordCount: number) =>
    recordCount === 0
      ? edits(editCount)
      : `${edits(editCount)} in ${counted(recordCount, 'record', 'records')}`,
  copyHolds: (editCount: number, bytes: number) => `${edits(editCount)} (${size(bytes)})`,
  copyAt: (when: string) => `as of ${when}`,
  copyRecords: (names: string) => `Records: ${names}`,
  afterwardsAll: 'With it, nothing that was saved is missing.',
  afterwardsMissing: (count: number) => `Even with it, ${edits(count)} made after that are missing.`,
  copyDamaged: (count: number) =>
    `${counted(count, 'stretch', 'stretches')} of the copy could not be read and will be missing.`,
  looking: 'Looking at the safety copy…',
  noCopy: 'There is no safety copy on this device.',
  noCopyPlace: (detail: string) => `The safety copy could not be read: ${detail}`,
  otherCopies: (count: number) => counted(count, 'other copy', 'other copies'),
  beforeRestore: 'kept before a restoring',
  restore: 'Restore from the safety copy',
  restoreThis: 'Restore this one',
  restoring: 'Restoring…',
  restoreHint: 'What is on disk now is kept as one more copy, so this can be undone.',
  openFile: 'Open a backup file…',
  openFileHint: 'It opens as a preview, and you keep it from there.',
  goOn: 'Go on without it',
  goOnHint: 'The safety copy stays where it is.',
  goOnHintAlone: 'What is still there is opened as it is.',
  restored: (count: number) => (count === 1 ? '1 edit is back.' : `${edits(count)} are back.`),
  keptBeside: (count: number) => `${edits(count)} made since stayed beside them.`,
  damagedBases: (count: number) => `${counted(count, 'record', 'records')} could not be brought back whole.`,
  undone: 'Everything is again as it was before.',
  open: 'Open the record',
  undo: 'Undo the restoring',
  failed: (detail: string) => `That did not work, and nothing was changed: ${detail}`,
  cleared: {
    again: 'Keep it again',
    keeping: 'Keeping it…',
    kept: 'It is kept again.',
    failed: (detail: string) => `It could not be kept: ${detail}`,
  },
};
