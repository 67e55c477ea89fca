/** What is typed in the form: a clock from elsewhere, a city in another script, an event that is there already. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/journey.ts';

test('a round is typed as it was printed, and kept as it is meant', async ({ page, journey }) => {
  await journey.setToday('2026-11-23');
  await journey.open();
  await page.getByRole('button', { name: 'Add event' }).click();
  const form = page.getByRole('form', { name: 'Add event' });
  await form.getByLabel('Title').fill('Contact in Ohrid');
  await form.getByLabel('Place', { exact: true }).fill('Ohrid');
  await expect(form.getByText('Ohrid, North Macedonia: will be added with its coordinates.')).toBeVisible();
  await form.getByLabel('Date', { exact: true }).fill('14 October 2026 13:30 Tehran time, 2 h');
  await expect(form.getByText(/^Printed as 14 October 2026, 13:30/)).toBeVisible();
  await journey.checkAccessibility();
  await form.getByLabel('Date', { exact: true }).press('Control+Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const panel = page.getByRole('article', { name: 'Event' });
  await expect(panel).toContainText('12:00');
  await expect(panel).toContainText('Ohrid');
});

test('what was typed for an event that is there goes into it, and what differs is chosen', async ({
  page,
  journey,
}) => {
  await journey.setToday('2026-11-23');
  await journey.open();
  await page.getByRole('button', { name: 'Add event' }).click();
  const form = page.getByRole('form', { name: 'Add event' });
  await form.getByLabel('Title').fill('Rome talks');
  await form.getByLabel('Date', { exact: true }).fill('19 April 2025');
  await form.getByLabel('Kind', { exact: true }).selectOption('talks-round');
  await form.getByRole('button', { name: 'Add side' }).click();
  await form.getByRole('button', { name: 'Add side' }).click();
  for (const [row, side] of ['IR', 'US', 'OM', 'IT'].entries()) {
    await form
      .getByRole('group', { name: `Side ${row + 1}` })
      .getByLabel('Side', { exact: true })
      .fill(side);
  }
  await form.getByLabel('Place', { exact: true }).fill('Geneva');
  await form.getByRole('button', { name: 'Merge into it' }).click();
  const edit = page.getByRole('form', { name: 'Edit event' });
  await expect(edit.getByText('Title: you typed “Rome talks”.')).toBeVisible();
  await expect(edit.getByText('Place: you typed “Geneva”.')).toBeVisible();
  await expect(edit.getByLabel('Title')).toHaveValue('US–Iran talks, second round');
  // The form alone, in a window as high as itself: what its foot covers until one scrolls would count as too small.
  await page.setViewportSize({ width: 1440, height: 3000 });
  const { violations } = await new AxeBuilder({ page })
    .include('[data-column=side]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await edit.getByRole('button', { name: 'Take all' }).click();
  await expect(edit.getByLabel('Title')).toHaveValue('Rome talks');
  await expect(edit.getByLabel('Place', { exact: true })).toHaveValue('Geneva');
});
