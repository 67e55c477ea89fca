/** Searching the bundled record, and a large one whose text stays in the worker. */
import { type Page } from '@playwright/test';
import { appIsReady, expect, test } from '../support/journey.ts';

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search' });
const count = (page: Page, text: RegExp) => expect(page.getByText(text).first()).toBeVisible();

test('names are found in any spelling and script, words in any order, phrases as they stand', async ({
  page,
  journey,
}) => {
  await journey.open();
  for (const [typed, found] of [
    ['Araqchi', /^46 of 153 events/],
    ['عراقچي', /^44 of 153 events/],
    ['round second "us iran"', /^\d+ of 153 events/],
  ] as const) {
    await box(page).fill(typed);
    await count(page, found);
  }
  await box(page).fill('"second round"');
  await expect(page.getByTestId('rail-card').filter({ visible: true }).first()).toBeVisible();
});

test('hits are stepped through from the box, marked in cards and panel, and the box lets go', async ({
  page,
  journey,
}) => {
  await journey.open('#win=2025-03-01/2025-06-30');
  await page.getByRole('grid', { name: 'Timeline' }).press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('araghchi mus');
  const next = page.getByRole('button', { name: 'Next hit' });
  await expect(next).toBeVisible();
  await expect(page.getByText('12 hits').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 of 12 hits').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 of 12 hits').first()).toBeVisible();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText('12 of 12 hits').first()).toBeVisible();
  await expect(page.getByText('From the first hit on to the last')).toBeVisible();
  await expect(box(page)).toBeFocused();
  await next.click();
  await expect(page.getByText('1 of 12 hits').first()).toBeVisible();
  const panel = page.getByRole('article', { name: 'Event' });
  await expect(panel.locator('mark').filter({ hasText: 'Araghchi' }).first()).toBeVisible();
  await expect(
    page.getByTestId('rail-card').locator('mark').filter({ hasText: 'Mus' }).first(),
  ).toBeVisible();
  await journey.checkAccessibility();
  await box(page).focus();
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(page.getByTestId('rail-card').locator('mark')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(box(page)).not.toBeFocused();
});

test('one press puts right a word with a slip', async ({ page, journey }) => {
  await journey.open();
  await box(page).fill('talks Aragchhi');
  await page.getByRole('button', { name: /^Search for Araghchi: \d+ hits$/ }).click();
  await expect(box(page)).toHaveValue('talks Araghchi');
  await expect(page.getByText(/\d+ hits$/).first()).toBeVisible();
  await journey.checkAccessibility();
});

test('words in the address are found before the page says that it is ready', async ({ page, journey }) => {
  await journey.open('#q=araqchi');
  await count(page, /^46 of 153 events/);
  await page.reload();
  await appIsReady(page);
  await expect(box(page)).toHaveValue('araqchi');
  await count(page, /^46 of 153 events/);
});

test('a large record is searched in the worker, edits and undoing among it', async ({ page, journey }) => {
  const filler = 'Delegations met about enrichment, sanctions, inspectors and prisoners. '.repeat(40);
  const rows = Array.from({ length: 3000 }, (_, at) => ({
    id: `r${at}`,
    title: `Meeting ${at}`,
    date: `20${String(10 + (at % 15))}-05-${String(1 + (at % 28)).padStart(2, '0')}`,
    countries: ['US', 'IRN'],
    summary: `${filler} Number ${at}${at % 1000 === 7 ? ' zugzwang' : ''}`,
  }));
  await page.route('**/large.json', route => route.fulfill({ json: rows }));
  await journey.open('?open=large.json#q=zugzw&view=table');
  await expect(page.getByText('3 of 3,000 events')).toBeVisible();
  await page.getByRole('gridcell', { name: 'Meeting 7', exact: true }).first().click();
  await box(page).fill('zugwzang');
  await page.getByRole('button', { name: 'Search for zugzwang: 3 hits' }).click();
  await expect(page.getByText('3 of 3,000 events')).toBeVisible();
  await page.getByRole('button', { name: 'Add event' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('A zugzwang');
  await page.getByRole('textbox', { name: 'Date' }).fill('12 April 2025');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('4 of 3,001 events')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('3 of 3,000 events')).toBeVisible();
  await box(page).fill('');
  await expect(page.getByText('3,000 of 3,000 events')).toBeVisible();
});
