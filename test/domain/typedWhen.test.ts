import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCityIndex } from '../../src/domain/cities.ts';
import { type When } from '../../src/domain/event.ts';
import { edtfText, sideCode } from '../../src/domain/ids.ts';
import { readTypedWhen } from '../../src/domain/typedWhen.ts';
import { type TypedWhenContext } from '../../src/domain/typedWhenParts.ts';
import { textOfWhen } from '../../src/domain/whenText.ts';
import { fold } from '../../src/query/foldText.ts';

const cities = createCityIndex(fold);
const context: TypedWhenContext = {
  todayIso: '2025-04-14',
  zoneNamed: name => cities.cityNamed(name)?.zone ?? cities.zoneOfCountry(sideCode(name.toUpperCase())),
};
const read = (text: string, more: Partial<TypedWhenContext> = {}) =>
  readTypedWhen(text, { ...context, ...more });
const whenOf = (text: string, more: Partial<TypedWhenContext> = {}): When | undefined => {
  const reading = read(text, more);
  return reading.kind === 'read' ? reading.when : undefined;
};
const notesOf = (text: string, more: Partial<TypedWhenContext> = {}) => {
  const reading = read(text, more);
  return reading.kind === 'read' ? reading.notes : undefined;
};
const at = (day: string, start: string, zone: string) => ({
  edtf: day,
  local: { start: `${day}T${start}`, zone },
});

