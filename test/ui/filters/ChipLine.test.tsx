import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { type Filter } from '../../../src/query/condition.ts';
import { ChipLine } from '../../../src/ui/filters/ChipLine.tsx';
import { anEvent, aRecord } from '../../support/anEvent.ts';
import { renderWithSession } from '../../support/aSession.tsx';

const asked: Filter = {
  conditions: [
    { group: 'side', op: 'any', values: ['OM', 'QA'], role: 'mediator' },
    { group: 'kind', op: 'any', values: ['call'] },
  ],
};

function open(filter: Filter = asked) {
  const user = userEvent.setup();
  const record = aRecord([anEvent({ sides: [['OM', 'mediator']] })]);
  const opened = renderWithSession(
    <main tabIndex={-1}>
      <ChipLine />
      <button type="button">Elsewhere</button>
    </main>,
    { record },
  );
  opened.session.commands.setFilter(filter);
  const conditions = () => opened.session.store.getState().view.filter.conditions;
  const chip = (name: string | RegExp) => screen.findByRole('button', { name });
  return { user, ...opened, conditions, chip };
}

const editor = () => within(screen.getByRole('dialog'));

describe('the chips', () => {
  test('open an editor by keyboard, which has the focus and gives it back', async () => {
    const { user, chip } = open();
    const pressed = await chip('mediated by Oman or Qatar');
    expect(pressed).toHaveAttribute('aria-expanded', 'false');
    pressed.focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('dialog')).toHaveAccessibleName('Change: mediated by Oman or Qatar');
    expect(editor().getByRole('combobox', { name: 'Countries' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(pressed).toHaveFocus();
  });

  test('change how values combine, their role, and drop single values', async () => {
    const { user, chip, conditions } = open();
    await user.click(await chip('mediated by Oman or Qatar'));
    await user.selectOptions(editor().getByRole('combobox', { name: 'Countries' }), 'all of');
    await user.selectOptions(editor().getByRole('combobox', { name: 'in the role' }), 'host');
    expect(conditions()[0]).toEqual({ group: 'side', op: 'all', values: ['OM', 'QA'], role: 'host' });
    await user.selectOptions(editor().getByRole('combobox', { name: 'in the role' }), 'any');
    await user.click(editor().getByRole('button', { name: 'Drop Qatar' }));
    expect(conditions()[0]).toEqual({ group: 'side', op: 'all', values: ['OM'] });
    expect(editor().getByRole('combobox', { name: 'Countries' })).toHaveFocus();
  });

  test('with the last value goes the part, and focus to the next chip', async () => {
    const { user, chip, conditions } = open();
    await user.click(await chip('Kind: Call'));
    // One event has one kind: all of them, or nothing but them, cannot be asked for.
    expect(
      editor()
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['any of', 'without']);
    await user.click(editor().getByRole('button', { name: 'Drop Call' }));
    expect(conditions()).toHaveLength(1);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await chip('mediated by Oman or Qatar')).toHaveFocus();
    await user.click(await chip('mediated by Oman or Qatar'));
    await user.click(editor().getByRole('button', { name: 'Drop all of it' }));
    expect(conditions()).toEqual([]);
  });

  test('a press elsewhere leaves the editor', async () => {
    const { user, chip } = open();
    await user.click(await chip('Kind: Call'));
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('the days are typed anew in theirs', async () => {
    const { user, chip, session } = open({ conditions: [], from: '2025-03-01' });
    await user.click(await chip(/^since/));
    const field = await editor().findByRole('textbox', { name: 'Days to show' });
    expect(field).toHaveValue('2025-03..');
    await user.clear(field);
    await user.type(field, '2013..2015{Enter}');
    await waitFor(() => {
      expect(session.store.getState().view.filter).toMatchObject({ from: '2013-01-01', to: '2015-12-31' });
    });
  });
});
