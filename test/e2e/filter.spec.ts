/** Filter: the sides of a negotiation, by any, all, only and none, and a way out when nothing matches. */
import { expect, test } from '../support/journey.ts';

test('US and Iran without the EU', async ({ page, journey }) => {
  await journey.open();
  const countries = page.getByRole('group', { name: 'Countries' });
  await countries.getByRole('checkbox', { name: 'United States' }).check();
  await countries.getByRole('checkbox', { name: 'Iran' }).check();
  await page.getByRole('combobox', { name: 'Countries: how the values combine' }).selectOption('all');
  await countries.getByRole('button', { name: 'Without European Union' }).click();

  await expect(page.getByRole('list', { name: 'The filter, as a sentence' })).toContainText(
    'the United States and Iran',
  );
  await expect(page.getByRole('list', { name: 'The filter, as a sentence' })).toContainText(
    'without the European Union',
  );
  // The address follows the picture.
  await expect.poll(() => new URL(page.url()).hash).toContain('none=EU');
  const hash = new URL(page.url()).hash;
  expect(hash).toContain('all=US,IR');
  const shown = await page.getByText(/\d+ of 153 events/).innerText();
  expect(Number.parseInt(shown, 10)).toBe(48);

  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('grid', { name: 'Events' })).toHaveAttribute('aria-rowcount', '49');
  await journey.checkAccessibility();

  await page.reload();
  await expect(page.getByText('48 of 153 events')).toBeVisible();
});

test('says which condition to drop when nothing matches', async ({ page, journey }) => {
  await journey.open('#all=LY,KR&kind=letter');
  await expect(page.getByText('No event matches.')).toBeVisible();
  await journey.checkAccessibility();
  await page.getByRole('button', { name: 'Clear the whole filter' }).click();
  await expect(page.getByText('153 of 153 events')).toBeVisible();
});

test('a participant in another spelling is found by search', async ({ page, journey }) => {
  await journey.open();
  await page.getByRole('searchbox', { name: 'Search' }).fill('Araqchi Rome');
  await expect(page.getByText(/^\d+ of 153 events/)).not.toHaveText('153 of 153 events');
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('grid', { name: 'Events' })).toContainText('US–Iran talks, second round');
});
