import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ChipLine } from '../../../src/ui/filters/ChipLine.tsx';
import { FilterPanel } from '../../../src/ui/filters/FilterPanel.tsx';
import { NothingMatches } from '../../../src/ui/filters/NothingMatches.tsx';
import { anEvent, aRecord } from '../../support/anEvent.ts';
import { renderWithSession } from '../../support/aSession.tsx';

const record = () =>
  aRecord([
    anEvent({
      sides: [
        ['IR', 'party'],
        ['US', 'party'],
        ['OM', 'mediator'],
      ],
      kind: 'talks-round',
    }),
    anEvent({
      sides: [
        ['IR', 'party'],
        ['RU', 'host'],
      ],
    }),
    anEvent({ sides: [['US', 'speaker']], kind: 'statement', status: 'occurred' }),
  ]);

function renderFilters() {
  return renderWithSession(
    <>
      <FilterPanel isSheetOpen={false} onClose={() => undefined} />
      <ChipLine />
    </>,
    { record: record() },
  );
}

const countries = () => within(screen.getByRole('group', { name: 'Countries' }));

describe('the filter panel', () => {
  test('has one checkbox a side, named by the country, with the count it would give', () => {
    renderFilters();
    expect(countries().getAllByRole('checkbox')).toHaveLength(4);
    expect(countries().getByRole('checkbox', { name: 'Iran' })).toHaveAccessibleDescription('2');
    expect(countries().getByRole('checkbox', { name: 'Russia' })).toHaveAccessibleDescription('1');
  });

  test('a click filters, a second takes it back, and the chip says what holds', async () => {
    const user = userEvent.setup();
    const { session } = renderFilters();
    await user.click(countries().getByRole('checkbox', { name: 'Iran' }));
    await user.click(countries().getByRole('checkbox', { name: 'United States' }));
    expect(session.store.getState().view.filter.conditions).toEqual([
      { group: 'side', op: 'any', values: ['IR', 'US'] },
    ]);
    expect(screen.getByRole('list', { name: 'The filter, as a sentence' })).toHaveTextContent(
      'Iran or the United States',
    );
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Countries: how the values combine' }),
      'all of',
    );
    expect(screen.getByRole('list', { name: 'The filter, as a sentence' })).toHaveTextContent(
      'Iran and the United States',
    );
    await user.click(countries().getByRole('checkbox', { name: 'Iran' }));
    await user.click(countries().getByRole('checkbox', { name: 'United States' }));
    expect(session.store.getState().view.filter.conditions).toEqual([]);
  });

  test('counts of other groups follow the condition', async () => {
    const user = userEvent.setup();
    renderFilters();
    await user.click(countries().getByRole('checkbox', { name: 'Russia' }));
    const kinds = within(screen.getByRole('group', { name: 'Kind' }));
    await waitFor(() => {
      expect(kinds.getByRole('checkbox', { name: 'Statement' })).toHaveAccessibleDescription('0');
    });
    expect(kinds.getByRole('checkbox', { name: 'Meeting' })).toHaveAccessibleDescription('1');
  });

  test('"all of" counts what adding the side would leave', async () => {
    const user = userEvent.setup();
    renderFilters();
    await user.click(countries().getByRole('checkbox', { name: 'Iran' }));
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Countries: how the values combine' }),
      'all of',
    );
    await waitFor(() => {
      expect(countries().getByRole('checkbox', { name: 'United States' })).toHaveAccessibleDescription('1');
    });
    expect(countries().getByRole('checkbox', { name: 'Oman' })).toHaveAccessibleDescription('1');
  });

  test('"without" excludes, says so, and is pressed again to let in', async () => {
    const user = userEvent.setup();
    const { session } = renderFilters();
    const without = countries().getByRole('button', { name: 'Without Oman' });
    await user.click(without);
    expect(without).toHaveAttribute('aria-pressed', 'true');
    expect(session.selectors.filteredRowsOf(session.store.getState())).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Remove: without Oman' }));
    expect(session.selectors.filteredRowsOf(session.store.getState())).toHaveLength(3);
  });

  test('looks for countries in a role: two choices, with the counts of that role', async () => {
    const user = userEvent.setup();
    const { session } = renderFilters();
    await user.selectOptions(screen.getByRole('combobox', { name: 'in the role' }), 'mediator');
    expect(countries().getAllByRole('checkbox')).toHaveLength(2);
    expect(countries().getByRole('checkbox', { name: 'Oman' })).toHaveAccessibleDescription('1');
    expect(countries().getByRole('checkbox', { name: '(none)' })).toHaveAccessibleDescription('2');
    await user.click(countries().getByRole('checkbox', { name: 'Oman' }));
    expect(session.store.getState().view.filter.conditions).toEqual([
      { group: 'side', op: 'any', values: ['OM'], role: 'mediator' },
    ]);
    expect(screen.getByRole('list', { name: 'The filter, as a sentence' })).toHaveTextContent(
      'mediated by Oman',
    );
    // In any role, nothing is ticked: what is asked of mediators stands beside it.
    await user.selectOptions(screen.getByRole('combobox', { name: 'in the role' }), 'any');
    expect(countries().getByRole('checkbox', { name: 'Oman' })).not.toBeChecked();
  });

  test('asks whether groups count as their members only where the record has such groups', () => {
    renderFilters();
    expect(screen.queryByRole('checkbox', { name: /members of negotiating groups/ })).toBeNull();
  });

  test('a value that an old link names and the record lacks can be unticked', async () => {
    const user = userEvent.setup();
    const { session } = renderWithSession(<FilterPanel isSheetOpen={false} onClose={() => undefined} />, {
      record: record(),
    });
    session.commands.toggleValue('side', 'YU');
    await user.click(await countries().findByRole('checkbox', { name: 'Yugoslavia' }));
    expect(session.store.getState().view.filter.conditions).toEqual([]);
  });
});