describe('a typed time', () => {
  it.each([
    ['2025-04-12', '2025-04-12'],
    ['12 Apr 2025', '2025-04-12'],
    ['12–14 April', '2025-04-12/2025-04-14'],
    ['April 2025', '2025-04'],
    ['about 2012', '2012~'],
    ['before March 2025', '[..2025-02]'],
  ])('%s is a date alone', (text, edtf) => {
    expect(whenOf(text)).toEqual({ edtf });
  });

  it.each([
    ['12 April 2025 16:00 Muscat', at('2025-04-12', '16:00', 'Asia/Muscat')],
    ['12 April 2025, 15:30 Tehran time', at('2025-04-12', '15:30', 'Asia/Tehran')],
    ['12 April 2025 (15:30 Iranian time)', at('2025-04-12', '15:30', 'Asia/Tehran')],
    ['12 January 2025 3 pm EST', at('2025-01-12', '15:00', 'America/New_York')],
    ['16:00 on 12 April 2025 in Muscat', at('2025-04-12', '16:00', 'Asia/Muscat')],
    ['۱۲ April ۲۰۲۵ ۱۶:۰۰ مسقط', at('2025-04-12', '16:00', 'Asia/Muscat')],
    ['2025-04-12 4.30 p.m. Asia/Muscat', at('2025-04-12', '16:30', 'Asia/Muscat')],
    ['12 April 2025 noon Rome', at('2025-04-12', '12:00', 'Europe/Rome')],
    ['12 April 2025 16:00 UTC', at('2025-04-12', '16:00', 'UTC')],
  ])('%s has a clock and a zone', (text, when) => {
    expect(whenOf(text)).toEqual(when);
  });

  it('has a range of hours, and one that runs over midnight', () => {
    expect(whenOf('12 April 2025 16:00–18:30 Muscat')?.local).toEqual({
      start: '2025-04-12T16:00',
      end: '2025-04-12T18:30',
      zone: 'Asia/Muscat',
    });
    expect(whenOf('12 April 2025 from 3 to 5 pm, Muscat')?.local?.end).toBe('2025-04-12T17:00');
    expect(notesOf('22:00–01:00 12 April 2025 Muscat')).toEqual([{ code: 'ends-next-day' }]);
    expect(whenOf('12 April 16:00 – 13 April 02:00 Muscat')).toEqual({
      edtf: '2025-04-12/2025-04-13',
      local: { start: '2025-04-12T16:00', end: '2025-04-13T02:00', zone: 'Asia/Muscat' },
    });
  });

  it.each([
    ['12 Apr 2025, 2 h', [120, 120]],
    ['12 Apr 2025, 2½ to 3 hours', [150, 180]],
    ['12 Apr 2025 lasting about 90 minutes', [90, 90]],
    ['19 April 2025, four hours', [240, 240]],
    ['19 April 2025 for 90 min to 2 hours', [90, 120]],
    ['19 April 2025, an hour and a half', [90, 90]],
    ['19 April 2025, 1 h 45 min', [105, 105]],
    ['19 April 2025, half an hour', [30, 30]],
  ])('%s has a length', (text, durationMin) => {
    expect(whenOf(text)).toEqual({ edtf: text.startsWith('12') ? '2025-04-12' : '2025-04-19', durationMin });
  });

  it('asks which zone some letters stand for, and which day some numbers name', () => {
    expect(read('12 April 2025 10:00 IST')).toEqual({
      kind: 'ambiguous',
      about: 'zone',
      choices: [
        { zone: 'Asia/Kolkata', text: '12 April 2025 10:00 Asia/Kolkata' },
        { zone: 'Asia/Jerusalem', text: '12 April 2025 10:00 Asia/Jerusalem' },
        { zone: 'Europe/Dublin', text: '12 April 2025 10:00 Europe/Dublin' },
      ],
    });
    expect(read('03/04/25 16:00 Muscat')).toMatchObject({
      about: 'day',
      choices: [{ text: '2025-04-03 16:00 Muscat' }, { text: '2025-03-04 16:00 Muscat' }],
    });
  });

  it('takes the clock of the venue where no zone is typed, and says so', () => {
    expect(read('12 April 2025 16:00', { venueZone: 'Asia/Muscat' })).toEqual({
      kind: 'read',
      when: at('2025-04-12', '16:00', 'Asia/Muscat'),
      notes: [{ code: 'zone-of-venue', zone: 'Asia/Muscat' }],
    });
    expect(read('12 April 2025 16:00')).toEqual({
      kind: 'read',
      when: { edtf: '2025-04-12T16:00' },
      notes: [{ code: 'zone-missing' }],
    });
  });

  it('turns a clock that was printed elsewhere into that of the venue, keeps the words and says so', () => {
    const text = '12 April 2025 15:30 Tehran time';
    expect(read(text, { venueZone: 'Asia/Muscat' })).toEqual({
      kind: 'read',
      when: { ...at('2025-04-12', '16:00', 'Asia/Muscat'), printed: text },
      notes: [
        {
          code: 'converted',
          printed: '2025-04-12T15:30',
          printedZone: 'Asia/Tehran',
          clock: '2025-04-12T16:00',
          zone: 'Asia/Muscat',
        },
      ],
    });
    expect(whenOf('27 September 2025 20:00 New York', { venueZone: 'Europe/Zurich' })).toMatchObject(
      at('2025-09-28', '02:00', 'Europe/Zurich'),
    );
    expect(whenOf('12 April 2025 16:00 UTC+3:30', { venueZone: 'Asia/Muscat' })).toMatchObject(
      at('2025-04-12', '16:30', 'Asia/Muscat'),
    );
  });

  it('points out an hour that was skipped or repeated and a day that was left out, and shifts none', () => {
    expect(read('30 March 2025 02:30 Berlin')).toMatchObject({
      when: at('2025-03-30', '02:30', 'Europe/Berlin'),
      notes: [{ code: 'clock-skipped', clock: '2025-03-30T02:30', zone: 'Europe/Berlin' }],
    });
    expect(notesOf('2 November 2025 01:30 New York')).toEqual([
      {
        code: 'clock-twice',
        clock: '2025-11-02T01:30',
        zone: 'America/New_York',
        offsets: ['-04:00', '-05:00'],
        texts: ['2025-11-02 01:30 -04:00 America/New_York', '2025-11-02 01:30 -05:00 America/New_York'],
      },
    ]);
    expect(whenOf('2025-11-02 01:30 -05:00 America/New_York')?.local?.offset).toBe('-05:00');
    expect(notesOf('30 December 2011', { venueZone: 'Pacific/Apia' })).toEqual([
      { code: 'day-skipped', zone: 'Pacific/Apia' },
    ]);
    expect(notesOf('12 July 2025 3 pm EST')).toEqual([
      { code: 'letters-out-of-season', letters: 'EST', zone: 'America/New_York' },
    ]);
  });

  it.each([
    ['12 April 2025 16:00 Atlantis time', { code: 'zone-unknown', part: 'Atlantis time' }],
    ['April 2025 16:00 Muscat', { code: 'clock-needs-day', part: '16:00' }],
    ['15:30 Tehran time', { code: 'clock-needs-day', part: '15:30 Tehran time' }],
    ['12 April 2025 25:00', { code: 'edtf', problem: { code: 'time-not-possible', part: '25:00', at: 11 } }],
  ])('%s is refused with its reason', (text, problem) => {
    expect(read(text)).toEqual({ kind: 'unreadable', problem });
  });
});

