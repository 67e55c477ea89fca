import { describe, expect, it } from 'vitest';
import { readSimpleEvent } from '../../src/formats/simpleEvents.ts';

function reading(fields: Record<string, unknown>) {
  const value = { title: 'Talks', date: '2025-04-12', ...fields };
  const read = readSimpleEvent(value, { row: 0, todayIso: '2026-06-30' });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

describe('when a simple event takes place', () => {
  it.each([
    ['2025-04-12T16:00', { edtf: '2025-04-12', local: { start: '2025-04-12T16:00', zone: 'Asia/Muscat' } }],
    [
      '2025-04-12 16:00/2025-04-12 18:20',
      {
        edtf: '2025-04-12',
        local: { start: '2025-04-12T16:00', end: '2025-04-12T18:20', zone: 'Asia/Muscat' },
      },
    ],
    [
      '2025-04-12T22:00+04/2025-04-13T01:00',
      {
        edtf: '2025-04-12/2025-04-13',
        local: {
          start: '2025-04-12T22:00',
          end: '2025-04-13T01:00',
          zone: 'Asia/Muscat',
          offset: '+04:00',
        },
      },
    ],
    [
      '2025-04-12T16:00Z/2025-04-14',
      {
        edtf: '2025-04-12/2025-04-14',
        local: { start: '2025-04-12T16:00', zone: 'Asia/Muscat', offset: '+00:00' },
      },
    ],
    ['2025-04-12', { edtf: '2025-04-12' }],
    ['2025-04', { edtf: '2025-04' }],
  ])('shows %s on the clock of its zone', (date, when) => {
    expect(reading({ date, zone: 'Asia/Muscat' }).event.when).toEqual(when);
  });
});
