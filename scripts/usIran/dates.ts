/**
 * What the source table's column "precisionNote" says beyond the precision that EDTF already holds: days
 * that are unconfirmed get their `?`, words as printed stay printed, hours and durations become fields.
 */
import { type When } from '../../src/domain/event.ts';
import { edtfText } from '../../src/domain/ids.ts';
import { type SourceEvent } from './sourceShape.ts';

const unsureDates: Readonly<Record<string, string>> = {
  B48: '2025-08-22?',
  D03: '2012-05-23/2012-05-24?',
  D08: '2013-04-05?/2013-04-06?',
  D21: '2014-06-09?/2014-06-10?',
  D23: '2014-07-02?/2014-07-19',
};

const printed: Readonly<Record<string, string>> = {
  A01: 'from 15:30 “Iranian time” to about 17:50',
  B14: '“last week”, printed on 14 April',
  B37: '“overnight into June 13”',
  B48: '“Friday, August 23”',
  C05: '“24 hours before” the strikes',
  D07: '“first days of March”, “three days in March”',
  D21: '“two days”, “Tuesday”',
};

const durations: Readonly<Record<string, readonly [number, number]>> = {
  B32: [120, 180],
  B46: [180, 240],
  C03: [240, 240],
  C09: [1200, 1260],
};

const clocks: Readonly<Record<string, NonNullable<When['local']>>> = {
  C03: { start: '2026-02-17T10:00', zone: 'Europe/Zurich' },
};

/** Sentences that go to the event's note. */
export const dateNotes: Readonly<Record<string, string>> = {
  A02: 'Right after the first round.',
  A03: 'In the evening.',
  A04: 'Before leaving Washington.',
  A06: 'At the weekly press briefing.',
  A13: 'The day it began is unconfirmed; the year is as reported.',
  B12: 'The call is put “late Saturday” (29 March) or in the “early morning” of Sunday.',
  B13: 'Posted hours after Trump’s remarks.',
  B17: 'The day is that of the announcement; the call may be earlier.',
  B19: 'Began shortly before noon local time; about four hours.',
  B23: 'From noon; “around six hours” or “over four hours”.',
  B26: 'Planned start 12:00 local time; about three hours.',
  B32: 'Over two hours by one account, three by another.',
  B43: 'The day is the region’s; announced on 23 June US time.',
  B44: 'Guardian Council on 26 June.',
  B46: 'More than three hours by one account, over four by another.',
  B56: 'The instant was 20:00 on 27 September in New York.',
  B58: 'Some pages print Wednesday.',
  C03: 'About four hours from 10:00 local time.',
  C04: 'Two sessions, the second from 17:45 to 19:30 local time.',
  C08: 'The day is the region’s; posted on 7 April US time.',
  C09: 'Twenty to twenty-one hours.',
  D03: 'The first day is verified.',
  D14: 'Ended after midnight.',
  D15: 'The agreement came before dawn on the 24th.',
  D16b: 'Event data have 2 to 4 February; the later days are echoes.',
  D22: 'Days as scheduled.',
  D23: 'The start is unconfirmed, the end verified.',
  D25: 'Days from event data; the US Secretary’s trip was 9–11 November.',
  D29: 'Dates of the US Secretary’s trip.',
  D30: 'Dates of the US Secretary’s trip.',
  D31: 'Dates of the US Secretary’s trip.',
  D32: 'At midnight.',
  D34: 'Dates of the US Secretary’s trip.',
  D35: 'Dates of the US Secretary’s trip.',
  E06: 'The day, 20 August, is unconfirmed.',
};

export function makeWhen({ id, when, local, durationMin }: SourceEvent): When {
  const clock = local ?? clocks[id];
  const duration = durationMin ?? durations[id];
  const words = printed[id];
  return {
    edtf: edtfText(unsureDates[id] ?? when),
    ...(clock === undefined ? {} : { local: clock }),
    ...(duration === undefined ? {} : { durationMin: duration }),
    ...(words === undefined ? {} : { printed: words }),
  };
}
