/**
 * The fragment of an address as a view. It comes from anywhere, so nothing in it can fail: what cannot be
 * read is left out and named, and the rest counts.
 */
import { readIsoDay } from '../domain/calendarDay.ts';
import { eventId } from '../domain/ids.ts';
import { hashLength } from '../domain/limits.ts';
import { groupings } from '../domain/readingChoices.ts';
import { readSort } from '../domain/tableColumns.ts';
import { type TimeWindow } from '../domain/timeWindow.ts';
import { type Filter } from '../query/condition.ts';
import { decodeValue, instantOf, windowOfText } from './addressText.ts';
import { type AddressNote, conditionsOf, isConditionKey, type Pair } from './parseConditions.ts';
import { type CarriedKey, carriedKeys, defaultView, type Tab, type View } from './state.ts';

export interface ParsedHash {
  readonly view: View;
  readonly notes: readonly AddressNote[];
  /**
   * The days of the filter, where the address has some and no window: opening it fits the window to them.
   * An absent bound is that of the record.
   */
  readonly fit?: Partial<TimeWindow>;
}

/** What is said of such an address is how it begins. */
const longestNote = 100;

const keysOfView: readonly string[] = [
  ...['q', 'from', 'to', 'direct', 'changed', 'win', 'view', 'group', 'sort', 'event', 'asof', 'since', 'v'],
  ...carriedKeys,
];

/** Takes the fragment with or without its `#`. */
export function parseHash(hash: string): ParsedHash {
  const notes: AddressNote[] = [];
  if (hash.length > hashLength) {
    return { view: defaultView, notes: [{ kind: 'too-long', key: '', value: hash.slice(0, longestNote) }] };
  }
  const pairs = hash
    .replace(/^#/, '')
    .split('&')
    .flatMap(part => pairOf(part, notes));
  const conditions = pairs.flatMap(pair => conditionsOf(pair, notes));
  const last = new Map<string, string>();
  for (const { key, raw } of pairs) {
    const value = decodeValue(key === 'q' ? raw.replaceAll('+', '%20') : raw);
    if (value !== undefined && value !== '') last.set(key, value);
  }
  const text = last.get('q');
  const filter = {
    conditions,
    ...directOf(last, notes),
    ...daysOf(last, notes),
    ...changedOf(last, notes),
    ...(text === undefined ? {} : { text }),
  };
  const view = { ...defaultView, filter, ...sessionOf(last, notes) };
  return { view, notes, ...fitOf(view) };
}

/** A value whose percent codes are malformed is left out here, so that nothing below meets it. */
function pairOf(part: string, notes: AddressNote[]): Pair[] {
  const at = part.indexOf('=');
  if (at < 0) return [];
  const key = decodeValue(part.slice(0, at));
  const raw = part.slice(at + 1);
  if (key !== undefined && decodeValue(raw) !== undefined) {
    if (raw !== '' && !keysOfView.includes(key) && !isConditionKey(key)) {
      notes.push({ kind: 'unknown-key', key, value: raw });
    }
    return [{ key, raw }];
  }
  notes.push({ kind: 'malformed', key: part.slice(0, at), value: raw });
  return [];
}

function directOf(last: ReadonlyMap<string, string>, notes: AddressNote[]): Pick<Filter, 'direct'> {
  const value = last.get('direct');
  if (value === '1') return { direct: true };
  if (value !== undefined && value !== '0') notes.push({ kind: 'unknown-value', key: 'direct', value });
  return {};
}

function daysOf(last: ReadonlyMap<string, string>, notes: AddressNote[]): Pick<Filter, 'from' | 'to'> {
  const from = dayOf('from', last, notes);
  const to = dayOf('to', last, notes);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function dayOf(key: string, last: ReadonlyMap<string, string>, notes: AddressNote[]): string | undefined {
  const value = last.get(key);
  if (value === undefined || readIsoDay(value) !== undefined) return value;
  notes.push({ kind: 'bad-day', key, value });
  return undefined;
}

function changedOf(last: ReadonlyMap<string, string>, notes: AddressNote[]): Pick<Filter, 'changedSinceMs'> {
  const value = last.get('changed');
  if (value === undefined) return {};
  const changedSinceMs = instantOf(value);
  if (changedSinceMs !== undefined) return { changedSinceMs };
  notes.push({ kind: 'bad-day', key: 'changed', value });
  return {};
}

function sessionOf(last: ReadonlyMap<string, string>, notes: AddressNote[]): Partial<Omit<View, 'filter'>> {
  const windowValue = last.get('win');
  const window = windowValue === undefined ? undefined : windowOfText(windowValue);
  if (windowValue !== undefined && window === undefined) {
    notes.push({ kind: 'bad-window', key: 'win', value: windowValue });
  }
  const version = last.get('v');
  if (version !== undefined && version !== '1') {
    notes.push({ kind: 'later-version', key: 'v', value: version });
  }
  const tabs: readonly Tab[] = ['timeline', 'table'];
  const tab = tabs.find(name => name === last.get('view'));
  const grouping = groupings.find(name => name === last.get('group') && name !== 'country');
  const sort = readSort(last.get('sort') ?? '');
  const selected = last.get('event');
  const asOf = dayOf('asof', last, notes);
  const since = dayOf('since', last, notes);
  const carried = carriedKeys.flatMap((key): (readonly [CarriedKey, string])[] => {
    const value = last.get(key);
    return value === undefined ? [] : [[key, value]];
  });
  return {
    ...(window === undefined ? {} : { window }),
    ...(tab === undefined ? {} : { tab }),
    ...(grouping === undefined ? {} : { grouping }),
    ...(sort === undefined ? {} : { sort }),
    ...(selected === undefined ? {} : { selected: eventId(selected) }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(since === undefined ? {} : { since }),
    ...(carried.length === 0 ? {} : { carried }),
  };
}

function fitOf({ window, filter }: View): Pick<ParsedHash, 'fit'> {
  const { from, to } = filter;
  if (window !== undefined || (from === undefined && to === undefined)) return {};
  const startMs = from === undefined ? undefined : instantOf(from);
  const endMs = to === undefined ? undefined : windowOfText(`${to}/${to}`)?.endMs;
  if (startMs !== undefined && endMs !== undefined && startMs >= endMs) return {};
  return {
    fit: { ...(startMs === undefined ? {} : { startMs }), ...(endMs === undefined ? {} : { endMs }) },
  };
}
