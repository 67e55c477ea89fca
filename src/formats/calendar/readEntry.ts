/** An entry of a calendar as a simple event (`simpleEvents.ts`), without its dates. */
import { lineLength, textLength, titleLength } from '../../domain/limits.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { type PieceProblem } from '../incoming/conversion.ts';
import { contentLines, type Stretch } from './contentLines.ts';
import {
  ownLists,
  ownPlace,
  ownProperty,
  ownRemarks,
  ownTimes,
  ownWords,
  remarksMark,
} from './ownProperties.ts';
import { type Property, readProperty, unescaped, unescapedList } from './property.ts';

/** The properties of an entry by their names, those of what stands within it left out. */
export interface EntryProperties {
  readonly first: (name: string) => Property | undefined;
  readonly all: (name: string) => readonly Property[];
  /** Names of what no field takes, one for each time that it stands there. */
  readonly leftOut: readonly string[];
}

/** What programs write for each other, and what tells of times and versions. */
const bookkeeping: ReadonlySet<string> = new Set([
  'BEGIN',
  'END',
  'UID',
  'DTSTAMP',
  'CREATED',
  'LAST-MODIFIED',
  'SEQUENCE',
  'CLASS',
  'TRANSP',
  'PRIORITY',
]);
const singles: ReadonlySet<string> = new Set([
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RECURRENCE-ID',
  'SUMMARY',
  'DESCRIPTION',
  'LOCATION',
  'STATUS',
]);
const lists: ReadonlySet<string> = new Set(['EXDATE', 'RDATE', 'CATEGORIES', 'URL', 'ATTACH', 'ATTENDEE']);
/** An entry of our own with more says nothing more. */
const mostOfOne = 1_000;

export function readProperties(text: string, stretch: Stretch): EntryProperties {
  const known = new Map<string, Property[]>();
  const leftOut: string[] = [];
  let depth = 0;
  for (const { text: line } of contentLines(text, stretch)) {
    if (depth > 1 && !/^(?:begin|end):/i.test(line)) continue;
    const property = readProperty(line);
    if (property === undefined) {
      leftOut.push(line.slice(0, 20));
      continue;
    }
    const { name } = property;
    if (name === 'BEGIN') depth += 1;
    if (name === 'BEGIN' && depth === 2) leftOut.push(property.value.trim().toUpperCase().slice(0, 20));
    if (name === 'END') depth -= 1;
    if (bookkeeping.has(name)) continue;
    const isOwn = name.startsWith('X-DEMARCHE-');
    const of = known.get(name);
    if (of === undefined && (isOwn || singles.has(name) || lists.has(name))) known.set(name, [property]);
    else if (of !== undefined && lists.has(name) && of.length < mostOfOne) of.push(property);
    else leftOut.push(name.slice(0, 40));
  }
  return { first: name => known.get(name)?.[0], all: name => known.get(name) ?? [], leftOut };
}

/** A row of the simple form that has no dates yet. */
export type EntryRow = Readonly<Record<string, string | readonly string[]>>;

export interface EntryReading {
  readonly row: EntryRow;
  readonly leftOut: readonly string[];
}

export function readEntry(properties: EntryProperties): Result<EntryReading, readonly PieceProblem[]> {
  const { first, all } = properties;
  const textOf = (name: string) => {
    const property = first(name);
    return property === undefined ? undefined : unescaped(property.value);
  };
  const problems: PieceProblem[] = [];
  const bounded = (name: string, most: number, text = textOf(name)): string | undefined => {
    if (text === undefined || text.trim() === '') return undefined;
    if (text.length > most) problems.push({ path: name, code: 'too-long', detail: String(most) });
    return text;
  };
  for (const name of ['SUMMARY', 'DESCRIPTION', 'LOCATION']) {
    const encoding = first(name)?.parameters.get('ENCODING');
    // As the calendars before this standard wrote letters beyond ASCII.
    if (encoding !== undefined)
      problems.push({ path: `${name};ENCODING`, code: 'not-listed', detail: encoding });
  }
  const isOwn = first(ownTimes) !== undefined;
  const leftOut = isOwn ? properties.leftOut.filter(name => name !== 'GEO') : [...properties.leftOut];
  const title = bounded('SUMMARY', titleLength);
  if (title === undefined) problems.push({ path: 'SUMMARY', code: 'missing', detail: '' });
  const summary = bounded(
    'DESCRIPTION',
    textLength,
    withoutRemarks(textOf('DESCRIPTION'), textOf(ownRemarks)),
  );
  const place = bounded('LOCATION', lineLength, placeOf(textOf('LOCATION'), textOf(ownPlace)));
  const row: Record<string, string | readonly string[]> = {};
  if (title !== undefined) row['title'] = title;
  if (summary !== undefined) row['summary'] = summary;
  if (place !== undefined) row['place'] = place;
  for (const key of ownWords) {
    const text = textOf(ownProperty(key));
    if (text !== undefined) row[key] = text;
  }
  const tags = all('CATEGORIES').flatMap(({ value }) => unescapedList(value));
  const lists = new Map<string, readonly string[]>([
    ['tags', tags],
    ['people', peopleOf(all('ATTENDEE'), leftOut)],
    ['sources', addressesOf(all('URL'), all('ATTACH'), leftOut)],
  ]);
  for (const key of ownLists) {
    const property = first(ownProperty(key));
    if (property !== undefined) lists.set(key, unescapedList(property.value));
    else if (isOwn) lists.delete(key);
  }
  for (const [key, texts] of lists) if (texts.length > 0) row[key] = texts;
  return problems.length > 0 ? failure(problems) : success({ row, leftOut });
}

/** The summary alone, as long as the remarks after it are as they were written. */
function withoutRemarks(description: string | undefined, mark: string | undefined): string | undefined {
  if (description === undefined || mark === undefined) return description;
  const length = Number.parseInt(mark, 10);
  if (!(length > 0) || remarksMark(description.slice(-length)) !== mark) return description;
  return description.slice(0, -length).replace(/\n\n$/, '');
}

function placeOf(location: string | undefined, own: string | undefined): string | undefined {
  return own !== undefined && location?.endsWith(own) === true ? own : location;
}

/** Rooms and projectors are nobody, and who has said no does not come. */
function peopleOf(attendees: readonly Property[], leftOut: string[]): readonly string[] {
  const people = new Set<string>();
  for (const { parameters, value } of attendees) {
    const kind = (parameters.get('CUTYPE') ?? 'INDIVIDUAL').toUpperCase();
    const isComing = (parameters.get('PARTSTAT') ?? '').toUpperCase() !== 'DECLINED';
    const name = (parameters.get('CN') ?? '').trim() || value.trim().replace(/^mailto:/i, '');
    if (kind === 'INDIVIDUAL' && isComing && name !== '') people.add(name);
    else leftOut.push('ATTENDEE');
  }
  return [...people];
}

/** Addresses are kept as sources; nothing is fetched from them. */
function addressesOf(
  urls: readonly Property[],
  attachments: readonly Property[],
  leftOut: string[],
): readonly string[] {
  const addresses = urls.map(({ value }) => value.trim());
  for (const { parameters, value } of attachments) {
    const isHeld = parameters.has('ENCODING') || parameters.get('VALUE')?.toUpperCase() === 'BINARY';
    if (isHeld) leftOut.push('ATTACH');
    else addresses.push(value.trim());
  }
  return [...new Set(addresses.filter(address => address !== ''))];
}
