import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { NamedFilters } from '../../../src/ui/views/NamedFilters.tsx';
import { ViewLine } from '../../../src/ui/views/ViewLine.tsx';
import { anEvent, aRecord } from '../../support/anEvent.ts';
import { renderWithSession } from '../../support/aSession.tsx';

const record = aRecord([
  anEvent({ id: 'one', sides: [['US'], ['IR']] }),
  anEvent({ id: 'two', sides: [['IR']] }),
]);

function Both() {
  return (
    <>
      <NamedFilters />
      <ViewLine />
    </>
  );
}

function renderFiltered() {
  const opened = renderWithSession(<Both />, { record });
  return { user: userEvent.setup(), ...opened };
}

describe('naming a filter', () => {
  test('keeps it under its name, on and with its count, as one operation', async () => {
    const { user, session, written } = renderFiltered();
    session.commands.toggleValue('side', 'US');
    await user.click(await screen.findByRole('button', { name: 'Name this filter' }));
    await user.type(screen.getByRole('textbox', { name: 'Name of the filter' }), ' With  the US {Enter}');
    const list = await screen.findByRole('region', { name: 'Named filters' });
    const button = await within(list).findByRole('button', { name: 'With the US, 1 event' });
    expect(button).toHaveAttribute('aria-pressed', 'true');
    expect(screen.queryByRole('button', { name: 'Name this filter' })).toBeNull();
    expect(written.map(({ label }) => label)).toEqual([
      { verb: 'add', entity: 'view', subject: 'With the US' },
    ]);
    expect(written[0]?.changes).toMatchObject([{ after: { name: 'With the US', hash: 'any=US' } }]);
  });

  test('says beside the field what is wrong with a name, and Escape leaves', async () => {
    const { user, session, written } = renderFiltered();
    session.commands.keepNamedView({ id: 'v', name: 'Visits', hash: 'kind=visit' });
    session.commands.toggleValue('side', 'US');
    await user.click(await screen.findByRole('button', { name: 'Name this filter' }));
    const field = screen.getByRole('textbox', { name: 'Name of the filter' });
    expect(field).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(field).toHaveAccessibleDescription('Give it a name.');
    expect(field).toBeInvalid();
    await user.type(field, 'visits{Enter}');
    expect(field).toHaveAccessibleDescription('Another named filter has this name.');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(written).toHaveLength(1);
  });
});

describe('a named filter', () => {
  test('is put on and taken off by its button', async () => {
    const { user, session } = renderFiltered();
    session.commands.keepNamedView({ id: 'v', name: 'With the US', hash: 'any=US' });
    const list = await screen.findByRole('region', { name: 'Named filters' });
    const button = await within(list).findByRole('button', { name: 'With the US, 1 event' });
    expect(button).toHaveAttribute('aria-pressed', 'false');
    await user.click(button);
    expect(button).toHaveAttribute('aria-pressed', 'true');
    expect(session.store.getState().view.filter.conditions).toEqual([
      { group: 'side', op: 'any', values: ['US'] },
    ]);
    await user.click(button);
    expect(session.store.getState().view.filter.conditions).toEqual([]);
  });

  test('counts again after an edit', async () => {
    const { session } = renderFiltered();
    session.commands.keepNamedView({ id: 'v', name: 'With the US', hash: 'any=US' });
    await screen.findByRole('button', { name: 'With the US, 1 event' });
    session.commands.addEvent(anEvent({ id: 'three', sides: [['US']] }));
    expect(await screen.findByRole('button', { name: 'With the US, 2 events' })).toBeVisible();
  });

  test('is pinned, renamed and deleted, each undone by one undo', async () => {
    const { user, session } = renderFiltered();
    session.commands.keepNamedView({ id: 'v', name: 'With the US', hash: 'any=US' });
    await user.click(await screen.findByRole('button', { name: 'What to do with With the US' }));
    await user.click(screen.getByRole('button', { name: 'Pin on top: With the US' }));
    const pinned = await screen.findByRole('group', { name: 'Named filters' });
    expect(within(pinned).getByRole('button', { name: /With the US/ })).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Rename With the US' }));
    await user.keyboard('Washington{Enter}');
    expect(await within(pinned).findByRole('button', { name: /Washington/ })).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Delete Washington' }));
    expect(screen.queryByRole('button', { name: /Washington/ })).toBeNull();

    const names = () => [...session.store.getState().record.views.values()];
    session.commands.undo();
    expect(names()).toEqual([{ id: 'v', name: 'Washington', hash: 'any=US', pinned: true }]);
    session.commands.undo();
    expect(names()).toEqual([{ id: 'v', name: 'With the US', hash: 'any=US', pinned: true }]);
    session.commands.undo();
    expect(names()).toEqual([{ id: 'v', name: 'With the US', hash: 'any=US' }]);
    session.commands.undo();
    expect(names()).toEqual([]);
  });

  test('has its tools put away by Escape, which leaves focus on what opened them', async () => {
    const { user, session } = renderFiltered();
    session.commands.keepNamedView({ id: 'v', name: 'With the US', hash: 'any=US' });
    const more = await screen.findByRole('button', { name: 'What to do with With the US' });
    await user.click(more);
    await user.tab();
    expect(screen.getByRole('button', { name: 'Pin on top: With the US' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(more).toHaveFocus();
    expect(more).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('button', { name: 'Delete With the US' })).toBeNull();
  });

  test('from a hostile record is shown as text and puts on what can be read of it', async () => {
    const { user, session } = renderFiltered();
    session.commands.keepNamedView({
      id: '__proto__',
      name: '<img src=x onerror=1>',
      hash: 'any=US&kind=%E0%A4',
    });
    const button = await screen.findByRole('button', { name: /^<img src=x onerror=1>/ });
    await user.click(button);
    expect(session.store.getState().view.filter.conditions).toEqual([
      { group: 'side', op: 'any', values: ['US'] },
    ]);
  });
});