describe('a day told from another day', () => {
  const anchor = { anchorIso: '2025-04-14' };

  it('asks for the day of print, and for the first day of the week where one is meant', () => {
    expect(read('later this week')).toEqual({ kind: 'asks', what: 'anchor' });
    expect(read('later this week', anchor)).toEqual({ kind: 'asks', what: 'week' });
  });

  it.each([
    ['later this week', 'monday', '[2025-04-15..2025-04-20]'],
    ['later this week', 'sunday', '[2025-04-15..2025-04-19]'],
    ['later this week', 'saturday', '[2025-04-15..2025-04-18]'],
    ['last week', 'monday', '[2025-04-07..2025-04-13]'],
    ['last weekend', 'monday', '[2025-04-12..2025-04-13]'],
    ['next weekend', 'saturday', '[2025-04-24..2025-04-25]'],
    ['by the end of this week', 'saturday', '[2025-04-14..2025-04-18]'],
    ['next month', undefined, '2025-05'],
    ['last year', undefined, '2024'],
    ['in 10 days', undefined, '2025-04-24'],
    ['two weeks ago', undefined, '2025-03-31~'],
    ['this coming Saturday', undefined, '2025-04-19'],
    ['last Friday', undefined, '2025-04-11'],
    ['the day after tomorrow', undefined, '2025-04-16'],
    ['tomorrow', undefined, '2025-04-15'],
  ] as const)('%s with a week from %s is %s', (text, weekStart, edtf) => {
    expect(whenOf(text, { ...anchor, weekStart })).toEqual({ edtf, printed: text });
  });

  it('offers both Fridays', () => {
    expect(read('Friday', anchor)).toMatchObject({
      choices: [{ edtf: '2025-04-11' }, { edtf: '2025-04-18' }],
    });
    expect(read('next Friday', anchor)).toMatchObject({
      choices: [{ edtf: '2025-04-18' }, { edtf: '2025-04-25' }],
    });
  });

  it('says where no day of the week is left', () => {
    expect(read('later this week', { anchorIso: '2025-04-18', weekStart: 'saturday' })).toEqual({
      kind: 'unreadable',
      problem: { code: 'no-day-left', part: 'later this week' },
    });
  });
});

describe('a time as text', () => {
  const two = (count: number) => String(count).padStart(2, '0');
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
  const day = fc.integer({ min: 1, max: 28 }).map(count => `2025-01-${two(count)}`);
  const zone = fc.constantFrom('Asia/Muscat', 'Europe/Zurich', 'America/New_York', 'UTC', 'Asia/Tehran');
  const length = fc
    .tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 300 }))
    .map(([least, more]) => [least, least + more] as const);

  it('reads back as the same time', () => {
    fc.assert(
      fc.property(
        fc.record({ day, start: clock, zone }),
        fc.option(clock, { nil: undefined }),
        fc.option(length, { nil: undefined }),
        ({ day: on, start, zone: inZone }, end, durationMin) => {
          const isEnd = end !== undefined && end > start;
          const when: When = {
            edtf: edtfText(on),
            local: { start: `${on}T${start}`, ...(isEnd ? { end: `${on}T${end}` } : {}), zone: inZone },
            ...(durationMin === undefined ? {} : { durationMin }),
          };
          expect(whenOf(textOfWhen(when))).toEqual(when);
        },
      ),
    );
  });

  it('is read in bounded time whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), text => {
        expect(['read', 'ambiguous', 'asks', 'unreadable']).toContain(read(text).kind);
      }),
    );
  });
});
