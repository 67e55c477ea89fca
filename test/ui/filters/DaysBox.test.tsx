import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { DaysBox } from '../../../src/ui/filters/DaysBox.tsx';
import { anEvent, aRecord } from '../../support/anEvent.ts';
import { renderWithSession } from '../../support/aSession.tsx';

/** The reader's day is 14 April 2025. */
function open() {
  const user = userEvent.setup();
  const opened = renderWithSession(
    <>
      <DaysBox />
      <button type="button">Elsewhere</button>
    </>,
    { record: aRecord([anEvent({ on: '2013-03-01' }), anEvent({ on: '2025-06-15' })]) },
  );
  const { store, commands } = opened.session;
  const days = () => {
    const { from, to } = store.getState().view.filter;
    return [from, to];
  };
  const field = screen.getByRole('textbox', { name: 'Days to show' });
  return { user, store, commands, days, field };
}

describe('the days as they are typed', () => {
  test('are understood at once and asked for by Enter', async () => {
    const { user, days, field } = open();
    await user.type(field, 'since March 2025');
    expect(field).toHaveAccessibleDescription('since March 2025 (Enter applies it)');
    expect(days()).toEqual([undefined, undefined]);
    await user.keyboard('{Enter}');
    expect(days()).toEqual(['2025-03-01', undefined]);
    expect(field).toHaveValue('since March 2025');
    expect(field).toHaveAccessibleDescription('since March 2025');
  });

  test('are asked for when the field is left', async () => {
    const { user, days, field } = open();
    await user.type(field, 'last 30 days');
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    expect(days()).toEqual(['2025-03-16', '2025-04-14']);
  });

  test('stay when they cannot be read, with the reason', async () => {
    const { user, days, field } = open();
    await user.type(field, 'last week');
    expect(field).not.toBeInvalid();
    await user.keyboard('{Enter}');
    expect(field).toHaveValue('last week');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(/weeks begin on different days/);
    expect(days()).toEqual([undefined, undefined]);
    await user.keyboard('{Escape}');
    expect(field).toHaveValue('');
  });

  test('are chosen between where they can be read in two ways', async () => {
    const { user, days, field } = open();
    await user.type(field, '03/04/2025');
    await user.click(screen.getByRole('button', { name: /4 March 2025/ }));
    expect(days()).toEqual(['2025-03-04', '2025-03-04']);
    expect(field).toHaveValue('2025-03-04');
  });

  test('follow what the filter asks for', () => {
    const { commands, field } = open();
    act(() => {
      commands.setDays({ from: '2013-01-01', to: '2015-12-31' });
    });
    expect(field).toHaveValue('2013..2015');
    act(() => {
      commands.setDays({ from: '2015-01-01', to: '2013-12-31' });
    });
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('The end is before the start.');
  });
});

describe('the days as they are drawn', () => {
  test('are two sliders that say their days and step by months or years', async () => {
    const { user, store, days } = open();
    const first = screen.getByRole('slider', { name: 'First day' });
    expect(first).toHaveAttribute('aria-valuetext', 'from the beginning, 1 Mar 2013');
    first.focus();
    // Without a layout all is one pixel wide, so an arrow is a year and a page a decade.
    fireEvent.keyDown(first, { key: 'ArrowRight' });
    expect(store.getState().viewPhase).toBe('moving');
    fireEvent.keyUp(first, { key: 'ArrowRight' });
    expect(store.getState().viewPhase).toBe('settled');
    expect(days()).toEqual(['2014-01-01', undefined]);
    expect(first).toHaveAttribute('aria-valuetext', '1 Jan 2014');
    await user.keyboard('{PageUp}{ArrowLeft}');
    expect(days()).toEqual(['2019-01-01', undefined]);
    screen.getByRole('slider', { name: 'Last day' }).focus();
    await user.keyboard('{ArrowLeft}');
    expect(days()).toEqual(['2019-01-01', '2024-12-31']);
    await user.keyboard('{End}');
    expect(days()).toEqual(['2019-01-01', undefined]);
    first.focus();
    await user.keyboard('{Home}');
    expect(days()).toEqual([undefined, undefined]);
  });
});
