import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { field, fill, onlyAdded, openForm, sideRow } from '../../support/eventForm.tsx';

it('turns a clock that was printed elsewhere into that of the place, and says so', async () => {
  const { user, session } = openForm();
  await fill(user, field('Title'), 'Talks');
  await fill(user, field('Place'), 'مسقط');
  await fill(user, field('Date'), '12 April 2025 15:30 Tehran time, 2 h');
  expect(screen.getByText(/^Printed as 12 April 2025, 15:30 \(Tehran time\)/)).toBeVisible();
  expect(screen.getByRole('img', { name: /event.* of the record around these days/ })).toBeVisible();
  await fill(user, sideRow(1).getByLabelText('Side'), 'Oman');
  await user.click(screen.getByRole('button', { name: 'Save event' }));
  expect(onlyAdded(session.store.getState().record.events).when).toEqual({
    edtf: '2025-04-12',
    local: { start: '2025-04-12T16:00', zone: 'Asia/Muscat' },
    durationMin: [120, 120],
    printed: '12 April 2025 15:30 Tehran time, 2 h',
  });
});

it('asks for the day of print and the first day of the week', async () => {
  const { user } = openForm();
  await fill(user, field('Date'), 'later this week');
  await fill(user, field('Printed on'), '14 April 2025');
  await user.selectOptions(field('The week begins on'), 'Saturday');
  expect(screen.getByText(/\[2025-04-15\.\.2025-04-18\]$/)).toBeVisible();
});

it('asks which clock some letters stand for', async () => {
  const { user } = openForm();
  await fill(user, field('Date'), '12 April 2025 10:00 IST');
  const choices = within(screen.getByRole('group', { name: 'Which clock is meant?' }));
  await user.click(choices.getByRole('button', { name: 'Asia/Jerusalem' }));
  expect(field('Date')).toHaveValue('12 April 2025 10:00 Asia/Jerusalem');
});
