import { describe, expect, test } from 'vitest';
import { type Claim, type DiplomaticEvent } from '../../src/domain/event.ts';
import { claimId, edtfText, eventId, sideCode } from '../../src/domain/ids.ts';
import { type StatusStep, statusHistory } from '../../src/domain/statusHistory.ts';
import { type Status } from '../../src/domain/vocabulary.ts';
import { anEvent } from '../support/anEvent.ts';
import { usIranRecord } from '../support/usIranRecord.ts';

type AccountWords = readonly [status: string, by: string, on?: string, stance?: Claim['stance']];

function eventWith(status: Status, ...accounts: readonly AccountWords[]): DiplomaticEvent {
  const claims = accounts.map(([value, by, on, stance = 'asserts'], index): Claim => ({
    id: claimId(`c${index}`),
    field: 'status',
    value,
    by,
    side: sideCode('IR'),
    ...(on === undefined ? {} : { knownOn: edtfText(on) }),
    stance,
    certainty: 'confirmed',
  }));
  return anEvent({ status, claims });
}

/** "scheduled (Araghchi, White House)", "denied confirmed (US official)", "to B26". */
function told(steps: readonly StatusStep[]): readonly string[] {
  return steps.map(step => {
    if (step.kind === 'moved-from') return `from ${step.event}`;
    if (step.kind === 'moved-to') return `to ${step.event}`;
    if (step.kind === 'denial') return `${step.account.stance} ${step.status} (${step.account.by})`;
    return `${step.status} (${step.accounts.map(({ by }) => by).join(', ')})`;
  });
}

describe('the history of a status', () => {
  test('goes by the days on which it became known, and joins those who say the same', () => {
    const event = eventWith(
      'postponed',
      ['postponed', 'Albusaidi', '2025-05-01'],
      ['scheduled', 'Araghchi', '2025-04-26'],
      ['scheduled', 'White House', '2025-04-27'],
      ['rumoured', 'Axios', '2025-04-20'],
    );
    expect(told(statusHistory(event))).toEqual([
      'rumoured (Axios)',
      'scheduled (Araghchi, White House)',
      'postponed (Albusaidi)',
    ]);
  });

  test('ends with what is recorded, where no account says it', () => {
    expect(told(statusHistory(eventWith('concluded', ['scheduled', 'Araghchi', '2025-04-12'])))).toEqual([
      'scheduled (Araghchi)',
      'concluded ()',
    ]);
    expect(told(statusHistory(anEvent({ status: 'occurred' })))).toEqual(['occurred ()']);
  });

  test('puts an undated account where its stage allows it', () => {
    const event = eventWith(
      'concluded',
      ['concluded', 'Bloomberg'],
      ['scheduled', 'a newspaper'],
      ['confirmed', 'Gharibabadi', '2025-04-17'],
      ['under-way', 'Axios', '2025-04-19'],
    );
    expect(told(statusHistory(event))).toEqual([
      'scheduled (a newspaper)',
      'confirmed (Gharibabadi)',
      'under-way (Axios)',
      'concluded (Bloomberg)',
    ]);
  });

  test('a status that came back is a step of its own', () => {
    const event = eventWith(
      'scheduled',
      ['scheduled', 'Oman', '2025-05-01'],
      ['cancelled', 'Oman', '2025-05-02'],
      ['scheduled', 'Oman', '2025-05-03'],
    );
    expect(told(statusHistory(event))).toEqual(['scheduled (Oman)', 'cancelled (Oman)', 'scheduled (Oman)']);
  });

  test('tells the fourth round of the record: planned, denied, put off, held another day', () => {
    const { events } = usIranRecord();
    const planned = events.get(eventId('B25')) ?? anEvent();
    const held = events.get(eventId('B26')) ?? anEvent();
    expect(told(statusHistory(planned, [held.id]))).toEqual([
      'scheduled (Badr Albusaidi)',
      'denies confirmed (US official)',
      'postponed (Badr Albusaidi)',
      'to B26',
    ]);
    expect(told(statusHistory(held))).toEqual([
      'from B25',
      'scheduled (Badr Albusaidi)',
      'concluded (Esmaeil Baghaei)',
    ]);
  });
});
