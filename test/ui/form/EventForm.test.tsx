import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { field, fill, onlyAdded, openForm, sideRow } from '../../support/eventForm.tsx';

it('begins in the title', () => {
  openForm();
  expect(field('Title')).toHaveFocus();
});

it('echoes a date in words and in EDTF while it is typed', async () => {
  const { user } = openForm();
  await user.type(field('Date'), '19 April 2025');
  expect(screen.getByText('Saturday 19 April 2025 · 2025-04-19')).toBeVisible();
});

it('offers both readings of an ambiguous date and takes the one that is pressed', async () => {
  const { user } = openForm();
  await user.type(field('Date'), '04/05/2025');
  const choices = within(screen.getByRole('group', { name: 'Which day is meant?' }));
  await user.click(choices.getByRole('button', { name: /5 April 2025/ }));
  expect(field('Date')).toHaveValue('2025-04-05');
  expect(field('Date')).toHaveFocus();
  expect(screen.getByText('Saturday 5 April 2025 · 2025-04-05')).toBeVisible();
});

it('suggests the status by date and kind until one is chosen', async () => {
  const { user } = openForm();
  expect(field('Status')).toHaveValue('concluded');
  await user.selectOptions(field('Kind'), 'Letter');
  expect(field('Status')).toHaveValue('occurred');
  await user.type(field('Date'), '2025-05-01');
  expect(field('Status')).toHaveValue('scheduled');
  await user.selectOptions(field('Status'), 'Rumoured');
  await user.clear(field('Date'));
  expect(field('Status')).toHaveValue('rumoured');
});

it('offers roles that fit the kind, the likely one pressed, and all on demand', async () => {
  const { user } = openForm();
  const roles = (row: number) =>
    sideRow(row)
      .getAllByRole('checkbox')
      .map(box => box.closest('label')?.textContent)
      .filter(name => name !== 'Leads the delegation');
  expect(roles(1)).toEqual(['party', 'mediator', 'relay', 'host', 'chair', 'guarantor', 'observer']);
  expect(sideRow(1).getByRole('checkbox', { name: 'party' })).toBeChecked();
  await user.selectOptions(field('Kind'), 'Vote');
  expect(roles(1)).toEqual(['voter', 'initiator', 'chair', 'subject', 'observer']);
  expect(sideRow(1).getByRole('checkbox', { name: 'voter' })).toBeChecked();
  await user.click(sideRow(1).getByRole('button', { name: 'All roles' }));
  expect(roles(1)).toHaveLength(12);
});

it('adds the event with the people, places and sources it makes', async () => {
  const { user, session, onSaved, written } = openForm();
  await fill(user, field('Title'), 'US–Iran talks, second round');
  await fill(user, field('Date'), '19 April 2025');
  await fill(user, sideRow(1).getByLabelText('Side'), 'iran');
  await fill(user, sideRow(1).getByLabelText('Person'), 'Majid Takht-Ravanchi');
  expect(sideRow(1).getByText('New in this record: will be added.')).toBeVisible();
  await fill(user, sideRow(2).getByLabelText('Side'), 'Oman');
  await user.click(sideRow(2).getByRole('checkbox', { name: 'party' }));
  await user.click(sideRow(2).getByRole('checkbox', { name: 'mediator' }));
  await fill(user, field('Place'), 'Genève');
  expect(screen.getByText('Geneva, Switzerland: will be added with its coordinates.')).toBeVisible();
  await fill(user, field('Address'), 'https://irna.ir/en/1');
  await user.click(screen.getByRole('button', { name: 'Save event' }));

  const { record: now, view } = session.store.getState();
  const added = onlyAdded(now.events);
  expect(onSaved).toHaveBeenCalledWith({ id: added.id, isChanged: true });
  expect(view.selected).toBe(added.id);
  expect(added).toMatchObject({
    title: 'US–Iran talks, second round',
    when: { edtf: '2025-04-19' },
    status: 'scheduled',
    participants: [
      { side: 'IR', roles: ['party'] },
      { side: 'OM', roles: ['mediator'] },
    ],
  });
  expect([...now.people.values()].map(({ name }) => name)).toEqual([
    'Abbas Araghchi',
    'Majid Takht-Ravanchi',
  ]);
  expect([...now.places.values()].at(-1)).toMatchObject({ name: 'Geneva', country: 'CH', lat: 46.2 });
  expect([...now.sources.values()].at(-1)).toMatchObject({
    publisher: 'irna.ir',
    url: 'https://irna.ir/en/1',
  });
  expect(written).toHaveLength(1);
});

it('takes a suggestion by keys, and a person brings the side along', async () => {
  const { user } = openForm();
  await user.type(sideRow(1).getByLabelText('Person'), 'araqchi{ArrowDown}{Enter}');
  expect(sideRow(1).getByLabelText('Person')).toHaveValue('Abbas Araghchi');
  expect(sideRow(1).getByLabelText('Side')).toHaveValue('Iran');
});

