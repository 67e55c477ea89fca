import { expect, test } from 'vitest';
import { backupName, writeWhole } from '../../../src/ui/home/writeWhole.ts';
import { anEvent, aRecord } from '../../support/anEvent.ts';
import { adding } from '../../support/logOperations.ts';

const noted = {
  record: aRecord([anEvent({ id: 'a', privateNotes: 'Ask the desk.' })]),
  operations: [adding('b')],
};

test('a backup has the private notes and the log, and what is handed on only the log', async () => {
  const backup = await (await writeWhole({ ...noted, authors: [] })).text();
  expect(backup).toContain('Ask the desk.');
  const handedOn = await (await writeWhole({ ...noted, authors: [], withPrivateNotes: false })).text();
  expect(handedOn).not.toContain('Ask the desk.');
  expect(handedOn).toContain('"o-b"');
});

test('a backup is named after the record and the day', () => {
  expect(backupName('US–Iran nuclear talks', '2026-11-24')).toBe('us-iran-nuclear-talks-2026-11-24.demarche');
});
