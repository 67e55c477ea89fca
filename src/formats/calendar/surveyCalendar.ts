/**
 * Where the entries of an iCalendar file stand and what else it holds, in one pass. The entries stay where they are: of
 * each only what decides between several of one UID is read here, so that a large file is never held twice.
 */
import { nestingDepth } from '../../domain/limits.ts';
import { type RefusedPiece } from '../incoming/conversion.ts';
import { type ContentLine, contentLines, type Stretch } from './contentLines.ts';
import { readProperty, unescaped } from './property.ts';

export interface CalendarEntry extends Stretch {
  /** Empty where there is none. */
  readonly uid: string;
  /** As written, with its zone; empty for an entry that is no exception from a rule. */
  readonly recurrenceId: string;
  readonly sequence: number;
  /** `20250412T120000Z`, when this version was made. */
  readonly stamp: string;
  /** The calendar around it takes back what it holds. */
  readonly isTakenBack: boolean;
}

export interface CalendarSurvey {
  readonly entries: readonly CalendarEntry[];
  /** Descriptions of zones, by their TZID. */
  readonly zones: ReadonlyMap<string, Stretch>;
  /** Entries that are never closed, and components that are no events. */
  readonly refused: readonly RefusedPiece[];
  readonly title?: string;
}

/** A to-do, a journal page or a stretch of busy time is no event. */
const otherComponents: ReadonlySet<string> = new Set(['VTODO', 'VJOURNAL', 'VFREEBUSY']);
/** Lines between two rests. */
const linesAtOnce = 20_000;

/** Yields the share done. */
export function* surveyCalendar(text: string): Generator<number, CalendarSurvey, undefined> {
  const state = startOfSurvey();
  let lineCount = 0;
  const from = text.startsWith('\uFEFF') ? 1 : 0;
  for (const line of contentLines(text, { from, to: text.length, line: 1 })) {
    lineCount += 1;
    if (lineCount % linesAtOnce === 0) yield line.to / text.length;
    const colon = line.text.indexOf(':');
    const word = line.text.slice(0, colon).toUpperCase();
    const component = word === 'BEGIN' || word === 'END' ? line.text.slice(colon + 1) : '';
    if (word === 'BEGIN') begin(state, component.trim().toUpperCase(), line);
    else if (word === 'END') end(state, component.trim().toUpperCase(), line);
    else takeLine(state, line);
  }
  closeDownTo(state, 0);
  const { entries, zones, refused, title } = state;
  return { entries, zones, refused, ...(title === undefined ? {} : { title }) };
}

interface OpenComponent {
  readonly name: string;
  readonly begin: ContentLine;
  readonly values: Map<string, string>;
}

interface Survey {
  readonly entries: CalendarEntry[];
  readonly zones: Map<string, Stretch>;
  readonly refused: RefusedPiece[];
  readonly open: OpenComponent[];
  title: string | undefined;
  isTakenBack: boolean;
  /** Components below the deepest that are followed. */
  tooDeepCount: number;
}

function startOfSurvey(): Survey {
  return {
    entries: [],
    zones: new Map(),
    refused: [],
    open: [],
    title: undefined,
    isTakenBack: false,
    tooDeepCount: 0,
  };
}

function begin(state: Survey, name: string, line: ContentLine): void {
  // No event stands within another, so the one before was never closed.
  if (name === 'VEVENT') {
    const outer = state.open.findIndex(component => component.name === 'VEVENT');
    if (outer !== -1) closeDownTo(state, outer);
  }
  if (state.open.length >= nestingDepth) {
    state.tooDeepCount += 1;
    return;
  }
  if (name === 'VCALENDAR') state.isTakenBack = false;
  state.open.push({ name, begin: line, values: new Map() });
}

function end(state: Survey, name: string, line: ContentLine): void {
  if (state.tooDeepCount > 0) {
    state.tooDeepCount -= 1;
    return;
  }
  const at = state.open.findLastIndex(component => component.name === name);
  if (at === -1) return;
  closeDownTo(state, at + 1);
  const component = state.open.pop();
  if (component !== undefined) close(state, component, line);
}

/** What stands open above this depth will find no end of its own any more. */
function closeDownTo(state: Survey, depth: number): void {
  state.tooDeepCount = 0;
  while (state.open.length > depth) {
    const component = state.open.pop();
    if (component?.name !== 'VEVENT') continue;
    const uid = component.values.get('UID');
    state.refused.push({
      line: component.begin.line,
      ...(uid === undefined ? {} : { id: uid }),
      problems: [{ path: 'END:VEVENT', code: 'missing', detail: '' }],
    });
  }
}

const keptOf: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['VEVENT', new Set(['UID', 'RECURRENCE-ID', 'SEQUENCE', 'DTSTAMP'])],
  ['VTIMEZONE', new Set(['TZID'])],
]);

function takeLine(state: Survey, { text }: ContentLine): void {
  const component = state.open.at(-1);
  if (component === undefined) return;
  const name = /^[A-Za-z-]+/.exec(text)?.[0].toUpperCase() ?? '';
  if (component.name === 'VCALENDAR') {
    if (name !== 'METHOD' && name !== 'NAME' && name !== 'X-WR-CALNAME') return;
    const value = readProperty(text)?.value ?? '';
    if (name === 'METHOD') state.isTakenBack = value.trim().toUpperCase() === 'CANCEL';
    else state.title ??= unescaped(value);
    return;
  }
  if (keptOf.get(component.name)?.has(name) !== true || component.values.has(name)) return;
  const property = readProperty(text);
  if (property === undefined) return;
  const value = name === 'RECURRENCE-ID' ? text.slice(name.length) : unescaped(property.value);
  component.values.set(name, value);
}

function close(state: Survey, { name, begin, values }: OpenComponent, line: ContentLine): void {
  const stretch = { from: begin.from, to: line.to, line: begin.line };
  if (name === 'VEVENT') {
    state.entries.push({
      ...stretch,
      uid: values.get('UID') ?? '',
      recurrenceId: values.get('RECURRENCE-ID') ?? '',
      sequence: Number(values.get('SEQUENCE') ?? 0) || 0,
      stamp: values.get('DTSTAMP') ?? '',
      isTakenBack: state.isTakenBack,
    });
  } else if (name === 'VTIMEZONE') {
    const id = values.get('TZID');
    if (id !== undefined && !state.zones.has(id)) state.zones.set(id, stretch);
  } else if (otherComponents.has(name)) {
    state.refused.push({
      line: begin.line,
      problems: [{ path: `BEGIN:${name}`, code: 'not-listed', detail: name }],
    });
  }
}
