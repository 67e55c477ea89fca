import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import { personId, processId, sideCode, sourceId } from '../../../src/domain/ids.ts';
import { openThing } from '../../../src/ui/things/openThing.ts';
import { ThingsHost } from '../../../src/ui/things/ThingsHost.tsx';
import { aGroup, anEvent, aRecord } from '../../support/anEvent.ts';
import { renderWithSession } from '../../support/aSession.tsx';

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

const record = () =>
  aRecord(
    [
      anEvent({ id: 'muscat', title: 'First round', people: [['araghchi', 'IR']] }),
      anEvent({ id: 'rome', title: 'Second round', on: '2025-04-19', people: [['araghchi', 'IR']] }),
      anEvent({ id: 'call', title: 'A call', on: '2025-04-20', people: [['araqchi', 'IR']] }),
    ],
    {
      people: [
        {
          id: personId('araghchi'),
          name: 'Abbas Araghchi',
          spellings: ['Araghtschi'],
          native: 'عباس عراقچی',
          side: sideCode('IR'),
        },
        {
          id: personId('araqchi'),
          name: 'A. Araqchi',
          spellings: [],
          side: sideCode('IR'),
          office: 'Minister',
        },
        { id: personId('nobody'), name: 'Nobody', spellings: [] },
      ],
      sources: [{ id: sourceId('s'), publisher: 'IRNA', kind: 'news' }],
      processes: [{ id: processId('talks'), title: 'Talks' }],
      bodies: [aGroup('E3', ['GB'], ['FR'])],
    },
  );

async function open(id?: string) {
  const opened = renderWithSession(<ThingsHost />, { record: record() });
  act(() => {
    openThing('person', id);
  });
  // The dialog is fetched first, which a busy machine takes its time for.
  await screen.findByRole('dialog', { name: 'People, places, sources…' }, { timeout: 10_000 });
  return { ...opened, user: userEvent.setup() };
}

const options = () => screen.getAllByRole('option').map(option => option.textContent);
const pane = (name: string) => within(screen.getByRole('region', { name }));
const status = () => screen.getAllByRole('status').at(-1)?.textContent;

describe('the list', () => {
  test('has each with how many events name it, and finds any spelling in any script', async () => {
    const { user } = await open();
    expect(options()).toEqual([
      expect.stringMatching(/^A\. Araqchi.*1 event$/),
      expect.stringMatching(/^Abbas Araghchi.*2 events$/),
      expect.stringMatching(/^Nobody.*unused$/),
    ]);
    const box = screen.getByRole('searchbox', { name: 'Find among people' });
    await user.type(box, 'عراقچی');
    expect(options()).toHaveLength(1);
    await user.clear(box);
    await user.type(box, 'araghts');
    expect(options()).toEqual([expect.stringMatching(/^Abbas/)]);
    await user.clear(box);
    await user.click(screen.getByRole('checkbox', { name: 'Unused only' }));
    expect(options()).toEqual([expect.stringMatching(/^Nobody/)]);
  });

  test('is gone through by keys, with one tab stop, and Enter opens', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('searchbox', { name: 'Find among people' }));
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(screen.getByRole('heading', { name: 'Abbas Araghchi' })).toHaveFocus();
    expect(screen.getByRole('option', { name: /^Abbas/ })).toHaveAttribute('aria-selected', 'true');
  });
});

