import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import { TableView } from '../../../src/ui/table/TableView.tsx';
import { anEvent, aRecord } from '../../support/anEvent.ts';
import { renderWithSession } from '../../support/aSession.tsx';

/** jsdom has no layout: the table keeps the height that it assumes before it has been measured. */
beforeAll(() => {
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
});

const record = () =>
  aRecord([
    anEvent({ id: 'second', title: 'Second round', on: '2025-04-19', sides: [['IR', 'party']] }),
    anEvent({ id: 'first', title: 'First round', on: '2025-04-12', confirmed: 'partial' }),
  ]);

function renderTable() {
  return renderWithSession(
    <>
      <input aria-label="Elsewhere" />
      <TableView onOpen={() => undefined} />
    </>,
    { record: record() },
  );
}

describe('the table', () => {
  test('is a grid named Events, in the order of time, that counts its head', () => {
    renderTable();
    expect(screen.getByRole('grid', { name: 'Events' })).toHaveAttribute('aria-rowcount', '3');
    const titles = screen.getAllByRole('row').map(row => row.children[1]?.textContent);
    expect(titles).toEqual(['Title', 'First round partly unconfirmed', 'Second round']);
  });

  test('has one tab stop, which arrows move', async () => {
    const user = userEvent.setup();
    renderTable();
    await user.tab();
    await user.tab();
    expect(screen.getByRole('gridcell', { name: 'Saturday 12 April 2025' })).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(screen.getByRole('gridcell', { name: 'Second round' })).toHaveFocus();
  });

  test('takes focus once a key, and never from a field that has it since', async () => {
    const user = userEvent.setup();
    const { session } = renderTable();
    await user.click(screen.getByRole('gridcell', { name: /^First round/ }));
    await user.keyboard('{ArrowDown}');
    await user.click(screen.getByRole('textbox', { name: 'Elsewhere' }));
    await user.keyboard('abc');
    session.commands.toggleValue('side', 'IR');
    await user.keyboard('def');
    expect(screen.getByRole('textbox', { name: 'Elsewhere' })).toHaveValue('abcdef');
  });

  test('a row chooses its event', async () => {
    const user = userEvent.setup();
    const { session } = renderTable();
    await user.click(screen.getByRole('gridcell', { name: 'Second round' }));
    expect(session.store.getState().view.selected).toBe('second');
  });

  test('names the site where no place is, and no side that is not stated', () => {
    const visit = anEvent({
      title: 'A visit',
      sides: [['US']],
      people: [['Araghchi', '-']],
      venue: { site: 'Château de Blérancourt' },
    });
    renderWithSession(<TableView onOpen={() => undefined} />, { record: aRecord([visit]) });
    const cells = screen.getAllByRole('gridcell').map(cell => cell.textContent);
    expect(cells).toEqual([
      'Saturday 12 April 2025',
      'A visit',
      'Meeting',
      'Concluded',
      'US',
      'Château de Blérancourt',
      '0',
    ]);
  });
});
