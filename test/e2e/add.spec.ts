/** Add: a rumour for next month that is still there after a reload, and gone after undo. */
import { expect, test } from '../support/journey.ts';

test('adds a rumour, reloads, finds it, undoes it', async ({ page, journey }) => {
  await journey.setToday('2026-11-23');
  await journey.open();
  await page.getByRole('button', { name: 'Add event' }).click();
  await page.getByLabel('Title').fill('US–Iran contact in Doha');
  await page.getByLabel('Date', { exact: true }).fill('14 December 2026');
  await expect(page.getByText('Monday 14 December 2026')).toBeVisible();
  await expect(page.getByText('2026-12-14')).toBeVisible();
  await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption('rumoured');
  await page.getByLabel('Date', { exact: true }).press('Control+Enter');

  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(page.getByText('154 of 154 events')).toBeVisible();
  const panel = page.getByRole('article', { name: 'Event' });
  await expect(panel.getByRole('heading', { name: 'US–Iran contact in Doha' })).toBeVisible();
  await expect(page.getByText('Next:').locator('..')).toContainText('US–Iran contact in Doha');

  await page.reload();
  await expect(page.getByText('154 of 154 events')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search' }).fill('contact in Doha');
  await expect(page.getByText('1 of 154 events')).toBeVisible();
  await journey.checkAccessibility();
  await page.getByRole('button', { name: 'Undo add event' }).click();
  await expect(page.getByText('0 of 153 events')).toBeVisible();
  await page.getByRole('button', { name: 'Redo add event' }).click();
  await expect(page.getByText('1 of 154 events')).toBeVisible();
});

test('27: what was just heard is added as a rumour on an own note', async ({ page, journey }) => {
  await journey.setToday('2026-11-23');
  await journey.open();
  await page.getByRole('button', { name: 'Add event' }).click();
  await expect(page.getByLabel('Title')).toBeFocused();
  await page.getByLabel('Title').fill('Oman is said to offer a seventh round');
  await page.getByLabel('Date', { exact: true }).fill('December 2026');
  await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption('rumoured');
  const source = page.getByRole('group', { name: 'Source 1' });
  await source.getByRole('combobox', { name: 'Publisher' }).fill('Own notes');
  await source.getByLabel('Kind of source').selectOption('own-note');
  await page.getByRole('button', { name: 'Save event' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const panel = page.getByRole('article', { name: 'Event' });
  await expect(panel).toContainText('December 2026');

  await page.reload();
  await expect(page.getByText('154 of 154 events')).toBeVisible();
  await expect(panel).toContainText('Rumoured');
  await expect(panel.locator('section').filter({ hasText: 'Sources' })).toContainText('Own notes');
});
