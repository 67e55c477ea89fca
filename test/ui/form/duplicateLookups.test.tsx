import { expect, it } from 'vitest';
import { processId } from '../../../src/domain/ids.ts';
import { duplicateLookups } from '../../../src/ui/form/duplicateLookups.ts';
import { aSession } from '../../support/aSession.tsx';
import { usIranRecord } from '../../support/usIranRecord.ts';

it('finds the events that are a round of a process, and no others of it', () => {
  const { session } = aSession({ record: usIranRecord() });
  const titles = (round: number) =>
    [...duplicateLookups(session).eventsOfRound(processId('us-iran-2025'), round)].map(({ id }) => id);
  expect(titles(2)).toContain('B19');
  expect(titles(3)).not.toContain('B19');
  expect(titles(99)).toEqual([]);
});
