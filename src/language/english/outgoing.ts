/** English: what leaves the app as a file or a link, fetched when somebody exports. */
const count = (things: number) => things.toLocaleString('en');
const events = (things: number) => (things === 1 ? '1 event' : `${count(things)} events`);

/** Bytes of text: "640 bytes", "64 kB", "1.2 MB". */
const size = (bytes: number) => {
  if (bytes < 1000) return `${count(bytes)} bytes`;
  return bytes < 1_000_000 ? `${count(Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
};

export const outgoing = {
  title: 'Export',
  which: 'Which events',
  filtered: (things: number) => `The ${events(things)} of this filter`,
  whole: (things: number) => `The whole record: ${events(things)}`,
  allShown: (things: number) => `All ${events(things)}: no filter is set`,
  nothing: 'No event matches the filter, so there is nothing to export of it.',
  asKnownOn: (day: string) => `Written as known on ${day}.`,
  format: 'Format',
  groups: { data: 'Data', reading: 'To read', sources: 'The sources', link: 'Link' },
  formats: {
    demarche: {
      name: 'Demarche JSON',
      hint: '.json',
      keeps:
        'Everything: events with all accounts, statements and links, and the people, places and sources they name.',
      loses: 'The history of edits, which a backup has, and links to events that are left out.',
    },
    csv: {
      name: 'CSV table',
      hint: '.csv',
      keeps:
        'One row an event: id, title, date, kind, status, countries by role, people, place, sources, tags.',
      loses:
        'Statements, accounts that differ, links between events. Opened here again it meets its events by id.',
    },
    calendar: {
      name: 'iCalendar',
      hint: '.ics',
      keeps:
        'Date and clock, place, title; summary, sides, sources in words. Planned is tentative, off is cancelled.',
      loses: 'Events without a known day, statements. A calendar that has the events already is updated.',
    },
    timelineJs: {
      name: 'TimelineJS',
      hint: '.timeline.json',
      keeps: 'Title, date, summary and sources as slides.',
      loses: 'Roles, statuses, accounts that differ; dates are rounded to what slides can say.',
    },
    jsonLd: {
      name: 'JSON-LD',
      hint: '.jsonld',
      keeps: 'Events with dates, places, who took part, and citations, in the words of schema.org.',
      loses: 'Accounts that differ and statements. It is written for machines and is not read back here.',
    },
    markdown: {
      name: 'Chronology in Markdown',
      hint: '.md',
      keeps:
        'Date, place, status, sides, people, summary, statements, accounts that differ, numbered sources.',
      loses: 'What only a program can use: ids, links between events. It is text to read.',
    },
    html: {
      name: 'Chronology as a web page',
      hint: '.html',
      keeps: 'The same, as one page to read, print or put online. It asks for nothing and runs nothing.',
      loses: 'What only a program can use: ids, links between events.',
    },
    page: {
      name: 'Web page with the timeline',
      hint: '.timeline.html',
      keeps: 'The drawn timeline and below it the chronology with its sources, in one file without scripts.',
      loses: 'Filtering and zooming: it is a picture and a text.',
    },
    bibtex: {
      name: 'BibTeX',
      hint: '.bib',
      keeps: 'Each source once: publisher, title, dates, address.',
      loses: 'Which event cites it, and how reliable it is.',
    },
    cslJson: {
      name: 'CSL-JSON',
      hint: '.csl.json',
      keeps: 'Each source once, for Zotero and other reference managers.',
      loses: 'Which event cites it, and how reliable it is.',
    },
    link: {
      name: 'Link that holds the events',
      hint: 'an address',
      keeps:
        'All that Demarche JSON keeps, inside the address: nobody needs the file, and no server stores it.',
      loses: 'Only small records fit. Who opens it sees a preview.',
    },
  },
  keeps: 'Keeps',
  loses: 'Leaves out',
  notes: 'Include private notes',
  notesHint: 'Notes that only this desk should read. They are left out unless this is ticked.',
  file: 'File',
  save: 'Save file',
  copyLink: 'Copy link',
  close: 'Close',
  cancel: 'Cancel',
  writing: (done: number, total: number) => `Writing ${count(done)} of ${events(total)}…`,
  stopped: 'Stopped. Nothing was saved.',
  /** Of a calendar. */
  withoutDay: (things: number) =>
    `${events(things)} without a known day ${things === 1 ? 'is' : 'are'} not in it.`,
  sentences: (sentences: readonly string[]) => sentences.join('. '),
  saved: (name: string, things: number, bytes: number) => `${name}: ${events(things)}, ${size(bytes)}`,
  failed: (reason: string) => `It could not be written: ${reason}`,
  linkCopied: (things: number, letters: number) =>
    `Link copied: ${events(things)}, ${count(letters)} characters long`,
  linkTooLarge: (letters: number, most: number) =>
    `These events take ${size(letters)} in an address, and ${size(most)} fit. Narrow the filter, or save a file.`,
  recordTooLarge: (most: number) =>
    `These events are more than the ${size(most)} that a link can carry. Narrow the filter, or save a file.`,
  linkByHand: 'The browser refused to copy. The link is selected: copy it with Ctrl or ⌘ C.',
  /** In the chronology that is written. */
  chronicle: {
    people: (people: readonly string[]) => `People: ${people.join('; ')}`,
    facts: (facts: readonly string[]) => facts.join(' · '),
    format: (name: string) => `Format: ${name}`,
    outcome: (name: string) => `Outcome: ${name}`,
    said: (who: string, words: string, source: string) =>
      `${who}: ${words}${source === '' ? '' : ` ${source}`}`,
    timeline: (title: string) => `Timeline of ${title}`,
    madeWith: (day: string) => `Written on ${day} with Demarche.`,
  },
};
