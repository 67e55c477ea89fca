import { describe, expect, test } from 'vitest';
import { eventId } from '../../../src/domain/ids.ts';
import { readTypedDay } from '../../../src/ui/asKnown/dayOfTyped.ts';
import { newsByDay } from '../../../src/ui/asKnown/newsByDay.ts';
import { anEvent, aRecord } from '../../support/anEvent.ts';
import { aSession } from '../../support/aSession.tsx';

describe('a typed day', () => {
  test.each([
    ['15 April 2025', '2025-04-15', false],
    ['April 2025', '2025-04-30', true],
    ['2024', '2024-12-31', true],
    ['12–14 April 2025', '2025-04-14', true],
  ])('%s is read as %s', (text, day, isLast) => {
    expect(readTypedDay(text, '2025-06-01')).toMatchObject({ kind: 'read', typed: { day, isLast } });
  });

  test('may be one of two, and has to have an end', () => {
    expect(readTypedDay('03/04/2025', '2025-06-01')).toMatchObject({
      kind: 'ambiguous',
      choices: [{ day: '2025-04-03' }, { day: '2025-03-04' }],
    });
    expect(readTypedDay('2022/..', '2025-06-01')).toMatchObject({ problem: { code: 'no-last-day' } });
  });
});

test('news stand under the day on which each became known, first things first', async () => {
  const record = aRecord([
    anEvent({ id: 'late', on: '2025-04-19' }),
    anEvent({ id: 'early', on: '2025-04-12' }),
    anEvent({ id: 'known', on: '2025-04-01' }),
  ]);
  const knowledge = await aSession({ record }).session.openKnowledge();
  expect(newsByDay(knowledge, '2025-04-05', '2025-04-30')).toEqual([
    { id: eventId('early'), day: '2025-04-12' },
    { id: eventId('late'), day: '2025-04-19' },
  ]);
  expect(newsByDay(knowledge, '2025-04-12', undefined).map(({ id }) => id)).toEqual(['late']);
});
