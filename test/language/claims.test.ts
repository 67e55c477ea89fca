import { describe, expect, it } from 'vitest';
import { claimValueInWords, fieldInWords } from '../../src/language/claims.ts';
import { inEnglish } from '../support/draftNames.ts';
import { usIranRecord } from '../support/usIranRecord.ts';
import { eventId } from '../../src/domain/ids.ts';

const record = usIranRecord();
const accountsOf = (id: string, field: string) =>
  (record.events.get(eventId(id))?.claims ?? []).filter(claim => claim.field === field);
const wordsOf = (id: string, field: string) =>
  accountsOf(id, field).map(claim => claimValueInWords(claim, record, inEnglish));

describe('accounts in words', () => {
  it('name places, never their ids', () => {
    expect(wordsOf('B19', 'venue.place')).toContain('Rome');
    expect(wordsOf('B19', 'venue.place').join()).not.toMatch(/ROM|MCT/);
  });

  it('say lengths with their unit and the words as printed', () => {
    expect(wordsOf('B23', 'durationMin')).toEqual([
      '6 hours (“about six hours”)',
      '4 hours (“over four hours”)',
    ]);
  });

  it('name the speaker and the vote', () => {
    expect(wordsOf('A03', 'statements.Q08.by')).toEqual(['Benjamin Netanyahu', 'Donald Trump']);
    expect(wordsOf('B35', 'participants.BF.vote')).toEqual(['against']);
  });

  it('name the field, or the question that has no field', () => {
    const nameOf = (id: string, field: string) =>
      fieldInWords({ field, accounts: accountsOf(id, field) }, record, inEnglish);
    expect(nameOf('B19', 'venue.place')).toBe('place');
    expect(nameOf('B49', 'processes.e3-iran.round')).toBe('round number');
    expect(nameOf('B35', 'participants.BF.vote')).toBe('vote of Burkina Faso');
  });
});
