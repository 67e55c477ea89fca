/** The form open on a small record, and its fields as a reader finds them. */
import { screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { eventId, personId, placeId, sideCode, sourceId } from '../../src/domain/ids.ts';
import { EventForm } from '../../src/ui/form/EventForm.tsx';
import { anEvent, aRecord } from './anEvent.ts';
import { renderWithSession, type SessionWords } from './aSession.tsx';

export const formRecord = aRecord(
  [anEvent({ id: 'A01', title: 'First round', on: '2025-04-12', sides: [['IR'], ['US']] })],
  {
    people: [
      { id: personId('araghchi'), name: 'Abbas Araghchi', spellings: ['Araqchi'], side: sideCode('IR') },
    ],
    places: [{ id: placeId('rom'), name: 'Rome', country: sideCode('IT'), granularity: 'city' }],
    sources: [{ id: sourceId('S1'), publisher: 'Reuters', title: 'Talks', kind: 'news' }],
  },
);

export function openForm(words: SessionWords & { readonly edit?: string } = {}) {
  const onClose = vi.fn();
  const onSaved = vi.fn();
  const { edit, ...session } = words;
  const form = (
    <EventForm
      {...(edit === undefined ? {} : { eventId: eventId(edit) })}
      onClose={onClose}
      onSaved={onSaved}
    />
  );
  const user = userEvent.setup();
  return { user, onClose, onSaved, form, ...renderWithSession(form, { record: formRecord, ...session }) };
}

export const field = (name: string) => screen.getByLabelText(name);
/** Typing letter by letter is slow in jsdom; only tests of typing itself do it. */
export async function fill(user: UserEvent, box: HTMLElement, text: string): Promise<void> {
  await user.click(box);
  await user.paste(text);
}
export const sideRow = (row: number) => within(screen.getByRole('group', { name: `Side ${row}` }));

export function onlyAdded(events: ReadonlyMap<string, DiplomaticEvent>): DiplomaticEvent {
  const [added, ...others] = [...events.values()].filter(({ id }) => id !== 'A01');
  if (added === undefined || others.length > 0) throw new Error('Not exactly one event was added.');
  return added;
}