describe('a long list of values', () => {
  // Roles are found by looking at every element's style, which takes jsdom seconds in lists like these.
  const section = () => screen.getByText('Tags').closest('details') ?? document.body;
  const names = () => [...section().querySelectorAll('label')].map(label => label.textContent);
  const open = async (tagCount: number) => {
    const tags = Array.from({ length: tagCount }, (_, at) => `tag ${at + 1}`);
    const often = anEvent({ tags: ['Vienna'] });
    const user = userEvent.setup();
    const opened = renderWithSession(
      <>
        <FilterPanel isSheetOpen={false} onClose={() => undefined} />
        <button type="button">Elsewhere</button>
      </>,
      { record: aRecord([anEvent({ tags }), often, anEvent({ tags: ['Vienna'] })]) },
    );
    await user.click(screen.getByText('Tags'));
    await waitFor(() => {
      expect(names()).toContain('Vienna');
    });
    return { user, ...opened };
  };

  test('of more than 300 draws only what is in sight, each row telling its place among all', async () => {
    const { user } = await open(310);
    expect(names()).toHaveLength(25);
    const rows = () => [...section().querySelectorAll('li')];
    expect(rows()[0]).toHaveAttribute('aria-posinset', '1');
    expect(rows()[0]).toHaveAttribute('aria-setsize', '311');
    const list = within(section()).getByRole('group', { name: 'Tags' });
    fireEvent.scroll(list, { target: { scrollTop: 26 * 200 } });
    expect(
      rows()
        .map(row => row.getAttribute('aria-posinset'))
        .slice(0, 2),
    ).toEqual(['187', '188']);
    // The row that holds the focus stays, however far the list is scrolled.
    await user.click(within(section()).getByLabelText(names()[20] ?? ''));
    const focused = document.activeElement;
    fireEvent.scroll(list, { target: { scrollTop: 0 } });
    expect(focused).toBeInTheDocument();
    expect(rows().at(-1)).toContainElement(focused as HTMLElement);
  });

  test('of up to 300 draws every row', async () => {
    await open(290);
    expect(names()).toHaveLength(291);
  });

  test('finds by a part of a name, however it is typed, and Esc empties the box and does no more', async () => {
    const { user } = await open(40);
    const box = screen.getByRole('textbox', { name: 'Find in Tags' });
    await user.type(box, 'VÍE');
    expect(names()).toEqual(['Vienna']);
    expect(screen.getByText('1 of 41')).toHaveRole('status');
    await user.keyboard('{Escape}');
    expect(box).toHaveValue('');
    expect(names()).toHaveLength(41);
  });

  test('has no box where the eye is quick enough', async () => {
    await open(20);
    expect(screen.queryByRole('textbox', { name: /Find/ })).toBeNull();
  });

  test('puts what is chosen first, but not while the reader is in the list', async () => {
    const { user, session } = await open(40);
    expect(names().slice(0, 2)).toEqual(['Vienna', 'tag 1']);
    await user.click(within(section()).getByLabelText('tag 30'));
    expect(names()[0]).toBe('Vienna');
    await user.click(screen.getByText('Elsewhere'));
    expect(names().slice(0, 3)).toEqual(['tag 30', 'Vienna', 'tag 1']);
    act(() => {
      session.commands.clearFilter();
    });
    expect(names().slice(0, 2)).toEqual(['Vienna', 'tag 1']);
  });
});

