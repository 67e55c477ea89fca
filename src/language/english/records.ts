/** English: the menu of records. */
export const records = {
  title: 'Records',
  all: 'All records…',
  openFile: 'Open a file…',
  things: 'People, places, sources…',
  backUp: 'Back up to a file',
  ownChanges: 'What did I change?',
  reset: 'Reset to the original…',
  drop: 'Drop the file to open it as a preview',
};
