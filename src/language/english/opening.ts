/** English: the screens before a record, and what is said of what cannot be read; fetched with them. */
import { type SchemaProblemCode } from '../../domain/schemaProblem.ts';

const megabytes = (bytes: number) =>
  `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: bytes < 1e7 ? 1 : 0 })} MB`;

const amount = (done: number, total: number | undefined) =>
  total === undefined ? megabytes(done) : `${megabytes(done)} of ${megabytes(total)}`;

const count = (rows: number) => rows.toLocaleString('en');

/** What is wrong with a value; `detail` is the value, shortened, or for a limit the limit. */
const problems: Readonly<
  Record<
    | SchemaProblemCode
    | 'not-json'
    | 'not-utf8'
    | 'duplicate-id'
    | 'ragged'
    | 'open-quote'
    | 'unclear-date'
    | 'endless'
    | 'over-limit',
    (detail: string) => string
  >
> = {
  missing: () => 'is missing',
  'wrong-type': detail => `is of the wrong type: ${detail}`,
  'unknown-key': detail => `is not a known field: ${detail}`,
  'not-listed': detail => `is not one of the values it may have: ${detail}`,
  empty: () => 'is empty',
  'too-long': detail => `is longer than ${detail} characters`,
  'too-many': detail => `has more than ${detail} items`,
  'too-deep': detail => `is nested deeper than ${detail} levels`,
  'out-of-range': detail => `is out of range: ${detail}`,
  'wrong-form': detail => `does not have the form it must have: ${detail}`,
  'not-a-date': detail => `is not a date: ${detail}`,
  'not-a-clock-time': detail => `is not a time of day: ${detail}`,
  'not-an-instant': detail => `is not an instant in UTC: ${detail}`,
  'unknown-zone': detail => `is not a known time zone: ${detail}`,
  'end-before-start': () => 'ends before it starts',
  'quote-or-paraphrase': () => 'must have either a quotation or a paraphrase',
  'quote-without-source': () => 'quotes without naming a source',
  'not-json': detail => `is not JSON: ${detail}`,
  'not-utf8': () => 'is not in the encoding UTF-8',
  'duplicate-id': detail => `is the id of an earlier event: ${detail}`,
  ragged: detail => `has more cells than the header: ${detail}`,
  'open-quote': () => 'has a quotation mark that is never closed, or closed too early',
  'unclear-date': detail => `could be two dates: ${detail}`,
  endless: detail => `is repeated beyond the limits: ${detail}`,
  'over-limit': detail => `is beyond the limit: ${detail}`,
};

export const opening = {
  paste: 'Paste a chronology…',
  /** In the menu of records, beside what opens a file. */
  fileHint:
    'A Demarche record or plain list (.demarche, JSON; up to 1 GB), a table (CSV, TSV) or a calendar (ICS; up to 256 MB). It opens as a preview.',
  reading: (name: string) => `Reading ${name}`,
  readingLink: 'Reading the record in the link',
  progress: {
    loading: (done: number, total: number | undefined) => `Loaded ${amount(done, total)}`,
    reading: (done: number, total: number | undefined) => `Read ${amount(done, total)}`,
  },
  cancel: 'Cancel',
  ask: (host: string) => `Open a record from ${host}?`,
  askText: 'The link names a record on another site. That site will see that this browser fetched it.',
  open: 'Open it',
  loadedShare: (share: number) => `Loaded ${Math.floor(share * 100)} %`,
  openUsual: 'Open the US–Iran record instead',
  failed: (name: string) => `${name} could not be opened.`,
  failedLink: 'The record in the link could not be opened.',
  again: 'Try again',
  back: 'Back',
  leave: 'Some edits are not saved.',
  leaveText: 'They would be lost if another record is opened now.',
  leaveAnyway: 'Open it and lose them',
  stay: 'Stay here',
  refusedRow: (row: number, path: string, problem: string) =>
    `No. ${count(row)}${path === '' ? '' : `, ${path}`} ${problem}`,
  refusedLine: (line: number, path: string, problem: string) =>
    `Line ${count(line)}${path === '' ? '' : `, ${path}`} ${problem}`,
  whichRefused: 'Which ones',
  saveRefused: 'Save the list as a table',
  refusedName: 'left-out.csv',
  refusedHead: ['Line or number', 'Id', 'Field', 'Reason'],
  moreRefused: (left: number) => `and ${count(left)} more`,
  problems,
  fileProblem: (problem: string, line: number) => `Line ${count(line)}: ${problem}`,
  headProblem: (path: string, problem: string, moreCount: number) =>
    `The record's ${path} ${problem}.` +
    (moreCount > 0 ? ` There are ${count(moreCount)} more problems.` : ''),
  fileProblems: {
    'not-utf8': 'the text is not in the encoding UTF-8.',
    truncated: 'the file ends in the middle.',
    'not-json': 'the file is not JSON.',
    'not-a-record': 'the file is neither a record nor a list of events.',
    'no-events': 'the file has no list of events.',
    'events-twice': 'the file has two lists of events.',
    'too-deep': 'the file is nested too deeply.',
    'too-many': 'the file has more events than can be read.',
    'too-large': 'the file is too large.',
    'bad-head': 'what the file says of the record itself cannot be read.',
  },
  reasons: {
    'bad-address': (detail: string) => `This is no address that can be opened: ${detail}`,
    network: (detail: string) => `It could not be fetched: ${detail}`,
    'not-found': (detail: string) => `The server answered ${detail}.`,
    'too-large': (detail: string) => `It is larger than ${megabytes(Number(detail))}, the most that is read.`,
    stalled: (detail: string) => `Nothing has come for ${detail} seconds.`,
    'file-kind': (detail: string) =>
      `${detail} is of no kind that is read here: a Demarche record or JSON list, a table (CSV, TSV), a calendar (ICS).`,
    'too-slow': (detail: string) => `It was given up after ${detail} seconds.`,
    'link-too-large': (detail: string) =>
      `The link has ${count(Number(detail))} characters, or unpacks into more than 2 MB: more than a link may carry.`,
    'link-damaged': () =>
      'The link is not complete: a program may have cut it. Ask for it again, or for the record as a file.',
    damaged: (detail: string) =>
      `What is kept of it on this device cannot be read: ${detail} Nothing of it was changed or deleted.`,
    'not-here': (detail: string) => `${detail} is not kept on this device.`,
  },
};