test('a list that is in sight whole keeps its order, a longer one follows the counts', async () => {
  const user = userEvent.setup();
  const codes = ['FR', 'DE', 'IT', 'ES', 'SE', 'NO', 'FI', 'DK', 'PL', 'CZ', 'AT', 'HU'] as const;
  const sides = codes.map(code => [code, 'party'] as const);
  renderWithSession(<FilterPanel isSheetOpen={false} onClose={() => undefined} />, {
    record: aRecord([
      anEvent({ kind: 'visit', sides }),
      anEvent({ kind: 'visit', sides: [['FR', 'party']] }),
      anEvent({ kind: 'call', sides: [['HU', 'party']] }),
    ]),
  });
  const namesIn = (name: string) =>
    [...screen.getByRole('group', { name }).querySelectorAll('bdi')].map(element => element.textContent);
  expect(namesIn('Countries').slice(0, 3)).toEqual(['France', 'Hungary', 'Austria']);
  await user.click(within(screen.getByRole('group', { name: 'Kind' })).getByLabelText('Call'));
  await waitFor(() => {
    expect(namesIn('Countries').slice(0, 3)).toEqual(['Hungary', 'France', 'Austria']);
  });
  expect(namesIn('Kind')).toEqual(['Visit', 'Call']);
});

describe('when nothing matches', () => {
  test('names each condition with what dropping it gives', async () => {
    const user = userEvent.setup();
    const { session } = renderWithSession(<NothingMatches />, { record: record() });
    session.commands.toggleValue('side', 'RU');
    session.commands.toggleValue('kind', 'statement');
    expect(await screen.findByRole('button', { name: 'Drop Russia: 1 event' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Drop Kind: Statement: 1 event' }));
    expect(session.store.getState().view.filter.conditions).toEqual([
      { group: 'side', op: 'any', values: ['RU'] },
    ]);
  });

  test('names what each condition finds alone where dropping one is not enough', async () => {
    const user = userEvent.setup();
    const { session } = renderWithSession(<NothingMatches />, { record: record() });
    act(() => {
      session.commands.toggleValue('side', 'RU');
      session.commands.toggleValue('kind', 'statement');
      session.commands.setText('nowhere');
      session.commands.setDays({ from: '2025-01-01' });
    });
    expect(await screen.findByRole('button', { name: 'Keep only Russia: 1 event' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Drop/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /nowhere/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Keep only Kind: Statement: 1 event' }));
    expect(session.store.getState().view.filter).toEqual({
      conditions: [{ group: 'kind', op: 'any', values: ['statement'] }],
    });
  });

  test('names what groups of sources and days keep out', async () => {
    const { session } = renderWithSession(<NothingMatches />, { record: record() });
    act(() => {
      session.commands.toggleValue('sources', '3+');
      session.commands.setDays({ from: '2025-01-01' });
    });
    expect(
      await screen.findByRole('button', { name: 'Drop rests on three or more sources: 3 events' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Drop since/ })).toBeNull();
  });
});
