/** English: the menu of records, and what is said beside one that is open. */
const count = (rows: number) => rows.toLocaleString('en');

export const records = {
  title: 'Records',
  openFile: 'Open a file…',
  fileHint: 'JSON: a Demarche record, or a plain list of events; up to 1 GB. It opens as a preview.',
  drop: 'Drop the file to open it as a preview',
  preview: (name: string) => `A preview of ${name}. What you add or change here is not kept.`,
  refused: (refusedCount: number, readCount: number) =>
    `${count(refusedCount)} of ${count(readCount)} events could not be read and are left out.`,
  ignoredKeys: (keys: string) => `Fields of the file that were not read: ${keys}`,
};
