/** Parts of the page that are fetched late, when they cannot be. The network is told to fail, so this page may complain. */
import { expect, test } from '@playwright/test';

test('a view that cannot be fetched is said in its place, and what is being typed stays', async ({
  page,
}) => {
  await page.goto('/#win=2025-04-01/2025-04-30');
  await page.getByRole('button', { name: 'Add event' }).click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Heard on the way');
  let isCut = true;
  await page.route('**/TableView*.js', route => (isCut ? route.abort() : route.continue()));

  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const failed = page.getByRole('main').getByRole('alert');
  await expect(failed).toContainText('This part of the page could not be shown.');
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Timeline' })).toBeVisible();

  await page.getByRole('button', { name: 'Table', exact: true }).click();
  isCut = false;
  await failed.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('grid', { name: 'Events' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Heard on the way');
});

test('a dialog that cannot be fetched is said at the foot of the page', async ({ page }) => {
  await page.route('**/Palette*.js', route => route.abort());
  await page.goto('/#win=2025-04-01/2025-04-30');
  await expect(page.getByRole('grid', { name: 'Timeline' })).toBeVisible();
  await page.keyboard.press('Control+k');
  const failed = page.getByRole('alert').filter({ hasText: 'This part of the page could not be shown.' });
  await failed.getByRole('button', { name: 'Close' }).click();
  await expect(failed).toHaveCount(0);
  await expect(page.getByRole('grid', { name: 'Timeline' })).toBeVisible();
});
