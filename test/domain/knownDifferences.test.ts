/** What became known between two days, on small events and on the second round of the bundled record. */
import { describe, expect, it } from 'vitest';
import { eventAsKnownOn } from '../../src/domain/asKnownOn.ts';
import {
  claimId,
  edtfText,
  eventId,
  personId,
  placeId,
  sideCode,
  sourceId,
  statementId,
} from '../../src/domain/ids.ts';
import { knownDifferences } from '../../src/domain/knownDifferences.ts';
import { context, eventOf } from '../record/bundledRecord.ts';
import { anEvent } from '../support/anEvent.ts';

const planned = anEvent({ id: 'round', on: '2025-04-19', status: 'scheduled', sides: [['IR'], ['US']] });

describe('what became known of one event', () => {
  it('is nothing where both days read the same', () => {
    expect(
      knownDifferences(planned, { ...planned, rev: 2, modifiedAt: '2026-01-01T00:00:00Z' }),
    ).toBeUndefined();
  });

  it('is nothing where there is nothing to read on the later day', () => {
    expect(knownDifferences(planned, undefined)).toBeUndefined();
  });

  it('is all of an event that nobody knew of', () => {
    const found = knownDifferences(undefined, { ...planned, venue: { place: placeId('ROM') } });
    expect(found?.isNew).toBe(true);
    expect(found?.fields).toEqual([
      { field: 'when', before: undefined, after: { edtf: '2025-04-19' } },
      { field: 'venue.place', before: undefined, after: 'ROM' },
      { field: 'status', before: undefined, after: 'scheduled' },
    ]);
    expect(found?.participants.map(({ after }) => after?.side)).toEqual(['IR', 'US']);
  });

  it('names each field with what it read before and reads after', () => {
    const held = {
      ...planned,
      when: { edtf: edtfText('2025-04-20'), durationMin: [180, 240] as const },
      venue: { place: placeId('ROM'), site: 'Residence' },
      status: 'concluded' as const,
      format: 'proximity' as const,
      outcome: 'agreed-to-continue' as const,
      tally: { for: 9, against: 2, abstain: 4 },
      summary: 'What came of it.',
    };
    const found = knownDifferences(planned, held);
    expect(found?.isNew).toBe(false);
    expect(found?.fields).toEqual([
      { field: 'when', before: { edtf: '2025-04-19' }, after: { edtf: '2025-04-20' } },
      { field: 'venue.place', before: undefined, after: 'ROM' },
      { field: 'venue.site', before: undefined, after: 'Residence' },
      { field: 'status', before: 'scheduled', after: 'concluded' },
      { field: 'format', before: undefined, after: 'proximity' },
      { field: 'outcome', before: undefined, after: 'agreed-to-continue' },
      { field: 'durationMin', before: undefined, after: '180/240' },
      { field: 'tally', before: undefined, after: { for: 9, against: 2, abstain: 4 } },
    ]);
    expect(found?.summary).toBe('What came of it.');
  });

  it('names who came, who is no longer named, and whose part changed', () => {
    const araghchi = { side: sideCode('IR'), person: personId('araghchi'), roles: ['party'] as const };
    const before = {
      ...planned,
      participants: [araghchi, { side: sideCode('OM'), roles: ['mediator'] as const }],
    };
    const after = {
      ...planned,
      participants: [
        { ...araghchi, roles: ['party', 'chair'] as const },
        { side: sideCode('IT'), roles: ['host'] as const },
      ],
    };
    const sides = knownDifferences(before, after)?.participants.map(difference => [
      difference.before?.side,
      difference.after?.side,
    ]);
    expect(sides).toEqual([
      ['IR', 'IR'],
      [undefined, 'IT'],
      ['OM', undefined],
    ]);
  });

  it('lists statements, accounts, sources and links that were added, and no others', () => {
    const statement = {
      id: statementId('q1'),
      by: [{ side: sideCode('IR') }],
      lang: 'en',
      paraphrase: 'Soon',
    };
    const account = {
      id: claimId('c1'),
      field: 'venue.place',
      value: 'ROM',
      by: 'Italy',
      stance: 'asserts' as const,
      certainty: 'confirmed' as const,
    };
    const before = { ...planned, statements: [statement], sources: [sourceId('s1')] };
    const after = {
      ...before,
      statements: [statement, { ...statement, id: statementId('q2') }],
      claims: [account],
      sources: [sourceId('s1'), sourceId('s2')],
      links: [{ type: 'follows' as const, to: eventId('first') }],
    };
    const found = knownDifferences(before, after);
    expect(found?.statements.map(({ id }) => id)).toEqual(['q2']);
    expect(found?.accounts).toEqual([account]);
    expect(found?.sources).toEqual(['s2']);
    expect(found?.links).toEqual([{ type: 'follows', to: 'first' }]);
    expect(found?.fields).toEqual([]);
  });
});

describe('the second round of the bundled record', () => {
  const between = (before: string, after: string) => {
    const round = eventOf('B19');
    return knownDifferences(eventAsKnownOn(round, before, context), eventAsKnownOn(round, after, context));
  };

  it('became known on 12 April', () => {
    expect(between('2025-04-11', '2025-04-12')?.isNew).toBe(true);
  });

  it('was moved from Rome to Oman by the account of the 15th', () => {
    const found = between('2025-04-14', '2025-04-15');
    expect(found?.fields).toEqual([{ field: 'venue.place', before: 'ROM', after: 'XOM' }]);
    expect(found?.accounts.map(({ by }) => by)).toContain('Iranian Foreign Ministry');
  });

  it('was confirmed on the 17th', () => {
    expect(between('2025-04-16', '2025-04-17')?.fields).toEqual([
      { field: 'status', before: 'scheduled', after: 'confirmed' },
    ]);
  });
});
