import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { WindowLabel } from '../../src/ui/timeline/WindowLabel.tsx';
import { anEvent, aRecord } from '../support/anEvent.ts';
import { renderWithSession } from '../support/aSession.tsx';

const record = () =>
  aRecord([
    anEvent({ id: 'algiers', on: '1981-01-19', sides: [['DZ', 'mediator']] }),
    anEvent({ id: 'long', on: '1979-11-04/1981-01-20', sides: [['IR']] }),
    anEvent({ id: 'rome', on: '2025-04-19', sides: [['IR']] }),
  ]);

test('offers to show what was found where all of it lies outside of the window', async () => {
  const user = userEvent.setup();
  const { session } = renderWithSession(<WindowLabel />, { record: record(), todayIso: '2025-04-20' });
  expect(screen.queryByRole('button')).toBeNull();
  act(() => {
    session.commands.toggleValue('side', 'DZ');
  });
  expect(screen.getByText(/nothing in view: 1 earlier/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show them' }));
  expect(screen.getByText('· showing 18–20 Jan 1981')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
  expect(session.store.getState().view.window).toEqual({
    startMs: Date.UTC(1981, 0, 18),
    endMs: Date.UTC(1981, 0, 21),
  });
});

test('offers nothing where an event reaches into the window', () => {
  const { session } = renderWithSession(<WindowLabel />, { record: record(), todayIso: '2025-04-20' });
  act(() => {
    session.commands.setWindow({ startMs: Date.UTC(1980, 0, 1), endMs: Date.UTC(1980, 5, 1) }, 'settled');
  });
  expect(screen.queryByText(/nothing in view/)).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});
