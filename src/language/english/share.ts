/** English: what is copied and quoted, fetched when somebody shares, with the words of what leaves as a file. */
export { outgoing } from './outgoing.ts';

const count = (things: number) => things.toLocaleString('en');
const events = (things: number) => (things === 1 ? '1 event' : `${count(things)} events`);

/** Bytes of text: "640 kB", "1.2 MB". */
const size = (bytes: number) =>
  bytes < 1_000_000
    ? `${count(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const share = {
  link: 'Copy link',
  linkHint: 'The view as it is: filter, window, chosen event',
  citation: 'Copy citation',
  citationHint: 'Record, filter, window, date of the data and of access',
  export: 'Export…',
  exportHint: 'Files for other programs, to read, or as sources',
  picture: 'Picture or print…',
  pictureHint: 'The timeline as SVG, PNG or on paper, with title, legend and sources',
  chronology: (shown: number) => `Copy chronology of ${events(shown)}`,
  forms: { rich: 'For a word processor', plain: 'Plain text', markdown: 'Markdown' },
  formName: (form: string) => `Copy chronology: ${form}`,
  nothingToCopy: 'No event matches the filter, so there is nothing to copy.',
  writing: (done: number, total: number) => `Writing ${count(done)} of ${events(total)}…`,
  stop: 'Stop',
  stopped: 'Stopped. Nothing was copied.',
  linkCopied: 'Link copied',
  previewLinkCopied: 'Link copied. It shows this view only where the same file is open.',
  citationCopied: 'Citation copied',
  chronologyCopied: (shown: number, bytes: number) => `Chronology copied: ${events(shown)}, ${size(bytes)}`,
  byHand: {
    title: 'Copy by hand',
    explanation: 'The browser refused to copy. The text is selected: copy it with Ctrl or ⌘ C.',
    tooLong: (bytes: number) =>
      `The browser refused to copy, and ${size(bytes)} is too much to show here. It can be kept as a file.`,
    text: 'Text to copy',
    file: 'Keep as a file',
    close: 'Close',
  },
  cite: {
    record: (title: string) => `“${title}”`,
    event: (title: string, date: string) => `“${title}”, ${date}`,
    inRecord: (title: string) => `in “${title}”`,
    counted: (shown: number, total: number) =>
      shown === total ? `all ${events(total)}` : `${count(shown)} of ${events(total)}`,
    showing: (span: string) => `showing ${span}`,
    asKnownOn: (day: string) => `as known on ${day}`,
    dataOf: (day: string, edits: number) =>
      edits === 0
        ? `Data of ${day}`
        : `Data of ${day}, with ${edits === 1 ? '1 edit' : `${count(edits)} edits`} of one’s own`,
    undatedData: (edits: number) =>
      edits === 0
        ? 'Data without a date'
        : `Data without a date, with ${edits === 1 ? '1 edit' : `${count(edits)} edits`} of one’s own`,
    accessed: (day: string) => `Accessed ${day}`,
    /** Parts of the first sentence, then the sentences. */
    sentences: (sentences: readonly string[]) => sentences.map(text => `${text}.`).join(' '),
    join: (about: readonly string[], sentences: readonly string[]) =>
      [about.join(', '), ...sentences].map(text => `${text}.`).join(' '),
    withAddress: (text: string, address: string) => `${text} ${address}`,
  },
  chronicle: {
    heading: (date: string, place: string | undefined) => (place === undefined ? date : `${date}, ${place}`),
    sides: (sides: string) => `Sides: ${sides}`,
    noSides: 'No side is named.',
    sideWithRoles: (side: string, roles: readonly string[]) => `${side} (${roles.join(', ')})`,
    differ: (field: string, accounts: readonly string[]) =>
      `Accounts differ: ${field}: ${accounts.join('; ')}`,
    account: (value: string, by: string, day: string | undefined) =>
      day === undefined ? `${value} (${by})` : `${value} (${by}, ${day})`,
    denies: (value: string) => `not ${value}`,
    doubts: (value: string) => `doubtful whether ${value}`,
    partial: 'partly unconfirmed',
    sources: 'Sources',
    noSource: 'No source is given.',
    /** Over the events, a line of its own. */
    asked: (parts: readonly string[]) => capitalised(parts.join(' · ')),
    titled: (title: string | undefined) => (title === undefined ? 'untitled page' : `“${title}”`),
    joinStatus: (parts: readonly string[]) => parts.join(' · '),
    joinSource: (parts: readonly string[]) => parts.join(', '),
  },
};
