import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Palette } from '../../../src/ui/palette/Palette.tsx';
import { anEvent, aRecord } from '../../support/anEvent.ts';
import { renderWithSession } from '../../support/aSession.tsx';
import { aPerson } from '../../support/aTimelineRecord.ts';

beforeAll(() => {
  // jsdom has dialogs but cannot open them.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  Element.prototype.scrollTo = () => undefined;
});

const record = aRecord(
  [
    anEvent({
      id: 'first',
      title: 'First round',
      on: '2025-04-12',
      people: [['p1', 'IR']],
      sides: [['IR'], ['US']],
    }),
    anEvent({ id: 'second', title: 'Second round', on: '2025-04-19', sides: [['IR']] }),
  ],
  { people: [aPerson('p1', { name: 'Abbas Araghchi', spellings: ['Araqchi'] })] },
);

function renderPalette() {
  const actions = {
    startAdding: vi.fn(),
    startForm: vi.fn(),
    startEditing: vi.fn(),
    visitEvent: vi.fn(),
    focusSearch: vi.fn(),
    showHelp: vi.fn(),
  };
  const onClose = vi.fn();
  const opened = renderWithSession(<Palette actions={actions} onClose={onClose} />, { record });
  return { user: userEvent.setup(), actions, onClose, ...opened };
}

describe('the command palette', () => {
  test('has focus in its field and lists all commands while nothing is typed', () => {
    renderPalette();
    const field = screen.getByRole('combobox', { name: 'Command, country, person, place, event or date' });
    const commands = screen.getByRole('group', { name: 'Commands' });
    expect(within(commands).getByRole('option', { name: /^Add event/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(within(commands).getByRole('option', { name: 'Theme: Dark' })).toBeVisible();
    expect(within(commands).queryByRole('option', { name: /^Undo/ })).toBeNull();
    expect(field).toHaveAttribute('aria-activedescendant', within(commands).getAllByRole('option')[0]?.id);
  });

  test('finds a person by another spelling and adds it to the filter, saying what it would find', async () => {
    const { user, session, onClose } = renderPalette();
    await user.type(screen.getByRole('combobox'), 'araqchi');
    await screen.findByRole('option', { name: /Abbas Araghchi.*add to the filter: 1 event/ });
    await user.keyboard('{Enter}');
    expect(session.store.getState().view.filter.conditions).toEqual([
      { group: 'person', op: 'any', values: ['p1'] },
    ]);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test('is walked by the arrows, round the ends', async () => {
    const { user, session } = renderPalette();
    await user.type(screen.getByRole('combobox'), 'round');
    await screen.findByRole('option', { name: /Second round/ });
    const options = screen.getAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      'First roundSaturday 12 April 2025',
      'Second roundSaturday 19 April 2025',
      'Search the record for “round”2 events',
    ]);
    await user.keyboard('{ArrowUp}');
    expect(options[2]).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(session.store.getState().view.selected).toBe('second');
  });

  test('goes to a date as it is typed', async () => {
    const { user, session } = renderPalette();
    await user.type(screen.getByRole('combobox'), 'march 2025');
    await screen.findByRole('option', { name: /Go to March 2025/ });
    await user.keyboard('{Enter}');
    expect(session.store.getState().view.window).toEqual({
      startMs: Date.UTC(2025, 2, 1),
      endMs: Date.UTC(2025, 3, 1),
    });
  });

  test('puts words that name nothing into the search', async () => {
    const { user, session } = renderPalette();
    await user.type(screen.getByRole('combobox'), 'zzz');
    await screen.findByRole('option', { name: /Search the record for “zzz”/ });
    await user.keyboard('{Enter}');
    expect(session.store.getState().view.filter.text).toBe('zzz');
  });

  test('asks before it deletes, and keeping is what Enter does', async () => {
    const user = userEvent.setup();
    const { session } = renderWithSession(<Opener />, { record });
    session.commands.select(anEvent({ id: 'first' }).id);
    const open = screen.getByRole('button', { name: 'Open' });
    await user.click(open);
    await user.type(screen.getByRole('combobox'), 'delete{Enter}');
    expect(screen.getAllByRole('option').map(option => option.textContent)).toEqual([
      'Keep it',
      'Delete “First round”It can be brought back with Undo.',
    ]);
    await user.keyboard('{Enter}');
    expect(session.store.getState().record.events.size).toBe(2);
    await user.click(open);
    await user.type(screen.getByRole('combobox'), 'delete{Enter}{ArrowDown}{Enter}');
    expect([...session.store.getState().record.events.keys()]).toEqual(['second']);
  });
});

/** The commands are those of the moment at which the palette opens. */
function Opener() {
  const [isOpen, setOpen] = useState(false);
  const nothing = () => undefined;
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setOpen(true);
        }}
      >
        Open
      </button>
      {isOpen && (
        <Palette
          actions={{
            startAdding: nothing,
            startForm: nothing,
            startEditing: nothing,
            visitEvent: nothing,
            focusSearch: nothing,
            showHelp: nothing,
          }}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
