/** English: what the reader must know of the open record or address, fetched when there is something. */
const count = (rows: number) => rows.toLocaleString('en');

const times = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${count(number)} ${many}`;

const converted = {
  'markup-removed': (number: number) => `Formatting was left out in ${times(number, 'place', 'places')}.`,
  'media-linked': (number: number) =>
    `${times(number, 'picture or film is', 'pictures or films are')} only linked.`,
  repeated: (number: number) =>
    `${times(number, 'rule of repetition was', 'rules of repetition were')} written out.`,
  'floating-time': (number: number) =>
    `${times(number, 'time has', 'times have')} no zone and ${number === 1 ? 'is' : 'are'} taken as the venue’s clock.`,
  replaced: (number: number) =>
    `${times(number, 'earlier version', 'earlier versions')} of entries stood in the file too.`,
  'left-out': (_: number, line: number, names: string) => `Not taken over (line ${count(line)}): ${names}.`,
  'short-rows': (number: number, line: number) =>
    `${times(number, 'row has', 'rows have')} fewer cells than the header, the first in line ${count(line)}.`,
  'short-year': (number: number, line: number, date: string) =>
    `${times(number, 'year of two figures was', 'years of two figures were')} taken as the nearest: ${date} in line ${count(line)}.`,
  'formula-quote': (number: number) =>
    `${times(number, 'apostrophe', 'apostrophes')} before what looks like a formula ${number === 1 ? 'was' : 'were'} taken off.`,
  encoding: (_: number, __: number, name: string) => `The text is in the encoding ${name}.`,
} as const;

export const notices = {
  notAsOf: (day: string) => `What was known on ${day} could not be fetched. This is the record as it is now.`,
  noSuchEvent: (id: string) => `The link names an event that this record does not have: ${id}`,
  noSuchRecord: (id: string) => `The link names a record that is not here: ${id}. This is the bundled one.`,
  unreadAddress: (parts: string) => `Part of the address could not be read and was left out: ${parts}`,
  notSaved: {
    'no-storage': 'This browser keeps nothing for this page (private mode, or storage is switched off).',
    'storage-full': 'The disk or the browser’s quota is full.',
    'storage-failed': 'The browser’s storage failed.',
    'no-answer': 'The browser’s storage does not answer.',
    preview: 'A preview is not kept.',
  },
  saveAgain: 'Save again',
  nothingKept:
    'Nothing is kept on this device (private mode, or storage is switched off): events you add last until this page is closed.',
  quarantined: (count: number) =>
    count === 1
      ? '1 stored edit could not be read and was set aside.'
      : `${count} stored edits could not be read and were set aside.`,
  readOnly: 'This record was written by a newer version of Demarche. It opens for reading only.',
  upgradeFailed:
    'An older version of Demarche kept this record, and this version could not take it over. It is as it was and opens for reading only.',
  cleared:
    'The browser’s stored data for this page was deleted. What you see is now in this page alone, until it is kept again.',
  tabClosed: 'A newer version of Demarche is open in another tab. Reload this page to go on saving.',
  preview: (name: string) =>
    `A preview of ${name}. What you add or change here is not kept until you keep the record.`,
  keep: 'Keep this record',
  backUp: 'Back up to a file',
  backupOld: (editCount: number, days: number) =>
    `${count(editCount)} edits since the last backup file, ${count(days)} days ago.`,
  notPersisted:
    'So that your edits outlast a full disk, the browser was asked to keep them. It makes no promise: a backup file is safe.',
  deleted: 'This record was deleted in another tab. It can be given back under “All records” for 30 days.',
  refused: (refusedCount: number, readCount: number) =>
    `${count(refusedCount)} of ${count(readCount)} events could not be read and are left out.`,
  /** What was done to a file of another kind: how often, on which line first, and its words. */
  converted,
  ignoredKeys: (keys: string) => `Fields of the file that were not read: ${keys}`,
};
