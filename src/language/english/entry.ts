/** English: how the form is opened, kept and left. Part of the words of the form. */

const count = (things: number) => things.toLocaleString('en');
const several = (things: number, one: string, many: string) =>
  things === 1 ? one : `${count(things)} ${many}`;

export const entry = {
  saveAndAdd: 'Save and add another',
  saveAndAddKeys: 'Ctrl or ⌘ Shift Enter',
  blankForm: 'Blank form',
  untitled: 'Without a title',
  restoredFrom: (typedAt: string) => `You go on with the draft of ${typedAt}.`,
  restored: 'You go on with an earlier draft.',
  discarded: 'Draft discarded.',
  takeBack: 'Take it back',
  copyOf: (title: string) => `A copy of “${title}”, without its date, statements, accounts and outcome.`,
  nextRoundOf: (title: string) =>
    `Carried over from “${title}”: process, sides with their people, venue. The number is one on.`,
  keptFrom: (title: string, parts: string) => `Kept from “${title}”: ${parts}.`,
  keptSides: (sides: number) => several(sides, '1 side', 'sides'),
  keptSources: (sources: number) => several(sources, 'the source', 'sources'),
  keptNothing: (title: string) => `Nothing of “${title}” repeats.`,

  drafts: (drafts: number) => several(drafts, '1 other unfinished draft', 'other unfinished drafts'),
  draftsTitle: 'Unfinished drafts',
  openDraft: (title: string) => `Go on with “${title}”`,
  newEvent: 'new event',
  editOf: (title: string) => `edit of “${title}”`,
  typedOn: (when: string) => `typed ${when}`,
  dropDraft: (title: string) => `Discard the draft “${title}”`,

  pasted: {
    title: 'Read from what you pasted:',
    source: (publisher: string) => `source ${publisher}`,
    published: (date: string) => `of ${date}`,
    headline: (headline: string) => `“${headline}”`,
    summary: (length: number) => `summary, ${several(length, '1 character', 'characters')}`,
    statement: (length: number) => `statement, ${several(length, '1 character', 'characters')}`,
    takeOut: 'Take it out',
    takeOutKeys: 'Ctrl or ⌘ Z',
    intoStatement: 'Somebody said this',
    intoSummary: 'It is a summary',
    refused: 'What you pasted is an address of a kind that no source has. Nothing was taken.',
    tooLong: (lengthNow: number, limit: number) =>
      `What you pasted has ${count(lengthNow)} characters; ${count(limit)} can be kept. Nothing was taken, nothing was cut.`,
    nothing: 'What you pasted is blank.',
  },

  jumps: 'Go to',
  jumpNames: {
    title: 'Title',
    date: 'Date',
    kind: 'Kind',
    side: 'Side',
    place: 'Place',
    source: 'Source',
    statement: 'Statement',
    round: 'Round',
    summary: 'Summary',
    more: 'All else',
  },
  jumpKeys: (letter: string, isMac: boolean) => (isMac ? `⌃⌥ ${letter}` : `Alt ${letter}`),
};