describe('a thing', () => {
  test('is renamed by one operation, which can be taken back here', async () => {
    const { user, session, written } = await open('araghchi');
    const name = screen.getByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'Seyed Abbas Araghchi{Control>}{Enter}{/Control}');
    expect(written.map(({ label }) => label.verb)).toEqual(['edit']);
    expect(session.store.getState().record.people.get(personId('araghchi'))?.name).toBe(
      'Seyed Abbas Araghchi',
    );
    expect(screen.getByRole('heading', { name: 'Seyed Abbas Araghchi' })).toBeVisible();
    expect(status()).toContain('Changed Seyed Abbas Araghchi, in 2 events at once');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(session.store.getState().record.people.get(personId('araghchi'))?.name).toBe('Abbas Araghchi');
  });

  test('says what is wrong beside the field, and the side that may be meant', async () => {
    const { user, written } = await open('araghchi');
    const side = screen.getByLabelText('Usual side');
    await user.clear(side);
    await user.type(side, 'Iram');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(side).toHaveAccessibleDescription(/No country or body goes by “Iram”/);
    expect(side).toHaveFocus();
    expect(written).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Iran' }));
    expect(side).toHaveValue('Iran');
  });

  test('keeps what was typed while another one is looked at', async () => {
    const { user } = await open('araghchi');
    await user.type(screen.getByLabelText('Office'), 'Foreign minister');
    await user.click(screen.getByRole('option', { name: /^Nobody/ }));
    expect(screen.getByLabelText('Office')).toHaveValue('');
    await user.click(screen.getByRole('option', { name: /^Abbas/ }));
    expect(screen.getByLabelText('Office')).toHaveValue('Foreign minister');
    await user.click(screen.getByRole('button', { name: 'Discard changes' }));
    expect(screen.getByLabelText('Office')).toHaveValue('');
  });

  test('in use is not deleted and says where it is named; unused it goes, and comes back', async () => {
    const { user, session, written } = await open('araghchi');
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    const refusal = within(screen.getByRole('alert'));
    expect(refusal.getByText('Abbas Araghchi is named 2 times, so it is not deleted:')).toBeVisible();
    expect(refusal.getAllByRole('button').map(button => button.textContent)).toEqual([
      'First round',
      'Second round',
      'Merge with another…',
    ]);
    expect(written).toEqual([]);
    await user.click(screen.getByRole('option', { name: /^Nobody/ }));
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(session.store.getState().record.people.size).toBe(2);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(session.store.getState().record.people.size).toBe(3);
  });

  test('opens the event that names it', async () => {
    const { user, session } = await open('araghchi');
    await user.click(pane('Abbas Araghchi').getByRole('button', { name: 'Second round' }));
    expect(session.store.getState().view.selected).toBe('rome');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('is added here, under the name that was looked for', async () => {
    const { user, session } = await open();
    await user.type(screen.getByRole('searchbox', { name: 'Find among people' }), 'Steve Witkoff');
    await user.click(screen.getByRole('button', { name: 'Add “Steve Witkoff” as a person' }));
    expect(screen.getByLabelText('Name')).toHaveValue('Steve Witkoff');
    await user.type(screen.getByLabelText('Usual side'), 'USA');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const people = [...session.store.getState().record.people.values()];
    expect(people.at(-1)).toMatchObject({ name: 'Steve Witkoff', side: 'US', spellings: [] });
    expect(screen.getByRole('heading', { name: 'Steve Witkoff' })).toBeVisible();
  });
});

test('two spellings become one: the fuller field of each, both names, every event', async () => {
  const { user, session, written } = await open('araqchi');
  await user.click(screen.getByRole('button', { name: 'Merge with another…' }));
  await user.click(screen.getByRole('button', { name: /^Abbas Araghchi/ }));
  expect(screen.getByRole('radio', { name: 'Abbas Araghchi' })).toBeChecked();
  expect(screen.getByRole('radio', { name: 'Minister' })).toBeChecked();
  expect(screen.getByText(/A\. Araqchi goes, and 1 event will name the other instead/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Merge' }));
  const { record: after } = session.store.getState();
  expect(after.people.get(personId('araghchi'))).toEqual({
    id: 'araghchi',
    name: 'Abbas Araghchi',
    spellings: ['Araghtschi', 'A. Araqchi'],
    native: 'عباس عراقچی',
    side: 'IR',
    office: 'Minister',
  });
  expect(after.people.has(personId('araqchi'))).toBe(false);
  expect(written.map(({ label }) => [label.verb, label.subject])).toEqual([['merge', 'Abbas Araghchi']]);
  expect(pane('Abbas Araghchi').getByText(/Named by 3 events/)).toBeVisible();
});

test('a body has members with days, and a new one needs a code of its own', async () => {
  const { user, session } = await open();
  await user.click(screen.getByRole('button', { name: /^Bodies/ }));
  await user.click(screen.getByRole('button', { name: 'Add body' }));
  await user.type(screen.getByLabelText('Code'), 'E3');
  await user.type(screen.getByLabelText('Name'), 'The three');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByLabelText('Code')).toHaveAccessibleDescription(/The record has a body of this code/);
  await user.type(screen.getByLabelText('Code'), 'x');
  await user.click(screen.getByRole('button', { name: /Add member/ }));
  const member = within(screen.getByRole('group', { name: 'Member 1' }));
  expect(member.getByLabelText('Member')).toHaveFocus();
  await user.type(member.getByLabelText('Member'), 'Germany');
  await user.type(member.getByLabelText('From'), 'October 2003');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(session.store.getState().record.bodies.get(sideCode('E3x'))).toEqual({
    id: 'E3x',
    name: 'The three',
    expands: false,
    members: [{ side: 'DE', from: '2003-10' }],
  });
});
