/** The command palette by keyboard: a country, an event, a date, a command; from a field, on a phone, in the dark. */
import { type Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Command, country' });

async function openPalette(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(typed);
}

test('a country is added to the filter with what it finds, and taken out again', async ({
  page,
  journey,
}) => {
  await journey.open('#win=2025-04-01/2025-06-30');
  await openPalette(page, 'oman');
  const oman = page
    .getByRole('group', { name: 'Countries and bodies' })
    .getByRole('option', { name: /^Oman/ });
  await expect(oman).toHaveText('Omanadd to the filter: 25 events');
  await expect(oman).toHaveAttribute('aria-selected', 'true');
  await journey.checkAccessibility();
  await page.keyboard.press('Enter');
  await expect(page.getByText('25 of 153 events')).toBeVisible();
  await expect(page).toHaveURL(/#any=OM&win=/);
  await expect(field(page)).toBeHidden();
  // Focus is back where it was: in the timeline, whose single keys work again.
  await expect(page.locator(':focus')).toHaveAttribute('role', 'gridcell');

  await openPalette(page, 'oman');
  await expect(page.getByRole('option', { name: 'Oman take out of the filter' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('153 of 153 events')).toBeVisible();
});

test('an event opens by words of its title, from within a field', async ({ page, journey }) => {
  await journey.open();
  await page.getByRole('searchbox', { name: 'Search' }).focus();
  await openPalette(page, 'talks second round');
  const option = page.getByRole('option', { name: /^US–Iran talks, second round.*19 April 2025/ });
  await expect(option).toBeVisible();
  while ((await option.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('article', { name: 'Event' }).getByRole('heading', { level: 2 });
  await expect(heading).toHaveText('US–Iran talks, second round');
  await expect(heading).toBeFocused();
});

test('a month is gone to, from the table too', async ({ page, journey }) => {
  await journey.open('#view=table');
  await openPalette(page, 'nov 2013');
  await expect(page.getByRole('option', { name: /Go to November 2013/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#win=2013-11-01\/2013-11-30$/);
  await expect(page.getByText('Showing Nov 2013', { exact: true })).toBeVisible();
});

test('commands act: grouping, theme, undo of an edit, the list of keys', async ({ page, journey }) => {
  await journey.open('#all=US,IR&win=2025-04-01/2025-06-30');
  await openPalette(page, 'staves proc');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/group=process/);
  await openPalette(page, 'dark');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('dark');
  await openPalette(page, '');
  await journey.checkAccessibility();
  await page.keyboard.type('name this');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of the filter' })).toBeFocused();
  await page.keyboard.type('Both');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await openPalette(page, 'clear');
  await page.keyboard.press('Enter');
  await openPalette(page, 'both');
  await expect(page.getByRole('option', { name: 'Both apply: 79 events' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('79 of 153 events')).toBeVisible();
  await openPalette(page, 'undo');
  await expect(page.getByRole('option', { name: 'Undo add named filter' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Named filters' })).toBeHidden();
  await openPalette(page, 'shortcuts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Keyboard', exact: true })).toBeVisible();
});

test('deleting asks first, and Escape leaves everything as it was', async ({ page, journey }) => {
  await journey.open('#event=A07&win=2025-04-01/2025-04-30');
  await openPalette(page, 'delete');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Keep it' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await expect(page.getByText('153 of 153 events')).toBeVisible();
  await openPalette(page, 'delete');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('152 of 152 events')).toBeVisible();
  await page.getByRole('button', { name: 'Undo delete event' }).click();
  await expect(page.getByText('153 of 153 events')).toBeVisible();
});

test('on a phone in the dark it stands on the screen whole and by touch', async ({ page, journey }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await journey.open();
  await openPalette(page, 'iran');
  await expect(page.getByRole('option', { name: /^Iran add/ })).toBeVisible();
  await journey.checkAccessibility();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(overflow).toBe(false);
  await page.getByRole('option', { name: /^Iran add/ }).click();
  await expect(page.getByText('127 of 153 events')).toBeVisible();
});
