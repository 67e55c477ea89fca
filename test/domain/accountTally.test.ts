import { describe, expect, test } from 'vitest';
import { accountTally } from '../../src/domain/accountTally.ts';
import { startOfIsoDayMs } from '../../src/domain/calendarDay.ts';
import { type ReadingScope } from '../../src/domain/claims.ts';
import { eventId } from '../../src/domain/ids.ts';
import { anEvent } from '../support/anEvent.ts';
import { usIranRecord } from '../support/usIranRecord.ts';

const { events, places } = usIranRecord();

const told = (id: string, field: string, scope: ReadingScope = {}) => {
  const event = events.get(eventId(id)) ?? anEvent();
  const { values, denials } = accountTally(event, field, { places, ...scope });
  return {
    values: values.map(({ first, claimantCount }) => `${claimantCount} ${first.value}`),
    denials: denials.map(({ by, stance, value }) => `${by} ${stance} ${value}`),
  };
};

describe('how many stand behind each value of a field', () => {
  test('the place of the second round: everybody says Rome in the end', () => {
    expect(told('B19', 'venue.place')).toEqual({ values: ['5 ROM'], denials: [] });
  });

  test('on the evening of 15 April, Italy and the press against Iran', () => {
    const knownBeforeMs = startOfIsoDayMs('2025-04-16');
    expect(told('B19', 'venue.place', { knownBeforeMs })).toEqual({
      values: ['3 ROM', '1 XOM'],
      denials: ['Iran, as the article reports doubts ROM'],
    });
  });

  test('a claimant counts once, and a value once in whatever case', () => {
    expect(told('B45', 'about:level')).toEqual({
      values: ['2 High-level', '1 Directors-general'],
      denials: [],
    });
    expect(told('B25', 'status').denials).toEqual(['US official denies confirmed']);
  });
});
