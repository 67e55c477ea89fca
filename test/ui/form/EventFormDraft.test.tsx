import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { storedDraft } from '../../../src/domain/eventDraftStored.ts';
import { listedDraft } from '../../../src/domain/eventDraftListed.ts';
import { eventId } from '../../../src/domain/ids.ts';
import { type Drafts } from '../../../src/storage/drafts.ts';
import { EventForm } from '../../../src/ui/form/EventForm.tsx';
import { SessionContext } from '../../../src/ui/session.ts';
import { aDraft } from '../../support/aDraft.ts';
import { renderWithSession } from '../../support/aSession.tsx';
import { createTexts } from '../../support/createTexts.ts';
import { field, fill, openForm, sideRow } from '../../support/eventForm.tsx';

function keptTitles(drafts: Drafts): readonly unknown[] {
  return drafts
    .listDrafts()
    .map(id => listedDraft(drafts.readDraft(id === 'new' ? id : eventId(id)))?.title)
    .sort();
}

it('closes with Esc, the first of which only closes an open list', async () => {
  const { user, onClose } = openForm();
  await user.type(sideRow(1).getByLabelText('Side'), 'ir');
  const list = screen.getByRole('listbox', { name: 'Suggestions for side' });
  expect(list).toBeVisible();
  await user.keyboard('{Escape}');
  expect(list).not.toBeVisible();
  expect(onClose).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

it.each(['ir', 'ir{ArrowDown}'])(
  'an Esc that closes the list after %s reaches nothing around the form',
  async typed => {
    const heard = vi.fn();
    const onClose = vi.fn();
    const user = userEvent.setup();
    renderWithSession(
      <div role="presentation" onKeyDown={heard}>
        <EventForm onClose={onClose} onSaved={vi.fn()} />
      </div>,
    );
    await user.type(sideRow(1).getByLabelText('Side'), typed);
    expect(screen.getByRole('listbox')).toBeVisible();
    heard.mockClear();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(sideRow(1).getByLabelText('Side')).toHaveValue('ir');
    expect(heard).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
    expect(heard).not.toHaveBeenCalled();
  },
);

it('restores what was typed after the form was closed, until it is discarded', async () => {
  const texts = createTexts();
  const first = openForm({ texts });
  await first.user.type(field('Title'), 'Talks <b>');
  await first.user.type(field('Date'), 'sometime');
  first.unmount();

  const second = openForm({ texts });
  expect(screen.getByText(/^You go on with the draft of/)).toBeVisible();
  expect(field('Title')).toHaveValue('Talks <b>');
  expect(field('Date')).toHaveValue('sometime');
  await second.user.click(screen.getByRole('button', { name: 'Discard draft' }));
  expect(field('Title')).toHaveValue('');
  expect(field('Title')).toHaveFocus();
  await second.user.click(screen.getByRole('button', { name: 'Take it back' }));
  expect(field('Title')).toHaveValue('Talks <b>');
  expect(field('Date')).toHaveValue('sometime');
  await second.user.click(screen.getByRole('button', { name: 'Discard draft' }));
  second.unmount();

  openForm({ texts });
  expect(screen.queryByText(/^You go on with/)).not.toBeInTheDocument();
  expect(field('Title')).toHaveValue('');
});

it('keeps a draft when the page goes, without waiting', async () => {
  const { user, session } = openForm();
  await user.type(field('Title'), 'Talks');
  window.dispatchEvent(new Event('pagehide'));
  expect(keptTitles(session.drafts)).toEqual(['Talks']);
});

it('lets go of the draft once the event is written', async () => {
  const { user, session, unmount } = openForm();
  await user.type(field('Title'), 'Talks');
  await user.type(field('Date'), '2025-04-19{Control>}{Enter}{/Control}');
  await waitFor(() => {
    expect(session.store.getState().saving.kind).toBe('saved');
  });
  unmount();
  expect(session.drafts.listDrafts()).toEqual([]);
});

it('keeps the draft of an event that could not be written, and does not offer it while the event is there', async () => {
  const { user, session, onClose, onSaved, unmount } = openForm({
    saveOperation: () => Promise.reject(new Error('disk full')),
  });
  await user.type(field('Title'), 'Talks');
  await user.type(field('Date'), '2025-04-19{Control>}{Enter}{/Control}');
  await waitFor(() => {
    expect(session.store.getState().saving.kind).toBe('not-saved');
  });
  unmount();
  expect(keptTitles(session.drafts)).toEqual(['Talks']);
  render(
    <SessionContext value={session}>
      <EventForm onClose={onClose} onSaved={onSaved} />
    </SessionContext>,
  );
  expect(field('Title')).toHaveValue('');
});

/** Two tabs on one device: each hears of the other's edits, both keep drafts in the same place. */
function openTwoTabs({ typedBefore }: { readonly typedBefore: string }) {
  const texts = createTexts();
  if (typedBefore !== '') {
    const earlier = openForm({ texts });
    fireEvent.change(field('Title'), { target: { value: typedBefore } });
    earlier.unmount();
  }
  const one = openForm({ texts });
  const other = openForm({ texts });
  const fieldOf = (tab: typeof one, name: string) => within(tab.container).getByLabelText(name);
  const type = (tab: typeof one, name: string, value: string) => {
    fireEvent.change(fieldOf(tab, name), { target: { value } });
  };
  const save = async (tab: typeof one) => {
    type(tab, 'Date', '2025-04-19');
    await tab.user.click(within(tab.container).getByRole('button', { name: 'Save event' }));
    tab.unmount();
  };
  return { texts, one, other, fieldOf, type, save };
}

it('adds both events where two tabs go on with the same draft', async () => {
  const { one, other, fieldOf, type, save } = openTwoTabs({ typedBefore: 'Talks' });
  expect(fieldOf(other, 'Title')).toHaveValue('Talks');
  type(one, 'Title', 'Talks in Rome');
  type(other, 'Title', 'Talks in Muscat');
  await save(one);
  for (const operation of one.written) other.session.commands.receive(operation);
  await save(other);
  const { events } = other.session.store.getState().record;
  expect([...events.values()].map(({ title }) => title)).toEqual([
    'First round',
    'Talks in Rome',
    'Talks in Muscat',
  ]);
  expect(other.onSaved).toHaveBeenCalledWith({ id: [...events.keys()].at(-1), isChanged: true });
  expect(other.session.drafts.listDrafts()).toEqual([]);
});

it('keeps the drafts of two tabs that type new events apart', async () => {
  const { texts, one, other, type, save } = openTwoTabs({ typedBefore: '' });
  type(one, 'Title', 'Talks in Rome');
  type(other, 'Title', 'Talks in Muscat');
  await waitFor(() => {
    expect(keptTitles(one.session.drafts)).toEqual(['Talks in Muscat', 'Talks in Rome']);
  });
  await save(one);
  other.unmount();
  openForm({ texts });
  expect(field('Title')).toHaveValue('Talks in Muscat');
});

it('parts two forms of one draft as soon as both are typed in', async () => {
  const { one, other, type } = openTwoTabs({ typedBefore: 'Talks' });
  type(one, 'Title', 'Talks in Rome');
  await waitFor(() => {
    expect(keptTitles(one.session.drafts)).toEqual(['Talks in Rome']);
  });
  type(other, 'Title', 'Talks in Muscat');
  await waitFor(() => {
    expect(keptTitles(one.session.drafts)).toEqual(['Talks in Muscat', 'Talks in Rome']);
  });
});

it('puts the draft of an edit back that another tab had replaced with its own and then let go of', async () => {
  const texts = createTexts();
  const one = openForm({ texts, edit: 'A01' });
  const other = openForm({ texts, edit: 'A01' });
  const type = (tab: typeof one, value: string) => {
    fireEvent.change(within(tab.container).getByLabelText('Title'), { target: { value } });
  };
  type(one, 'Talks in Rome');
  await waitFor(() => {
    expect(keptTitles(one.session.drafts)).toEqual(['Talks in Rome']);
  });
  type(other, 'Talks in Muscat');
  await waitFor(() => {
    expect(keptTitles(one.session.drafts)).toEqual(['Talks in Muscat']);
  });
  await other.user.click(within(other.container).getByRole('button', { name: 'Save event' }));
  await waitFor(() => {
    expect(one.session.drafts.listDrafts()).toEqual([]);
  });
  one.unmount();
  expect(keptTitles(one.session.drafts)).toEqual(['Talks in Rome']);
});

it('goes on with the one draft that the first version kept', () => {
  const texts = createTexts();
  const { session, unmount } = openForm({ texts });
  unmount();
  session.drafts.writeDraft('new', storedDraft(aDraft({ title: 'Old talks' }), { eventId: eventId('e1') }));
  openForm({ texts });
  expect(field('Title')).toHaveValue('Old talks');
  expect(screen.getByText('You go on with an earlier draft.')).toBeVisible();
});

it('edits only what was changed, though the event changed meanwhile', async () => {
  const { user, session } = openForm({ edit: 'A01' });
  expect(field('Title')).toHaveValue('First round');
  expect(sideRow(2).getByLabelText('Side')).toHaveValue('United States');
  const now = session.store.getState().record.events.get(eventId('A01'));
  if (now === undefined) throw new Error('The event is gone.');
  session.commands.replaceEvent({ ...now, note: 'Added elsewhere' });
  expect(await screen.findByText(/This event has changed since you began/)).toBeVisible();
  await user.clear(field('Date'));
  await fill(user, field('Date'), '13 April 2025');
  await user.click(screen.getByRole('button', { name: 'Save event' }));
  expect(session.store.getState().record.events.get(eventId('A01'))).toMatchObject({
    title: 'First round',
    note: 'Added elsewhere',
    when: { edtf: '2025-04-13' },
  });
  expect(
    session.store
      .getState()
      .operations.at(-1)
      ?.changes.map(({ field: changed }) => changed),
  ).toEqual(['when', 'rev']);
});