it('leaves a fold open while the last letter in it is deleted', async () => {
  const { user } = openForm();
  await user.click(sideRow(1).getByText('Office, level, lead'));
  const office = sideRow(1).getByLabelText('Office');
  await user.type(office, 'FM{Backspace}{Backspace}');
  expect(office).toHaveValue('');
  expect(office).toBeVisible();
  expect(office).toHaveFocus();
});

it('takes the first side with Enter and with Tab, and leaves what nobody goes by alone', async () => {
  const { user } = openForm();
  await user.type(sideRow(1).getByLabelText('Side'), 'united k{Enter}');
  expect(sideRow(1).getByLabelText('Side')).toHaveValue('United Kingdom');
  await user.type(sideRow(2).getByLabelText('Side'), 'united k');
  await user.tab();
  expect(sideRow(2).getByLabelText('Side')).toHaveValue('United Kingdom');
  await user.clear(sideRow(2).getByLabelText('Side'));
  await user.type(sideRow(2).getByLabelText('Side'), 'Atlantis');
  await user.tab();
  expect(sideRow(2).getByLabelText('Side')).toHaveValue('Atlantis');
});

it('says how another name of a country is read', async () => {
  const { user } = openForm();
  await user.type(sideRow(1).getByLabelText('Side'), 'UK');
  expect(sideRow(1).getByText('United Kingdom (GB)')).toBeVisible();
});

