/** The three statuses that an entry of a calendar can have (RFC 5545, section 3.8.1.11), and those of a record. */
import { isFuture } from '../../domain/eventDraftDefaults.ts';
import { type EdtfText } from '../../domain/ids.ts';
import { type Status } from '../../domain/vocabulary.ts';

export type CalendarStatus = 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';

/** What is put off does not take place on the day at which it stands. */
const byStatus: Readonly<Record<Status, CalendarStatus>> = {
  rumoured: 'TENTATIVE',
  proposed: 'TENTATIVE',
  scheduled: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  'under-way': 'CONFIRMED',
  suspended: 'CONFIRMED',
  concluded: 'CONFIRMED',
  postponed: 'CANCELLED',
  cancelled: 'CANCELLED',
  collapsed: 'CONFIRMED',
  occurred: 'CONFIRMED',
  'in-force': 'CONFIRMED',
  ended: 'CONFIRMED',
  met: 'CONFIRMED',
  missed: 'CONFIRMED',
};
const ofRecord: ReadonlyMap<string, CalendarStatus> = new Map(Object.entries(byStatus));

export function calendarStatusOf(status: Status): CalendarStatus {
  return byStatus[status];
}

interface GivenStatus {
  /** As written; undefined for none. */
  readonly status: string | undefined;
  /** The record's own, where the calendar was written here. */
  readonly own: string | undefined;
  /** Undefined for one whose day is not known yet. */
  readonly edtf: EdtfText | undefined;
  readonly todayIso: string;
}

/** Undefined for what the day alone decides: what lies behind is over. */
export function statusOfRecord({ status, own, edtf, todayIso }: GivenStatus): string | undefined {
  if (own !== undefined && (status === undefined || ofRecord.get(own) === status)) return own;
  switch (status) {
    case 'CANCELLED':
      return 'cancelled';
    case 'TENTATIVE':
      return 'scheduled';
    case 'CONFIRMED':
      return edtf !== undefined && isFuture(edtf, todayIso) ? 'confirmed' : undefined;
    default:
      return undefined;
  }
}
