import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TableView } from '../../../src/ui/table/TableView.tsx';
import { anEvent, aRecord } from '../../support/anEvent.ts';
import { renderWithSession } from '../../support/aSession.tsx';

/** jsdom knows no media; the table asks whether it is being printed. */
const notPrinting = {
  matches: false,
  media: 'print',
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
};

/** jsdom has no layout: the table keeps the height that it assumes before it has been measured. */
beforeAll(() => {
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  globalThis.matchMedia = () => Object.assign(new EventTarget(), notPrinting);
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

beforeEach(() => {
  localStorage.clear();
});

const record = () =>
  aRecord([
    anEvent({ id: 'third', title: 'Third round', on: '2025-04-26', status: 'scheduled' }),
    anEvent({ id: 'second', title: 'Second round', on: '2025-04-19', sides: [['IR', 'party']] }),
    anEvent({ id: 'first', title: 'First round', on: '2025-04-12', confirmed: 'partial', tags: ['oil'] }),
  ]);

function renderTable(events = record()) {
  return renderWithSession(
    <>
      <input aria-label="Elsewhere" />
      <TableView onOpen={() => undefined} />
    </>,
    { record: events },
  );
}

const rows = () => screen.getAllByRole('row').slice(1);
const titles = () => rows().map(row => row.querySelector('[data-column=title] bdi')?.textContent);
const box = (title: string) => screen.getByRole('checkbox', { name: `Select ${title}` });

describe('the table', () => {
  test('is a grid named Events, in the order of time, that counts its head', () => {
    renderTable();
    expect(screen.getByRole('grid', { name: 'Events' })).toHaveAttribute('aria-rowcount', '4');
    expect(titles()).toEqual(['First round', 'Second round', 'Third round']);
    expect(rows().map(row => row.getAttribute('aria-rowindex'))).toEqual(['2', '3', '4']);
    expect(rows()[0]).toHaveTextContent('partly unconfirmed');
    expect(screen.getByRole('columnheader', { name: /^Date/ })).toHaveAttribute('aria-sort', 'ascending');
  });

  test('has one tab stop, which arrows move, up into the head as well', async () => {
    const user = userEvent.setup();
    renderTable();
    screen.getByRole('gridcell', { name: /12 April 2025/ }).focus();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(screen.getByRole('gridcell', { name: 'Second round' })).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(screen.getByRole('columnheader', { name: /^Title/ })).toHaveFocus();
    await user.keyboard('{Home}');
    expect(screen.getByRole('checkbox', { name: 'Select all 3' })).toHaveFocus();
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
    expect(rows()[1]).toHaveAttribute('aria-current', 'true');
  });

  test('names the site where no place is, and no side that is not stated', () => {
    const visit = anEvent({
      title: 'A visit',
      sides: [['US']],
      people: [['Araghchi', '-']],
      venue: { site: 'Château de Blérancourt' },
    });
    renderTable(aRecord([visit]));
    const cells = within(rows()[0]!).getAllByRole('gridcell').slice(1);
    expect(cells.map(cell => cell.textContent)).toEqual([
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

describe('sorting', () => {
  test('a head sorts up, down, and back to the order of time', async () => {
    const user = userEvent.setup();
    const { session } = renderTable();
    const head = () => screen.getByRole('columnheader', { name: /^Title/ });
    await user.click(head());
    expect(head()).toHaveAttribute('aria-sort', 'ascending');
    expect(titles()).toEqual(['First round', 'Second round', 'Third round']);
    await user.click(head());
    expect(head()).toHaveAttribute('aria-sort', 'descending');
    expect(titles()).toEqual(['Third round', 'Second round', 'First round']);
    expect(session.store.getState().view.sort).toEqual({ column: 'title', isDescending: true });
    await user.keyboard('{Enter}');
    expect(head()).toHaveAttribute('aria-sort', 'none');
    expect(Object.keys(session.store.getState().view)).not.toContain('sort');
  });

  test('an edit moves the row to where it belongs', async () => {
    const user = userEvent.setup();
    const { session } = renderTable();
    await user.click(screen.getByRole('columnheader', { name: /^Title/ }));
    const third = [...session.store.getState().record.events.values()].find(({ id }) => id === 'third')!;
    session.commands.replaceEvent({ ...third, title: 'Another round' });
    expect(await screen.findByRole('gridcell', { name: 'Another round' })).toBeInTheDocument();
    expect(titles()).toEqual(['Another round', 'First round', 'Second round']);
  });
});

describe('columns', () => {
  test('are hidden and shown, and the choice is kept', async () => {
    const user = userEvent.setup();
    const { unmount } = renderTable();
    await user.click(screen.getByText('Columns'));
    await user.click(screen.getByRole('checkbox', { name: 'Kind' }));
    await user.click(screen.getByRole('checkbox', { name: 'Publishers' }));
    const names = () => screen.getAllByRole('columnheader').map(head => head.dataset['column'] ?? 'box');
    const chosen = ['box', 'date', 'title', 'status', 'sides', 'place', 'sources', 'publishers'];
    expect(names()).toEqual(chosen);
    unmount();
    renderTable();
    expect(names()).toEqual(chosen);
  });

  test('are made wider by keys on their edge, and as usual by Enter', async () => {
    const user = userEvent.setup();
    renderTable();
    const edge = screen.getByRole('separator', { name: 'Width of Kind' });
    edge.focus();
    const before = Number(edge.getAttribute('aria-valuenow'));
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    expect(edge).toHaveAttribute('aria-valuenow', String(before + 16));
    await user.keyboard('{Home}');
    expect(edge).toHaveAttribute('aria-valuenow', '48');
    await user.keyboard('{Enter}');
    expect(edge).toHaveAttribute('aria-valuenow', String(before));
  });
});

describe('selecting several', () => {
  test('by space, by shift and an arrow, and all by ctrl A; Escape lets go of the selection first', async () => {
    const user = userEvent.setup();
    const { session } = renderTable();
    await user.click(screen.getByRole('gridcell', { name: /^First round/ }));
    await user.keyboard(' ');
    expect(box('First round')).toBeChecked();
    expect(rows()[0]).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(screen.getByText('2 selected')).toBeInTheDocument();
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(screen.getByText('1 selected')).toBeInTheDocument();
    await user.keyboard('{Control>}a{/Control}');
    expect(screen.getByText('3 selected')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(screen.queryByText(/selected$/)).toBeNull();
    expect(session.store.getState().view.selected).toBe('first');
    await user.keyboard('{Escape}');
    expect(session.store.getState().view.selected).toBeUndefined();
  });

  test('stays with the events through sorting and filtering, and says what the filter hides', async () => {
    const user = userEvent.setup();
    const { session } = renderTable();
    await user.click(box('Second round'));
    await user.click(box('Third round'));
    await user.click(screen.getByRole('columnheader', { name: /^Title/ }));
    await user.click(screen.getByRole('columnheader', { name: /^Title/ }));
    expect(box('Third round')).toBeChecked();
    expect(box('First round')).not.toBeChecked();
    session.commands.toggleValue('side', 'IR');
    expect(await screen.findByText('2 selected, 1 not shown')).toBeInTheDocument();
  });

  test('the head selects all and none', async () => {
    const user = userEvent.setup();
    renderTable();
    await user.click(screen.getByRole('checkbox', { name: 'Select all 3' }));
    expect(screen.getByText('3 selected')).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Select all 3' }));
    expect(screen.queryByText('3 selected')).toBeNull();
  });
});

describe('acting on several', () => {
  test('a tag is added by one operation', async () => {
    const user = userEvent.setup();
    const { session, written } = renderTable();
    await user.keyboard('{Tab}');
    await user.click(screen.getByRole('checkbox', { name: 'Select all 3' }));
    await user.click(screen.getByText('Tag', { selector: 'summary' }));
    await user.type(screen.getByRole('combobox', { name: 'Tag to add or remove' }), 'oil');
    await user.click(screen.getByRole('button', { name: 'Add tag' }));
    expect(written).toHaveLength(1);
    expect(written[0]?.label).toMatchObject({ verb: 'edit', field: 'tags', count: 2 });
    expect([...session.store.getState().record.events.values()].map(({ tags }) => tags)).toEqual([
      ['oil'],
      ['oil'],
      ['oil'],
    ]);
  });

  test('a status that events ahead cannot have changes none before the reader says so', async () => {
    const user = userEvent.setup();
    const { session, written } = renderTable();
    await user.click(screen.getByRole('checkbox', { name: 'Select all 3' }));
    await user.click(screen.getByText('Status', { selector: 'summary' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Set status' }), 'ended');
    await user.click(screen.getByRole('button', { name: 'Set status' }));
    const dialog = screen.getByRole('dialog', { name: '2 events lie ahead and cannot be “Ended”' });
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['Second round 19 Apr 2025', 'Third round 26 Apr 2025']);
    expect(written).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Change the other one' }));
    expect([...session.store.getState().record.events.values()].map(({ status }) => status)).toEqual([
      'scheduled',
      'concluded',
      'ended',
    ]);
    expect(written).toHaveLength(1);
  });

  test('deleting shows what goes and what remains, and nothing is left selected', async () => {
    const user = userEvent.setup();
    const { session } = renderTable();
    await user.click(box('First round'));
    await user.click(box('Second round'));
    await user.click(screen.getByRole('button', { name: 'Delete…' }));
    const dialog = screen.getByRole('dialog', { name: 'Delete 2 events?' });
    expect(dialog).toHaveTextContent('1 of 3 events remain.');
    await user.click(within(dialog).getByRole('button', { name: 'Delete 2 events' }));
    expect([...session.store.getState().record.events.keys()]).toEqual(['third']);
    expect(screen.queryByText(/selected$/)).toBeNull();
    session.commands.undo();
    expect(session.store.getState().record.events.size).toBe(3);
  });
});