it('points out a country that was none at the date, and saves all the same', async () => {
  const { user, session } = openForm();
  await fill(user, field('Title'), 'Talks');
  await fill(user, field('Date'), '2026-03-01');
  await fill(user, sideRow(1).getByLabelText('Side'), 'Soviet Union');
  expect(
    await sideRow(1).findByText(
      'Soviet Union is a country from 1922 until 1991. The date lies outside these years.',
    ),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save event' }));
  expect(onlyAdded(session.store.getState().record.events)).toMatchObject({ participants: [{ side: 'SU' }] });
});

it('takes a suggestion by pointer', async () => {
  const { user } = openForm();
  await user.type(field('Place'), 'ro');
  await user.click(screen.getByRole('option', { name: /Rome/ }));
  expect(field('Place')).toHaveValue('Rome');
  expect(screen.queryByLabelText('Country of the place')).not.toBeInTheDocument();
});

it('names every mistake in a summary that takes the focus and beside its field, and loses nothing', async () => {
  const { user, session, onSaved } = openForm();
  await fill(user, field('Date'), '2025-04-19/2025-04-12');
  await fill(user, sideRow(1).getByLabelText('Side'), 'Irna');
  await fill(user, field('Address'), 'javascript:alert(1)');
  await user.click(screen.getByRole('button', { name: 'Save event' }));

  const summary = screen.getByRole('alert');
  expect(summary).toHaveFocus();
  expect(
    within(summary)
      .getAllByRole('link')
      .map(link => link.textContent),
  ).toEqual([
    'Title: Give the event a title.',
    'Date: The end is before the start.',
    'Side 1, side: No country or body goes by “Irna”.',
    'Source 1, address: An address must begin with https://, http:// or mailto:. It stays as you typed it.',
  ]);
  expect(field('Title')).toBeInvalid();
  expect(field('Title')).toHaveAccessibleDescription(/Give the event a title\./);
  expect(field('Address')).toHaveAccessibleDescription(/An address must begin with/);
  expect(field('Address')).toHaveValue('javascript:alert(1)');
  expect(field('Date')).toHaveValue('2025-04-19/2025-04-12');
  expect(onSaved).not.toHaveBeenCalled();
  expect(session.store.getState().record.events.size).toBe(1);

  await user.click(within(summary).getByRole('link', { name: /^Title/ }));
  expect(field('Title')).toHaveFocus();
  await fill(user, field('Title'), 'Talks');
  expect(field('Title')).toBeValid();
  await user.click(sideRow(1).getByRole('button', { name: 'Iran' }));
  expect(sideRow(1).getByLabelText('Side')).toHaveValue('Iran');
});

it('opens the fold around a mistake', async () => {
  const { user } = openForm();
  await user.click(screen.getByText('More'));
  await user.click(screen.getByRole('button', { name: 'Add statement' }));
  await user.type(field('Words'), 'We agreed.');
  await user.click(screen.getByText('More'));
  expect(field('Words')).not.toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save event' }));
  expect(field('Words')).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Statement 1, speaker: Who said it?' }));
  expect(field('Speaker')).toHaveFocus();
});

it('refuses a title of 100,000 characters with its length and cuts nothing', async () => {
  const { user } = openForm();
  await user.click(field('Title'));
  await user.paste('x'.repeat(100_000));
  await user.tab();
  expect(
    screen.getByText('This has 100,000 characters; the limit is 300 characters. Nothing was cut.'),
  ).toBeVisible();
  expect(field('Title')).toHaveValue('x'.repeat(100_000));
});

it('refuses more tags than an event can hold beside the field, and drops none', async () => {
  const { user, session } = openForm();
  const tags = Array.from({ length: 2500 }, (_, tag) => String(tag)).join(', ');
  await fill(user, field('Title'), 'Talks');
  await fill(user, field('Date'), '2025-04-19');
  await user.click(screen.getByText('More'));
  await fill(user, field('Tags'), tags);
  await user.click(screen.getByRole('button', { name: 'Save event' }));
  expect(field('Tags')).toBeInvalid();
  expect(field('Tags')).toHaveAccessibleDescription(
    /There are 2,500 here; an event holds 2,000 at most\. Nothing was dropped\./,
  );
  expect(field('Tags')).toHaveValue(tags);
  expect(session.store.getState().record.events.size).toBe(1);
});

it('saves with Ctrl Enter from any field', async () => {
  const { user, session } = openForm();
  await fill(user, field('Title'), 'Talks');
  await fill(user, field('Date'), '2025-04-19');
  await fill(user, sideRow(1).getByLabelText('Side'), 'Iran');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(onlyAdded(session.store.getState().record.events)).toMatchObject({
    title: 'Talks',
    participants: [{ side: 'IR' }],
  });
});

it('does not save with Enter alone', async () => {
  const { user, onSaved } = openForm();
  await user.type(field('Title'), 'Talks{Enter}');
  await user.type(field('Date'), '2025-04-19{Enter}');
  expect(onSaved).not.toHaveBeenCalled();
});

it('shows markup as text', async () => {
  const markup = '<img src=x onerror=alert(1)>';
  const { user, session, container } = openForm();
  await fill(user, field('Title'), markup);
  await fill(user, field('Date'), '2025-04-12');
  await fill(user, sideRow(1).getByLabelText('Side'), markup);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(container.querySelector('img')).toBeNull();
  expect(screen.getByRole('alert')).toHaveTextContent(markup);
  await user.clear(sideRow(1).getByLabelText('Side'));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(onlyAdded(session.store.getState().record.events).title).toBe(markup);
});

it('has no words that begin like those of the saving state', () => {
  const { container } = openForm();
  expect(container.textContent).not.toMatch(/\bSaved/);
});

it('says as whom a name in another spelling is read, and what stands for a publisher', async () => {
  const { user } = openForm();
  await fill(user, sideRow(1).getByLabelText('Person'), 'Araqchi');
  expect(sideRow(1).getByLabelText('Person')).toHaveAccessibleDescription('Abbas Araghchi');
  await fill(user, field('Address'), 'https://www.irna.ir/1');
  expect(field('Publisher')).toHaveAccessibleDescription('Left empty, this is irna.ir.');
});

it('does not move the page under a press: a message waits for the release', async () => {
  const { user } = openForm();
  await fill(user, field('Address'), 'javascript:alert(1)');
  await user.pointer({ keys: '[MouseLeft>]', target: field('Title') });
  expect(field('Title')).toHaveFocus();
  expect(screen.queryByText(/An address must begin/)).not.toBeInTheDocument();
  await user.pointer({ keys: '[/MouseLeft]' });
  expect(await screen.findByText(/An address must begin/)).toBeVisible();
});

it('adds a quotation of two speakers after the source of the event', async () => {
  const { user, session } = openForm();
  await fill(user, field('Title'), 'Talks');
  await fill(user, field('Date'), '2025-04-12');
  await fill(user, field('Publisher'), 'Reuters');
  await user.click(screen.getByRole('option', { name: /Reuters: Talks/ }));
  await user.click(screen.getByText('More'));
  await user.click(screen.getByRole('button', { name: 'Add statement' }));
  await user.click(screen.getByRole('button', { name: 'Add speaker' }));
  await user.click(screen.getByRole('button', { name: 'Add speaker' }));
  const speaker = (at: number) => screen.getAllByLabelText('Speaker')[at] ?? document.body;
  await fill(user, speaker(0), 'Araqchi');
  await fill(user, speaker(1), 'senior US official');
  expect(speaker(1)).toHaveAccessibleDescription('Kept as the words you typed.');
  await user.click(screen.getByRole('button', { name: 'Remove speaker 3' }));
  await user.selectOptions(field('These are'), 'the speaker’s own words');
  await fill(user, field('Words'), '“We agreed.”');
  await user.click(screen.getByRole('button', { name: 'Save event' }));
  expect(onlyAdded(session.store.getState().record.events)).toMatchObject({
    sources: ['S1'],
    statements: [
      { by: [{ person: 'araghchi' }, { text: 'senior US official' }], quote: 'We agreed.', source: 'S1' },
    ],
  });
});

it('moves the focus into a row that is added and on from one that is removed', async () => {
  const { user } = openForm();
  await user.click(screen.getByRole('button', { name: 'Add side' }));
  expect(sideRow(3).getByLabelText('Side')).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Remove Side 3' }));
  expect(screen.queryByRole('group', { name: 'Side 3' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Add side' })).toHaveFocus();
});

it('tells an edit that left everything as it was from a change, and makes no operation of it', async () => {
  const { user, onSaved, written } = openForm({ edit: 'A01' });
  await user.click(screen.getByRole('button', { name: 'Save event' }));
  expect(onSaved).toHaveBeenCalledWith({ id: 'A01', isChanged: false });
  expect(written).toEqual([]);
});
