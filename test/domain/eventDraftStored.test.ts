import { expect, it } from 'vitest';
import { emptyDraft } from '../../src/domain/eventDraft.ts';
import { listedDraft } from '../../src/domain/eventDraftListed.ts';
import { editCarriedOver } from '../../src/domain/eventDraftMerge.ts';
import { isUntouched, readStoredDraft, storedDraft } from '../../src/domain/eventDraftStored.ts';
import { eventId } from '../../src/domain/ids.ts';
import { anEvent } from '../support/anEvent.ts';

const draft = { ...emptyDraft('2025-04-14'), title: 'Talks' };

it.each([
  ['nothing', undefined],
  ['another version', { ...storedDraft(draft, { eventId: eventId('A01') }), version: 2 }],
  ['a field less', { version: 1, eventId: 'A01', draft: { ...draft, note: undefined } }],
  ['a field of another type', { version: 1, eventId: 'A01', draft: { ...draft, unconfirmed: 'yes' } }],
  ['a kind that does not exist', { version: 1, eventId: 'A01', draft: { ...draft, kind: 'party' } }],
  ['a damaged row', { version: 1, eventId: 'A01', draft: { ...draft, sides: [{ side: { text: 'Iran' } }] } }],
  [
    'a role that does not exist',
    { version: 1, eventId: 'A01', draft: { ...draft, sides: [{ ...draft.sides[0], roles: ['spy'] }] } },
  ],
  ['a list that is none', { version: 1, eventId: 'A01', draft: { ...draft, statements: 'none' } }],
  ['no event', { version: 1, draft }],
  ['an event that is none', { version: 1, eventId: 'A01', draft, original: { id: 'A01' } }],
])('%s is no draft', (_what, value) => {
  expect(readStoredDraft(value)).toBeUndefined();
});

it('a draft is untouched until something is typed, on whatever day', () => {
  expect(isUntouched(emptyDraft('2025-04-14'), emptyDraft('2025-04-15'))).toBe(true);
  expect(isUntouched(draft, emptyDraft('2025-04-14'))).toBe(false);
});

it('an edit carries its own fields over to an event that changed meanwhile', () => {
  const bare = anEvent({ title: 'Talks', note: 'Old', outcome: 'agreement' });
  const original = { ...bare, format: 'direct' as const };
  const edited = { ...bare, title: 'Talks, second round' };
  const current = { ...original, title: 'Talks (moved)', note: 'New', tags: ['moved'], rev: 2 };
  expect(editCarriedOver({ original, edited, current })).toEqual({
    ...current,
    title: 'Talks, second round',
    format: undefined,
  });
});

it('a draft of the first version reads, and fields that it did not know are blank', () => {
  const { note: _note, privateNotes: _notes, ...earlier } = draft;
  const [{ head: _head, ...side } = { head: false }] = draft.sides;
  expect(readStoredDraft({ version: 1, eventId: 'A01', draft: { ...earlier, sides: [side] } })).toEqual({
    version: 1,
    eventId: 'A01',
    draft: { ...draft, sides: draft.sides.slice(0, 1) },
  });
});

it('a list names a draft without reading the event that is edited', () => {
  const typedAt = '2025-04-14T12:00:00.000Z';
  const stored = { ...storedDraft(draft, { eventId: eventId('A01') }), typedAt };
  expect(listedDraft(stored)).toEqual({ eventId: 'A01', isNew: true, title: 'Talks', date: '', typedAt });
  expect(readStoredDraft(stored)).toEqual(stored);
  expect(listedDraft({ ...stored, original: { id: 'A01' } })).toMatchObject({ isNew: false });
  expect(listedDraft({ ...stored, version: 2 })).toBeUndefined();
  expect(listedDraft({ ...stored, draft: { title: 7, date: '' } })).toBeUndefined();
});
