/** English: the panel of filters and the way out of an empty answer, fetched beside the first load. */
import { chips, groups, ops } from './chips.ts';

const events = (count: number) => (count === 1 ? '1 event' : `${count.toLocaleString('en')} events`);

export const filters = {
  groups,
  ops,
  chips,
  opLabel: (group: string) => `${group}: how the values combine`,
  without: (name: string) => `Without ${name}`,
  withoutShort: 'without',
  inRole: 'in the role',
  anyRole: 'any',
  /** A role that the filter already asks for. */
  roleInUse: (role: string) => `${role} ✓`,
  countMembers: 'Count members of negotiating groups',
  clearAll: 'Clear all',
  findIn: (group: string) => `Find in ${group}`,
  findAmong: (count: number) => `Find among ${count.toLocaleString('en')}`,
  found: (shown: number, total: number) => `${shown.toLocaleString('en')} of ${total.toLocaleString('en')}`,
  days: 'Days',
  changes: {
    title: 'Added or changed',
    lastVisit: 'Since my last visit',
    today: 'Today',
    lastWeek: 'In the last 7 days',
    sinceDay: 'Since the day',
  },
  editor: {
    title: (chip: string) => `Change: ${chip}`,
    dropValue: (name: string) => `Drop ${name}`,
    drop: 'Drop all of it',
    done: 'Done',
  },
  nothing: {
    title: 'No event matches.',
    empty: 'No events yet.',
    first: 'Add event, or the key N, begins the first one.',
    drop: (chip: string, count: number) => `Drop ${chip}: ${events(count)}`,
    keep: (chip: string, count: number) => `Keep only ${chip}: ${events(count)}`,
    clear: 'Clear the whole filter',
  },
};
