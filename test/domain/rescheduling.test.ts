import { describe, expect, test } from 'vitest';
import { eventAsKnownOn } from '../../src/domain/asKnownOn.ts';
import { claimId, edtfText, eventId, placeId, processId, sideCode } from '../../src/domain/ids.ts';
import { canBeRescheduled, type NewPlan, reschedule } from '../../src/domain/rescheduling.ts';
import { anEvent, aRecord } from '../support/anEvent.ts';

const record = aRecord([], {
  places: [
    { id: placeId('ROM'), name: 'Rome', country: sideCode('IT'), granularity: 'city' },
    { id: placeId('MCT'), name: 'Muscat', country: sideCode('OM'), granularity: 'city' },
  ],
});

function contextHere() {
  let made = 0;
  return { ...record, recordedBy: 'the record', newClaimId: () => claimId(`made-${++made}`) };
}

const planned = {
  ...anEvent({
    id: 'fourth',
    title: 'US–Iran talks, fourth round',
    on: '2025-05-03',
    kind: 'talks-round',
    status: 'scheduled',
    place: 'ROM',
    sides: [['IR'], ['US'], ['OM', 'mediator', 'host'], ['IT', 'host']],
    tags: ['enrichment'],
    summary: 'Planned in Rome',
    privateNotes: 'ask Oman',
  }),
  processes: [{ id: processId('oman'), round: 4 }],
};

const plan: NewPlan = {
  id: eventId('fourth-again'),
  when: { edtf: edtfText('2025-05-11') },
  place: placeId('MCT'),
  by: 'Badr Albusaidi',
  side: sideCode('OM'),
  knownOn: edtfText('2025-05-09'),
};

describe('putting an event off', () => {
  const { postponed, successor } = reschedule(planned, plan, contextHere());

  test('carries title, kind, sides, process and round over to the new date', () => {
    expect(successor).toMatchObject({
      id: 'fourth-again',
      title: 'US–Iran talks, fourth round',
      when: { edtf: '2025-05-11' },
      kind: 'talks-round',
      status: 'scheduled',
      venue: { place: 'MCT' },
      processes: [{ id: 'oman', round: 4 }],
      tags: ['enrichment'],
      links: [{ type: 'reschedules', to: 'fourth' }],
      statements: [],
    });
    expect(successor.summary).toBeUndefined();
    expect(successor.privateNotes).toBeUndefined();
  });

  test('leaves the old host behind, and a host whose country it is stays', () => {
    expect(successor.participants.map(({ side, roles }) => [side, ...roles])).toEqual([
      ['IR', 'party'],
      ['US', 'party'],
      ['OM', 'mediator', 'host'],
    ]);
  });

  test('keeps the planned date and place of the old one, and says who put it off', () => {
    expect(postponed.status).toBe('postponed');
    expect(postponed.when).toBe(planned.when);
    expect(postponed.venue).toBe(planned.venue);
    expect(postponed.claims.map(({ value, by, knownOn }) => [value, by, knownOn])).toEqual([
      ['scheduled', 'the record', undefined],
      ['postponed', 'Badr Albusaidi', '2025-05-09'],
    ]);
  });

  test('the new plan is not known before its day', () => {
    expect(eventAsKnownOn(successor, '2025-05-08', record)).toBeUndefined();
    const known = eventAsKnownOn(successor, '2025-05-09', { ...record, events: new Map() });
    expect(known?.when.edtf).toBe('2025-05-11');
    expect(known?.venue).toEqual({ place: 'MCT' });
  });

  test('an old plan that the editor chose to show yields to the new one', () => {
    const claims = [
      {
        id: claimId('old'),
        field: 'status',
        value: 'scheduled',
        by: 'Iran',
        stance: 'asserts' as const,
        certainty: 'confirmed' as const,
      },
    ];
    const chosen = { ...planned, claims, chosenClaims: [claimId('old')] };
    const after = reschedule(chosen, plan, contextHere()).postponed;
    expect(after.status).toBe('postponed');
    expect(after.chosenClaims).toBeUndefined();
  });

  test('is for what is planned or put off already, which then says nothing new of itself', () => {
    expect(canBeRescheduled(planned)).toBe(true);
    expect(canBeRescheduled({ ...planned, status: 'concluded' })).toBe(false);
    expect(canBeRescheduled(postponed)).toBe(true);
    expect(reschedule(postponed, plan, contextHere()).postponed).toBe(postponed);
  });
});
